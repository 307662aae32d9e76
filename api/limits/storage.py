"""Rate-limit counters, shared by the workers of one service."""

from __future__ import annotations

import logging
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from onrecord.api.limits.shared_dir import shared_dir

logger = logging.getLogger("onrecord")

_SCHEMA = "CREATE TABLE IF NOT EXISTS windows (name TEXT PRIMARY KEY, count INTEGER NOT NULL, ends REAL NOT NULL)"
# A window that has ended starts again. One that would end too late is of another boot: the clock counts from there.
_ADD = """
INSERT INTO windows VALUES (:name, :amount, :now + :length)
ON CONFLICT (name) DO UPDATE SET
    count = :amount + CASE WHEN ends > :now AND ends <= :now + :length THEN count ELSE 0 END,
    ends = CASE WHEN ends > :now AND ends <= :now + :length THEN ends ELSE :now + :length END
WHERE :amount + CASE WHEN ends > :now AND ends <= :now + :length THEN count ELSE 0 END <= :limit
RETURNING count, ends
"""
_GET = "SELECT count, ends FROM windows WHERE name = :name AND ends > :now AND ends <= :now + :length"
_LOCK_SECONDS = 0.2  # Blocks the event loop; another worker holds the lock for microseconds.
_PURGE_SECONDS = 60  # Seconds between deletions of ended windows, which no longer count.
_WARNING_SECONDS = 600  # Seconds between warnings; a full disk would cause one for each request.


@dataclass(frozen=True, slots=True)
class Window:
    """The state of a window: True if the amount was added, the count, and the seconds until its end."""

    added: bool
    count: int
    seconds: float


def shared_counters() -> WindowCounters:
    """Counters in the shared directory of the workers, or in memory if there is none."""
    folder = shared_dir()
    return WindowCounters(folder / "windows.sqlite" if folder else None)


class WindowCounters:
    """Counters of fixed windows of time. If the file fails, for example on a full disk, this process counts alone.

    Args:
        path: An SQLite file, created if missing; None for counters in memory. The file is not synchronized to the disk,
            as it need not survive the service.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._memory = _open(":memory:")
        self._shared: sqlite3.Connection | None = None
        self._warned = self._purged = float("-inf")
        if path is not None:
            try:
                self._shared = _open(path)
            except sqlite3.Error as error:
                self._warn(error)

    def add(self, name: str, amount: int, limit: int, length: int) -> Window:
        """Adds to a window, which starts now if none is open. An amount that would exceed the limit is not added.

        Args:
            name: The name of the window.
            amount: The amount.
            limit: The limit of the window.
            length: The length of the window in seconds.
        """
        given: dict[str, str | int | float] = {
            "name": name,
            "amount": amount,
            "limit": limit,
            "length": length,
            "now": time.monotonic(),
        }
        if self._shared is not None:
            try:
                return self._add(self._shared, given)
            except sqlite3.Error as error:
                self._warn(error)
        return self._add(self._memory, given)

    def close(self) -> None:
        """Closes the file."""
        for connection in (self._memory, self._shared):
            if connection is not None:
                connection.close()

    def _add(self, connection: sqlite3.Connection, given: dict[str, str | int | float]) -> Window:
        now = float(given["now"])
        if now - self._purged > _PURGE_SECONDS:
            connection.execute("DELETE FROM windows WHERE ends <= ?", (now,))
            self._purged = now
        fits = int(given["amount"]) <= int(given["limit"])
        row = connection.execute(_ADD, given).fetchone() if fits else None
        added = row is not None
        count, ends = row or connection.execute(_GET, given).fetchone() or (0, now)
        return Window(added, int(count), max(0.0, ends - now))

    def _warn(self, error: sqlite3.Error) -> None:
        now = time.monotonic()
        if now - self._warned > _WARNING_SECONDS:
            self._warned = now
            reason = getattr(error, "sqlite_errorname", type(error).__name__)
            logger.warning("the shared rate-limit counters failed (%s): each worker counts alone", reason)


def _open(path: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_LOCK_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
