"""Sources that callers send once and use in several requests: kept in memory for a limited time."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.api.errors.problems import NotFound, RecordsFull
from onrecord.verification.sources import SourceText

BYTES_PER_WORD = 24
"""Bytes of a word beside its text: three numbers, and its part of the spellings."""


@dataclass(frozen=True, slots=True)
class _Kept:
    source: SourceText
    date: str | None
    expires: float
    size: int


class KeptRecords:
    """The sources of all callers. A caller sees only its own.

    Args:
        seconds: The seconds that a source is kept; 0 keeps none.
        max_bytes: The memory limit of all sources.
        clock: The time in seconds.
    """

    def __init__(self, seconds: float, max_bytes: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._max_bytes = max_bytes
        self._clock = clock
        self._kept: OrderedDict[tuple[str, str], _Kept] = OrderedDict()
        self._bytes = 0

    @property
    def seconds(self) -> float:
        """The seconds that a source is kept."""
        return self._seconds

    def check_on(self) -> None:
        """Checks that the service keeps sources.

        Raises:
            NotFound: It does not.
        """
        if not self._seconds:
            raise NotFound("This service keeps no sources: send their texts with each request.")

    def put(self, caller: str, source: SourceText, date: str | None) -> bool:
        """Keeps a source, and replaces one with the same id; returns True if there was one.

        Raises:
            RecordsFull: The sources of all callers would take too much memory.
        """
        self._forget()
        before = self.delete(caller, source.id)
        size = 4 * len(source.text) + BYTES_PER_WORD * len(source.words)
        if self._bytes + size > self._max_bytes:
            detail = f"The sources that are kept take {self._bytes} of {self._max_bytes} bytes; this one takes {size}."
            raise RecordsFull(detail, limit=self._max_bytes, actual=self._bytes + size)
        self._kept[caller, source.id] = _Kept(source, date, self._clock() + self._seconds, size)
        self._bytes += size
        return before

    def get(self, caller: str, id: str) -> SourceText | None:
        """A source; None if there is none with this id, or it has expired."""
        self._forget()
        kept = self._kept.get((caller, id))
        return kept.source if kept else None

    def date(self, caller: str, id: str) -> str | None:
        """The date of a source, as it was sent."""
        kept = self._kept.get((caller, id))
        return kept.date if kept else None

    def expires_in(self, caller: str, id: str) -> float:
        """Seconds until a source expires; 0 if there is none."""
        kept = self._kept.get((caller, id))
        return max(0.0, kept.expires - self._clock()) if kept else 0.0

    def delete(self, caller: str, id: str) -> bool:
        """Deletes a source; returns False if there was none."""
        kept = self._kept.pop((caller, id), None)
        if kept is not None:
            self._bytes -= kept.size
        return kept is not None

    def _forget(self) -> None:
        """Deletes expired sources, which are the oldest."""
        now = self._clock()
        while self._kept and next(iter(self._kept.values())).expires <= now:
            _, kept = self._kept.popitem(last=False)
            self._bytes -= kept.size
