"""A stream both ways: lines in, and for each a line out as soon as it is ready.

What is at work at a time is bounded, and the next line is read only when something of it has been written out. So a
reader that is slow, or models that are, make the sender wait, and memory does not grow with the length of the stream.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api import ndjson
from api.ndjson import LineTooLong
from schemas.batch import BatchItem, Counts, StreamEnd

Line = bytes | LineTooLong


class LineStream(Response):
    """Answers each line of the request's body with an item, and the end with their counts.

    Args:
        lines: The lines of the body.
        answer: Makes the item of a line. It does not raise.
        window: How many lines are at work at a time.
        idle_seconds: How long neither side may move.
    """

    media_type = ndjson.MEDIA_TYPE

    def __init__(
        self,
        lines: AsyncIterator[Line],
        answer: Callable[[Line], Awaitable[BatchItem]],
        *,
        window: int,
        idle_seconds: float,
    ) -> None:
        super().__init__()
        del self.headers["content-length"]
        self._lines = lines
        self._answer = answer
        self._window = window
        self._idle_seconds = idle_seconds
        self._good = self._bad = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves the stream.

        Raises:
            TimeoutError: Neither side has moved for too long. The answer is then cut short.
        """
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        gone = False
        try:
            async with asyncio.TaskGroup() as group:
                await self._run(group, receive, send)
        except* ClientDisconnect:
            gone = True
        if gone:
            return
        counts = Counts(ok=self._good, problem=self._bad)
        await self._write(send, StreamEnd(counts=counts), more=False)

    async def _run(self, group: asyncio.TaskGroup, receive: Receive, send: Send) -> None:
        room = asyncio.Semaphore(self._window)
        writing = asyncio.Lock()

        async def work(line: Line) -> None:
            item = await self._answer(line)
            async with writing:
                await self._write(send, item)
            self._count(item)
            room.release()

        async for line in self._lines:
            await room.acquire()
            group.create_task(work(line))
        watching = group.create_task(_gone(receive))
        for _ in range(self._window):
            await room.acquire()
        watching.cancel()

    def _count(self, item: BatchItem) -> None:
        self._good += item.problem is None
        self._bad += item.problem is not None

    async def _write(self, send: Send, line: BatchItem | StreamEnd, *, more: bool = True) -> None:
        async with asyncio.timeout(self._idle_seconds):
            body = line.model_dump_json().encode() + b"\n"
            await send({"type": "http.response.body", "body": body, "more_body": more})


async def _gone(receive: Receive) -> None:
    """Raises ClientDisconnect when the other side has gone; the body must have been read to its end."""
    while (await receive())["type"] != "http.disconnect":
        pass
    raise ClientDisconnect
