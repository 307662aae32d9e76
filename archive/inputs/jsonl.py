"""JSON Lines: an object with a text on each line. Empty lines do not count."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from onrecord.archive.article import Article
from onrecord.archive.errors import UnparsableArticle, UnreadableInput
from onrecord.archive.inputs.mapping import ColumnMapping

MAX_LINE_BYTES = 64 << 20
"""A line beyond this is a file of another kind: it would be read into memory whole."""

MAX_VALUES = 1_250_000
"""Commas and brackets of a line: a text of a million commas and its metadata. Parsing a value takes twenty times the
memory of its bytes, and no other thread runs meanwhile: a line of empty lists of the size above took 21 s and 2 GB."""


class JsonLines:
    """JSON Lines."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")
    opens_compressed = False

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields the lines."""
        return islice(_lines(stream, name), first, None)

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The article in a line."""
        if sum(map(raw.count, (b",", b"[", b"{"))) > MAX_VALUES:
            raise UnparsableArticle(f"the line has more than {MAX_VALUES} commas and brackets")
        try:
            row = json.loads(raw, parse_constant=_refused)
        except (ValueError, RecursionError):
            raise UnparsableArticle("the line is not JSON in UTF-8") from None
        if not isinstance(row, dict):
            raise UnparsableArticle("the line is no JSON object")
        return mapping.article(row)


def _refused(name: str) -> None:
    """Refuses NaN and infinity: they are not JSON, and would be written with the article's metadata."""
    raise ValueError(name)


def _lines(stream: BinaryIO, name: str) -> Iterator[bytes]:
    while line := stream.readline(MAX_LINE_BYTES + 1):
        if len(line) > MAX_LINE_BYTES:
            raise UnreadableInput(name, f"a line has more than {MAX_LINE_BYTES} bytes")
        if line := line.strip():
            yield line
