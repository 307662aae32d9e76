"""Authentication by the API key in the header `Authorization`."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.api.errors.problems import Unauthorized
from onrecord.api.errors.response import problem_response
from onrecord.api.limits.keys import KeyRing
from onrecord.api.request_context import Caller, context_of

PUBLIC_PATHS = ("/", "/check", "/livez", "/readyz", "/openapi.json")
"""Paths that need no key: the state of the service, its pages and its OpenAPI document."""
PUBLIC_FOLDERS = ("/docs", "/page", "/problems")


def is_public(path: str) -> bool:
    """True if a path needs no key. All other paths need one, also those added later."""
    return path in PUBLIC_PATHS or any(path == below or path.startswith(f"{below}/") for below in PUBLIC_FOLDERS)


class AuthMiddleware:
    """Refuses requests without a valid key, and writes the caller into the request's context.

    Args:
        app: The application inside.
        keys: The valid keys; None requires no key and ignores those that are sent.
        anonymous: True accepts requests without a key, but none with a wrong key.
    """

    def __init__(self, app: ASGIApp, keys: KeyRing | None, *, anonymous: bool) -> None:
        self._app = app
        self._keys = keys
        self._anonymous = anonymous

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request, or refuses it."""
        if scope["type"] == "http" and self._keys is not None and not is_public(scope["path"]):
            context = context_of(scope)
            try:
                context.caller = self._caller(scope, self._keys) or context.caller
            except Unauthorized as problem:
                await problem_response(problem, context)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _caller(self, scope: Scope, keys: KeyRing) -> Caller | None:
        """The owner of the key in the request; None if it has none and needs none."""
        given = Headers(scope=scope).getlist("authorization")
        if not given:
            if self._anonymous:
                return None
            raise Unauthorized("The request has no API key.", headers={"WWW-Authenticate": "Bearer"})
        scheme, _, token = given[0].partition(" ")
        key = keys.find(token.strip()) if scheme.lower() == "bearer" and len(given) == 1 else None
        if key is None:
            detail = "The API key is unknown or has been revoked."
            raise Unauthorized(detail, headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})
        return Caller(name=f"key {key.id}", key_id=key.id, rate=key.rate)
