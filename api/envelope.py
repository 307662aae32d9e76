"""What surrounds every answer: the exchange it belongs to, the headers that all answers have, and the end of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.api.exchange import UNMATCHED, Exchange, begin, exchange_of
from onrecord.api.problems import MEDIA_TYPE, ServiceProblem

Observer: TypeAlias = Callable[[Exchange], None]
"""What is told of every exchange when it is over."""

# An answer of the API is data, whatever a browser may be told; pages set policies of their own.
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


def instance_of(scope: Scope) -> str:
    """The id of a request, as its problems name it."""
    return exchange_of(scope).instance


def problem_response(problem: ServiceProblem, exchange: Exchange) -> Response:
    """A problem as the answer of an exchange."""
    exchange.problem = problem.slug
    return Response(
        problem.body(exchange.instance).model_dump_json(),
        status_code=problem.status_code,
        media_type=MEDIA_TYPE,
        headers=dict(problem.headers or {}),
    )


class Envelope:
    """Opens an exchange for each request, gives its answer the headers that it should have, and tells when it is over.

    Args:
        app: What is surrounded.
        observers: Told of each exchange when it is over, also when it failed or the caller went.
        shared: Whether pages of other origins may read answers, since CORS is set.
    """

    def __init__(self, app: ASGIApp, observers: Sequence[Observer] = (), *, shared: bool = False) -> None:
        self._app = app
        self._observers = tuple(observers)
        self._headers = {**_HEADERS, "Cross-Origin-Resource-Policy": "cross-origin"} if shared else _HEADERS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        exchange = begin(scope)

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                exchange.status = int(message["status"])
                self._complete(MutableHeaders(scope=message), exchange)
            await send(message)

        try:
            await self._app(scope, receive, answer)
        finally:
            # The pattern and never the path: a caller's text may have got into the path.
            exchange.route = getattr(scope.get("route"), "path", UNMATCHED)
            for observe in self._observers:
                observe(exchange)

    def _complete(self, headers: MutableHeaders, exchange: Exchange) -> None:
        headers["X-Request-ID"] = exchange.request_id
        for name, value in exchange.headers.items():
            headers[name] = value
        for name, value in self._headers.items():
            headers.setdefault(name, value)
