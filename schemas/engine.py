"""The engine that makes records: its version, its models and a fingerprint of both."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel


class ModelStamp(RecordModel):
    """A model as records name it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.MODEL_STAMP]})

    role: str
    """The task of the model: `tokenize`, `pos`, `lemma`, `depparse`, `ner`, `roles`."""
    name: str
    """The name, or the package or folder that it was loaded from."""
    version: str | None = None
    """The version; null if the model has none."""
    sha256: str | None = None
    """The hash of the weights, in hexadecimal; null for models that are not bundled."""


class ModelInfo(ModelStamp):
    """A model with the licence and scores of its model card."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.MODEL]})

    licence: str | None = None
    """The licence of the weights, as an SPDX id if there is one; null if unknown."""
    scores: dict[str, float] = Field(default_factory=dict)
    """Measured scores by test set and metric."""


class EngineStamp(RecordModel):
    """The engine as records name it: the same text, options and fingerprint give the same record."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ENGINE_STAMP]})

    version: str
    """The version of onrecord."""
    fingerprint: str
    """A hash of the version, the code, the settings that change records, and the models."""
    models: list[ModelStamp]
    """The loaded models."""


class Engine(RecordModel):
    """The engine with the licences and scores of its models."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ENGINE]})

    version: str
    """The version of onrecord."""
    fingerprint: str
    """A hash of the version, the code, the settings that change records, and the models."""
    models: list[ModelInfo]
    """The loaded models with licences and scores."""

    def stamp(self) -> EngineStamp:
        """The short form for records."""
        models = [ModelStamp(role=m.role, name=m.name, version=m.version, sha256=m.sha256) for m in self.models]
        return EngineStamp(version=self.version, fingerprint=self.fingerprint, models=models)
