"""The text of a document, as it can be sent to be read."""

from __future__ import annotations

from pydantic import ConfigDict

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel
from onrecord.schemas.warning import ExtractionWarning


class DocumentText(RecordModel):
    """What was taken out of a document."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.DOCUMENT_TEXT]})

    text: str
    """The text: of a page the article, of a Word document paragraphs and tables, with an empty line between any two."""
    title: str | None = None
    """The title that the document gives itself; null: none."""
    text_length: int
    """The length of the text, in code points."""
    warnings: list[ExtractionWarning]
    """What of the document is not in the text as it was there."""
