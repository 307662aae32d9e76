"""Validation errors of pydantic as the errors of a problem: where and what, never what was sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

from onrecord.schemas.problem import InvalidField

# More than three errors in one sentence are not read.
_LISTED_FIELDS = 3

# Where pydantic's message speaks of its own models and not of what a caller sees.
_DETAILS = {
    "missing": "This field is required",
    "extra_forbidden": "Unknown field",
    "model_type": "A JSON object is expected",
    "model_attributes_type": "A JSON object is expected",
    "string_unicode": "This name or value contains an unpaired surrogate, which is not valid text",
}
_UNKNOWN = "extra_forbidden"


def invalid_fields(errors: Sequence[Mapping[str, Any]], root: int = 0, *, repeat: bool = False) -> list[InvalidField]:
    """The invalid fields of a document. Unknown fields of one object are reported together.

    Args:
        errors: pydantic's errors.
        root: How many parts at the front of each location are not of the document, as FastAPI's `body` is.
        repeat: Name unknown fields. Only where the caller is the operator: a name may be a misplaced text.
    """
    found = Counter(_invalid_field(error["type"], error["loc"][root:], error["msg"], repeat=repeat) for error in errors)
    return [
        field
        if number == 1 or field.type != _UNKNOWN
        else field.model_copy(update={"detail": f"{number} unknown fields"})
        for field, number in found.items()
    ]


def listed(fields: Sequence[InvalidField]) -> str:
    """The first invalid fields in one sentence."""
    first = "; ".join(f"{field.pointer or 'the body'}: {field.detail}" for field in fields[:_LISTED_FIELDS])
    return f"{first}{' …' if len(fields) > _LISTED_FIELDS else ''}"


def _invalid_field(kind: str, location: Sequence[str | int], message: str, *, repeat: bool) -> InvalidField:
    if kind == _UNKNOWN and not repeat:
        location = location[:-1]
    named = takewhile(lambda part: not _has_surrogate(part), location)
    return InvalidField(pointer=_pointer(list(named)), type=kind, detail=_DETAILS.get(kind, message))


def _has_surrogate(part: str | int) -> bool:
    return isinstance(part, str) and any("\ud800" <= character <= "\udfff" for character in part)


def _pointer(location: Sequence[str | int]) -> str:
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in location)
