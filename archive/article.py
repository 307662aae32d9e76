"""An article of an archive, before it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

DOCUMENT_FIELDS = ("title", "url", "published", "byline", "section", "outlet", "language")
"""What is known of a document beside its text, each as text."""


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML page whose article is still to be found."""

    raw: bytes
    charset: str | None = None
    """Its encoding; None: the one that it declares, else UTF-8."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text, or a page, with what is known of its document."""

    body: str | Page
    id: str | None = None
    document: dict[str, str] = field(default_factory=dict)
    """Of `DOCUMENT_FIELDS` those that are known."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Further columns that the plan carries through."""
