"""The Parquet files of the tables, each closed when it has its size."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.archive.packages import package
from onrecord.archive.tables.columns import TABLES
from onrecord.schemas.columns import Cell, CellType

FILE_BYTES = 256 << 20
"""The size at which a Parquet file ends: what object stores and query engines read well."""
_GROUP_ROWS = 50_000
"""Rows of a row group: held in memory until it is written."""


def arrow_schema(table: str) -> Any:
    """The Arrow schema of a table."""
    arrow = package("pyarrow")
    types: dict[CellType, Any] = {
        "text": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "boolean": arrow.bool_(),
    }
    return arrow.schema([(column.name, types[column.type]) for column in TABLES[table]])


def arrow_table(table: str, rows: Sequence[tuple[Cell, ...]]) -> Any:
    """Rows of a table as an Arrow table."""
    arrow = package("pyarrow")
    schema = arrow_schema(table)
    columns: list[Any] = list(map(list, zip(*rows, strict=True))) if rows else [[] for _ in schema]
    arrays = [arrow.array(column, one.type) for column, one in zip(columns, schema, strict=True)]
    return arrow.Table.from_arrays(arrays, schema=schema)


@dataclass(slots=True)
class TableFiles:
    """The Parquet files of one table, each closed when it has its size."""

    folder: Path
    table: str
    file_bytes: int = FILE_BYTES
    files: int = 0
    _rows: list[tuple[Cell, ...]] = field(default_factory=list)
    _tables: list[Any] = field(default_factory=list)
    _held: int = 0
    _writer: Any = None
    _file: Any = None

    def add(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        """Add rows."""
        self._rows += rows
        if len(self._rows) >= _GROUP_ROWS:
            self._take_rows()

    def add_table(self, table: Any) -> None:
        """Add the rows of an Arrow table."""
        self._tables.append(table)
        self._held += table.num_rows
        if self._held >= _GROUP_ROWS:
            self._write()

    def close(self) -> None:
        """Write the remaining rows. A table without rows has a file without rows."""
        if self._rows or not (self._tables or self.files):
            self._take_rows()
        if self._tables:
            self._write()
        self._end()

    def _take_rows(self) -> None:
        rows, self._rows = self._rows, []
        self.add_table(arrow_table(self.table, rows))

    def _write(self) -> None:
        arrow, parquet = package("pyarrow"), package("pyarrow.parquet")
        tables, self._tables, self._held = self._tables, [], 0
        if self._writer is None:
            self._file = (self.folder / f"{self.table}-{self.files:05d}.parquet").open("wb")
            self._writer = parquet.ParquetWriter(self._file, arrow_schema(self.table), compression="zstd")
            self.files += 1
        self._writer.write_table(arrow.concat_tables(tables).combine_chunks())
        if self._file.tell() >= self.file_bytes:
            self._end()

    def _end(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._writer = self._file = None
