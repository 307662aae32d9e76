"""Why there is no text: what is wrong with a document.

    DocumentError
      ├── Undecodable      its bytes are not of the encoding that it should be in
      ├── Unreadable       it is not what it says it is, or broken
      ├── TooCostly        taking it apart would cost, or has cost, more than it may
      ├── NoTextFound      it can be read, and there is nothing in it
      ├── ParserBusy       too many documents wait for the parser already
      └── Unavailable      it may be well, but what reads its kind does not work here

Messages hold nothing of the document.
"""

from __future__ import annotations


class DocumentError(Exception):
    """A document has no text for us. `limit` is the limit that it exceeds, if any; `retry_after` is in seconds."""

    def __init__(self, message: str, limit: int | None = None, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.limit = limit
        self.retry_after = retry_after


class Undecodable(DocumentError):
    """The bytes are not of the encoding that the document should be in."""


class Unreadable(DocumentError):
    """The document is not what it says it is, or broken."""


class TooCostly(DocumentError):
    """Taking the document apart costs more than it may."""


class Unavailable(DocumentError):
    """What takes such documents apart does not work here: a package is missing."""


class ParserBusy(DocumentError):
    """Too many documents wait for the parser."""


class NoTextFound(DocumentError):
    """There is nothing to read in the document."""
