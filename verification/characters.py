"""Classes of characters as regular expressions that match one character."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import groupby
from typing import Final

_PLANES: Final = (range(0x80, 0x1_0000), range(0x1_0000, 0x2_0000))
"""The code points beyond ASCII that marks and symbols have, in parts: `re` looks up a class of the first plane in a
table, and compares with each range of one that has others, too."""

_INVISIBLE: Final = "\u00ad\u200b-\u200d\u2060\ufeff"
"""Invisible characters within words."""

_DRAWN: Final = "\u00a6\u00a9\u00ae\u2044\u2117\u2120\u2122\u2500-\u25ff\u2756\u2794-\u27be"
"""Symbols that are not read: of rights, and those that draw lines, boxes and bullets; and the slash of fractions."""

_HIGHER: Final = "(?=[\U00010000-\U0010ffff])"


@cache
def combining_mark() -> str:
    """A combining mark of any script, or an invisible character within a word."""
    first, second = (_of(plane, ("Mn", "Mc", "Me")) for plane in _PLANES)
    return f"(?:[{first}{_INVISIBLE}]|{_HIGHER}[{second}\U000e0100-\U000e01ef])"


@cache
def symbol() -> str:
    """A sign of a currency or of mathematics, or a picture."""
    first, second = (_of(plane, ("Sc", "Sm", "So")) for plane in _PLANES)
    return f"(?:[$+]|(?![{_DRAWN}])(?:[{first}]|{_HIGHER}[{second}]))"


def _of(plane: range, categories: tuple[str, ...]) -> str:
    return "".join(f"{run[0]}-{run[-1]}" for category, run in _runs(plane) if category in categories)


@cache
def _runs(plane: range) -> list[tuple[str, list[str]]]:
    """The runs of consecutive code points of one category."""
    return [(category, list(run)) for category, run in groupby(map(chr, plane), unicodedata.category)]
