"""A stream both ways: lines in, and for each a line out as soon as it is ready.

What is at work at a time is bounded, and the next line is read only when something of it has been written out. So a
reader that is slow, or models that are, make the sender wait, and memory does not grow with the length of the stream.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeAlias

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from onrecord.api import ndjson
from onrecord.api.disconnect import disconnected
from onrecord.api.ndjson import LineTooLong
from onrecord.schemas.batch import BatchItem, Counts, StreamEnd

Line: TypeAlias = bytes | LineTooLong


class LineStream(Response):
    """Answers each line of the request's body with an item, and the end with their counts.

    Args:
        lines: The lines of the body.
        answer: Makes the item of a line. It does not raise.
        window: How many lines are at work at a time.
        idle_seconds: How long the next line may take to come, or what is ready to be taken.
        ending: Is set when no more lines shall be begun. The stream is then cut short.
    """

    media_type = ndjson.MEDIA_TYPE

    def __init__(
        self,
        lines: AsyncIterator[Line],
        answer: Callable[[Line], Awaitable[BatchItem]],
        *,
        window: int,
        idle_seconds: float,
        ending: asyncio.Event,
    ) -> None:
        super().__init__()
        del self.headers["content-length"]
        self._lines = lines
        self._answer = answer
        self._window = window
        self._idle_seconds = idle_seconds
        self._ending = ending
        self._cut = False
        self._good = self._bad = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves the stream.

        Raises:
            ExceptionGroup: A TimeoutError: what is ready was not taken for too long. The connection has to be broken.
        """
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        left = False
        try:
            async with asyncio.TaskGroup() as group:
                await self._serve(group, receive, send)
        except* ClientDisconnect:
            left = True
        if left:
            return
        end = b"" if self._cut else _written(StreamEnd(counts=Counts(ok=self._good, problem=self._bad)))
        await self._send(send, end, more=False)

    async def _serve(self, group: asyncio.TaskGroup, receive: Receive, send: Send) -> None:
        room = asyncio.Semaphore(self._window)
        writing = asyncio.Lock()

        async def work(line: Line) -> None:
            item = await self._answer(line)
            async with writing:
                await self._send(send, _written(item))
            self._good += item.problem is None
            self._bad += item.problem is not None
            room.release()

        while (line := await self._next()) is not None:
            await room.acquire()
            group.create_task(work(line))
        # With the body read to its end, what is still to come is that the caller goes.
        watching = None if self._cut else group.create_task(_until_gone(receive))
        for _ in range(self._window):
            await room.acquire()
        if watching:
            watching.cancel()

    async def _next(self) -> Line | None:
        """The next line; None: there is none, or none shall be begun."""
        coming = asyncio.ensure_future(anext(self._lines, None))
        ending = asyncio.ensure_future(self._ending.wait())
        try:
            await asyncio.wait((coming, ending), timeout=self._idle_seconds, return_when=asyncio.FIRST_COMPLETED)
            if coming.done():
                return coming.result()
            self._cut = True
            return None
        finally:
            coming.cancel()
            ending.cancel()

    async def _send(self, send: Send, body: bytes, *, more: bool = True) -> None:
        async with asyncio.timeout(self._idle_seconds):
            await send({"type": "http.response.body", "body": body, "more_body": more})


def _written(line: BatchItem | StreamEnd) -> bytes:
    return line.model_dump_json().encode() + b"\n"


async def _until_gone(receive: Receive) -> None:
    await disconnected(receive)
    raise ClientDisconnect
