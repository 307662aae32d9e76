"""Base models: requests forbid unknown fields, records are frozen and allow them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class RequestModel(BaseModel):
    """Base of requests: unknown fields are errors, and no value is converted to another type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


class RecordModel(BaseModel):
    """Base of responses: every field is always written, and later versions may add fields.

    A client must ignore unknown fields, as this class does.
    """

    model_config = ConfigDict(
        extra="ignore",
        frozen=True,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )
