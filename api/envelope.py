"""What surrounds every answer: the request's id, the limit on its body, and what a fault lets out.

A plain ASGI layer outside FastAPI's own error handling, because three things are lost further in. FastAPI's own limit
answers an over-long `Content-Length` in plain text, whatever the handlers say. Starlette hands an unforeseen
exception on to the server, whose log would hold its message, and with it perhaps the text. And the answer to a
fault needs an id that the log has too.
"""

from __future__ import annotations

import logging
import traceback
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import MEDIA_TYPE, BodyTooLarge, InternalFault, ServiceProblem

logger = logging.getLogger("onrecord")

_REQUEST_ID = "onrecord.request_id"
_LONGEST_NUMBER = 18


def instance_of(scope: Scope) -> str:
    """The id of a request, as its problems name it."""
    return f"urn:uuid:{scope[_REQUEST_ID]}"


def problem_response(problem: ServiceProblem, instance: str) -> Response:
    """A problem as an answer."""
    return Response(
        problem.body(instance).model_dump_json(),
        status_code=problem.status_code,
        media_type=MEDIA_TYPE,
        headers=dict(problem.headers or {}),
    )


class Envelope:
    """Gives each request an id, limits its body, and answers what nothing further in has answered.

    Args:
        app: What is surrounded.
        max_body_bytes: The largest body that is let through.
    """

    def __init__(self, app: ASGIApp, max_body_bytes: int) -> None:
        self._app = app
        self._max_body_bytes = max_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope[_REQUEST_ID] = str(uuid4())
        answer = _Answer(send, scope[_REQUEST_ID])
        try:
            await self._app(scope, self._limited(scope, receive), answer.send)
        except Exception as error:
            logger.error("request %s failed: %s", scope[_REQUEST_ID], _without_message(error))
            if answer.started:
                # Only a broken connection can still tell the caller that the answer is not whole.
                raise RuntimeError("the answer could not be finished") from None
            problem = InternalFault("The service failed in a way that it did not foresee.")
            await problem_response(problem, instance_of(scope))(scope, receive, answer.send)

    def _limited(self, scope: Scope, receive: Receive) -> Receive:
        """A `receive` that stops at the limit, before anything is read if the length is declared."""
        declared = _declared_length(scope)
        received = 0

        async def limited() -> Message:
            nonlocal received
            if declared > self._max_body_bytes:
                raise self._too_large(declared)
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._max_body_bytes:
                raise self._too_large(None)
            return message

        return limited

    def _too_large(self, actual: int | None) -> BodyTooLarge:
        limit = self._max_body_bytes
        return BodyTooLarge(f"The body has more than {limit} bytes.", limit=limit, actual=actual)


def _declared_length(scope: Scope) -> int:
    """The length that the request declares, in bytes; 0 where it declares none that can be read."""
    declared = Headers(scope=scope).get("content-length", "")
    return int(declared) if declared.isdecimal() and len(declared) <= _LONGEST_NUMBER else 0


class _Answer:
    """An answer on its way out: bears the request's id, and knows whether it has begun."""

    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self._request_id = request_id
        self.started = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(scope=message)
            headers["X-Request-ID"] = self._request_id
            headers["X-Content-Type-Options"] = "nosniff"
        await self._send(message)


def _without_message(error: BaseException) -> str:
    """The kind of an error and where it was raised. Its message is left out: it may quote the text."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in reversed(frames[-8:]))
    return f"{type(error).__name__} at {places}"
