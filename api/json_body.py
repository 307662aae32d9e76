"""Parses the JSON of large bodies without holding the event loop."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from onrecord.schemas.garbage import uncollected

SMALL_BYTES = 1 << 18
"""A body of this size is parsed in some milliseconds, about what handing it to a thread costs on a busy machine."""


class JsonRequest(Request):
    """A request whose JSON is parsed on a thread if it is large."""

    async def json(self) -> Any:
        """The body's JSON.

        Raises:
            ValueError: It is not JSON.
            RecursionError: It is nested too deeply.
        """
        body = await self.body()
        if len(body) <= SMALL_BYTES:
            return await super().json()
        return await asyncio.to_thread(_parsed, body)


class JsonRoute(APIRoute):
    """A route that takes JSON bodies of any size."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """FastAPI's handler, which gets a request of our own."""
        handle = super().get_route_handler()

        async def handler(request: Request) -> Response:
            return await handle(JsonRequest(request.scope, request.receive))

        return handler


def _parsed(body: bytes) -> Any:
    with uncollected():
        return json.loads(body, object_hook=_same)


def _same(found: dict[str, Any]) -> dict[str, Any]:
    """Lets other threads run: a call from C into Python is where the interpreter changes threads."""
    return found
