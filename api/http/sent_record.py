"""Validation of records that callers send with their texts."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from onrecord.api.errors.problems import InvalidRequest
from onrecord.schemas.extraction import LISTS, Extraction
from onrecord.schemas.strings import is_encodable
from onrecord.schemas.validation import invalid_fields

Valid = TypeVar("Valid", bound=BaseModel)


def sent_record(given: dict[str, Any]) -> Extraction:
    """The record in the field `extraction` of a request.

    Raises:
        InvalidRequest: It is no valid record.
    """
    if not _is_encodable(given):
        detail = "A string of the record contains an unpaired surrogate, which is not valid text"
        raise InvalidRequest.at("/extraction", "unpaired_surrogate", detail)
    return _validated(Extraction, {name: _items(name, value) for name, value in given.items()}, "extraction")


def _items(name: str, value: object) -> object:
    """The items of a list that grows with the text, each validated by itself; any other value as it is.

    One validation of a large record would hold the interpreter, and so the event loop, for a tenth of a second.
    """
    kind = LISTS.get(name)
    if kind is None or not isinstance(value, list):
        return value
    return [_validated(kind, one, "extraction", name, number) for number, one in enumerate(value)]


def _validated(kind: type[Valid], value: object, *place: str | int) -> Valid:
    """A part of a record.

    Raises:
        InvalidRequest: It is not valid.
    """
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        raise InvalidRequest.listing(
            invalid_fields([{**one, "loc": (*place, *one["loc"])} for one in errors])
        ) from None


def _is_encodable(given: object) -> bool:
    """True if UTF-8 can encode every string of a JSON value, whose escapes may be unpaired surrogates."""
    waiting = [given]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            if not is_encodable(value):
                return False
        elif isinstance(value, dict):
            waiting += [*value, *value.values()]
        elif isinstance(value, list):
            waiting += value
    return True
