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
    try:
        return Extraction.model_validate(given)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        fields = invalid_fields([{**one, "loc": ("extraction", *one["loc"])} for one in errors])
        raise InvalidRequest.listing(fields) from None
