"""What could not be done as asked, said openly."""

from __future__ import annotations

from pydantic import ConfigDict

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import Span


class ExtractionWarning(RecordModel):
    """Something in the text that could not be read as usual. It touches nothing outside its span."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.WARNING]})

    code: str
    """Which kind, in snake case, for programs: `unpaired_quotation_mark`. More codes may come."""
    message: str
    """The same in words, for people."""
    span: Span | None = None
    """Where; null: the text as a whole."""
