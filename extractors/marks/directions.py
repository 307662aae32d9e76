"""Directions of marks: open, close, either, or one of those that do not quote.

The rule of each family reads only the mark and its neighbours. The pairing decides what depends on open quotations.
"""

from __future__ import annotations

import re
from typing import Final

from onrecord.extractors.marks.characters import DASHES, ELLIPSIS, OPENING
from onrecord.extractors.marks.glyphs import Mark

# `apostrophe` never quotes. `elision` looks like one ('98, 'Cause) and opens only if a closing mark follows.
# `weak` may close, but is as likely a possessive or a dropped letter (workers', goin').
SILENT: Final = frozenset({"apostrophe", "elision", "weak"})

_ELIDED: Final = (
    "t|tis|twas|twere|twill|twould|twixt|em|n|til|till|cause|cuz|coz|round|bout|nuff|neath|gainst|fore|er|im|ere|ello|"
    "tude|nother|fraid|nam|burbs|hood|cept|spose|sup|stache|copter|rents|droid"
)
_ELISION: Final = re.compile(rf"(?:\d\d(?P<decade>s)?|(?:{_ELIDED}))(?!\w)", re.IGNORECASE)
_AND: Final = re.compile(r"(?<!\w)['’‘]n['’](?!\w)", re.IGNORECASE)
_DROPPED: Final = re.compile(r"(?:in|(?<!\w)(?:n|o|th|an|ol|wi|d|lil|mo|po|ma|li|t))\Z", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:(?<!\d)\d{1,3}[½¼¾]?|[½¼¾])\Z")
_PAUSES: Final = frozenset(".,;:!?)]}%" + ELLIPSIS) | DASHES


def settle_directions(text: str, marks: list[Mark]) -> None:
    """Set the direction of every mark, and its next mark of the same family in the paragraph."""
    conjunctions = {position for found in _AND.finditer(text) for position in (found.start(), found.end() - 1)}
    for mark in marks:
        if mark.glyph.family == "single":
            mark.direction = "apostrophe" if mark.start in conjunctions else _single_direction(text, mark)
        else:
            mark.direction = _direction(mark)
    _link_ahead(marks)


def after_pause(mark: Mark) -> bool:
    """True if punctuation is before the mark, as at the end of speech, unlike in a possessive."""
    return mark.before in _PAUSES


def measures(text: str, mark: Mark) -> bool:
    """True if a short number is directly before the mark, as in 24" or 5'10"."""
    return _NUMBER.search(text[max(0, mark.start - 6) : mark.start]) is not None


def _direction(mark: Mark) -> str:
    """The direction of a double mark or a bracket: that of its form, unless its neighbours contradict it."""
    form = mark.glyph.form
    if mark.end - mark.start == 2 and mark.before.isalnum() and mark.after[0].isalnum():
        return "apostrophe"  # doubled as an escape
    if form is None:
        return mark.facing
    if form == "open":
        return "close" if mark.facing == "close" else "open"
    return "either" if mark.facing == "open" else "close"


def _single_direction(text: str, mark: Mark) -> str:
    before, after = mark.before, mark.after
    if before.isalnum() and after[0].isalnum():
        return "apostrophe"
    if mark.glyph.kind == "low":
        return "open" if mark.facing == "open" else "apostrophe"
    if not before.isspace() and before not in OPENING and after[0] in "sS" and not after[1:].isalnum():
        return "apostrophe"
    if not before.isalnum():
        elided = _ELISION.match(text, mark.end)
        if elided:
            return _elided_direction(elided)
    if before.isalnum() and mark.facing != "open":
        return "weak" if _may_be_possessive(text, mark) else "close"
    return mark.facing


def _elided_direction(elided: re.Match[str]) -> str:
    """The direction before an elided form: an apostrophe in decades and lower case; years, capitals may be quoted."""
    if elided["decade"] or elided[0].islower():
        return "apostrophe"
    return "elision"


def _may_be_possessive(text: str, mark: Mark) -> bool:
    """True if the word before may end in an apostrophe: a plural, a name in s, x or z, feet, a dropped letter."""
    if not (mark.after[0].isspace() or mark.after[0] in DASHES):
        return False
    word = text[max(0, mark.start - 5) : mark.start]
    return mark.before in "sSxXzZ" or mark.before.isdigit() or _DROPPED.search(word) is not None


def _link_ahead(marks: list[Mark]) -> None:
    following: dict[str, Mark] = {}
    paragraph = -1
    for mark in reversed(marks):
        if mark.paragraph != paragraph:
            following.clear()
            paragraph = mark.paragraph
        mark.ahead = following.get(mark.glyph.family)
        mark.double_ahead = following.get("double")
        if mark.direction not in SILENT:
            following[mark.glyph.family] = mark
