"""Limits on request bodies.

A plain ASGI middleware, because FastAPI's own limit responds to a too large `Content-Length` in plain text, past the
exception handlers.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.api.errors.problems import BodyTooLarge, Overloaded, UnsupportedMediaType
from onrecord.api.http.body_clock import BodyClock
from onrecord.api.http.content_type import is_json
from onrecord.api.http.json_body import value_count

_RETRY_SECONDS = 5
"""The `Retry-After` of a refusal: most bodies have arrived by then."""
_PLAIN = "identity"


@dataclass(frozen=True, slots=True)
class BodyLimits:
    """The limits of bodies.

    Args:
        max_bytes: The largest body.
        max_values: The most JSON values in a body, estimated by its commas and brackets. Parsing them stops the event
            loop, and each takes far more memory than it takes bytes.
        max_open_bytes: The most bytes of all bodies whose requests are in progress.
        timeout: The seconds that the next piece of a body may take.
    """

    max_bytes: int
    max_values: int
    max_open_bytes: int
    timeout: float


class BodyLimitMiddleware:
    """Limits the size, the time and the total memory of bodies, and refuses compressed ones.

    Args:
        app: The application inside.
        limits: The limits.
        streams: Paths without these limits: their routes limit each line instead.
    """

    def __init__(self, app: ASGIApp, limits: BodyLimits, streams: Collection[str] = ()) -> None:
        self._app = app
        self._limits = limits
        self._streams = frozenset(streams)
        self._open_bytes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        _check_encoding(headers)
        if scope["path"] in self._streams:
            await self._app(scope, receive, send)
            return
        body = _Body(headers, self._limits)

        async def limited() -> Message:
            message = await body.next(receive)
            size = len(message.get("body", b""))
            if size and self._open_bytes + size > self._limits.max_open_bytes:
                limit = self._limits.max_open_bytes
                detail = f"The bodies of the requests in progress have more than {limit} bytes."
                raise Overloaded(detail, limit=limit, retry_after=_RETRY_SECONDS)
            body.held += size
            self._open_bytes += size
            return message

        try:
            await self._app(scope, limited, send)
        finally:
            self._open_bytes -= body.held


class _Body:
    """One body while it arrives. `held` is set by the middleware: the bytes counted against all bodies' limit."""

    def __init__(self, headers: Headers, limits: BodyLimits) -> None:
        self._limits = limits
        self._declared = _declared_length(headers)
        self._is_json = is_json(headers)
        self._clock = BodyClock(limits.timeout)
        self._received = self._values = 0
        self._is_whole = False
        self.held = 0

    async def next(self, receive: Receive) -> Message:
        """The next message. If the declared length is too large, nothing is read.

        Raises:
            BodyTooLarge: The body has too many bytes or values.
            SlowBody: It takes too long.
        """
        if self._declared > self._limits.max_bytes:
            raise self._too_large(self._declared)
        # After the body, the next message is the caller's disconnect, which has no time limit.
        message = await (receive() if self._is_whole else self._clock.in_time(receive(), self._received))
        self._is_whole = not message.get("more_body", False)
        piece = message.get("body", b"")
        self._received += len(piece)
        if self._received > self._limits.max_bytes:
            raise self._too_large(None)
        if self._is_json:
            self._values += value_count(piece)
            if self._values > (limit := self._limits.max_values):
                raise BodyTooLarge(f"The JSON body has more than {limit} commas and brackets.", limit=limit)
        return message

    def _too_large(self, actual: int | None) -> BodyTooLarge:
        limit = self._limits.max_bytes
        return BodyTooLarge(f"The body has more than {limit} bytes.", limit=limit, actual=actual)


def _check_encoding(headers: Headers) -> None:
    """Refuses compressed bodies: a few bytes of one may be gigabytes.

    Raises:
        UnsupportedMediaType: The body is declared as encoded.
    """
    if headers.get("content-encoding", _PLAIN).strip().lower() not in ("", _PLAIN):
        detail = "Bodies are taken without a Content-Encoding: send this one uncompressed."
        raise UnsupportedMediaType(detail, headers={"Accept-Encoding": _PLAIN})


def _declared_length(headers: Headers) -> int:
    """The declared length of the body in bytes; 0 if none is declared. The server has checked that it is a number."""
    declared = headers.get("content-length", "")
    return int(declared) if declared.isascii() and declared.isdigit() else 0
