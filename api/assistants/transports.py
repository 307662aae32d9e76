"""Two ways to the tools: `/mcp` on the service, and standard input and output for one local assistant."""

from __future__ import annotations

import asyncio
from contextlib import AbstractAsyncContextManager
from typing import Any, cast
from uuid import uuid4

from fastapi import FastAPI
from mcp.server.mcpserver import Context
from mcp.server.transport_security import TransportSecuritySettings
from starlette.requests import Request
from starlette.routing import Route

from onrecord.api.assistants.plain_errors import PlainErrors
from onrecord.api.assistants.tools import make_server
from onrecord.api.errors.problems import NotReady
from onrecord.api.request_context import Caller, RequestContext, context_of
from onrecord.api.settings import Settings
from onrecord.api.state import State, state_of

PATH = "/mcp"

_POLL_SECONDS = 0.1
"""Seconds between two checks that the models are loaded."""
_LOADING_SECONDS = 120.0
"""Seconds that a local call waits for the models."""


class AssistantTools:
    """The tools at `/mcp`. Requests are independent: there are no sessions to be kept or stolen.

    Hosts, origins, keys and the size of bodies are checked by the middleware of the app, as for every path.

    Args:
        app: Gets the path.
        settings: The operator's settings.
    """

    def __init__(self, app: FastAPI, settings: Settings) -> None:
        self._server = make_server(_of_request)
        protocol = self._server.streamable_http_app(
            streamable_http_path=PATH,
            json_response=True,
            stateless_http=True,
            max_request_body_size=settings.max_body_bytes,
            transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
        )
        # A GET would keep a stream open for ever, in which nothing comes: there are no sessions.
        app.router.routes.extend(
            Route(route.path, PlainErrors(route.app), methods=["POST"])
            for route in protocol.routes
            if isinstance(route, Route)
        )

    def running(self) -> AbstractAsyncContextManager[None]:
        """Runs the session manager for as long as the app runs."""
        return self._server.session_manager.run()


async def _of_request(ctx: Context[Any, Any]) -> tuple[State, RequestContext]:
    request = cast(Request, ctx.request_context.request)
    return state_of(request), context_of(request.scope)


async def serve_standard_streams(app: FastAPI) -> None:
    """Serves one assistant over standard input and output until it closes them."""
    async with app.router.lifespan_context(app) as state:
        service = cast(State, state)

        async def local(_: Context[Any, Any]) -> tuple[State, RequestContext]:
            await _loaded(service)
            caller = Caller(name="local")
            return service, RequestContext(request_id=str(uuid4()), trace_id=None, method="POST", caller=caller)

        await make_server(local).run_stdio_async()


async def _loaded(state: State) -> None:
    """Waits until the models are loaded; a failure to load them is raised to the caller."""
    end = asyncio.get_running_loop().time() + _LOADING_SECONDS
    while True:
        try:
            state["worker"].check_open()
        except NotReady as problem:
            if "Retry-After" not in (problem.headers or {}) or asyncio.get_running_loop().time() > end:
                raise
        else:
            return
        await asyncio.sleep(_POLL_SECONDS)
