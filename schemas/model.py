"""The two manners of a model: a request is closed, a record is open and does not change."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class RequestModel(BaseModel):
    """What a caller sends: no field is ignored and none is read as another type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


class RecordModel(BaseModel):
    """What the service answers: every field is always written, and later versions may add some.

    A reader must ignore fields it does not know, as this class does.
    """

    model_config = ConfigDict(
        extra="ignore",
        frozen=True,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )
