"""What a caller may ask for."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import ConfigDict, Field, StringConstraints

from onrecord.schemas import examples
from onrecord.schemas.model import RequestModel
from onrecord.schemas.roster import MAX_ENTRIES, RosterEntry
from onrecord.schemas.spans import OffsetUnit
from onrecord.schemas.strings import Encodable, Readable

Markup: TypeAlias = Literal["plain", "html"]
Part: TypeAlias = Literal["speakers", "circumstances", "claims"]

PARTS: tuple[Part, ...] = ("speakers", "circumstances", "claims")
"""What a record may hold beside source, cue and content."""
MAX_TEXT_LENGTH = 1_000_000
"""Code points of the longest text, unless an operator sets another limit: a long book, and minutes of reading."""
MAX_ID_LENGTH = 256
"""Code points of a caller's id: enough for a URL, too few for a misplaced text."""
MAX_BATCH_TEXTS = 100

_Text: TypeAlias = Annotated[str, Encodable, Readable]
_Id: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=MAX_ID_LENGTH), Encodable]


class TextRequest(RequestModel):
    """A text and the caller's name for it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.TEXT]})

    text: _Text = Field(json_schema_extra={"minLength": 1, "pattern": r"\S"})
    """The text, in English. Plain text is never changed: offsets are for exactly this string."""
    id: _Id | None = None
    """A name of the caller's own for the text, given back with the records; without it one is made."""
    markup: Markup = "plain"
    """Whether `text` is plain text or an HTML page. Of a page the article is taken, and offsets are for the `text` that
    the answer gives back."""


class OptionsRequest(RequestModel):
    """How records should come."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.OPTIONS]})

    language: str = Field(default="en", min_length=2, max_length=35)
    """The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is read today."""
    offset_unit: OffsetUnit = "codepoint"
    """What offsets should count: code points (Python), UTF-16 units (JavaScript, Java) or UTF-8 bytes (Go, Rust)."""
    include: list[Part] = Field(default=list(PARTS))
    """What records should hold beside source, cue and content; less takes less time."""
    explain: bool = False
    """Whether each attribution should say how it was found and why its fields have their values."""
    min_confidence: float = Field(default=0.0, ge=0, le=1)
    """The least confidence of an attribution that is given: 0 gives all that were found, more gives fewer and surer."""
    roster: list[RosterEntry] = Field(default_factory=list, max_length=MAX_ENTRIES)
    """People and bodies that you know, to be recognised among the speakers."""


class ExtractionRequest(OptionsRequest, TextRequest):
    """One text to be read, and how its record should come."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REQUEST]})


class BatchText(TextRequest):
    """A text in a batch: it needs an id, by which its result is known."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.TEXT]})

    id: _Id
    """A name of the caller's own for the text, other than that of every other text in the batch."""


class BatchRequest(OptionsRequest):
    """Several texts to be read with the same options."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.BATCH_REQUEST]})

    texts: list[BatchText] = Field(min_length=1, max_length=MAX_BATCH_TEXTS)
    """The texts, each with an id of its own."""


class StreamText(OptionsRequest, BatchText):
    """One line of a stream: a text with its id, and how its record should come."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REQUEST]})


class StreamDefaults(OptionsRequest):
    """What may stand in the first line of a stream: options for every text whose own line does not say otherwise."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.STREAM_DEFAULTS]})

    type: Literal["defaults"]
    """Tells this line from one with a text."""


UNREAD_LANGUAGE = "`language` names an unsupported language; only English is supported."


def is_english(tag: str) -> bool:
    """The language tag stands for English, in any of its regions: no other language is read."""
    return tag.partition("-")[0].lower() == "en"
