"""Strings that a caller may send: what no text can hold is refused."""

from __future__ import annotations

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


def _encodable(text: str) -> str:
    """The string, if UTF-8 can hold it: JSON's escapes for surrogates can make one that it cannot."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise PydanticCustomError(
            "unpaired_surrogate",
            "Character {position}, counted from 0, is an unpaired surrogate, which no text can hold",
            {"position": error.start},
        ) from None
    return text


def _readable(text: str) -> str:
    """The text, if there is anything in it to read."""
    if not text or text.isspace():
        raise PydanticCustomError("text_blank", "The text is empty or holds nothing but white space")
    return text


Encodable = AfterValidator(_encodable)
"""Refuses unpaired surrogates (`unpaired_surrogate`)."""
Readable = AfterValidator(_readable)
"""Refuses what is empty or blank (`text_blank`)."""
