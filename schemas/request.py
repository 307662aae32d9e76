"""Requests: texts and options."""

from __future__ import annotations

from itertools import chain
from typing import Annotated, Literal, TypeAlias

from pydantic import ConfigDict, Field, StringConstraints, field_validator, model_validator
from pydantic_core import PydanticCustomError

from onrecord.schemas import examples
from onrecord.schemas.metadata import DocumentInput, Extra
from onrecord.schemas.model import RequestModel, check_field_counts
from onrecord.schemas.roster import MAX_NAMES, Roster
from onrecord.schemas.spans import OffsetUnit
from onrecord.schemas.strings import NOT_BLANK, Encodable, Readable

Markup: TypeAlias = Literal["plain", "html"]
Part: TypeAlias = Literal["speakers", "circumstances", "claims"]
ReportKind: TypeAlias = Literal["speech", "writing", "thought"]

PARTS: tuple[Part, ...] = ("speakers", "circumstances", "claims")
"""Parts of a record in addition to source, cue and content."""
KINDS: tuple[ReportKind, ...] = ("speech", "writing", "thought")
"""Kinds of reporting."""
MAX_TEXT_LENGTH = 1_000_000
"""Code points of the longest text, unless an operator sets another limit: a long book, and minutes of reading."""
MAX_ID_LENGTH = 256
"""Code points of a caller's id: enough for a URL, too few for a misplaced text."""
MAX_BATCH_TEXTS = 100
"""The most texts of a batch: its answer comes in one piece, and takes a minute by then. Streams have no limit."""

_Text: TypeAlias = Annotated[str, Encodable, Readable]
_Id: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=MAX_ID_LENGTH), Encodable]


class TextRequest(RequestModel):
    """A text and the caller's id for it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.TEXT]})

    text: _Text = Field(json_schema_extra={"minLength": 1, "pattern": NOT_BLANK})
    """The text, in English. Plain text is never changed: offsets are into exactly this string."""
    id: _Id | None = None
    """The caller's id for the text, returned with its record; generated if left out."""
    markup: Markup = "plain"
    """`plain` text or an `html` page. Of a page, only the article is used; offsets are into the `text` of the
    response."""
    document: DocumentInput | None = None
    """Metadata of the document, given back with the record and in every export."""
    extra: Extra | None = None
    """Your own fields: any JSON object of at most 16,384 bytes, given back as it is."""


MIN_UNCUED = 0.8
"""The default of `min_uncued_confidence`: four in five of such statements are their source's."""


class OptionsRequest(RequestModel):
    """Options of the records."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.OPTIONS]})

    language: str = Field(default="en", min_length=2, max_length=35)
    """The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is supported today."""
    offset_unit: OffsetUnit = "codepoint"
    """The unit of offsets: code points (Python), UTF-16 code units (JavaScript, Java) or UTF-8 bytes (Go, Rust)."""
    include: list[Part] = Field(default=list(PARTS), max_length=len(PARTS), fail_fast=True)
    """The parts of records in addition to source, cue and content. Fewer parts take less time."""
    explain: bool = False
    """Add evidence to each attribution: how it was found, and why its fields have their values."""
    min_confidence: float = Field(default=0.0, ge=0, le=1)
    """The lowest confidence of attributions in the record: 0 returns all, higher values fewer and more certain ones."""
    kinds: list[ReportKind] = Field(default=list(KINDS), min_length=1, max_length=len(KINDS), fail_fast=True)
    """The kinds of attributions in the record: `speech` and `writing` leave out what is only thought or wanted."""
    min_speaker_confidence: float = Field(default=0.0, ge=0, le=1)
    """The lowest confidence of a speaker that a source is tied to: below it the source stays open, with candidates."""
    min_uncued_confidence: float = Field(default=MIN_UNCUED, ge=0, le=1)
    """The lowest confidence of unquoted statements without a cue that go on in a source's voice; 0 returns all."""
    roster: Roster = Field(default_factory=Roster)
    """People and organizations that you know, to be recognised among the speakers."""

    @model_validator(mode="before")
    @classmethod
    def _check_field_counts(cls, value: object) -> object:
        if isinstance(value, dict):
            lists = [entries for entries in value.values() if isinstance(entries, list)]
            check_field_counts([value, *chain.from_iterable(lists)])
        return value

    @field_validator("roster")
    @classmethod
    def _check_names(cls, roster: Roster) -> Roster:
        count = roster.name_count
        if count > MAX_NAMES:
            raise PydanticCustomError(
                "too_many_names",
                "The roster has {count} names and aliases; the limit is {limit}",
                {"count": count, "limit": MAX_NAMES},
            )
        return roster


class ExtractionRequest(OptionsRequest, TextRequest):
    """A text and the options of its record."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REQUEST]})


class BatchText(TextRequest):
    """A text in a batch. Its id identifies its result."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.TEXT]})

    # A blank text is a problem of that text alone.
    text: Annotated[str, Encodable]
    """The text, in English. Plain text is never changed: offsets are into exactly this string."""
    id: _Id
    """The caller's id for the text, unique within the batch."""


class BatchRequest(OptionsRequest):
    """Several texts with the same options."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.BATCH_REQUEST]})

    texts: list[BatchText] = Field(min_length=1, max_length=MAX_BATCH_TEXTS)
    """The texts, each with its own id."""


class StreamText(OptionsRequest, BatchText):
    """One line of a stream: a text with its id and the options of its record."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REQUEST]})


class StreamDefaults(OptionsRequest):
    """The first line of a stream may set options for all texts; a text's own line overrides them."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.STREAM_DEFAULTS]})

    type: Literal["defaults"]
    """Distinguishes this line from one with a text."""


UNREAD_LANGUAGE = "`language` names an unsupported language; only English is supported."


def is_english(tag: str) -> bool:
    """The language tag means English, in any of its regions: no other language is read."""
    return tag.partition("-")[0].lower() == "en"
