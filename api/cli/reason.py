"""Reasons why an input of the command line is invalid."""

from __future__ import annotations

import json

from pydantic import ValidationError

from onrecord.schemas.validation import invalid_fields


def reason_of(error: ValidationError, most: int | None = None) -> str:
    """The invalid fields in one sentence; unknown ones are named, as the caller is the operator.

    Args:
        error: The error.
        most: The most errors to name; None for all.
    """
    errors = error.errors(include_url=False, include_input=False)[:most]
    fields = invalid_fields(errors, repeat=True, model=error.title)
    return "; ".join(f"{field.pointer.removeprefix('/')}: {field.detail}".removeprefix(": ") for field in fields)


def json_reason(error: ValueError | RecursionError) -> str:
    """The reason why a text is not JSON, by the error of its parser."""
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at character {error.pos + 1}"
    return "invalid JSON: nested too deeply, or a number with too many digits"
