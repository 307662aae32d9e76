"""Charges a request before its body is read, so that failed requests are charged, too."""

from __future__ import annotations

from collections.abc import Collection

from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.api.errors.problems import RateExceeded
from onrecord.api.errors.response import problem_response
from onrecord.api.limits.limiter import RateLimiter
from onrecord.api.request_context import context_of


class RateLimitMiddleware:
    """Charges one text for each POST request. A route with several texts charges the rest itself.

    Args:
        app: The application inside.
        paths: The paths that are charged.
    """

    def __init__(self, app: ASGIApp, paths: Collection[str]) -> None:
        self._app = app
        self._paths = frozenset(paths)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request, or refuses it."""
        if scope["type"] == "http" and scope["method"] == "POST" and scope["path"] in self._paths:
            limiter: RateLimiter = scope["state"]["limiter"]
            context = context_of(scope)
            try:
                await limiter.charge(context)
            except RateExceeded as problem:
                await problem_response(problem, context)(scope, receive, send)
                return
        await self._app(scope, receive, send)
