"""Base models: requests forbid unknown fields, records are frozen and allow them."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

MAX_FIELDS = 64
"""The most fields of an object in a request, known or not: each unknown one costs a validation error."""


def check_field_counts(objects: Iterable[object]) -> None:
    """Refuses objects with far too many fields, before each of them becomes an error."""
    if any(isinstance(one, dict) and len(one) > MAX_FIELDS for one in objects):
        raise PydanticCustomError("too_many_fields", "An object has more than {limit} fields", {"limit": MAX_FIELDS})


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
