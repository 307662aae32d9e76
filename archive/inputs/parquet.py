"""Parquet: an article in each row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import isfinite
from typing import Any, BinaryIO

from onrecord.archive.article import Article
from onrecord.archive.errors import UnreadableInput
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.packages import package

_BATCH_ROWS = 256
"""Rows that are read at a time: some hundred articles fit into memory."""
MAX_ROW_BYTES = 64 << 20
"""A row beyond this is no article: it would be read into memory whole."""
_PIECE_BYTES = 4 << 20
"""Rows that are converted to Python objects at a time: a text that a file holds once may be in each of its rows."""


class Parquet:
    """Parquet files. Row groups before the first article wanted are not read."""

    name = "parquet"
    suffixes = (".parquet",)
    opens_compressed = True

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields the rows, as JSON of the columns that are mapped."""
        arrow = package("pyarrow")
        parquet = package("pyarrow.parquet")
        try:
            file = parquet.ParquetFile(stream)
            columns = [column for column in file.schema_arrow.names if column in set(mapping.wanted)]
            if mapping.column("text") not in columns:
                raise UnreadableInput(name, f"there is no column {mapping.column('text')}")
            for row in self._rows(file, columns, first, name):
                yield json.dumps(row, ensure_ascii=False, sort_keys=True, default=_as_text).encode(
                    "utf-8", "surrogatepass"
                )
        except MemoryError as error:
            raise UnreadableInput(name, "reading them takes too much memory") from error
        except (arrow.ArrowException, OSError) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise
            raise UnreadableInput(name, "not a Parquet file, or a damaged one") from error

    def _rows(self, file: Any, columns: list[str], first: int, name: str) -> Iterator[dict[str, Any]]:
        for group in range(file.num_row_groups):
            rows = file.metadata.row_group(group).num_rows
            if first >= rows:
                first -= rows
                continue
            for batch in file.iter_batches(batch_size=_BATCH_ROWS, row_groups=[group], columns=columns):
                for piece in _pieces(batch.slice(min(first, batch.num_rows)), name):
                    yield from map(_present, piece.to_pylist())
                first = max(0, first - batch.num_rows)

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The article in a row."""
        return mapping.article(json.loads(raw.decode("utf-8", "surrogatepass")))


def _present(row: dict[str, Any]) -> dict[str, Any]:
    """A row in which numbers that JSON has not are missing: data frames write NaN for what is missing."""
    return {name: None if isinstance(value, float) and not isfinite(value) else value for name, value in row.items()}


def _as_text(value: object) -> str:
    """A value without a JSON type as text. Some writers do not declare that their bytes are text."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _pieces(batch: Any, name: str) -> Iterator[Any]:
    """Yields a batch in pieces of a bounded size.

    Raises:
        UnreadableInput: One row is beyond the limit.
    """
    begin = size = 0
    for place, own in enumerate(_sizes(batch)):
        if own > MAX_ROW_BYTES:
            raise UnreadableInput(name, f"a row has more than {MAX_ROW_BYTES} bytes")
        if size and size + own > _PIECE_BYTES:
            yield batch.slice(begin, place - begin)
            begin, size = place, 0
        size += own
    yield batch.slice(begin)


def _sizes(batch: Any) -> list[int]:
    """The bytes of the strings of each row."""
    arrow, compute = package("pyarrow"), package("pyarrow.compute")
    sizes = [0] * batch.num_rows
    for column in batch.columns:
        strings = column.dictionary if arrow.types.is_dictionary(column.type) else column
        if not _is_string(arrow, strings.type):
            continue
        lengths = compute.binary_length(strings)
        if strings is not column:
            lengths = lengths.take(column.indices)
        sizes = [size + (length or 0) for size, length in zip(sizes, lengths.to_pylist(), strict=True)]
    return sizes


def _is_string(arrow: Any, kind: Any) -> bool:
    types = arrow.types
    return bool(
        types.is_string(kind) or types.is_large_string(kind) or types.is_binary(kind) or types.is_large_binary(kind)
    )
