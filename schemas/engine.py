"""What made a record: the version, the models and one fingerprint over all of it."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel


class ModelStamp(RecordModel):
    """A model as each record names it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.MODEL_STAMP]})

    role: str
    """What it does here: `tokenize`, `pos`, `lemma`, `depparse`, `ner`, `roles`."""
    name: str
    """Its name, or the package or folder it was loaded from."""
    version: str | None = None
    """Its version; null: it bears none."""
    sha256: str | None = None
    """The hash of its weights, in hexadecimal; null: it is not one of the bundled models and was not hashed."""


class ModelInfo(ModelStamp):
    """A model with what its card says of it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.MODEL]})

    licence: str | None = None
    """The licence of its weights, as an SPDX id where there is one; null: not known."""
    scores: dict[str, float] = Field(default_factory=dict)
    """Its measured scores by name of test set and measure, as its card gives them."""


class EngineStamp(RecordModel):
    """The engine as each record names it: the same text, options and fingerprint give the same record."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ENGINE_STAMP]})

    version: str
    """The version of onrecord."""
    fingerprint: str
    """A hash over version, rules, settings that matter and models."""
    models: list[ModelStamp]
    """The models that were loaded."""


class Engine(RecordModel):
    """The engine in full, with licences and scores of its models."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ENGINE]})

    version: str
    """The version of onrecord."""
    fingerprint: str
    """A hash over version, rules, settings that matter and models."""
    models: list[ModelInfo]
    """The models that are loaded, with what their cards say."""

    def stamp(self) -> EngineStamp:
        """The short form that goes into each record."""
        models = [ModelStamp(role=m.role, name=m.name, version=m.version, sha256=m.sha256) for m in self.models]
        return EngineStamp(version=self.version, fingerprint=self.fingerprint, models=models)
