"""CSV: an article in each row of a table with a header."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from onrecord.archive.article import Article
from onrecord.archive.errors import UnreadableInput
from onrecord.archive.inputs.jsonl import MAX_LINE_BYTES
from onrecord.archive.inputs.mapping import ColumnMapping

_DELIMITERS = ",;\t"
"""Possible delimiters. The one that the header has most often counts: tables of some countries have semicolons."""


class CsvTable:
    """CSV in UTF-8, as RFC 4180 or spreadsheets of other countries write it."""

    name = "csv"
    suffixes = (".csv", ".tsv")
    opens_compressed = False

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields the rows, as JSON of the columns that are mapped."""
        csv.field_size_limit(MAX_LINE_BYTES)
        lines = _lines(stream, name)
        try:
            header = next(lines, "").removeprefix("\ufeff")
            delimiter = max(_DELIMITERS, key=header.count)
            columns = next(csv.reader([header], delimiter=delimiter), [])
            if mapping.column("text") not in columns:
                raise UnreadableInput(name, f"there is no column {mapping.column('text')}")
            rows = (row for row in csv.reader(lines, delimiter=delimiter) if row)
            for number, row in enumerate(islice(rows, first, None), start=first):
                if len(row) != len(columns):
                    raise UnreadableInput(name, f"row {number} has {len(row)} cells, the header {len(columns)}")
                cells = dict(zip(columns, row, strict=True))
                wanted = {column: cells[column] for column in mapping.wanted if column in cells}
                yield json.dumps(wanted, sort_keys=True).encode()
        except UnicodeDecodeError as error:
            raise UnreadableInput(name, f"not UTF-8: byte 0x{error.object[error.start]:02x}") from error
        except csv.Error as error:
            raise UnreadableInput(name, f"not CSV: {error}") from error

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The article in a row."""
        return mapping.article(json.loads(raw))


def _lines(stream: BinaryIO, name: str) -> Iterator[str]:
    while line := stream.readline(MAX_LINE_BYTES + 1):
        if len(line) > MAX_LINE_BYTES:
            raise UnreadableInput(name, f"a line has more than {MAX_LINE_BYTES} bytes")
        yield line.decode()
