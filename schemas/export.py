"""A record to be converted to an export format."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import ConfigDict

from onrecord.schemas import examples
from onrecord.schemas.model import RequestModel
from onrecord.schemas.strings import Encodable


class ExportRequest(RequestModel):
    """A record and its text."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EXPORT_REQUEST]})

    text: Annotated[str, Encodable]
    """The text that the offsets are for: the record's own `text` if it has one, else the text that was sent."""
    # Not an `Extraction`: the document would then have two schemas of a record, and validation would block the loop.
    extraction: dict[str, Any]
    """The record as the service returned it. Attributions, speakers and evidence may be left out."""
