"""What comes back for several texts: for each its record, or the problem that there is none."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.model import RecordModel
from onrecord.schemas.problem import Problem

ItemStatus: TypeAlias = Literal["ok", "problem"] | str


class BatchItem(RecordModel):
    """What became of one text: exactly one of `extraction` and `problem` is given."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.BATCH_ITEM]})

    type: Literal["item"] = "item"
    """Tells a line of a stream from its end."""
    id: str | None = None
    """The caller's id of the text; null: a line of a stream that could not be read as far as its id."""
    status: ItemStatus
    """Whether there is a record. More values may come."""
    extraction: Extraction | None = None
    """The record; null: there is a problem."""
    problem: Problem | None = None
    """Why there is no record; null: there is one."""


class Counts(RecordModel):
    """How many texts came out in which way."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.COUNTS]})

    ok: int = Field(ge=0)
    """Texts with a record."""
    problem: int = Field(ge=0)
    """Texts with a problem."""


class Batch(RecordModel):
    """The results of a batch, in the order of its texts."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.BATCH]})

    items: list[BatchItem]
    """One for each text."""
    counts: Counts
    """Their sums."""


class StreamEnd(RecordModel):
    """The last line of a stream. Without it the stream was cut short."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.STREAM_END]})

    type: Literal["end"] = "end"
    """Tells the end from a line for a text."""
    counts: Counts
    """How many texts came out in which way."""
