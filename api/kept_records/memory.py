"""Sources that callers send once and use in several requests: kept for a limited time, in memory or on disk."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from onrecord.api.errors.problems import NotFound, RecordsFull
from onrecord.api.kept_records.disk import StoredRecord, StoredRecords
from onrecord.schemas.verification_request import SourceKind
from onrecord.verification.sources import SourceText, read_source

logger = logging.getLogger(__name__)

FORGETTING_SECONDS = 60
"""Seconds between two deletions of expired sources where no request needs them deleted."""

BYTES_PER_WORD = 24
"""Bytes of a word in addition to its text: three numbers, and its part of the spellings."""


@dataclass(frozen=True, slots=True)
class KeptSource:
    """A source that is kept, the date that was sent with it, and the seconds until it expires."""

    source: SourceText
    date: str | None
    expires_in: float


@dataclass(frozen=True, slots=True)
class _Held:
    """A source in memory. `number` is that of the same source on disk; 0 if it is in memory alone."""

    source: SourceText
    date: str | None
    expires: float
    size: int
    number: int


class KeptRecords:
    """The sources of all callers. A caller sees only its own. Its methods may be called from several threads.

    Args:
        seconds: The seconds that a source is kept; 0 keeps none.
        max_bytes: The memory limit of all sources.
        stored: The sources on disk; those in memory are then copies. None: they are in memory alone.
        clock: The time in seconds.
    """

    def __init__(
        self,
        seconds: float,
        max_bytes: int,
        stored: StoredRecords | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._seconds = seconds
        self._max_bytes = max_bytes
        self._stored = stored
        self._clock = clock
        self._held: OrderedDict[tuple[str, str], _Held] = OrderedDict()
        self._bytes = 0
        self._lock = threading.RLock()

    @property
    def seconds(self) -> float:
        """The seconds that a source is kept."""
        return self._seconds

    @property
    def held_bytes(self) -> int:
        """The memory that the sources take."""
        return self._bytes

    def check_on(self) -> None:
        """Checks that the service keeps sources.

        Raises:
            NotFound: It keeps none.
        """
        if not self._seconds:
            raise NotFound("This service keeps no sources: send their texts with each request.")

    def put(self, caller: str, source: SourceText, date: str | None) -> bool:
        """Keeps a source, and replaces one with the same id; returns True if there was one.

        Raises:
            RecordsFull: The sources of all callers would take too much; the one it would replace is still kept.
        """
        if self._stored is not None:
            before = self._stored.put(caller, source, date)
            with self._lock:
                self._drop((caller, source.id))
            return before
        with self._lock:
            self._forget()
            size, old = _size(source), self._held.get((caller, source.id))
            taken = self._bytes - (old.size if old else 0)
            if taken + size > self._max_bytes:
                detail = f"The sources that are kept take {taken} of {self._max_bytes} bytes; this one takes {size}."
                raise RecordsFull(detail, limit=self._max_bytes, actual=taken + size)
            self._hold(caller, source, date, 0)
        return old is not None

    def find(self, caller: str, id: str) -> Callable[[], KeptSource | None] | None:
        """A function that reads a source, which may take a second; None if there is none with this id, or no longer.

        The function returns None if the source was deleted meanwhile.
        """
        if self._stored is None:
            kept = self._found(caller, id)
            return None if kept is None else lambda: kept
        known = self._stored.find(caller, id)
        return None if known is None else lambda: self._read(caller, id, known)

    def delete(self, caller: str, id: str) -> bool:
        """Deletes a source; returns False if there was none."""
        with self._lock:
            was_held = self._drop((caller, id))
        return self._stored.delete(caller, id) if self._stored is not None else was_held

    async def forget_expired(self) -> None:
        """Deletes expired sources until it is cancelled. After an error of the disk it tries again."""
        while self._seconds:
            await asyncio.sleep(min(self._seconds, FORGETTING_SECONDS))
            try:
                await asyncio.to_thread(self.forget)
            except (OSError, sqlite3.Error) as error:
                logger.warning("expired sources could not be deleted (%s)", type(error).__name__)

    def forget(self) -> None:
        """Deletes expired sources."""
        with self._lock:
            self._forget()
        if self._stored is not None:
            self._stored.delete_expired()

    def _found(self, caller: str, id: str) -> KeptSource | None:
        """A source in memory."""
        with self._lock:
            self._forget()
            held = self._held.get((caller, id))
            return KeptSource(held.source, held.date, held.expires - self._clock()) if held else None

    def _read(self, caller: str, id: str, known: StoredRecord) -> KeptSource | None:
        """A source that is on disk, from memory if it is the same one."""
        with self._lock:
            held = self._held.get((caller, id))
            if held is not None and held.number == known.number:
                self._held.move_to_end((caller, id))
                return KeptSource(held.source, known.date, known.expires_in)
        assert self._stored is not None
        text = self._stored.text(known.number)
        if text is None:
            return None
        source = read_source(id, text, cast(SourceKind, known.kind), known.speaker)
        if _size(source) <= self._max_bytes:
            with self._lock:
                self._drop((caller, id))
                while self._bytes + _size(source) > self._max_bytes:
                    self._drop(next(iter(self._held)))
                self._hold(caller, source, known.date, known.number)
        return KeptSource(source, known.date, known.expires_in)

    def _hold(self, caller: str, source: SourceText, date: str | None, number: int) -> None:
        self._drop((caller, source.id))
        held = _Held(source, date, self._clock() + self._seconds, _size(source), number)
        self._held[caller, source.id] = held
        self._bytes += held.size

    def _drop(self, key: tuple[str, str]) -> bool:
        held = self._held.pop(key, None)
        if held is not None:
            self._bytes -= held.size
        return held is not None

    def _forget(self) -> None:
        """Deletes what has expired in memory."""
        now = self._clock()
        for key in [key for key, held in self._held.items() if held.expires <= now]:
            self._drop(key)


def _size(source: SourceText) -> int:
    return 4 * len(source.text) + BYTES_PER_WORD * len(source.words)
