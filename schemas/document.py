"""The text of a document."""

from __future__ import annotations

from pydantic import ConfigDict

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel
from onrecord.schemas.warning import ExtractionWarning


class DocumentText(RecordModel):
    """The text extracted from a document."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.DOCUMENT_TEXT]})

    text: str
    """The article of an HTML page, or the paragraphs and tables of a Word document, separated by empty lines."""
    title: str | None = None
    """The document's own title; null if it has none."""
    text_length: int
    """The length of the text, in code points."""
    warnings: list[ExtractionWarning]
    """Parts of the document that are missing or changed in the text."""
