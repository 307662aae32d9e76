"""uvicorn's HTTP protocol with limits on connections.

uvicorn starts its only timer after the first response, so a connection without a complete request would stay open
forever.
"""

from __future__ import annotations

import asyncio
import json
import resource
import socket
import sys
from http import HTTPStatus
from typing import Any

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from onrecord.api.errors.problems import MEDIA_TYPE

MAX_HEADER_BYTES = 65_536
"""Most bytes of the request line and all headers."""
_TOO_LARGE = 431
RESERVED_FILES = 64
"""File descriptors that connections leave free: models, log, shared files, the parser process, the listening socket."""


CHUNK_BYTES = 16
FREE_CHUNKS = 4_096
"""A body may have one chunk for each `CHUNK_BYTES`, and `FREE_CHUNKS` more: a chunk costs the event loop as much as
some kilobytes do, and the shortest line of a stream is longer."""


class _TooManyChunks(h11.RemoteProtocolError):
    """The body has too many chunks for its length."""

    def __init__(self) -> None:
        super().__init__(
            f"The body has more than {FREE_CHUNKS} chunks, and more than one for each {CHUNK_BYTES} bytes."
        )


class _LimitedConnection(h11.Connection):
    """The server's side of a connection, with limits on headers and on the number of chunks.

    h11 limits what has not arrived whole: headers that come in one piece are not bounded by it.
    """

    _chunks = 0
    _bytes = 0

    def next_event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        """The next event.

        Raises:
            RemoteProtocolError: The other side does not keep to the protocol, or exceeds a limit.
        """
        event = super().next_event()
        if isinstance(event, h11.Request):
            self._chunks = self._bytes = 0
            size = len(event.target) + sum(len(name) + len(value) for name, value in event.headers)
            if size > MAX_HEADER_BYTES:
                raise h11.RemoteProtocolError("too large headers", error_status_hint=_TOO_LARGE)
        elif isinstance(event, h11.Data):
            self._chunks += event.chunk_start
            self._bytes += len(event.data)
            if self._chunks > FREE_CHUNKS + self._bytes // CHUNK_BYTES:
                raise _TooManyChunks
        return event


class LimitedH11Protocol(H11Protocol):
    """Closes connections above a number, without request headers in time, or whose caller does not read.

    Above the number the connection that has been idle for longest gives way: idle ones would otherwise keep out others,
    health checks included. If all have requests in progress, the new one is closed.
    """

    max_connections = 1_000
    header_timeout = 15.0
    write_timeout = 300.0

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.conn = _LimitedConnection(h11.SERVER, MAX_HEADER_BYTES)
        self._header_timer: asyncio.TimerHandle | None = None
        self._idle_since = self.loop.time()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Closes one connection at once if there are too many."""
        super().connection_made(transport)
        if len(self.connections) > self.max_connections and not self._displace():
            transport.abort()
            return
        self._limit_writing(transport)
        self._start_header_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stops the timer."""
        self._stop_header_timer()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """Counts the connection as idle from now on, if the caller sends no other request."""
        self._idle_since = self.loop.time()
        super().on_response_complete()

    def data_received(self, data: bytes) -> None:
        """Limits the time for the rest of the headers, also of later requests."""
        super().data_received(data)
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self._start_header_timer()
        else:
            self._stop_header_timer()

    def handle_events(self) -> None:
        """Closes a connection after a request with both `Transfer-Encoding` and `Content-Length` (RFC 9112, 6.1)."""
        before = self.cycle
        super().handle_events()
        if self.cycle is not before and _is_ambiguous(self.headers):
            self.cycle.keep_alive = False

    def _unsupported_upgrade_warning(self) -> None:
        """Nothing: any caller can ask for an upgrade, and uvicorn would advise the operator to install packages."""

    def send_400_response(self, msg: str) -> None:
        """Responds with a problem to invalid HTTP and to too large headers, and closes the connection."""
        error = sys.exc_info()[1]
        too_large = isinstance(error, h11.RemoteProtocolError) and error.error_status_hint == _TOO_LARGE
        status = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE if too_large else HTTPStatus.BAD_REQUEST
        detail = f"The request line and headers have more than {MAX_HEADER_BYTES} bytes." if too_large else msg
        detail = str(error) if isinstance(error, _TooManyChunks) else detail
        body = json.dumps({"type": "about:blank", "title": status.phrase, "status": status, "detail": detail}).encode()
        headers = [
            ("content-type", MEDIA_TYPE),
            ("content-length", str(len(body))),
            ("connection", "close"),
        ]
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            for event in (
                h11.Response(status_code=status, headers=headers, reason=status.phrase.encode()),
                h11.Data(data=body),
                h11.EndOfMessage(),
            ):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def _displace(self) -> bool:
        """Closes the connection that has been idle for longest; False if none is idle."""
        others = (other for other in self.connections if other is not self and isinstance(other, LimitedH11Protocol))
        idle = [other for other in others if other._is_idle]
        if not idle:
            return False
        min(idle, key=lambda other: other._idle_since).transport.abort()
        return True

    @property
    def _is_idle(self) -> bool:
        answered = self.cycle is None or self.cycle.response_complete
        return answered and not self.transport.is_closing()

    def _limit_writing(self, transport: asyncio.Transport) -> None:
        # The kernel ends the connection if the other side takes or acknowledges nothing for so long (RFC 5482). Only
        # Linux has it; elsewhere such a connection stays until its owner closes it.
        connection = transport.get_extra_info("socket")
        if connection.family in (socket.AF_INET, socket.AF_INET6) and hasattr(socket, "TCP_USER_TIMEOUT"):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, round(self.write_timeout * 1000))

    def _start_header_timer(self) -> None:
        # Not restarted by each piece: headers that arrive byte by byte have the same limit.
        if self._header_timer is None:
            self._header_timer = self.loop.call_later(self.header_timeout, self._close_silent)

    def _stop_header_timer(self) -> None:
        if self._header_timer is not None:
            self._header_timer.cancel()
            self._header_timer = None

    def _close_silent(self) -> None:
        self._header_timer = None
        self.transport.abort()


def limit_connections(max_connections: int, header_timeout: float, write_timeout: float) -> None:
    """Sets the limits of this process. Fewer connections are accepted if it may not open as many files.

    Args:
        max_connections: The most open connections.
        header_timeout: The seconds that the headers of a request may take.
        write_timeout: The seconds for which a caller may read nothing of a response. Its connection is then aborted,
            since closing it would wait for the caller to read the rest.
    """
    files, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = max_connections + RESERVED_FILES
    if files != resource.RLIM_INFINITY and files < wanted:
        files = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, most))
    limit = max_connections if files == resource.RLIM_INFINITY else min(max_connections, files - RESERVED_FILES)
    LimitedH11Protocol.max_connections = max(1, limit)
    LimitedH11Protocol.header_timeout = header_timeout
    LimitedH11Protocol.write_timeout = write_timeout


def _is_ambiguous(headers: list[tuple[bytes, bytes]]) -> bool:
    return {b"transfer-encoding", b"content-length"} <= {name for name, _ in headers}
