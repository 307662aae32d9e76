"""Validation errors of pydantic as the errors of a problem: where and what, never what was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from onrecord.schemas.problem import InvalidField

# Field names are the caller's as well. A short one helps to find the mistake; a long one may be a misplaced text.
_LONGEST_NAME_REPEATED = 64
# One mistake often causes a second; more than three in one sentence are not read.
_LISTED_FIELDS = 3

# Where pydantic's message speaks of its own models and not of what a caller sees.
_DETAILS = {
    "missing": "This field is required",
    "extra_forbidden": "Unknown field",
    "model_type": "A JSON object is expected",
    "model_attributes_type": "A JSON object is expected",
    "string_unicode": "This name or value contains an unpaired surrogate, which is not valid text",
}


def invalid_fields(errors: Sequence[Mapping[str, Any]], root: int = 0) -> list[InvalidField]:
    """The invalid fields of a document.

    Args:
        errors: pydantic's errors.
        root: How many parts at the front of each location are not of the document, as FastAPI's `body` is.
    """
    return [_invalid_field(error["type"], error["loc"][root:], error["msg"]) for error in errors]


def listed(fields: Sequence[InvalidField]) -> str:
    """The first invalid fields in one sentence."""
    first = "; ".join(f"{field.pointer or 'the body'}: {field.detail}" for field in fields[:_LISTED_FIELDS])
    return f"{first}{' …' if len(fields) > _LISTED_FIELDS else ''}"


def _invalid_field(kind: str, location: Sequence[str | int], message: str) -> InvalidField:
    names = [str(part) for part in location]
    hidden = next((index for index, name in enumerate(names) if not _repeatable(name)), len(names))
    detail = _DETAILS.get(kind, message)
    if hidden < len(names):
        detail = f"{detail}; its name, of {len(names[hidden])} characters, is not repeated"
    return InvalidField(pointer=_pointer(names[:hidden]), type=kind, detail=detail)


def _repeatable(name: str) -> bool:
    return len(name) <= _LONGEST_NAME_REPEATED and not any("\ud800" <= character <= "\udfff" for character in name)


def _pointer(names: Sequence[str]) -> str:
    return "".join("/" + name.replace("~", "~0").replace("/", "~1") for name in names)
