"""Validation errors of pydantic as the errors of a problem: where and what, never what was sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import takewhile
from typing import Any, get_args

from pydantic import BaseModel

from onrecord.schemas.archive import MONTH_ALONE, MONTH_FORM
from onrecord.schemas.metadata import ADDRESS, DATE_FORMS
from onrecord.schemas.model import RequestModel
from onrecord.schemas.problem import InvalidField
from onrecord.schemas.strings import NOT_BLANK, is_encodable

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
_PATTERNS = {
    NOT_BLANK: "Something other than white space is expected",
    DATE_FORMS: "A date (`2026-11-28`) or a time in ISO 8601 is expected",
    ADDRESS: "A web address is expected: `https://…`, without white space",
    MONTH_ALONE: "A month (`2026-11`) or `unknown` is expected",
    MONTH_FORM: "A month (`2026-11`), a day or a year is expected",
}
"""The meaning of each pattern: few callers read one."""
_OTHER_PATTERN = "This value has another form than the field"
_UNKNOWN = "extra_forbidden"
_FOLLOWS = "default_factory_not_called"
"""The error of a field whose default is made from another one that is invalid: it says nothing of what was sent."""

LIKENESS = 0.7
"""The likeness of two names, by `difflib`, from which the known one is proposed: `txt` and `text` have 0.86."""
MIN_LETTERS, MAX_LETTERS = 3, 40
"""Letters of an unknown name that is taken for a beginning, as `min_conf` is; and of one that is compared at all."""
MAX_COMPARED = 10
"""Errors whose names are compared, each in about a millisecond: more are of no use to a reader."""


def invalid_fields(
    errors: Sequence[Mapping[str, Any]], root: int = 0, *, repeat: bool = False, model: str | None = None
) -> list[InvalidField]:
    """The invalid fields of a document. Unknown fields of one object are reported together.

    Args:
        errors: pydantic's errors.
        root: How many parts at the front of each location are not of the document, as FastAPI's `body` is.
        repeat: Name unknown fields. Only where the caller is the operator: a name may be a misplaced text. The known
            field that one is like is named anyway.
        model: The class of the document by its name, the title of pydantic's error; None if it is not known.
    """
    found = Counter(
        _invalid_field(
            error["type"], error["loc"][root:], _message(error), repeat, model if at < MAX_COMPARED else None
        )
        for at, error in enumerate(error for error in errors if error["type"] != _FOLLOWS)
    )
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


def _message(error: Mapping[str, Any]) -> str:
    """pydantic's message, without the pattern that a value does not match."""
    if error["type"] != "string_pattern_mismatch":
        return str(error["msg"])
    return _PATTERNS.get(error.get("ctx", {}).get("pattern"), _OTHER_PATTERN)


def _invalid_field(
    kind: str, location: Sequence[str | int], message: str, repeat: bool, model: str | None
) -> InvalidField:
    detail = _DETAILS.get(kind, message)
    if kind == _UNKNOWN:
        names = [part for part in location if isinstance(part, str)]
        meant = _meant(names, model) if model and len(names[-1]) <= MAX_LETTERS else None
        detail = f"{detail}; did you mean {meant}?" if meant else detail
        location = location if repeat else location[:-1]
    named = takewhile(lambda part: not _has_surrogate(part), location)
    return InvalidField(pointer=_pointer(list(named)), type=kind, detail=detail)


def _meant(names: Sequence[str], model: str) -> str | None:
    """The known field that an unknown one, the last of some names, is most like; or the object that has it.

    Args:
        names: The names of the objects in a document of the class `model`, each in the one before, and the field.
        model: The name of the class.
    """
    owner = next((one for one in _subclasses(RequestModel) if one.__name__ == model), None)
    for name in names[:-1]:
        owner = _objects(owner).get(name) if owner else None
    if owner is None:
        return None
    known = {_letters(name): name for name in owner.model_fields}
    asked = _letters(names[-1])
    if close := get_close_matches(asked, known, n=1, cutoff=LIKENESS):
        return known[close[0]]
    begun = [name for letters, name in known.items() if letters.startswith(asked) and len(asked) >= MIN_LETTERS]
    inside = [f"{name}/{names[-1]}" for name, one in _objects(owner).items() if names[-1] in one.model_fields]
    return next(iter([*begun, *inside]), None)


def _subclasses(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in model.__subclasses__():
        yield one
        yield from _subclasses(one)


def _objects(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """The models of the fields of a model, also of those in lists, by the names of the fields."""
    found: dict[str, type[BaseModel]] = {}
    for name, field in model.model_fields.items():
        pending: list[Any] = [field.annotation]
        while pending:
            kind = pending.pop()
            pending += [*get_args(kind), *getattr(kind, "__orig_bases__", ())]
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                found[name] = kind
    return found


def _letters(name: str) -> str:
    """A name without case and signs: `offsetUnit` and `offset-unit` are `offset_unit`."""
    return "".join(character for character in name.lower() if character.isalnum())


def _has_surrogate(part: str | int) -> bool:
    return isinstance(part, str) and not is_encodable(part)


def _pointer(location: Sequence[str | int]) -> str:
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in location)
