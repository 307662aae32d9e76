"""Writes the flat tables of a finished run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from onrecord.archive.errors import ArchiveError, Unfinished
from onrecord.archive.files import whole_folder
from onrecord.archive.plan.plan import PlanFolder, Unit
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
from onrecord.archive.tables.parquet_files import FILE_BYTES, TableFiles, arrow_table
from onrecord.archive.units.output import frame_of, read_output
from onrecord.archive.worker_processes import in_order, spawned
from onrecord.schemas.columns import Cell
from onrecord.schemas.extraction import Extraction

RECORDS_FILE = "records.jsonl.zst"
_WAITING_FOR_EACH = 2
"""Units handed to each process: enough that none waits, and few enough that their tables fit into memory."""


def compact(
    folder: PlanFolder,
    *,
    nested: bool = False,
    partial: bool = False,
    file_bytes: int = FILE_BYTES,
    tick: Callable[[int], None] = lambda articles: None,
    processes: int = 1,
) -> dict[str, int]:
    """Write the tables of a run, and replace existing ones. The files are the same for any number of processes.

    Args:
        folder: The folder of the run.
        nested: Write the records as they are, too, into one file of JSON lines.
        partial: Write those of the units that are done, though others are not.
        file_bytes: The size at which a file ends.
        tick: Called after each unit with the number of its articles.
        processes: How many make rows at a time.

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
    done = [(unit, folder.output(plan, unit)) for unit in plan.units if unit.number not in missing]
    with whole_folder(folder.tables) as made:
        counts = _write(done, made, file_bytes, tick, processes)
        if nested:
            _write_nested((path for _, path in done), made / RECORDS_FILE)
    return counts


def _write(
    done: list[tuple[Unit, Path]], made: Path, file_bytes: int, tick: Callable[[int], None], processes: int
) -> dict[str, int]:
    files = {name: TableFiles(made, name, file_bytes) for name in TABLES}
    counts = dict.fromkeys(TABLES, 0)
    tables = _in_processes((path for _, path in done), processes) if processes > 1 else (tables_of(p) for _, p in done)
    for (unit, _), found in zip(done, tables, strict=True):
        for name, table in found.items():
            files[name].add_table(table)
            counts[name] += table.num_rows
        tick(unit.count)
    for one in files.values():
        one.close()
    return counts


def tables_of(path: Path) -> dict[str, Any]:
    """The rows of a unit's output as Arrow tables.

    Raises:
        OutputDamaged: It is torn or damaged.
    """
    rows: dict[str, list[tuple[Cell, ...]]] = {name: [] for name in TABLES}
    for line in read_output(path):
        rows[ARTICLES].append(article_row(line))
        if "record" in line:
            record = Extraction.model_validate(line["record"])
            rows[ATTRIBUTIONS] += attribution_cells(line["article"], record)
            rows[SPEAKERS] += speaker_cells(line, record)
    return {name: arrow_table(name, found) for name, found in rows.items()}


def _in_processes(paths: Iterable[Path], processes: int) -> Iterator[dict[str, Any]]:
    """Yields the tables of output files in their order."""
    with spawned(processes) as pool:
        try:
            yield from in_order((pool.submit(tables_of, path) for path in paths), _WAITING_FOR_EACH * processes)
        except BrokenProcessPool as error:
            raise ArchiveError("a process ended while it made tables: is there memory enough?") from error


def _write_nested(outputs: Iterable[Path], path: Path) -> None:
    """Write the checked frames of the units unchanged: any tool reads them as one stream of lines."""
    with path.open("wb") as file:
        for output in outputs:
            file.write(frame_of(output)[1])
        file.flush()
        os.fsync(file.fileno())
