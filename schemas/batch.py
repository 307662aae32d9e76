"""Results of several texts: a record or a problem for each."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.model import RecordModel
from onrecord.schemas.problem import Problem

ItemStatus: TypeAlias = Literal["ok", "problem"] | str


class BatchItem(RecordModel):
    """The result of one text: exactly one of `extraction` and `problem` is set."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.BATCH_ITEM]})

    type: Literal["item"] = "item"
    """Distinguishes a result from the end of a stream."""
    id: str | None = None
    """The caller's id of the text; null if a line of a stream was invalid and its id unknown."""
    status: ItemStatus
    """`ok` with a record, `problem` without. More values may be added."""
    extraction: Extraction | None = None
    """The record; null if there is a problem."""
    problem: Problem | None = None
    """The problem that prevented a record; null if there is a record."""


class Counts(RecordModel):
    """The numbers of results."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.COUNTS]})

    ok: int = Field(ge=0)
    """Number of texts with a record."""
    problem: int = Field(ge=0)
    """Number of texts with a problem."""


class Batch(RecordModel):
    """The results of a batch, in the order of its texts."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.BATCH]})

    items: list[BatchItem]
    """A result for each text."""
    counts: Counts
    """The numbers of records and problems."""


class StreamEnd(RecordModel):
    """The last line of a stream. If it is missing, the stream was cut off."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.STREAM_END]})

    type: Literal["end"] = "end"
    """Distinguishes the end from a result."""
    counts: Counts
    """The numbers of results."""
