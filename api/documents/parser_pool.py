"""The parser processes, and their fair queue."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from onrecord.api.documents.document import Document, Kind
from onrecord.api.documents.errors import ParserBusy
from onrecord.api.documents.parser_process import ParserProcess

PROCESSES = 2
"""Two, so that one document that takes all of its time does not stop the others."""


class ParserPool:
    """Parses documents in a few subprocesses.

    At most one document of each caller is in the queue or being parsed; the caller's others wait for that one. So a
    caller waits for at most one document of each other caller.

    Args:
        seconds: The time limit of one document.
        max_waiting: The most documents that may wait.
        processes: The number of subprocesses.
    """

    def __init__(self, seconds: float, max_waiting: int, processes: int = PROCESSES) -> None:
        self._seconds = seconds
        self._max_waiting = max_waiting
        self._processes = [ParserProcess(seconds) for _ in range(processes)]
        self._idle: asyncio.LifoQueue[ParserProcess] = asyncio.LifoQueue()
        for process in self._processes:
            self._idle.put_nowait(process)
        self._locks: dict[str, asyncio.Lock] = {}
        self._users: Counter[str] = Counter()

    async def read(
        self, kind: Kind, raw: bytes, charset: str | None = None, *, caller: str, bulk: bool = False
    ) -> Document:
        """Extracts the text of a document; see `onrecord.api.documents.reading.read`.

        Args:
            kind: The type of the document.
            raw: Its bytes.
            charset: Its declared encoding, if any.
            caller: The name of the caller.
            bulk: True for one of many in a request; those always wait.

        Raises:
            DocumentError: The document has no text, or takes too much.
            ParserBusy: Too many documents of this caller, or of too many callers, already wait.
        """
        before = self._users[caller] or len(self._users) - len(self._processes)
        if not bulk and before >= self._max_waiting:
            detail = f"{self._max_waiting} documents are already waiting."
            raise ParserBusy(detail, limit=self._max_waiting, retry_after=max(1, round(self._seconds)))
        async with self._turn_of(caller):
            process = await self._idle.get()
            try:
                return await process.read(kind, raw, charset)
            finally:
                self._idle.put_nowait(process)

    async def close(self) -> None:
        """Kills the subprocesses."""
        for process in self._processes:
            await process.close()

    @asynccontextmanager
    async def _turn_of(self, caller: str) -> AsyncGenerator[None]:
        """Surrounds one document of a caller; the next one of the same caller waits until it is left."""
        self._users[caller] += 1
        try:
            async with self._locks.setdefault(caller, asyncio.Lock()):
                yield
        finally:
            self._users[caller] -= 1
            if not self._users[caller]:
                del self._users[caller], self._locks[caller]
