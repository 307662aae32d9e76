"""Warnings: parts of a text that could not be processed as usual."""

from __future__ import annotations

from pydantic import ConfigDict

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import Span


class ExtractionWarning(RecordModel):
    """A part of the text that could not be processed as usual. Nothing outside its span is affected."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.WARNING]})

    code: str
    """Machine-readable code in snake case: `unpaired_quotation_mark`. More codes may be added."""
    message: str
    """Human-readable message."""
    span: Span | None = None
    """The span; null for the text as a whole."""
