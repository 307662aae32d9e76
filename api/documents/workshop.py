"""Where documents are taken apart: a process of its own, which is ended when one takes too long."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process

from onrecord.api.documents.child import LENGTH, answer_of, frame
from onrecord.api.documents.document import Document, Kind
from onrecord.api.documents.errors import ParserBusy, TooCostly

MEMORY_BYTES = 1_500_000_000
"""The address space of the process; what its libraries map is part of it."""


class Workshop:
    """Takes documents apart, one at a time, apart from the event loop and from the models.

    The process starts with the first document. It is ended and made anew when a document takes too long or breaks it.

    Args:
        seconds: How long one document may take.
        max_waiting: How many may wait while one is taken apart.
    """

    def __init__(self, seconds: float, max_waiting: int) -> None:
        self._seconds = seconds
        self._max_waiting = max_waiting
        self._busy = asyncio.Lock()
        self._admitted = 0
        self._process: Process | None = None

    async def read(self, kind: Kind, raw: bytes, charset: str | None = None) -> Document:
        """The text of a document; see `onrecord.api.documents.extraction.extract`.

        Raises:
            DocumentError: There is no text for us in it.
            ParserBusy: Too many wait already.
        """
        if self._admitted > self._max_waiting:
            detail = f"{self._max_waiting} documents are waiting already."
            raise ParserBusy(detail, limit=self._max_waiting, retry_after=max(1, round(self._seconds)))
        self._admitted += 1
        try:
            async with self._busy:
                return await self._read(kind, raw, charset)
        finally:
            self._admitted -= 1

    async def close(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
            # The pipe's transport would else be closed by the collector, which complains.
            assert process.stdin is not None
            process.stdin.close()

    async def _read(self, kind: Kind, raw: bytes, charset: str | None) -> Document:
        header = json.dumps({"kind": kind, "charset": charset}).encode()
        try:
            async with asyncio.timeout(self._seconds):
                reply = await self._exchange(frame(header) + frame(raw))
        except (TimeoutError, asyncio.CancelledError) as error:
            await self.close()
            if isinstance(error, asyncio.CancelledError):
                raise
            seconds = self._seconds
            message = f"The document was not taken apart within {seconds:g} seconds."
            raise TooCostly(message, limit=max(1, round(seconds))) from None
        except (asyncio.IncompleteReadError, ConnectionError):
            await self.close()
            raise TooCostly("Taking the document apart needs more memory than it may.") from None
        return answer_of(reply)

    async def _exchange(self, request: bytes) -> bytes:
        if self._process is None or self._process.returncode is not None:
            command = (sys.executable, "-m", "onrecord.api.documents.child", str(MEMORY_BYTES))
            # Libraries may write of what they read: nothing of that is let out.
            self._process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(request)
        await self._process.stdin.drain()
        length = await self._process.stdout.readexactly(LENGTH.size)
        return await self._process.stdout.readexactly(LENGTH.unpack(length)[0])
