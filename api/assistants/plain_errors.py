"""Bodies and errors of the protocol at the edge of its library, which parses any body, and quotes it in its errors."""

from __future__ import annotations

import json
from contextlib import suppress
from http import HTTPStatus
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.api.http.json_body import SMALL_BYTES, parsed

_JSON = "application/json"
_BY_STATUS = {
    HTTPStatus.NOT_ACCEPTABLE: "Accept must list application/json and text/event-stream.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: f"Content-Type must be {_JSON}.",
}
_BY_CODE = {
    -32700: "The body is not valid JSON.",
    -32601: "There is no such method.",
    -32602: "The message or its parameters are not valid. Batches of messages are not supported.",
    -32603: "An unexpected error occurred in the service.",
    -32022: "The protocol version is not supported.",
}
"""Messages by the codes of JSON-RPC 2.0, and by the one that the library has for protocol versions."""
_OTHER = "The request is not valid."
_KEPT_DATA = "supported"
"""Protocol versions: the only data of an error that helps a client and is not its own."""


class PlainErrors:
    """Gives errors of the protocol fixed messages. Results, and errors of tools, stay as they are.

    Args:
        app: The endpoint of the protocol; its answers in JSON come in one piece.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request.

        Raises:
            InvalidRequest: An object of a large body has far too many fields, whose parsing would hold the event loop.
        """
        body = await Request(scope, receive).body()
        if len(body) > SMALL_BYTES:
            with suppress(ValueError, RecursionError):  # The library reports what is not JSON.
                await parsed(body)
        pending: list[Message] = [{"type": "http.request", "body": body}]

        async def again() -> Message:
            return pending.pop() if pending else await receive()

        start: Message | None = None

        async def plain(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            if start is not None:
                message = _plain(start, message)
                await send(start)
                start = None
            await send(message)

        await self._app(scope, again, plain)


def _plain(start: Message, message: Message) -> Message:
    """The body of an answer without what was sent. The length in the headers is set again."""
    body = message.get("body", b"")
    # A quotation mark within a string is escaped: most results are not parsed.
    if message.get("more_body") or b'"error"' not in body:
        return message
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return message
    if not isinstance(found, dict) or not isinstance(found.get("error"), dict):
        return message
    found["error"] = _error(start["status"], found["error"])
    written = json.dumps(found).encode()
    MutableHeaders(raw=start["headers"])["Content-Length"] = str(len(written))
    return {**message, "body": written}


def _error(status: int, error: dict[str, Any]) -> dict[str, Any]:
    code = error.get("code")
    plain = {"code": code, "message": _BY_STATUS.get(HTTPStatus(status)) or _BY_CODE.get(code or 0, _OTHER)}
    data = error.get("data")
    if isinstance(data, dict) and _KEPT_DATA in data:
        plain["data"] = {_KEPT_DATA: data[_KEPT_DATA]}
    return plain
