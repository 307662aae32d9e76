"""Validators of strings in requests."""

from __future__ import annotations

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""White space: what Python, Rust or JavaScript takes for it."""
BLANK_CLASS = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""The same for a class of a pattern. `\\s` is another set in each of the three, and `\\d` in two of them."""
AROUND = r"[\t-\r ]*"
"""White space before and after a value, for patterns that are anchored. Python's `$` matches before a last line feed,
too, and the `$` of the others does not: where white space may precede it, they accept the same strings."""
NOT_BLANK = f"[^{BLANK_CLASS}]"
"""The pattern of a string with something to read."""


def is_blank(text: str) -> bool:
    """True of a text that is empty or only white space."""
    return not text.strip(BLANKS)


def is_encodable(text: str) -> bool:
    """True of a text without unpaired surrogates, which JSON's escapes can make and UTF-8 cannot encode."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _stripped(text: str) -> str:
    return text.strip("\t\n\v\f\r ")


def _encodable(text: str) -> str:
    """Refuses a string that UTF-8 cannot encode: JSON's escapes can make unpaired surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise PydanticCustomError(
            "unpaired_surrogate",
            "Character {position}, counted from 0, is an unpaired surrogate, which is not valid text",
            {"position": error.start},
        ) from None
    return text


def _readable(text: str) -> str:
    """Refuses a text without anything to read."""
    if is_blank(text):
        raise PydanticCustomError("text_blank", "The text is empty or only white space")
    return text


Encodable = AfterValidator(_encodable)
"""Refuses unpaired surrogates (`unpaired_surrogate`)."""
Readable = AfterValidator(_readable)
"""Refuses what is empty or blank (`text_blank`)."""
Stripped = AfterValidator(_stripped)
"""Leaves out what `AROUND` matches."""
