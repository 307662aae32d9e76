"""The copy of a text that models read: the same length, with fewer kinds of mark.

Models were trained on straight quotation marks and plain spaces. Each character is folded to one character, so
that an offset into the copy is an offset into the text. Records never show the copy.
"""

from __future__ import annotations

import re

_SPACES = (
    "\t\v\f\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u202f\u205f\u2060\u3000\ufeff"
)
_DOUBLE = "“”„‟«»″❝❞〝〞＂「」『』"
_SINGLE = "‘’‚‛′‹›❛❜＇´"
_DASHES = "‐‑‒−"
_TABLE = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_DOUBLE, '"'),
        **dict.fromkeys(_SINGLE, "'"),
        **dict.fromkeys(_DASHES, "-"),
    }
)
DOUBLED_MARK = re.compile("''|``")
"""A double quotation mark as agencies and the Penn Treebank write it."""

_UNPRINTABLE = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufff0-\uffff]")


def fold(text: str) -> str:
    """Fold spaces, quotation marks, hyphens and characters without a glyph, one for one; line ends stay.

    A mark written as two characters becomes a mark and a space.
    """
    return DOUBLED_MARK.sub('" ', _UNPRINTABLE.sub(" ", text.translate(_TABLE)))
