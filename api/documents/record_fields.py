"""Fields of a record that come from its document: the text, notices as warnings, metadata."""

from __future__ import annotations

from onrecord.api.documents.document import Document
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.metadata import Metadata
from onrecord.schemas.warning import ExtractionWarning


def warnings_of(document: Document) -> list[ExtractionWarning]:
    """The notices of a document as warnings about the whole text."""
    return [ExtractionWarning(code=notice.code, message=notice.message) for notice in document.notices]


def with_text(extraction: Extraction, document: Document) -> Extraction:
    """The record with the text that its offsets are for, and the document's warnings."""
    warnings = [*warnings_of(document), *extraction.warnings]
    return extraction.model_copy(update={"text": document.text, "warnings": warnings})


def with_metadata(extraction: Extraction, metadata: Metadata) -> Extraction:
    """The record with the caller's metadata."""
    return extraction.model_copy(update={"document": metadata.document, "extra": metadata.extra})
