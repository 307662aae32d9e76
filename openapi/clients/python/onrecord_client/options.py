"""How records should come, and the texts that many are sent as."""

from collections.abc import AsyncIterable, Iterable
from typing import Literal, TypeAlias, TypedDict

from .generated.models import BatchText, RosterEntry

Markup: TypeAlias = Literal["plain", "html"]
Text: TypeAlias = BatchText | tuple[str, str]
"""A text with an id of its own; a pair is `(id, text)`."""
Texts: TypeAlias = Iterable[Text]
AnyTexts: TypeAlias = Iterable[Text] | AsyncIterable[Text]


class Options(TypedDict, total=False):
    """The options of every call that sends texts; the service's documentation describes them."""

    language: str
    offset_unit: Literal["codepoint", "utf16", "utf8"]
    include: list[Literal["speakers", "circumstances", "claims"]]
    explain: bool
    min_confidence: float
    min_speaker_confidence: float
    roster: list[RosterEntry]


def named(text: Text) -> BatchText:
    """The text with its id."""
    return text if isinstance(text, BatchText) else BatchText(id=text[0], text=text[1])
