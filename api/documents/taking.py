"""The text of a document on its way to a record."""

from __future__ import annotations

from onrecord.api.documents.document import Document
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.warning import ExtractionWarning


def warnings_of(document: Document) -> list[ExtractionWarning]:
    """What of a document is not in its text, as warnings about the text as a whole."""
    return [ExtractionWarning(code=notice.code, message=notice.message) for notice in document.notices]


def with_text(extraction: Extraction, document: Document) -> Extraction:
    """The record of a document's text, with the text that its offsets are for."""
    warnings = [*warnings_of(document), *extraction.warnings]
    return extraction.model_copy(update={"text": document.text, "warnings": warnings})
