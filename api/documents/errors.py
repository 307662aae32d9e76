"""Errors of documents: why no text can be extracted.

    DocumentError
      ├── Undecodable      its bytes are not valid in its encoding
      ├── Unreadable       it is broken, or of another type than declared
      ├── TooCostly        parsing it takes too much time or memory
      ├── NoTextFound      it can be parsed, but contains no text
      ├── ParserBusy       too many documents already wait for the parser
      └── Unavailable      the parser of its type is not installed

Messages contain nothing of the document.
"""

from __future__ import annotations


class DocumentError(Exception):
    """No text can be extracted from a document.

    Args:
        message: The reason.
        limit: The limit that was exceeded, if any.
        retry_after: The seconds after which to try again, if that helps.
    """

    def __init__(self, message: str, limit: int | None = None, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.limit = limit
        self.retry_after = retry_after


class Undecodable(DocumentError):
    """The bytes are not valid in the encoding of the document."""


class Unreadable(DocumentError):
    """The document is broken, or of another type than declared."""


class TooCostly(DocumentError):
    """Parsing the document takes too much time or memory."""


class Unavailable(DocumentError):
    """The parser of this document type does not work here: a package is missing."""


class ParserBusy(DocumentError):
    """Too many documents wait for the parser."""


class NoTextFound(DocumentError):
    """The document contains no text."""
