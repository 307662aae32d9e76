"""Reads the inputs of the command line: files, lines of files, and standard input.

Texts are not changed: line ends stay as they are, so offsets are right for the file's own contents. Only a byte order
mark at the beginning is removed, because it belongs to the encoding; editors do not show it either.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from glob import has_magic
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from onrecord.api.cli.files import KNOWN, PLAIN, STANDARD_INPUT, Argument
from onrecord.api.cli.reason import json_reason, reason_of
from onrecord.api.cli.rows import TEXT_COLUMNS, as_request
from onrecord.api.documents.document import SUFFIXES, Document, Kind
from onrecord.api.documents.errors import DocumentError
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.metadata import Metadata
from onrecord.schemas.request import TextRequest

MAX_SIGN = 100
"""Bytes that are looked at for the kind of a file: white space may stand before a page."""
_NOT_PLAIN = (
    (b"%pdf-", "a PDF"),
    (b"{\\rtf", "a document in Rich Text Format"),
    (b"pk\x03\x04", "an archive such as a .docx or .odt file"),
    (b"<!doctype html", "an HTML page"),
    (b"<html", "an HTML page"),
)
"""The first bytes of documents, in lower case."""
MAX_ADDRESSES = 1_000
"""Words that are looked at: a list of links has no more, and a text has another word by then."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The origin of a text: a file and, in a table or a `.jsonl`, a line, counted from 1."""

    name: str
    line: int | None = None

    def __str__(self) -> str:
        """The origin in messages."""
        return self.name if self.line is None else f"{self.name}, line {self.line}"


class Reviewed(BaseModel):
    """A text with its corrected record, as the page saves a review."""

    model_config = ConfigDict(extra="ignore")

    text: str
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class InputText:
    """A text. If `id` is None, the extractor generates one. `source` is the page or file that contained it."""

    origin: Origin
    id: str | None
    text: str
    source: Document | None = None
    metadata: Metadata = field(default_factory=Metadata)
    extraction: Extraction | None = None
    """The record of a text that comes with one, such as a review: it is converted, and nothing is extracted."""


@dataclass(frozen=True, slots=True)
class BadInput:
    """An invalid input and the reason."""

    origin: Origin
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Options for reading inputs: their encoding, and the column of the text in tables."""

    encoding: str = "utf-8"
    text_column: str | None = None


def read(
    argument: Argument, reading: Reading = Reading(), more: frozenset[str] = frozenset()
) -> Iterator[InputText | BadInput]:
    """Yields the texts of an argument: one of a document or of standard input (`-`), one for each row of a table.

    Args:
        argument: The argument.
        reading: How it is read.
        more: Further suffixes of plain text.
    """
    path, suffix = Path(argument.name), argument.suffix
    origin = Origin(argument.name)
    try:
        if _is_address(argument.name) and not path.exists():
            yield BadInput(origin, "an address, and no page is fetched: save it as .html and name that file")
        elif not suffix and path.is_dir():
            yield BadInput(origin, "a folder without a file of a known kind")
        elif has_magic(argument.name) and not path.exists():
            yield BadInput(origin, "a pattern that no file matches")
        elif argument.name == STANDARD_INPUT:
            yield _whole(Origin("standard input"), None, sys.stdin.buffer.read(), reading)
        elif suffix in (".jsonl", ".ndjson"):
            with path.open("rb") as lines:
                yield from _lines(argument.name, lines, reading)
        elif suffix == ".json":
            yield from _objects(origin, path.read_bytes(), reading)
        elif suffix in (".csv", ".tsv"):
            yield from _rows(origin, path.read_bytes(), reading, delimiter="\t" if suffix == ".tsv" else None)
        elif suffix in PLAIN | more or not suffix:
            yield _whole(origin, argument.id, path.read_bytes(), reading)
        elif suffix in SUFFIXES:
            yield _taken(origin, argument.id, SUFFIXES[suffix], path.read_bytes())
        elif suffix in (".vtt", ".srt"):
            yield BadInput(origin, "captions: they are sources of `onrecord verify`, with --against")
        else:
            known = ", ".join(sorted(KNOWN | more))
            yield BadInput(origin, f"a file of an unknown kind; known suffixes: {known}, none (plain text), and -")
    except OSError as error:
        yield BadInput(origin, error.strerror or type(error).__name__)


def with_unique_ids(texts: Iterable[InputText | BadInput]) -> Iterator[InputText | BadInput]:
    """The texts; one with the id of an earlier text is invalid, as their results would be indistinguishable."""
    seen: dict[str, Origin] = {}
    for one in texts:
        if isinstance(one, InputText) and one.id is not None and seen.setdefault(one.id, one.origin) is not one.origin:
            yield BadInput(one.origin, f"its id is already that of {seen[one.id]}; ids must differ")
        else:
            yield one


def count(argument: Argument) -> int:
    """Counts the texts of an argument for the progress bar: the lines of a `.jsonl` or `.csv`, else one."""
    if argument.suffix not in (".jsonl", ".ndjson", ".csv", ".tsv"):
        return 1
    try:
        with Path(argument.name).open("rb") as lines:
            return sum(1 for line in lines if line.strip())
    except OSError:
        return 1


def _is_address(word: str) -> bool:
    return word.startswith(("http://", "https://"))


def _whole(origin: Origin, name: str | None, raw: bytes, reading: Reading) -> InputText | BadInput:
    for sign, kind in _NOT_PLAIN:
        if raw[:MAX_SIGN].lstrip().lower().startswith(sign):
            return BadInput(origin, f"{kind}, and not plain text: a file of it needs its own suffix")
    decoded = _decoded(origin, raw, reading.encoding)
    if isinstance(decoded, BadInput):
        return decoded
    if (words := decoded.split(None, MAX_ADDRESSES)) and all(map(_is_address, words)):
        return BadInput(origin, "addresses only, and no page is fetched: save it as .html and name that file")
    return _checked(origin, {"id": name, "text": decoded})


def _taken(origin: Origin, name: str | None, kind: Kind, raw: bytes) -> InputText | BadInput:
    """Extracts the text of a page or file."""
    # Imported here because only this needs it, and it is slow.
    from onrecord.api.documents.reading import read as take

    try:
        source = take(kind, raw, None)
    except DocumentError as error:
        return BadInput(origin, str(error))
    return InputText(origin, name, source.text, source, Metadata.of(None, None, source.title))


def _lines(name: str, lines: Iterable[bytes], reading: Reading) -> Iterator[InputText | BadInput]:
    for number, raw in enumerate(lines, start=1):
        if raw.strip():
            origin = Origin(name, number)
            value = _parsed(origin, raw, reading)
            yield value if isinstance(value, BadInput) else _object(origin, value.value, reading)


def _objects(origin: Origin, raw: bytes, reading: Reading) -> Iterator[InputText | BadInput]:
    """The texts of a JSON file: an object, a list of objects, or an object with such a list in `texts`."""
    parsed = _parsed(origin, raw, reading)
    if isinstance(parsed, BadInput):
        yield parsed
        return
    value = parsed.value
    if isinstance(value, dict) and isinstance(value.get("texts"), list):
        value = value["texts"]
    for number, one in enumerate(value if isinstance(value, list) else [value], start=1):
        place = f"{origin}, text {number}" if isinstance(value, list) else origin.name
        yield _object(Origin(place), one, reading)


def _rows(origin: Origin, raw: bytes, reading: Reading, delimiter: str | None) -> Iterator[InputText | BadInput]:
    """The texts of a table with a header. The delimiter of a `.csv` is that of its header: comma, semicolon or tab."""
    text = _decoded(origin, raw, reading.encoding)
    if isinstance(text, BadInput):
        yield text
        return
    header = text.split("\n", 1)[0]
    if delimiter is None:
        delimiter = max(",;\t", key=header.count)
    csv.field_size_limit(max(len(text), csv.field_size_limit()))
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = rows.fieldnames or []
    wanted = reading.text_column
    if wanted not in names if wanted else not {name.strip().lower() for name in names} & set(TEXT_COLUMNS):
        expected = (
            f"named {wanted!r}" if wanted else f"for the text ({', '.join(TEXT_COLUMNS)}); name one: --text-column"
        )
        yield BadInput(origin, f"no column {expected}")
        return
    try:
        for row in rows:
            place = Origin(origin.name, rows.line_num)
            if None in row or None in row.values():
                yield BadInput(place, f"the row has another number of cells than the header, {len(names)}")
            else:
                yield _object(place, row, reading)
    except csv.Error as error:
        yield BadInput(Origin(origin.name, rows.line_num), f"not CSV: {error}")


def _object(origin: Origin, value: object, reading: Reading) -> InputText | BadInput:
    if isinstance(value, dict) and isinstance(value.get("extraction"), dict):
        return _reviewed(origin, value)
    return _checked(origin, as_request(value, reading.text_column) if isinstance(value, dict) else value)


def _reviewed(origin: Origin, value: dict[str, Any]) -> InputText | BadInput:
    """A text with its record, as the page saves a review."""
    try:
        found = Reviewed.model_validate(value)
    except ValidationError as error:
        return BadInput(origin, f"not a record that the page has saved: {reason_of(error, most=1)}")
    if sha256(found.text.encode()).hexdigest() != found.extraction.text_sha256:
        return BadInput(origin, "the record is of another text: its text_sha256 differs")
    return InputText(origin, found.extraction.id, found.text, extraction=found.extraction)


@dataclass(frozen=True, slots=True)
class _Parsed:
    value: Any


def _parsed(origin: Origin, raw: bytes, reading: Reading) -> _Parsed | BadInput:
    decoded = _decoded(origin, raw, reading.encoding)
    if isinstance(decoded, BadInput):
        return decoded
    try:
        return _Parsed(json.loads(decoded))
    except (RecursionError, ValueError) as error:
        return BadInput(origin, json_reason(error))


def _decoded(origin: Origin, raw: bytes, encoding: str) -> str | BadInput:
    """Decodes bytes. The option is for files that are not UTF-8, so that a folder may have both; UTF-16 has NUL bytes.

    A byte order mark at the beginning of a file overrides the option, and is not part of the text.
    """
    if origin.line in (None, 1):
        for mark, name in _MARKS:
            if raw.startswith(mark):
                raw, encoding = raw[len(mark) :], name
    if encoding != "utf-8" and b"\0" not in raw:
        with suppress(UnicodeDecodeError):
            return raw.decode()
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = origin.line or raw.count(b"\n", 0, error.start) + 1
        shown = "UTF-8" if encoding == "utf-8" else encoding
        hint = "; name the file's encoding: --encoding windows-1252" if encoding == "utf-8" else ""
        return BadInput(Origin(origin.name, line), f"not {shown}: byte 0x{raw[error.start]:02x}{hint}")
    except UnicodeError:
        return BadInput(origin, f"not {encoding}")


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def _checked(origin: Origin, value: object) -> InputText | BadInput:
    try:
        request = TextRequest.model_validate(value)
    except ValidationError as error:
        return BadInput(origin, reason_of(error))
    if request.markup == "html":
        taken = _taken(origin, request.id, "html", codecs.BOM_UTF8 + request.text.encode())
        if isinstance(taken, BadInput):
            return taken
        title = taken.source.title if taken.source else None
        return replace(taken, metadata=Metadata.of(request.document, request.extra, title))
    return InputText(origin, request.id, request.text, metadata=Metadata.of(request.document, request.extra))
