"""Classes of characters that decide the direction of a quotation mark."""

from __future__ import annotations

from typing import Final
from unicodedata import combining

OPENING: Final = frozenset("([{<¿¡")
CLOSING: Final = frozenset(".,;:!?)]}>%")
HYPHENS: Final = frozenset("-‐‑")
"""Hyphens inside a compound."""
DASHES: Final = HYPHENS | frozenset("‒–—―−")
ELLIPSIS: Final = "…"

_ZERO_WIDTH: Final = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)


def is_invisible(character: str) -> bool:
    """True if a character has no width: zero-width, a direction sign, an accent or a variation selector."""
    return character in _ZERO_WIDTH or combining(character) != 0 or "\ufe00" <= character <= "\ufe0f"


def is_blank(character: str) -> bool:
    """True of white space of any kind and of zero-width characters."""
    return character.isspace() or character in _ZERO_WIDTH


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks at its edges; empty at `start` if there is nothing else."""
    first, last = start, end
    while last > first and is_blank(text[last - 1]):
        last -= 1
    while first < last and is_blank(text[first]):
        first += 1
    return (first, last) if last > first else (start, start)
