"""Problems: why a request failed (RFC 9457)."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel


class InvalidField(RecordModel):
    """One validation error. It never repeats what was sent."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.INVALID_FIELD]})

    pointer: str
    """The place in the body, as a JSON Pointer (RFC 6901); empty for the body as a whole."""
    type: str
    """Machine-readable code."""
    detail: str
    """Human-readable message."""


class Problem(RecordModel):
    """The reason why a request failed, and a remedy."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.PROBLEM]})

    type: str = Field(json_schema_extra={"format": "uri-reference"})
    """The problem type: a stable URI, relative to the service, of a page that explains it."""
    title: str
    """The type in words, the same each time it occurs."""
    status: int = Field(ge=400, le=599)
    """The HTTP status code."""
    detail: str
    """The cause of this occurrence, and a remedy."""
    instance: str = Field(json_schema_extra={"format": "uri-reference"})
    """This occurrence: the id of the request, which is also in the service's log."""
    limit: int | None = None
    """The limit that was exceeded; null if none was."""
    actual: int | None = None
    """The size of what exceeded the limit; null if no limit was exceeded, or the size is not known."""
    errors: list[InvalidField] = Field(default_factory=list)
    """The first validation errors, at most 20."""
    error_count: int = Field(default=0, ge=0)
    """The number of validation errors found. In a long list, validation stops at the first invalid entry."""
