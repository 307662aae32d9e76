"""A thread beside the event loop for work on texts that needs no model.

One request at a time has it, and a bounded number waits. The work stops at its next checkpoint when nobody waits for it
any more.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from onrecord.api.errors.problems import Overloaded
from onrecord.api.garbage import uncollected
from onrecord.extractors.checkpoints import preemptible

Result = TypeVar("Result")

_RETRY_SECONDS = 2
"""`Retry-After` of a full queue: about the time of one long record."""


class _AbandonedError(Exception):
    """Nobody waits for the result any more."""


class Matcher:
    """A thread for work on texts that needs no model.

    Args:
        max_waiting: How many requests may wait for it.
    """

    def __init__(self, max_waiting: int) -> None:
        self._max_waiting = max_waiting
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="matcher")
        self._waiting = 0

    async def run(self, work: Callable[[], Result]) -> Result:
        """The result of some work. A caller that is cancelled stops it at its next checkpoint.

        Raises:
            Overloaded: Too many requests wait already.
        """
        if self._waiting > self._max_waiting:
            detail = f"{self._max_waiting} requests wait for the same work already."
            raise Overloaded(detail, limit=self._max_waiting, retry_after=_RETRY_SECONDS)
        left = threading.Event()

        def stop() -> None:
            if left.is_set():
                raise _AbandonedError

        def guarded() -> Result:
            stop()
            with preemptible(stop), uncollected():
                return work()

        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, guarded)
        finally:
            left.set()
            self._waiting -= 1

    def close(self) -> None:
        """Ends the thread when it has nothing left to do."""
        self._pool.shutdown(wait=False, cancel_futures=True)
