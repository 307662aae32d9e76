"""Reads the inputs of the command line: files, lines of files, and standard input.

Texts are not changed: line ends stay as they are, so offsets are right for the file's own contents. Only a byte order
mark at the beginning is removed, because it belongs to the encoding; editors do not show it either.
"""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import ValidationError

from onrecord.api.documents.document import SUFFIXES, Kind
from onrecord.api.documents.document import Document as Source
from onrecord.api.documents.errors import DocumentError
from onrecord.schemas.metadata import Metadata
from onrecord.schemas.request import TextRequest
from onrecord.schemas.validation import invalid_fields

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Origin:
    """The origin of a text: a file and, in a `.jsonl`, a line, counted from 1."""

    name: str
    line: int | None = None

    def __str__(self) -> str:
        """The origin in messages."""
        return self.name if self.line is None else f"{self.name}, line {self.line}"


@dataclass(frozen=True, slots=True)
class Document:
    """A text. If `id` is None, the extractor generates one. `source` is the page or file that contained it."""

    origin: Origin
    id: str | None
    text: str
    source: Source | None = None
    metadata: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True)
class BadInput:
    """An invalid input and the reason."""

    origin: Origin
    reason: str


def read(argument: str) -> Iterator[Document | BadInput]:
    """Yields the texts of an argument: one of a document, one per line of a `.jsonl`, one of standard input for `-`."""
    path = Path(argument)
    suffix = path.suffix.lower()
    try:
        if argument == STANDARD_INPUT:
            yield _whole(Origin("standard input"), None, sys.stdin.buffer.read())
        elif suffix == ".txt":
            yield _whole(Origin(argument), path.stem, path.read_bytes())
        elif suffix == ".jsonl":
            with path.open("rb") as lines:
                yield from _lines(argument, lines)
        elif suffix in SUFFIXES:
            yield _taken(Origin(argument), path.stem, SUFFIXES[suffix], path.read_bytes())
        else:
            yield BadInput(Origin(argument), "not a .txt, .html, .docx or .jsonl file, nor -")
    except OSError as error:
        yield BadInput(Origin(argument), error.strerror or type(error).__name__)


def count(argument: str) -> int:
    """Counts the texts of an argument for the progress bar: the lines of a `.jsonl`, else one."""
    path = Path(argument)
    if path.suffix.lower() != ".jsonl":
        return 1
    try:
        with path.open("rb") as lines:
            return sum(1 for line in lines if line.strip())
    except OSError:
        return 1


def _whole(origin: Origin, name: str | None, raw: bytes) -> Document | BadInput:
    decoded = _decoded(origin, raw)
    if isinstance(decoded, BadInput):
        return decoded
    return _checked(origin, {"id": name, "text": decoded})


def _taken(origin: Origin, name: str | None, kind: Kind, raw: bytes) -> Document | BadInput:
    """Extracts the text of a page or file."""
    # Imported here because only this needs it, and it is slow.
    from onrecord.api.documents.reading import read as take

    try:
        source = take(kind, raw, None)
    except DocumentError as error:
        return BadInput(origin, str(error))
    return Document(origin, name, source.text, source, Metadata.of(None, None, source.title))


def _lines(name: str, lines: Iterable[bytes]) -> Iterator[Document | BadInput]:
    for number, raw in enumerate(lines, start=1):
        if raw.strip():
            yield _line(Origin(name, number), raw)


def _line(origin: Origin, raw: bytes) -> Document | BadInput:
    decoded = _decoded(origin, raw)
    if isinstance(decoded, BadInput):
        return decoded
    try:
        return _checked(origin, json.loads(decoded))
    except json.JSONDecodeError as error:
        return BadInput(origin, f"not JSON: {error.msg} at character {error.pos + 1}")
    except (RecursionError, ValueError):
        return BadInput(origin, "invalid JSON: nested too deeply, or a number with too many digits")


def _decoded(origin: Origin, raw: bytes) -> str | BadInput:
    """Decodes bytes, without the byte order mark at the beginning of a file."""
    try:
        return raw.removeprefix(codecs.BOM_UTF8 if origin.line in (None, 1) else b"").decode()
    except UnicodeDecodeError as error:
        line = origin.line or raw.count(b"\n", 0, error.start) + 1
        return BadInput(Origin(origin.name, line), f"not UTF-8: byte 0x{raw[error.start]:02x}")


def _checked(origin: Origin, value: object) -> Document | BadInput:
    try:
        request = TextRequest.model_validate(value)
    except ValidationError as error:
        fields = invalid_fields(error.errors(include_url=False, include_input=False), repeat=True)
        reason = "; ".join(f"{field.pointer.removeprefix('/')}: {field.detail}".removeprefix(": ") for field in fields)
        return BadInput(origin, reason)
    if request.markup == "html":
        taken = _taken(origin, request.id, "html", codecs.BOM_UTF8 + request.text.encode())
        if isinstance(taken, BadInput):
            return taken
        title = taken.source.title if taken.source else None
        return replace(taken, metadata=Metadata.of(request.document, request.extra, title))
    return Document(origin, request.id, request.text, metadata=Metadata.of(request.document, request.extra))
