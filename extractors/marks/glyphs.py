"""Quotation marks in a text: their characters, neighbours and directions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from onrecord.extractors.marks.characters import CLOSING, DASHES, ELLIPSIS, OPENING, is_invisible

Facing = Literal["open", "close", "either"]


@dataclass(frozen=True, slots=True)
class Glyph:
    """A kind of mark. Marks of one `family` pair with one another; `form` is the direction of its shape, if any."""

    family: str
    kind: str
    form: Literal["open", "close"] | None


_DOUBLE: Final = Glyph("double", "double", None)
_DOUBLE_OPEN: Final = Glyph("double", "double", "open")
_DOUBLE_CLOSE: Final = Glyph("double", "double", "close")
_SINGLE: Final = Glyph("single", "single", None)
_SINGLE_OPEN: Final = Glyph("single", "single", "open")
_SINGLE_CLOSE: Final = Glyph("single", "single", "close")

GLYPHS: Final = {
    '"': _DOUBLE,
    "＂": _DOUBLE,
    "″": _DOUBLE,
    "''": _DOUBLE,
    "“": _DOUBLE_OPEN,
    "‟": _DOUBLE_OPEN,
    "``": _DOUBLE_OPEN,
    "‘‘": _DOUBLE_OPEN,
    "”": _DOUBLE_CLOSE,
    "’’": _DOUBLE_CLOSE,
    "„": Glyph("double", "low", "open"),
    "'": _SINGLE,
    "‘": _SINGLE_OPEN,
    "‛": _SINGLE_OPEN,
    "’": _SINGLE_CLOSE,
    "‚": Glyph("single", "low", "open"),
    "«": Glyph("guillemet", "guillemet", "open"),
    "»": Glyph("guillemet", "guillemet", "close"),
    "‹": Glyph("angle", "guillemet", "open"),
    "›": Glyph("angle", "guillemet", "close"),
    "「": Glyph("corner", "corner", "open"),
    "」": Glyph("corner", "corner", "close"),
    "『": Glyph("white corner", "corner", "open"),
    "』": Glyph("white corner", "corner", "close"),
}
ORNAMENT: Final = Glyph("ornament", "", None)  # a row of more marks than any nesting needs: no quotation
_MAX_RUN_LENGTH: Final = 8  # Four marks of two signs each: more than any nesting needs.
_SIGNS: Final = "'‘’\"＂″“‟”„‛‚«»‹›「」『』"
_RUN: Final = re.compile(f"[{_SIGNS}]{{{_MAX_RUN_LENGTH + 1},}}|'+|‘+|’+|(?<!`)``(?!`)|[{_SIGNS}]")


@dataclass(slots=True, eq=False)
class Mark:
    """One mark of a text.

    `before` and `after` are the visible neighbours of the run of marks that contains this one: the character before it,
    and the two after it (a blank at the ends of the text). `facing` is what these suggest. `direction` begins
    as the same and is set by the rule of the family; `ahead` is the next mark of the family in the paragraph that may
    quote, `double_ahead` the next double one.
    """

    start: int
    end: int
    glyph: Glyph
    paragraph: int
    before: str = " "
    after: str = " "
    facing: Facing = "either"
    direction: str = "either"
    ahead: Mark | None = None
    double_ahead: Mark | None = None


def find_marks(text: str, paragraphs: list[tuple[int, int]]) -> list[Mark]:
    """Every character or pair of characters that could be a quotation mark, in the order of the text."""
    starts = [start for start, _ in paragraphs]
    marks = [
        Mark(start, end, GLYPHS.get(text[start : min(end, start + 3)], ORNAMENT), bisect_right(starts, start) - 1)
        for start, end in _mark_spans(text)
    ]
    _look_back(text, marks)
    _look_on(text, marks)
    for mark in marks:
        mark.facing = _facing(mark.before, mark.after)
    return marks


def _mark_spans(text: str) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(text):
        start, end = run.span()
        if end - start == 1 or end - start > _MAX_RUN_LENGTH or text[start] == "`":
            yield start, end
        else:
            yield from _split(text, start, end)


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a run of single signs: two are a double mark; an odd one is the innermost, next to the quoted words."""
    opens = start == 0 or text[start - 1].isspace() or text[start - 1] in OPENING
    if (end - start) % 2 and not opens:
        yield start, start + 1
        start += 1
    while end - start >= 2:
        yield start, start + 2
        start += 2
    if start < end:
        yield start, end


def _look_back(text: str, marks: list[Mark]) -> None:
    last: Mark | None = None
    for mark in marks:
        border = last.end if last else 0
        position = mark.start
        while position > border and is_invisible(text[position - 1]):
            position -= 1
        if position > border:
            mark.before = text[position - 1]
        elif last:
            mark.before = last.before
        last = mark


def _look_on(text: str, marks: list[Mark]) -> None:
    next_: Mark | None = None
    for mark in reversed(marks):
        border = next_.start if next_ else len(text)
        position = mark.end
        while position < border and is_invisible(text[position]):
            position += 1
        if position < border:
            mark.after = text[position : position + 2]
        elif next_:
            mark.after = next_.after
        next_ = mark


def _facing(before: str, after: str) -> Facing:
    """The direction of a mark by its neighbours: towards the text that it touches."""
    ends = after[0].isspace()
    if before.isspace():
        return "either" if ends or _closes(after) else "open"
    if ends:
        return "either" if before in OPENING else "close"
    if after[0].isalnum() and (before in OPENING or before in DASHES or before in "/=:"):
        return "open"
    if _closes(after) or after[0] in DASHES or after[0] == ELLIPSIS:
        return "close"
    return "either"


def _closes(after: str) -> bool:
    """True if the next character is closing punctuation; an ellipsis or a decimal point is not."""
    if after[0] == "." and len(after) > 1 and (after[1] == "." or after[1].isdigit()):
        return False
    return after[0] in CLOSING
