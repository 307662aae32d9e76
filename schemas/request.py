"""What a caller may ask for."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from schemas import examples
from schemas.model import RequestModel
from schemas.spans import OffsetUnit


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


_Text: TypeAlias = Annotated[str, AfterValidator(_encodable), AfterValidator(_readable)]
_Id: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=256)]


class TextRequest(RequestModel):
    """A text and the caller's name for it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.TEXT]})

    text: _Text = Field(json_schema_extra={"minLength": 1, "pattern": r"\S"})
    """The text, in English. It is never changed: offsets are for exactly this string."""
    id: _Id | None = None
    """A name of the caller's own for the text, given back with the records; without it one is made."""


class ExtractionRequest(TextRequest):
    """One text to be read, and how its records should come."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REQUEST]})

    offset_unit: OffsetUnit = "codepoint"
    """What offsets should count: code points (Python), UTF-16 units (JavaScript, Java) or UTF-8 bytes (Go, Rust)."""
    explain: bool = False
    """Whether each attribution should say how it was found."""
    min_confidence: float = Field(default=0.0, ge=0, le=1)
    """The least confidence of an attribution that is given: 0 gives all that were found, more gives fewer and surer."""
