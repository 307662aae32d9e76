"""What is refused while a body comes in, and what a fault lets out.

A plain ASGI layer outside FastAPI's own error handling, because two things are lost further in. FastAPI's own limit
answers an over-long `Content-Length` in plain text, whatever the handlers say. And Starlette hands an unforeseen
exception on to the server, whose log would hold its message, and with it perhaps the text.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.api.envelope import problem_response
from onrecord.api.exchange import exchange_of
from onrecord.api.problems import BodyTooLarge, InternalFault, SlowBody

logger = logging.getLogger("onrecord")

_LONGEST_NUMBER = 18


class Faults:
    """Limits a body, in size and in how long it may pause, and answers what nothing further in has answered.

    Args:
        app: What is surrounded.
        max_body_bytes: The largest body that is let through.
        body_timeout: How many seconds the next piece of a body may take.
        streams: The paths whose bodies go on without these limits: what is there limits each line of them.
    """

    def __init__(self, app: ASGIApp, max_body_bytes: int, body_timeout: float, streams: Collection[str] = ()) -> None:
        self._app = app
        self._max_body_bytes = max_body_bytes
        self._body_timeout = body_timeout
        self._streams = frozenset(streams)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        exchange = exchange_of(scope)
        try:
            limited = receive if scope["path"] in self._streams else self._limited(scope, receive)
            await self._app(scope, limited, send)
        except Exception as error:
            logger.error("request %s failed: %s", exchange.request_id, without_message(error))
            if exchange.status is not None:
                # Only a broken connection can still tell the caller that the answer is not whole.
                raise RuntimeError("the answer could not be finished") from None
            problem = InternalFault("The service failed in a way that it did not foresee.")
            await problem_response(problem, exchange)(scope, receive, send)

    def _limited(self, scope: Scope, receive: Receive) -> Receive:
        """A `receive` that stops at the limits; at that of size before anything is read, if the length is declared."""
        declared = _declared_length(scope)
        received = 0
        whole = False

        async def limited() -> Message:
            nonlocal received, whole
            if declared > self._max_body_bytes:
                raise self._too_large(declared)
            # Once the body is whole, what is waited for is that the caller goes, and that may take its time.
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
    """The length that the request declares, in bytes; 0 where it declares none that can be read."""
    declared = Headers(scope=scope).get("content-length", "")
    return int(declared) if declared.isdecimal() and len(declared) <= _LONGEST_NUMBER else 0


def without_message(error: BaseException) -> str:
    """The kind of an error and where it was raised. Its message is left out: it may quote the text."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in reversed(frames[-8:]))
    return f"{type(error).__name__} at {places}"
