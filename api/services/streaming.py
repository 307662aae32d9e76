"""A bidirectional stream: lines in, and for each a line out as soon as it is ready.

The lines in progress are limited, and the next line is read only when one of them has been written. So a slow reader,
or slow models, make the sender wait, and memory does not grow with the length of the stream.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Coroutine
from typing import Any, Protocol, TypeAlias, TypeVar

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from onrecord.api.errors.problems import ServiceProblem, SlowBody
from onrecord.api.http import ndjson
from onrecord.api.http.body_ahead import BodyAhead
from onrecord.api.http.ndjson import LineTooLong, lines
from onrecord.api.services.extraction import Item
from onrecord.schemas.batch import Counts, StreamEnd

Line: TypeAlias = bytes | LineTooLong
Result = TypeVar("Result")

MAX_UNREADABLE_LINES = 100
"""A stream is cut off after so many unreadable lines in a row: it has no JSON lines, or only keeps the connection
open."""


class LineReader(Protocol):
    """Makes items of the lines of one stream."""

    async def open(self, first: Line | None) -> bool:
        """True if the first line has options; False if it has a text.

        Raises:
            ServiceProblem: The stream is refused.
        """

    async def admit(self) -> None:
        """Returns when another line may be read."""

    async def read(self, line: Line) -> Coroutine[Any, Any, Item] | Item:
        """A coroutine for the item of a line, or the item of an unreadable line. Neither raises."""


class LineStream(Response):
    """Responds to each line of the request's body with an item, and to its end with the counts.

    Args:
        reader: Makes the items.
        longest_line: The largest number of bytes of a line.
        window: The most lines in progress.
        first_seconds: The time limit for the first line.
        idle_seconds: The time limit for the next line, and for the caller to read a result.
        ending: Set when the service begins no more lines. The stream is then cut off.
    """

    media_type = ndjson.MEDIA_TYPE

    def __init__(
        self,
        reader: LineReader,
        *,
        longest_line: int,
        window: int,
        first_seconds: float,
        idle_seconds: float,
        ending: asyncio.Event,
    ) -> None:
        super().__init__()
        del self.headers["content-length"]
        self._reader = reader
        self._longest_line = longest_line
        self._window = window
        self._first_seconds = first_seconds
        self._idle_seconds = idle_seconds
        self._ending = ending
        self._is_cut = False
        self._good = self._bad = self._unreadable = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves the stream until its end, or until the caller disconnects.

        Raises:
            ServiceProblem: The stream is refused before its response begins.
            ExceptionGroup: A TimeoutError: the caller has not read results for too long. The connection is aborted.
        """
        refused: ServiceProblem | None = None
        has_left = False
        try:
            async with asyncio.TaskGroup() as group:
                body = BodyAhead(receive)
                watching = group.create_task(body.run())
                refused = await self._serve(group, lines(body.receive, self._longest_line), send)
                watching.cancel()
        except* ClientDisconnect:
            has_left = True
        if refused is not None:
            raise refused
        if has_left:
            return
        counts = Counts(ok=self._good, problem=self._bad)
        end = b"" if self._is_cut else StreamEnd(counts=counts).model_dump_json().encode() + b"\n"
        await self._send(send, end, more=False)

    async def _serve(self, group: asyncio.TaskGroup, coming: AsyncGenerator[Line], send: Send) -> ServiceProblem | None:
        """Processes all lines; returns the problem if the stream is refused."""
        try:
            first = await self._first(coming)
            has_options = await self._reader.open(first)
        except ServiceProblem as problem:
            return problem
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        room = asyncio.Semaphore(self._window)
        writing = asyncio.Lock()

        async def answer(found: Awaitable[Item] | Item) -> None:
            item = found if isinstance(found, Item) else await found
            async with writing:
                await self._send(send, item.body + b"\n")
            self._good += item.is_good
            self._bad += not item.is_good
            room.release()

        line = await self._next(coming) if has_options else first
        while line is not None:
            await room.acquire()
            if not await self._unless_ending(self._admitted()):
                room.release()
                break
            found = await self._reader.read(line)
            # A task of its own: a coroutine that is cancelled before its first step would never be awaited.
            group.create_task(answer(found if isinstance(found, Item) else group.create_task(found)))
            self._unreadable = self._unreadable + 1 if isinstance(found, Item) else 0
            self._is_cut = self._unreadable >= MAX_UNREADABLE_LINES
            line = None if self._is_cut else await self._next(coming)
        for _ in range(self._window):
            await room.acquire()
        return None

    async def _first(self, coming: AsyncGenerator[Line]) -> Line | None:
        try:
            async with asyncio.timeout(self._first_seconds):
                return await anext(coming, None)
        except TimeoutError:
            raise SlowBody(f"The first line did not come within {self._first_seconds:g} seconds.") from None

    async def _next(self, coming: AsyncGenerator[Line]) -> Line | None:
        """The next line; None at the end, or if the stream is cut off."""
        return await self._unless_ending(_next_of(coming), self._idle_seconds)

    async def _admitted(self) -> bool:
        await self._reader.admit()
        return True

    async def _unless_ending(self, work: Coroutine[Any, Any, Result], seconds: float | None = None) -> Result | None:
        """The result of some work; None, and the stream is cut, if that takes too long or the service shuts down."""
        working = asyncio.ensure_future(work)
        ending = asyncio.ensure_future(self._ending.wait())
        try:
            await asyncio.wait((working, ending), timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                return working.result()
            self._is_cut = True
            return None
        finally:
            working.cancel()
            ending.cancel()

    async def _send(self, send: Send, body: bytes, *, more: bool = True) -> None:
        async with asyncio.timeout(self._idle_seconds):
            await send({"type": "http.response.body", "body": body, "more_body": more})


async def _next_of(lines: AsyncGenerator[Line]) -> Line | None:
    return await anext(lines, None)
