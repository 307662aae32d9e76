"""Spans of a text, and the units of their offsets.

Inside the engine, offsets are code points. A caller may request the unit of its own strings: UTF-16 code units
(JavaScript, Java, C#) or UTF-8 bytes (Go, Rust). All arithmetic between units is in this module.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel

OffsetUnit: TypeAlias = Literal["codepoint", "utf16", "utf8"]


class Span(RecordModel):
    """A span of the text as it was sent: `[start, end)`, with its words."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SOURCE_SPAN]})

    start: int = Field(ge=0)
    """The offset of the first character, counted from 0 in the extraction's `offset_unit`."""
    end: int = Field(ge=0)
    """The offset after the last character."""
    text: str
    """The text of the span, unchanged."""


def joined_text(spans: Iterable[Span]) -> str:
    """The texts of several spans, in the order given, with one space between."""
    return " ".join(span.text for span in spans)


# The characters that take more than one unit, by unit.
_WIDE = {"utf16": re.compile(r"[\U00010000-\U0010ffff]"), "utf8": re.compile(r"[^\x00-\x7f]")}


def _extra_units(character: str, unit: OffsetUnit) -> int:
    """The units beyond one that a wide character takes; an unpaired surrogate counts as three bytes of UTF-8."""
    if unit == "utf16":
        return 1
    return 1 if character < "\u0800" else 2 if character < "\U00010000" else 3


class OffsetMap:
    """Converts the offsets of one text between code points and a caller's unit. Made once per text.

    Only wide characters are recorded, so a text in ASCII costs nothing and a news text very little.

    Args:
        text: The text.
        unit: The caller's unit.
    """

    def __init__(self, text: str, unit: OffsetUnit = "codepoint") -> None:
        self.text = text
        self.unit: OffsetUnit = unit
        self._positions: list[int] = []
        self._extras: list[int] = [0]
        if unit != "codepoint" and not text.isascii():
            wide = list(_WIDE[unit].finditer(text))
            self._positions = [match.start() for match in wide]
            self._extras = list(accumulate((_extra_units(match.group(), unit) for match in wide), initial=0))

    @property
    def length(self) -> int:
        """The length of the text, in the unit."""
        return len(self.text) + self._extras[-1]

    def offset(self, position: int) -> int:
        """The offset, in the unit, of a position in code points.

        Raises:
            ValueError: The position is not within `0..len(text)`.
        """
        if not 0 <= position <= len(self.text):
            raise ValueError(f"position {position} is outside a text of {len(self.text)} code points")
        return position + self._extras[bisect_left(self._positions, position)]

    def position(self, offset: int) -> int:
        """The position in code points of an offset in the unit: the inverse of `offset`.

        Raises:
            ValueError: The offset is outside the text or inside a character.
        """
        wide = bisect_left(range(len(self._positions)), offset, key=lambda i: self._positions[i] + self._extras[i])
        position = offset - self._extras[wide]
        # An offset inside a character comes out at or before that character's own position.
        if not 0 <= offset <= self.length or (wide and position <= self._positions[wide - 1]):
            raise ValueError(f"offset {offset} is not between two characters of the text")
        return position

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`, given in code points, counted in the unit.

        Raises:
            ValueError: `start` and `end` are not in order or not within the text.
        """
        if end < start:
            raise ValueError(f"a span cannot end at {end}, before its start at {start}")
        return Span(start=self.offset(start), end=self.offset(end), text=self.text[start:end])

    def spans(self, pairs: Iterable[tuple[int, int]]) -> list[Span]:
        """The spans of several `(start, end)` pairs in code points, in the given order."""
        return [self.span(start, end) for start, end in pairs]
