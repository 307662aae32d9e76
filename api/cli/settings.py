"""Reads the settings for the command line: an invalid one ends it with a message that names its variable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from onrecord.api.cli.exit import fail
from onrecord.schemas.validation import invalid_fields

if TYPE_CHECKING:
    from onrecord.api.settings import Settings


def read_settings(**given: Any) -> Settings:
    """The settings of the environment, overridden by the given values that are not None."""
    from onrecord.api.settings import Settings

    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        fields = invalid_fields(error.errors(include_url=False, include_input=False), repeat=True)
        fail("; ".join(f"{_variable(field.pointer)}{field.detail}" for field in fields))


def _variable(pointer: str) -> str:
    """The variable of a field; nothing for a rule over several, whose message names them."""
    from onrecord.api.settings import PREFIX

    name = pointer.removeprefix("/").partition("/")[0]
    return f"{PREFIX}{name.upper()}: " if name else ""
