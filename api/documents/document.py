"""What is taken out of a document, and how each kind is recognised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Kind: TypeAlias = Literal["plain", "html", "docx"]

KINDS: tuple[Kind, ...] = get_args(Kind)
MEDIA_TYPES: dict[str, Kind] = {
    "text/plain": "plain",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
"""The kinds by media type."""
SUFFIXES: dict[str, Kind] = {".txt": "plain", ".html": "html", ".htm": "html", ".xhtml": "html", ".docx": "docx"}
"""The kinds by the suffix of a file's name."""

PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in a document that is not in its text as it was there: a code for programs, and words."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document's text, its title if it has one, and what was lost on the way."""

    text: str
    title: str | None = None
    notices: tuple[Notice, ...] = ()


def joined(blocks: Iterable[str]) -> str:
    """Blocks as one text, with an empty line between any two. White space within is made plain; line ends stay."""
    lines = (("\n".join(" ".join(line.split()) for line in block.split("\n"))).strip() for block in blocks)
    return PARAGRAPH_BREAK.join(line for line in lines if line)
