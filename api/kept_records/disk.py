"""Kept sources on disk: an SQLite file that several processes share and that survives restarts."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from onrecord.api.errors.problems import DiskFull, RecordsFull
from onrecord.api.jobs.clock import steady_clock
from onrecord.verification.sources import SourceText

PAGE = 4096
"""Bytes of a page of the file. A source counts as whole pages, so that the file keeps the limit, too."""

_LOCK_SECONDS = 30
"""Seconds for which a process waits while another one writes: the largest source is on the disk in a second or two."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS records (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    caller TEXT NOT NULL, id TEXT NOT NULL,
    kind TEXT NOT NULL, speaker TEXT, date TEXT,
    expires REAL NOT NULL, size INTEGER NOT NULL, text TEXT NOT NULL,
    UNIQUE (caller, id)
);
CREATE INDEX IF NOT EXISTS sizes ON records (expires, size);
"""


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A source on disk without its text. A source that replaces it has another number."""

    number: int
    kind: str
    speaker: str | None
    date: str | None
    expires_in: float


class StoredRecords:
    """The sources in a folder. Text that expires or is deleted is overwritten.

    Args:
        folder: The folder, made if it is missing.
        seconds: The seconds that a source is kept.
        max_bytes: The most bytes of all sources.
        clock: The time of day in seconds.

    Raises:
        OSError: The folder cannot be written.
        sqlite3.Error: The file is no SQLite file.
    """

    def __init__(self, folder: Path, seconds: float, max_bytes: int, clock: Callable[[], float] | None = None) -> None:
        self._path = folder / "records.sqlite"
        self._seconds = seconds
        self._max_bytes = max_bytes
        self._clock = clock or steady_clock()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        with self._open() as connection:
            # Both count for a new file alone. The file shrinks when sources are deleted.
            connection.execute(f"PRAGMA page_size = {PAGE}")
            connection.execute("PRAGMA auto_vacuum = FULL")
            connection.executescript(_SCHEMA)
        self.delete_expired()

    def put(self, caller: str, source: SourceText, date: str | None) -> bool:
        """Keeps a source, which then is on the disk, and replaces one with the same id; returns True if there was one.

        Raises:
            RecordsFull: The sources take too much; the source that it would replace is still there.
            DiskFull: The disk has no room; the same holds.
        """
        try:
            return self._put(caller, source, date)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
                raise
            raise DiskFull("The disk has no room for the source.") from None

    def _put(self, caller: str, source: SourceText, date: str | None) -> bool:
        fields = (source.id, source.kind, source.speaker or "", date or "", source.text)
        size = PAGE * (1 + sum(len(field.encode()) for field in fields) // PAGE)
        key = (_name(caller), source.id)
        with self._changing() as connection:
            before = connection.execute("DELETE FROM records WHERE caller = ? AND id = ?", key).rowcount > 0
            (taken,) = connection.execute("SELECT coalesce(sum(size), 0) FROM records").fetchone()
            if taken + size > self._max_bytes:
                detail = f"The sources that are kept take {taken} of {self._max_bytes} bytes; this one takes {size}."
                raise RecordsFull(detail, limit=self._max_bytes, actual=taken + size)
            row = (*key, source.kind, source.speaker, date, self._clock() + self._seconds, size, source.text)
            connection.execute(
                "INSERT INTO records (caller, id, kind, speaker, date, expires, size, text) VALUES (?,?,?,?,?,?,?,?)",
                row,
            )
        return before

    def find(self, caller: str, id: str) -> StoredRecord | None:
        """A source; None if there is none, or it has expired."""
        with self._open() as connection:
            row = connection.execute(
                "SELECT number, kind, speaker, date, expires FROM records WHERE caller = ? AND id = ?",
                (_name(caller), id),
            ).fetchone()
        if row is None or row[4] <= self._clock():
            return None
        number, kind, speaker, date, expires = row
        return StoredRecord(number, kind, speaker, date, expires - self._clock())

    def text(self, number: int) -> str | None:
        """The text of a source; None if it has been deleted or replaced."""
        with self._open() as connection:
            row = connection.execute("SELECT text FROM records WHERE number = ?", (number,)).fetchone()
        return row[0] if row else None

    def delete(self, caller: str, id: str) -> bool:
        """Deletes a source; returns False if there was none."""
        with self._changing() as connection:
            key = (_name(caller), id)
            return connection.execute("DELETE FROM records WHERE caller = ? AND id = ?", key).rowcount > 0

    def delete_expired(self) -> None:
        """Deletes the sources whose time is over."""
        with self._changing():
            pass

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """A transaction, without the expired sources. It is undone after an error.

        A source that expires later than one sent now was sent while the clock was wrong, and counts as sent now.
        """
        now = self._clock()
        with self._open() as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("DELETE FROM records WHERE expires <= ?", (now,))
                last = now + self._seconds
                connection.execute("UPDATE records SET expires = ? WHERE expires > ?", (last, last))
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self._path, timeout=_LOCK_SECONDS, isolation_level=None)
        try:
            # The name of the file's journal is synchronized, too: what was answered survives a loss of power.
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("PRAGMA secure_delete = ON")
            yield connection
        finally:
            connection.close()


def _name(caller: str) -> str:
    """The hash of a caller, stored in place of its name: without a key, that is an address."""
    return sha256(caller.encode()).hexdigest()
