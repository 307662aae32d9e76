"""A thread outside the event loop for work on texts that needs no model.

It does one piece of work at a time, in the order of arrival, and a bounded number waits. At a checkpoint, work that is
several times shorter preempts what is being done, on the same stack: a draft of some lines does not wait for one whose
record is a book. Work of a cancelled request stops at its next checkpoint.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from onrecord.api.errors.problems import Overloaded
from onrecord.extractors.checkpoints import preemptible
from onrecord.schemas.garbage import uncollected

Result = TypeVar("Result")

SHORTER = 4
"""Work may preempt what is so many times longer; a smaller factor would delay the longer one for little."""
OWN_SHARE = 0.5
"""Preempted work goes on for this share of the time that others took before it is preempted again."""
_RETRY_SECONDS = 2
"""`Retry-After` of a full queue: about the time of one long record."""


class _AbandonedError(Exception):
    """The request was cancelled."""


@dataclass(slots=True, eq=False)
class _Piece:
    """A piece of work, its length in code points, and its result. `left` is set when its request has ended."""

    work: Callable[[], Any]
    length: int
    left: threading.Event = field(default_factory=threading.Event)
    result: Future[Any] = field(default_factory=Future)
    yields_at: float = 0.0

    def check(self) -> None:
        if self.left.is_set():
            raise _AbandonedError


class WorkThread:
    """A thread for work on texts that needs no model.

    Args:
        max_waiting: The most requests that may wait.
    """

    def __init__(self, max_waiting: int) -> None:
        self._max_waiting = max_waiting
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._open = 0
        self._waiting: list[_Piece] = []
        self._changing = threading.Lock()

    async def run(self, work: Callable[[], Result], length: int = 0) -> Result:
        """The result of some work. A caller that is cancelled stops it at its next checkpoint.

        Args:
            work: The work.
            length: The code points that it goes through, about; 0 for work without checkpoints.

        Raises:
            Overloaded: Too many requests already wait.
        """
        if self._open > self._max_waiting:
            detail = f"{self._max_waiting} requests already wait for the same work."
            raise Overloaded(detail, limit=self._max_waiting, retry_after=_RETRY_SECONDS)
        piece = _Piece(work, length)
        self._open += 1
        with self._changing:
            self._waiting.append(piece)
        try:
            self._pool.submit(self._do_first)
            found: Result = await asyncio.wrap_future(piece.result)
            return found
        finally:
            piece.left.set()
            self._open -= 1
            self._take(lambda one: one is piece)  # Abandoned work keeps no text.

    def close(self) -> None:
        """Ends the thread after its current work."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _take(self, wanted: Callable[[_Piece], bool]) -> _Piece | None:
        """Removes and returns the first piece that is wanted; None if there is none."""
        with self._changing:
            found = next((one for one in self._waiting if wanted(one)), None)
            if found is not None:
                self._waiting.remove(found)
            return found

    def _do_first(self) -> None:
        if (piece := self._take(lambda _: True)) is not None:
            self._do(piece)

    def _do(self, piece: _Piece) -> None:
        if not piece.result.set_running_or_notify_cancel():
            return
        try:
            piece.check()
            with preemptible(lambda: self._give_way(piece)), uncollected():
                piece.result.set_result(piece.work())
        except BaseException as error:
            piece.result.set_exception(error)

    def _give_way(self, piece: _Piece) -> None:
        """Stops an abandoned piece, and does a much shorter one first."""
        piece.check()
        if not self._waiting or (began := time.monotonic()) < piece.yields_at:
            return
        if (shorter := self._take(lambda one: one.length < piece.length // SHORTER)) is not None:
            self._do(shorter)
            piece.yields_at = began + (1 + OWN_SHARE) * (time.monotonic() - began)
