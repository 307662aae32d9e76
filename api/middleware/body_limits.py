"""Limits on request bodies.

A plain ASGI middleware, because FastAPI's own limit answers a too large `Content-Length` in plain text, whatever the
exception handlers say.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.api.errors.problems import BodyTooLarge, SlowBody

_LONGEST_NUMBER = 18


class BodyLimitMiddleware:
    """Limits the size of a body and the time between two pieces of it.

    Args:
        app: The application inside.
        max_body_bytes: The largest body.
        body_timeout: How many seconds the next piece of a body may take.
        streams: Paths without these limits: their routes limit each line instead.
    """

    def __init__(self, app: ASGIApp, max_body_bytes: int, body_timeout: float, streams: Collection[str] = ()) -> None:
        self._app = app
        self._max_body_bytes = max_body_bytes
        self._body_timeout = body_timeout
        self._streams = frozenset(streams)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request."""
        limited = scope["type"] == "http" and scope["path"] not in self._streams
        await self._app(scope, self._limited(scope, receive) if limited else receive, send)

    def _limited(self, scope: Scope, receive: Receive) -> Receive:
        """A `receive` that enforces the limits; that of size before anything is read, if the length is declared."""
        declared = _declared_length(scope)
        received = 0
        whole = False

        async def limited() -> Message:
            nonlocal received, whole
            if declared > self._max_body_bytes:
                raise self._too_large(declared)
            # After the body, the next message is the caller's disconnect, which may take as long as it likes.
            message = await (receive() if whole else self._in_time(receive))
            whole = not message.get("more_body", False)
            received += len(message.get("body", b""))
            if received > self._max_body_bytes:
                raise self._too_large(None)
            return message

        return limited

    async def _in_time(self, receive: Receive) -> Message:
        try:
            async with asyncio.timeout(self._body_timeout):
                return await receive()
        except TimeoutError:
            raise SlowBody(f"The body paused for more than {self._body_timeout:g} seconds.") from None

    def _too_large(self, actual: int | None) -> BodyTooLarge:
        limit = self._max_body_bytes
        return BodyTooLarge(f"The body has more than {limit} bytes.", limit=limit, actual=actual)


def _declared_length(scope: Scope) -> int:
    """The declared length of the body in bytes; 0 if none is declared that can be read."""
    declared = Headers(scope=scope).get("content-length", "")
    return int(declared) if declared.isdecimal() and len(declared) <= _LONGEST_NUMBER else 0
