"""Documents: their types and extracted texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["plain", "html", "docx", "odt", "rtf", "pdf", "mail"]

MEDIA_TYPES: dict[str, Kind] = {
    "text/plain": "plain",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "application/pdf": "pdf",
    "message/rfc822": "mail",
}
"""The types by media type."""
SUFFIXES: dict[str, Kind] = {
    ".txt": "plain",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".odt": "odt",
    ".rtf": "rtf",
    ".pdf": "pdf",
    ".eml": "mail",
}
"""The types by file name suffix."""

PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Notice:
    """A part of a document that is missing or changed in its text: a machine-readable code and a message."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document, its title if it has one, and notices about what was lost."""

    text: str
    title: str | None = None
    notices: tuple[Notice, ...] = ()
    declared: dict[str, str] = field(default_factory=dict)
    """Of `published`, `byline`, `outlet`, `section` and `url` those that a page declares."""


def joined(blocks: Iterable[str]) -> str:
    """Joins blocks to one text, separated by empty lines. Other white space is normalized; line ends stay."""
    lines = (("\n".join(" ".join(line.split()) for line in block.split("\n"))).strip() for block in blocks)
    return PARAGRAPH_BREAK.join(line for line in lines if line)
