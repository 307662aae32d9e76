"""Check of the `Host` header."""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.api.errors.problems import UnknownHost
from onrecord.api.errors.response import problem_response
from onrecord.api.request_context import context_of


class AllowedHostsMiddleware:
    """Refuses requests for other host names.

    Args:
        app: The application inside.
        hosts: The names that are allowed; empty: any.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request, or refuses it."""
        if scope["type"] == "http" and self._hosts and _host(scope) not in self._hosts:
            problem = UnknownHost("The host name in the Host header is not one of this service.")
            await problem_response(problem, context_of(scope))(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _host(scope: Scope) -> str:
    """The name in the Host header in lower case, without the port."""
    header = Headers(scope=scope).get("host", "").lower()
    name, colon, port = header.rpartition(":")
    return name if colon and port.isdecimal() else header
