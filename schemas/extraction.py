"""An extraction: all that was found in one text."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.attribution import Attribution
from onrecord.schemas.engine import EngineStamp
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import OffsetUnit
from onrecord.schemas.speaker import Speaker
from onrecord.schemas.warning import ExtractionWarning

Language: TypeAlias = Literal["en"] | str


class Extraction(RecordModel):
    """Who says what in one text. Every span is counted in `offset_unit`, in the text exactly as it was sent."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EXTRACTION]})

    id: str
    """The caller's id, or one made from the text's hash."""
    language: Language
    """The language it was read in, as an IETF tag. More values may come."""
    text_sha256: str = Field(pattern="^[0-9a-f]{64}$")
    """The SHA-256 of the text in UTF-8, in hexadecimal: if yours differs, the offsets are not for your copy."""
    text_length: int = Field(ge=0)
    """The length of the text, in `offset_unit`."""
    text: str | None = None
    """The text that was read, where it was taken out of an HTML page; null: it was sent as plain text."""
    offset_unit: OffsetUnit
    """What offsets count: Unicode code points, UTF-16 code units or UTF-8 bytes."""
    include: list[str] = Field(default_factory=list, fail_fast=True)
    """What the record holds beside source, cue and content, as asked. More values may come."""
    attributions: list[Attribution] = Field(fail_fast=True)
    """Who said what, in the order of the text."""
    speakers: list[Speaker] = Field(fail_fast=True)
    """The speakers behind the sources, in the order of first mention."""
    warnings: list[ExtractionWarning] = Field(fail_fast=True)
    """What could not be read as usual."""
    engine: EngineStamp
    """What made this record."""
