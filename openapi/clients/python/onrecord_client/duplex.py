"""A request whose answer is read while it is still being sent.

httpx reads nothing of an answer before all of the request is sent, and the service takes no more texts while results
wait to be read: between them a long stream would stand still. Here one such exchange has a connection of its own.
"""

import asyncio
import ssl
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from contextlib import ExitStack, suppress
from typing import TypeVar, cast

import h11
import httpx
from anyio import from_thread, to_thread

T = TypeVar("T")
_MAX_COURTESY_SECONDS = 1.0
_BROKEN = (OSError, TimeoutError, h11.RemoteProtocolError)


class AsyncDuplex(httpx.AsyncBaseTransport):
    """Sends in a task of its own. What the body raises, the answer raises."""

    def __init__(self, tls: ssl.SSLContext) -> None:
        self._tls = tls

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Sends the head, begins to send the body, and returns when the answer begins."""
        assert isinstance(request.stream, httpx.AsyncByteStream)
        url, tls = request.url, self._tls if request.url.scheme == "https" else None
        timeout: float | None = request.extensions["timeout"]["read"]
        reader = _Reader()
        protocol = asyncio.StreamReaderProtocol(reader)
        loop = asyncio.get_running_loop()
        opening = loop.create_connection(lambda: protocol, url.host, url.port or (443 if tls else 80), ssl=tls)
        try:
            transport, _ = await asyncio.wait_for(opening, timeout)
        except _BROKEN as error:
            raise httpx.ConnectError(str(error) or repr(error)) from error
        exchange = _Exchange(request, reader, asyncio.StreamWriter(transport, protocol, reader, loop), timeout)
        try:
            head = await exchange.head()
        except BaseException:
            await exchange.aclose()
            raise
        return httpx.Response(head.status_code, headers=list(head.headers), stream=exchange)


class _Reader(asyncio.StreamReader):
    """Keeps what has come in, also when sending fails: it tells why."""

    def set_exception(self, exc: BaseException) -> None:
        self.feed_eof()


class _Exchange(httpx.AsyncByteStream):
    """Both directions of one exchange; to be read, it is the answer's body."""

    def __init__(
        self, request: httpx.Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, timeout: float | None
    ) -> None:
        self._link, self._reader, self._writer, self._timeout = h11.Connection(h11.CLIENT), reader, writer, timeout
        self._invited = asyncio.Event()
        self._sending = asyncio.create_task(self._send(request))

    async def _send(self, request: httpx.Request) -> None:
        headers = [*request.headers.raw, (b"Expect", b"100-continue")]
        self._write(h11.Request(method=request.method, target=request.url.raw_path, headers=headers))
        # Who is turned away at the door should learn why, and not lose the answer among what it goes on sending.
        with suppress(TimeoutError):
            await asyncio.wait_for(self._invited.wait(), _MAX_COURTESY_SECONDS)
        try:
            async for chunk in cast(AsyncIterable[bytes], request.stream):
                self._write(h11.Data(data=chunk))
                with suppress(ConnectionError):  # what has come in by then tells why
                    await self._writer.drain()
            self._write(h11.EndOfMessage())
        except Exception:
            self._writer.transport.abort()
            raise

    def _write(self, event: h11.Event) -> None:
        self._writer.write(self._link.send(event) or b"")

    async def _event(self) -> object:
        try:
            while (event := self._link.next_event()) is h11.NEED_DATA:
                self._link.receive_data(await asyncio.wait_for(self._reader.read(65_536), self._timeout))
        except _BROKEN as error:
            failed = self._sending.done() and not self._sending.cancelled()
            failure = self._sending.exception() if failed else None
            raise failure or httpx.ReadError(str(error) or repr(error)) from error
        return event

    async def head(self) -> h11.Response:
        """The answer's status and headers."""
        while not isinstance(event := await self._event(), h11.Response):
            self._invited.set()
        self._invited.set() if event.status_code == 200 else self._sending.cancel()
        return event

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while isinstance(event := await self._event(), h11.Data):
            yield bytes(event.data)

    async def aclose(self) -> None:
        """Breaks off what is still being sent."""
        self._sending.cancel()
        self._writer.transport.abort()
        await asyncio.gather(self._sending, self._writer.wait_closed(), return_exceptions=True)


class Duplex(httpx.BaseTransport):
    """The same without an event loop of the caller's: one runs in a thread for as long as the exchange does."""

    def __init__(self, tls: ssl.SSLContext) -> None:
        self._duplex = AsyncDuplex(tls)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends the head, begins to send the body, and returns when the answer begins."""
        running = ExitStack()
        try:
            portal = running.enter_context(from_thread.start_blocking_portal())
            content = pulled(cast(Iterable[bytes], request.stream))
            sent = httpx.Request(request.method, request.url, headers=request.headers, content=content)
            sent.extensions = request.extensions
            answer = portal.call(self._duplex.handle_async_request, sent)
        except BaseException:
            running.close()
            raise
        running.callback(portal.call, answer.aclose)
        return httpx.Response(answer.status_code, headers=answer.headers, stream=_Pulled(portal, answer, running))


class _Pulled(httpx.SyncByteStream):
    def __init__(self, portal: from_thread.BlockingPortal, answer: httpx.Response, running: ExitStack) -> None:
        self._portal, self._pieces, self._running = portal, answer.aiter_raw(), running

    def __iter__(self) -> Iterator[bytes]:
        while (piece := self._portal.call(anext, self._pieces, None)) is not None:
            yield piece

    def close(self) -> None:
        self._running.close()


async def pulled(values: Iterable[T]) -> AsyncIterator[T]:
    """The same values, each made in a thread, so that the event loop is not blocked."""
    remaining = iter(values)
    while (value := await to_thread.run_sync(next, remaining, None, abandon_on_cancel=True)) is not None:
        yield value
