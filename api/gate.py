"""Who is let in: the key in `Authorization`, and the host that the request names."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.api.envelope import problem_response
from onrecord.api.exchange import Caller, exchange_of
from onrecord.api.keys import KeyRing
from onrecord.api.problems import ServiceProblem, Unauthorized, UnknownHost

OPEN = ("/", "/livez", "/readyz", "/openapi.json")
"""What is answered to everyone: that the service is there, and how to talk to it."""
OPEN_BELOW = ("/page", "/problems")


def is_open(path: str) -> bool:
    """Whether a path needs no key. All that is not named here does, also what is added later."""
    return path in OPEN or any(path == below or path.startswith(f"{below}/") for below in OPEN_BELOW)


class Gate:
    """Lets in whom it knows, and notes who it is.

    Args:
        app: What is behind it.
        keys: The keys that are good; None: none is asked for, and one that is given is not looked at.
        anonymous: Whether requests without a key are let in although there are keys. A wrong key never is.
        hosts: The names under which the service may be called; none: any.
    """

    def __init__(self, app: ASGIApp, keys: KeyRing | None, *, anonymous: bool, hosts: Sequence[str] = ()) -> None:
        self._app = app
        self._keys = keys
        self._anonymous = anonymous
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request, or says why not."""
        if scope["type"] == "http":
            exchange = exchange_of(scope)
            try:
                self._check_host(scope)
                if self._keys is not None and not is_open(scope["path"]):
                    exchange.caller = self._caller(scope, self._keys) or exchange.caller
            except ServiceProblem as problem:
                await problem_response(problem, exchange)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _check_host(self, scope: Scope) -> None:
        if self._hosts and _host(Headers(scope=scope).get("host", "")) not in self._hosts:
            raise UnknownHost("The service is not called by the name in the Host header.")

    def _caller(self, scope: Scope, keys: KeyRing) -> Caller | None:
        """The caller whose key the request has; None where it has none and needs none."""
        given = Headers(scope=scope).getlist("authorization")
        if not given:
            if self._anonymous:
                return None
            raise Unauthorized("The request has no key.", headers={"WWW-Authenticate": "Bearer"})
        scheme, _, words = given[0].partition(" ")
        key = keys.find(words.strip()) if scheme.lower() == "bearer" and len(given) == 1 else None
        if key is None:
            detail = "The key is not one that the service knows, or is no longer one."
            raise Unauthorized(detail, headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})
        return Caller(name=f"key {key.id}", key_id=key.id, rate=key.rate)


def _host(header: str) -> str:
    """The name in a Host header, without the port."""
    name, colon, port = header.lower().rpartition(":")
    return name if colon and port.isdecimal() else header.lower()
