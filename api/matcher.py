"""A thread outside the event loop for work on texts that needs no model.

It serves one request at a time, and a bounded number waits. Work of a cancelled request stops at its next checkpoint.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from onrecord.api.errors.problems import Overloaded
from onrecord.extractors.checkpoints import preemptible
from onrecord.schemas.garbage import uncollected

Result = TypeVar("Result")

_RETRY_SECONDS = 2
"""`Retry-After` of a full queue: about the time of one long record."""


class _AbandonedError(Exception):
    """The request was cancelled."""


class Matcher:
    """A thread for work on texts that needs no model.

    Args:
        max_waiting: The most requests that may wait.
    """

    def __init__(self, max_waiting: int) -> None:
        self._max_waiting = max_waiting
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="matcher")
        self._waiting = 0

    async def run(self, work: Callable[[], Result]) -> Result:
        """The result of some work. A caller that is cancelled stops it at its next checkpoint.

        Raises:
            Overloaded: Too many requests already wait.
        """
        if self._waiting > self._max_waiting:
            detail = f"{self._max_waiting} requests already wait for the same work."
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
        """Ends the thread after its current work."""
        self._pool.shutdown(wait=False, cancel_futures=True)
