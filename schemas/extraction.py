"""Extractions: the record of one text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.attribution import Attribution
from onrecord.schemas.engine import EngineStamp
from onrecord.schemas.metadata import DocumentMetadata
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import OffsetUnit
from onrecord.schemas.speaker import Speaker
from onrecord.schemas.warning import ExtractionWarning

Language: TypeAlias = Literal["en"] | str


class Extraction(RecordModel):
    """The record of one text: who said what. All offsets are in `offset_unit`, into the text exactly as it was sent."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EXTRACTION]})

    id: str
    """The caller's id, or an id generated from the hash of the text."""
    language: Language
    """The language of the text, as an IETF tag. More values may be added."""
    text_sha256: str = Field(pattern="^[0-9a-f]{64}$", max_length=64)
    """The SHA-256 of the text in UTF-8, in hexadecimal. If the hash of your copy differs, the offsets are not for
    it."""
    text_length: int = Field(ge=0)
    """The length of the text, in `offset_unit`."""
    text: str | None = None
    """The text that was extracted from an HTML page; null if the text was sent as plain text."""
    document: DocumentMetadata | None = None
    """Metadata of the document, as it was sent; null if none was."""
    extra: dict[str, Any] | None = None
    """The caller's own fields, as they were sent; null if none were."""
    offset_unit: OffsetUnit
    """The unit of offsets: Unicode code points, UTF-16 code units or UTF-8 bytes."""
    include: list[str] = Field(default_factory=list, fail_fast=True)
    """The parts of the record in addition to source, cue and content, as requested. More values may be added."""
    attributions: list[Attribution] = Field(fail_fast=True)
    """The attributions, in the order of the text."""
    speakers: list[Speaker] = Field(fail_fast=True)
    """The speakers behind the sources, in the order of first mention."""
    warnings: list[ExtractionWarning] = Field(fail_fast=True)
    """Parts of the text that could not be processed as usual."""
    engine: EngineStamp
    """The engine that made this record."""


LISTS: Mapping[str, type[RecordModel]] = {
    "attributions": Attribution,
    "speakers": Speaker,
    "warnings": ExtractionWarning,
}
"""The fields of a record that grow with the text, and the type of their items."""
