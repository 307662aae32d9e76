"""Counts of what each caller has sent, kept where several workers can add to them."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from limits.aio.storage import Storage

from onrecord.api.limits.shared_dir import shared_dir

_SCHEMA = "CREATE TABLE IF NOT EXISTS windows (name TEXT PRIMARY KEY, count INTEGER NOT NULL, ends REAL NOT NULL)"
# A window that is over begins anew with what is added.
_ADD = """
INSERT INTO windows VALUES (:name, :amount, :now + :length)
ON CONFLICT (name) DO UPDATE SET
    count = CASE WHEN ends <= :now THEN :amount ELSE count + :amount END,
    ends = CASE WHEN ends <= :now THEN :now + :length ELSE ends END
RETURNING count
"""
_WAIT_SECONDS = 2.0


def shared_storage() -> Storage | None:
    """The counts in the folder that the workers share; None: this process shares nothing."""
    folder = shared_dir()
    return SharedStorage(folder / "windows.sqlite") if folder else None


class SharedStorage(Storage):
    """Windows of fixed length in an SQLite file. It need not outlive the service, so nothing waits for a disk.

    Args:
        path: The file; it is made if it is not there.
    """

    STORAGE_SCHEME = None

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._connection = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = MEMORY")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute(_SCHEMA)

    @property
    def base_exceptions(self) -> type[Exception]:
        """What may go wrong here."""
        return sqlite3.Error

    async def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Adds to a window of some seconds, which begins now if none is open; gives its count."""
        given = {"name": key, "amount": amount, "now": time.time(), "length": expiry}
        (count,) = self._connection.execute(_ADD, given).fetchone()
        return int(count)

    async def get(self, key: str) -> int:
        """The count of an open window; 0 where none is open."""
        return int(self._open(key)[0])

    async def get_expiry(self, key: str) -> float:
        """When an open window ends, in seconds since the epoch; now where none is open."""
        return self._open(key)[1]

    async def check(self) -> bool:
        """Whether it works."""
        return bool(self._connection.execute("SELECT 1").fetchone())

    async def reset(self) -> int:
        """Forgets all windows; gives how many there were."""
        return self._connection.execute("DELETE FROM windows").rowcount

    async def clear(self, key: str) -> None:
        """Forgets one window."""
        self._connection.execute("DELETE FROM windows WHERE name = ?", (key,))

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def _open(self, key: str) -> tuple[int, float]:
        now = time.time()
        found = self._connection.execute("SELECT count, ends FROM windows WHERE name = ? AND ends > ?", (key, now))
        return found.fetchone() or (0, now)
