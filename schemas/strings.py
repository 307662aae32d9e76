"""Validators of strings in requests."""

from __future__ import annotations

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


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
    if not text or text.isspace():
        raise PydanticCustomError("text_blank", "The text is empty or only white space")
    return text


NOT_BLANK = r"[^\s\u0085\ufeff]"
"""The pattern of a string with something to read. Its classes of white space differ: U+0085 is in that of Rust, which
validates requests, and U+FEFF in that of JavaScript, which JSON Schema means."""
Encodable = AfterValidator(_encodable)
"""Refuses unpaired surrogates (`unpaired_surrogate`)."""
Readable = AfterValidator(_readable)
"""Refuses what is empty or blank (`text_blank`)."""
