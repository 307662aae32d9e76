"""Every error that onrecord raises on purpose, in one tree.

    ExtractionError
      ├── InputError (also a ValueError)  the text or an option is at fault
      │     ├── InvalidRequest            a value is missing, empty, unknown or of a wrong type
      │     ├── UnsupportedLanguage       the language is not English
      │     ├── TextTooLong               the text exceeds the limit
      │     ├── UnreadableDocument        the HTML page cannot be parsed
      │     └── NoTextFound               the HTML page contains no article
      ├── ModelError                      a model cannot be used
      │     └── InvalidModelOption        an option of `load` is at fault (also a ValueError)
      └── EngineBroken                    the models failed, and only a new process can use them again

Input errors have the names, messages and fields of the service's problems. No message contains the caller's text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from onrecord.extractors.errors import EngineBroken, ExtractionError, ModelError
from onrecord.schemas.problem import InvalidField
from onrecord.schemas.validation import listed

__all__ = [
    "EngineBroken",
    "ExtractionError",
    "InputError",
    "InvalidModelOption",
    "InvalidRequest",
    "ModelError",
    "NoTextFound",
    "TextTooLong",
    "UnreadableDocument",
    "UnsupportedLanguage",
]


class InputError(ExtractionError, ValueError):
    """The text or an option is at fault.

    `problem_type` is the type of the service's problem; `limit` and `actual` are set where a limit was exceeded.
    """

    problem_type: ClassVar[str]

    def __init__(self, detail: str, *, limit: int | None = None, actual: int | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.limit = limit
        self.actual = actual


class InvalidRequest(InputError):
    """A value is missing, empty, unknown or of a wrong type; `errors` lists all of them."""

    problem_type = "/problems/invalid-request"

    def __init__(self, errors: Sequence[InvalidField]) -> None:
        super().__init__(listed(errors))
        self.errors = tuple(errors)

    def __reduce__(self) -> tuple[type[InvalidRequest], tuple[tuple[InvalidField, ...]], dict[str, Any]]:
        """Pickle by the fields: the message is made from them."""
        return InvalidRequest, (self.errors,), self.__dict__


class UnsupportedLanguage(InputError):
    """The language is not English."""

    problem_type = "/problems/unsupported-language"


class TextTooLong(InputError):
    """The text exceeds the limit: split it between paragraphs."""

    problem_type = "/problems/text-too-long"


class UnreadableDocument(InputError):
    """The HTML page cannot be parsed."""

    problem_type = "/problems/unreadable-document"


class NoTextFound(InputError):
    """The HTML page contains no article."""

    problem_type = "/problems/no-text-found"


class InvalidModelOption(ModelError, ValueError):
    """An option of `load` is at fault."""
