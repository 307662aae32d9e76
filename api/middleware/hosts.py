"""Check of the headers `Host` and `Origin`.

A page of any site can make a browser send requests to a service on the same machine: by the name of the site, once that
resolves to a loopback address (DNS rebinding), or as a simple cross-origin request, whose response it cannot read.
"""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.api.errors.problems import ServiceProblem, UnknownHost, UnknownOrigin
from onrecord.api.errors.response import problem_response
from onrecord.api.request_context import context_of

HEALTH_PATHS = ("/livez", "/readyz")
"""Exempt, because supervisors check these by address instead of the name of the service."""
LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")
_SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


class AllowedHostsMiddleware:
    """Refuses requests for other host names, and those that pages of other origins send.

    Args:
        app: The application inside.
        hosts: The allowed names; empty allows any name and any origin.
        origins: Further origins that may send requests; `*` for all.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str], origins: Collection[str] = ()) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request, or refuses it."""
        if scope["type"] == "http" and self._hosts and scope["path"] not in HEALTH_PATHS:
            problem = self._problem(scope["method"], Headers(scope=scope))
            if problem is not None:
                await problem_response(problem, context_of(scope))(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _problem(self, method: str, headers: Headers) -> ServiceProblem | None:
        if _without_port(headers.get("host", "")) not in self._hosts:
            return UnknownHost("The name in the Host header is not one of this service's names.")
        origin = headers.get("origin")
        if origin is None or method in _SAFE_METHODS or not self._origins.isdisjoint((origin, "*")):
            return None
        if _without_port(urlsplit(origin).netloc) not in self._hosts:
            return UnknownOrigin("Pages of the origin in the Origin header may not send requests to this service.")
        return None


def _without_port(host: str) -> str:
    """A host in lower case, without its port."""
    name, colon, port = host.lower().rpartition(":")
    return name if colon and port.isdecimal() else host.lower()
