"""Requests to check the quotations of a draft, and sources of the record."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from onrecord.schemas import verification_examples as examples
from onrecord.schemas.export import Record
from onrecord.schemas.model import RequestModel
from onrecord.schemas.request import MAX_ID_LENGTH, Markup
from onrecord.schemas.spans import OffsetUnit
from onrecord.schemas.strings import NOT_BLANK, Encodable, Readable

SourceKind: TypeAlias = Literal["transcript", "statement", "article", "notes"]

MAX_SOURCES = 1_000
"""Sources of one request: the briefings of several years."""
MAX_SPEAKER_LENGTH = 256
"""Code points of a speaker: a name with its titles."""
MAX_DATE_LENGTH = 40
"""Code points of a date in any notation."""

_Id: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=MAX_ID_LENGTH), Encodable]
_Speaker: TypeAlias = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_SPEAKER_LENGTH, pattern=NOT_BLANK), Encodable
]
_Date: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=MAX_DATE_LENGTH), Encodable]
_Text: TypeAlias = Annotated[str, Encodable, Readable]


class SourceDescription(RequestModel):
    """Metadata of a source, from the caller."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"kind": "transcript", "speaker": "Ana Petrova"}]})

    kind: SourceKind | None = None
    """A `transcript` has turns with labels (`NAME:`, `Q.`, `A.`), or is WebVTT or SRT; `statement`, `article` and
    `notes` have one author. Null: a transcript if the text has the form of one, else a statement."""
    speaker: _Speaker | None = None
    """The speaker where the text does not say: the author of a statement, the person interviewed (`A.`), the holder of
    an office (`THE PRESIDENT`) with the office before the name."""
    date: _Date | None = None
    """The date, returned as it was sent."""


class RecordText(SourceDescription):
    """A source to be kept for later requests."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.RECORD_TEXT]})

    text: _Text = Field(json_schema_extra={"minLength": 1, "pattern": NOT_BLANK})
    """The text. It is never changed: offsets are into exactly this string."""


class RecordSource(SourceDescription):
    """A source of the record."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SOURCE]})

    id: _Id
    """The caller's id, unique within the request; without a `text`, that of a source that the service keeps."""
    text: _Text | None = None
    """The text. Null: the source that was sent to `/v1/records/{id}` before."""


class VerificationRequest(RequestModel):
    """A draft, and the record that its quotations are checked against."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REQUEST]})

    text: _Text = Field(json_schema_extra={"minLength": 1, "pattern": NOT_BLANK})
    """The draft, in English."""
    markup: Markup = "plain"
    """`plain` text or an `html` page, of which the article is read."""
    extraction: Record | None = None
    """The record of the draft that `/v1/extractions` returned, with its speakers, in any `offset_unit`. Null: the draft
    is read first, which takes most of the time."""
    sources: list[RecordSource] = Field(min_length=1, max_length=MAX_SOURCES, fail_fast=True)
    """The sources of the record."""
    indirect: bool = False
    """Return the nearest passage of indirect speech as well. Its wording is never verified."""
    offset_unit: OffsetUnit = "codepoint"
    """The unit of offsets, in the draft and in the sources."""
    explain: bool = False
    """Add how each quotation was looked for."""

    @model_validator(mode="after")
    def _check_ids(self) -> VerificationRequest:
        """Refuses two sources with one id."""
        if len({source.id for source in self.sources}) < len(self.sources):
            raise PydanticCustomError("repeated_id", "Two sources have the same id")
        return self
