"""A problem: why a request was not answered, after RFC 9457."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel


class InvalidField(RecordModel):
    """One thing that is wrong with what was sent. What was sent is never repeated."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.INVALID_FIELD]})

    pointer: str
    """Where in the body, as a JSON Pointer (RFC 6901); empty: the body as a whole."""
    type: str
    """Which kind of mistake, for programs."""
    detail: str
    """The same in words, for people."""


class Problem(RecordModel):
    """Why a request was not answered, and what to do about it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.PROBLEM]})

    type: str = Field(json_schema_extra={"format": "uri-reference"})
    """Which kind of problem: a stable address, relative to the service, where it is explained."""
    title: str
    """The kind in words: the same each time it occurs."""
    status: int = Field(ge=400, le=599)
    """The status of the HTTP answer."""
    detail: str
    """What happened this time, and what would help."""
    instance: str = Field(json_schema_extra={"format": "uri-reference"})
    """This occurrence: the id of the request, as the service's own log has it."""
    limit: int | None = None
    """The limit that was passed; null: none was."""
    actual: int | None = None
    """What was sent against that limit; null: no limit was passed, or it was not measured to its end."""
    errors: list[InvalidField] = Field(default_factory=list)
    """What is wrong with the fields of the body, one by one."""
