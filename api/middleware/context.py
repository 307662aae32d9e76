"""Request context, the headers that all responses have, and completion hooks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.api.request_context import UNMATCHED, RequestContext, open_context

Observer: TypeAlias = Callable[[RequestContext], None]
"""Called with the context of each request when it is complete."""

# For responses of the API, which are data; the pages set their own policies.
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


class RequestContextMiddleware:
    """Opens the context of each request, adds the common response headers, and calls the observers at the end.

    Args:
        app: The application inside.
        observers: Called for each complete request, also if it failed or the caller disconnected.
        shared: True if pages of other origins may read responses, because CORS is configured.
    """

    def __init__(self, app: ASGIApp, observers: Sequence[Observer] = (), *, shared: bool = False) -> None:
        self._app = app
        self._observers = tuple(observers)
        self._headers = {**_HEADERS, "Cross-Origin-Resource-Policy": "cross-origin"} if shared else _HEADERS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        context = open_context(scope)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                context.status = int(message["status"])
                self._add_headers(MutableHeaders(scope=message), context)
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        finally:
            # The route's pattern and never the path: a caller's text may be in the path.
            context.route = getattr(scope.get("route"), "path", UNMATCHED)
            for observe in self._observers:
                observe(context)

    def _add_headers(self, headers: MutableHeaders, context: RequestContext) -> None:
        headers["X-Request-ID"] = context.request_id
        for name, value in context.headers.items():
            headers[name] = value
        for name, value in self._headers.items():
            headers.setdefault(name, value)
