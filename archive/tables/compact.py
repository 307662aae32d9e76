"""Writes the flat tables of a finished run."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.archive.errors import Unfinished
from onrecord.archive.files import whole_folder
from onrecord.archive.packages import package
from onrecord.archive.plan.plan import Plan, PlanFolder
from onrecord.archive.run.schedule import Share, unfinished
from onrecord.archive.tables.columns import (
    ARTICLES,
    ATTRIBUTIONS,
    SPEAKERS,
    TABLES,
    article_row,
    attribution_cells,
    speaker_cells,
)
from onrecord.archive.units.output import frame_of, read_output
from onrecord.schemas.columns import Cell, CellType
from onrecord.schemas.extraction import Extraction

FILE_BYTES = 256 << 20
"""The size at which a Parquet file ends: what object stores and query engines read well."""
_GROUP_ROWS = 50_000
"""Rows of a row group: held in memory until it is written."""
RECORDS_FILE = "records.jsonl.zst"


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


@dataclass(slots=True)
class TableFiles:
    """The Parquet files of one table, each closed when it has its size."""

    folder: Path
    table: str
    file_bytes: int = FILE_BYTES
    files: int = 0
    _rows: list[tuple[Cell, ...]] = field(default_factory=list)
    _writer: Any = None
    _file: Any = None

    def add(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        """Add rows."""
        self._rows += rows
        if len(self._rows) >= _GROUP_ROWS:
            self._write()

    def close(self) -> None:
        """Write the remaining rows. A table without rows has a file without rows."""
        if self._rows or not self.files:
            self._write()
        self._end()

    def _write(self) -> None:
        arrow, parquet = package("pyarrow"), package("pyarrow.parquet")
        schema = arrow_schema(self.table)
        columns: list[Any] = list(map(list, zip(*self._rows, strict=True))) if self._rows else [[] for _ in schema]
        self._rows = []
        if self._writer is None:
            self._file = (self.folder / f"{self.table}-{self.files:05d}.parquet").open("wb")
            self._writer = parquet.ParquetWriter(self._file, schema, compression="zstd")
            self.files += 1
        arrays = [arrow.array(column, one.type) for column, one in zip(columns, schema, strict=True)]
        self._writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
        if self._file.tell() >= self.file_bytes:
            self._end()

    def _end(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._writer = self._file = None


def compact(
    folder: PlanFolder,
    *,
    nested: bool = False,
    partial: bool = False,
    file_bytes: int = FILE_BYTES,
    tick: Callable[[int], None] = lambda articles: None,
) -> dict[str, int]:
    """Write the tables of a run, and replace existing ones.

    Args:
        folder: The folder of the run.
        nested: Write the records as they are, too, into one file of JSON lines.
        partial: Write those of the units that are done, though others are not.
        file_bytes: The size at which a file ends.
        tick: Called after each unit with the number of its articles.

    Returns:
        The rows of each table.

    Raises:
        Unfinished: Units are not done.
        OutputDamaged: An output file is torn or damaged.
    """
    plan = folder.read()
    missing = {unit.number for unit in unfinished(folder, plan, Share())}
    if missing and not partial:
        raise Unfinished(f"{len(missing)} of {len(plan.units)} units are not done: run the plan, or add --partial")
    with whole_folder(folder.tables) as made:
        counts = _write(folder, plan, missing, made, file_bytes, tick)
        if nested:
            _write_nested(folder, plan, missing, made / RECORDS_FILE)
    return counts


def _write(
    folder: PlanFolder, plan: Plan, missing: set[int], made: Path, file_bytes: int, tick: Callable[[int], None]
) -> dict[str, int]:
    files = {name: TableFiles(made, name, file_bytes) for name in TABLES}
    counts = dict.fromkeys(TABLES, 0)
    for unit in plan.units:
        if unit.number in missing:
            continue
        rows: dict[str, list[tuple[Cell, ...]]] = {name: [] for name in TABLES}
        for line in read_output(folder.output(plan, unit)):
            rows[ARTICLES].append(article_row(line))
            if "record" in line:
                record = Extraction.model_validate(line["record"])
                rows[ATTRIBUTIONS] += attribution_cells(line["article"], record)
                rows[SPEAKERS] += speaker_cells(line, record)
        for name, found in rows.items():
            files[name].add(found)
            counts[name] += len(found)
        tick(unit.count)
    for one in files.values():
        one.close()
    return counts


def _write_nested(folder: PlanFolder, plan: Plan, missing: set[int], path: Path) -> None:
    """Write the checked frames of the units unchanged: any tool reads them as one stream of lines."""
    with path.open("wb") as file:
        for unit in plan.units:
            if unit.number not in missing:
                file.write(frame_of(folder.output(plan, unit))[1])
        file.flush()
        os.fsync(file.fileno())
