"""Records that callers send back, with the texts that they are of."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from onrecord.api.errors.problems import InvalidRequest
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.validation import invalid_fields


def sent_record(given: dict[str, Any]) -> Extraction:
    """The record in the field `extraction` of a request.

    Raises:
        InvalidRequest: It is no record.
    """
    if not _is_encodable(given):
        detail = "A string of the record contains an unpaired surrogate, which is not valid text"
        raise InvalidRequest.at("/extraction", "unpaired_surrogate", detail)
    try:
        return Extraction.model_validate(given)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        fields = invalid_fields([{**one, "loc": ("extraction", *one["loc"])} for one in errors])
        raise InvalidRequest.listing(fields) from None


def _is_encodable(given: object) -> bool:
    """True if UTF-8 can encode every string of a JSON value: its escapes can make unpaired surrogates."""
    waiting = [given]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
                return False
        elif isinstance(value, dict):
            waiting += [*value, *value.values()]
        elif isinstance(value, list):
            waiting += value
    return True
