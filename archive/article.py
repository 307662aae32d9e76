"""An article of an archive, before extraction."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from onrecord.archive.errors import UnparsableArticle

DOCUMENT_FIELDS = ("title", "url", "published", "byline", "section", "outlet", "language")
"""Metadata of a document, each value as text."""


MAX_NESTED = 32
"""Levels of lists and objects in a column that is carried through: far more than any, and few enough to be written."""


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML page whose article has not been extracted yet."""

    raw: bytes
    charset: str | None = None
    """Its encoding; None: the one that it declares, else UTF-8."""
    crawled: str | None = None
    """The time of the crawl: its date, unless it declares that of its publication."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text or a page, with the metadata of its document."""

    body: str | Page
    id: str | None = None
    document: dict[str, str] = field(default_factory=dict)
    """The known fields of `DOCUMENT_FIELDS`."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Further columns that the plan carries through."""

    def writable(self) -> Article:
        """The article with an id and columns that can be written as JSON in UTF-8.

        Unpaired surrogates become replacement characters: cut emoji are common in titles, and the text counts.

        Raises:
            UnparsableArticle: A column is nested too deeply.
        """
        return replace(
            self,
            id=None if self.id is None else _encodable(self.id),
            document={name: _encodable(value) for name, value in self.document.items()},
            extra=_written(self.extra),
        )


def _encodable(value: str) -> str:
    return value.encode("utf-8", "surrogatepass").decode("utf-8", "replace") if not value.isascii() else value


def _written(value: Any, depth: int = 0) -> Any:
    if depth > MAX_NESTED:
        raise UnparsableArticle(f"a column is nested more than {MAX_NESTED} levels deep")
    if isinstance(value, str):
        return _encodable(value)
    if isinstance(value, dict):
        return {_encodable(str(name)): _written(one, depth + 1) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_written(one, depth + 1) for one in value]
    return value
