"""Builds the index of an archive's tables with DuckDB, as a temporary file, and then renames it."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from onrecord.archive.errors import TablesMissing
from onrecord.archive.files import whole_folder
from onrecord.archive.index.near_quotations import centres_of
from onrecord.archive.index.statements import (
    FOLDED_QUOTATIONS,
    FORMS,
    INDEX_FOLDER,
    PEOPLE,
    PROFILES,
    QUOTATIONS,
    SAID,
    SPEAKERS_OF_PEOPLE,
    TABLES,
    WORDS,
    quoted,
    view,
)
from onrecord.archive.packages import package
from onrecord.archive.people.decisions import EDITS_FILE, Person, people_of, read_edits
from onrecord.archive.people.grouping import grouped
from onrecord.archive.people.profile import Profile
from onrecord.schemas.roster import RosterEntry

_ERRNO = re.compile(r'"errno":"(\d{1,4})"')
"""The error of the system in a message of DuckDB."""
MEMORY = "3GB"
"""The memory limit of DuckDB, which writes to the disk beyond it."""
_GROUP_ROWS = 50_000
_HIT_GROUP_ROWS = 10_000
"""Rows of a group of the table that hits are read from: 20 hits are in 20 groups, which are decompressed whole."""


def build_index(run: Path, roster: Sequence[RosterEntry] = (), threads: int | None = None) -> dict[str, int]:
    """Build the index of a run's tables, in place of the one that is there.

    Args:
        run: The folder of the run.
        roster: The roster, whose entries decide which speakers are one.
        threads: Of DuckDB; None: one for each CPU.

    Returns:
        The rows of each table.

    Raises:
        TablesMissing: There are no tables, or the file of edits is invalid.
        OSError: The disk is full, or cannot be written.
    """
    tables = run / "tables"
    if not list(tables.glob("attributions-*.parquet")):
        raise TablesMissing(f"{run} has no tables: make them with `onrecord archive compact`")
    edits = read_edits(run / EDITS_FILE)
    with whole_folder(run / INDEX_FOLDER) as made, _system_errors(made):
        with closing(package("duckdb").connect()) as connection:
            connection.execute(f"SET memory_limit = '{MEMORY}'")
            connection.execute(f"SET temp_directory = {quoted(made / 'spill')}")
            if threads:
                connection.execute(f"SET threads = {threads}")
            for name in ("articles", "attributions", "speakers"):
                connection.execute(view(name, tables / f"{name}-*.parquet"))
            people = people_of(grouped(_profiles(connection)), roster, edits)
            _write_people(connection, people, {one.id: one.articles for one in edits.splits if one.articles})
            _write_quotations(connection)
            connection.execute(SAID)
            connection.execute(QUOTATIONS)
            connection.execute(FORMS)
            connection.execute(WORDS)
            counts = {name: _saved(connection, name, made) for name in TABLES}
        shutil.rmtree(made / "spill", ignore_errors=True)
    return counts


@contextmanager
def _system_errors(folder: Path) -> Iterator[None]:
    """Converts DuckDB's errors of the disk, which quote its statement, to those of the system."""
    try:
        yield
    except package("duckdb").IOException as error:
        number = int(found[1]) if (found := _ERRNO.search(str(error))) else errno.EIO
        raise OSError(number, os.strerror(number), str(folder)) from None


def _profiles(connection: Any) -> list[Profile]:
    connection.execute(PROFILES)
    rows = connection.execute("SELECT * EXCLUDE (era) FROM profiles ORDER BY number").fetchall()
    return [Profile(*row) for row in rows]


def _write_people(connection: Any, people: Sequence[Person], articles: dict[str, tuple[int, ...]]) -> None:
    """The table of people, and the person of each speaker of each article."""
    arrow = package("pyarrow")
    numbers = [(profile.number, person.id) for person in people for profile in person.profiles]
    by_profile = arrow.table({"number": [one for one, _ in numbers], "person": [one for _, one in numbers]})
    names = arrow.table({
        "person": [person.id for person in people],
        "name": [person.name for person in people],
        "candidates": arrow.array(["; ".join(person.candidates) or None for person in people], arrow.string()),
    })  # fmt: skip
    moved = [(article, identity) for identity, ones in articles.items() for article in ones]
    splits = arrow.table({
        "article": arrow.array([one for one, _ in moved], arrow.int64()),
        "person": arrow.array([one for _, one in moved], arrow.string()),
    })  # fmt: skip
    for name, table in (("person_of_profile", by_profile), ("person_names", names), ("moved", splits)):
        connection.register(f"{name}_given", table)
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM {name}_given")
    connection.execute(SPEAKERS_OF_PEOPLE)
    connection.execute(PEOPLE)


def _write_quotations(connection: Any) -> None:
    """The quotation of each attribution with words given verbatim."""
    arrow = package("pyarrow")
    connection.execute(FOLDED_QUOTATIONS)
    keys = connection.sql("SELECT DISTINCT key FROM folded ORDER BY key").to_arrow_table()["key"].to_pylist()
    centres = centres_of(keys)
    connection.register("centres_given", arrow.table({"key": keys, "centre": [keys[one] for one in centres]}))
    connection.execute("CREATE TABLE centres AS SELECT * FROM centres_given")


def _saved(connection: Any, table: str, folder: Path) -> int:
    path = folder / f"{table}.parquet"
    rows = _HIT_GROUP_ROWS if table == "said" else _GROUP_ROWS
    connection.execute(f"COPY {table} TO {quoted(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {rows})")
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
