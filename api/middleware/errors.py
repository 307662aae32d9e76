"""The last-resort handler of exceptions.

A plain ASGI middleware outside FastAPI's own error handling, because Starlette raises an unexpected exception to the
server, whose log would hold its message, which may quote a caller's text.
"""

from __future__ import annotations

import asyncio
import logging

from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.api.errors.mapping import problem_of
from onrecord.api.errors.redaction import without_message
from onrecord.api.errors.response import problem_response
from onrecord.api.request_context import context_of
from onrecord.api.worker.worker import shutting_down

logger = logging.getLogger("onrecord")


class ServerErrorMiddleware:
    """Responds with a problem to exceptions that no handler inside has handled.

    Args:
        app: The application inside.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request.

        Raises:
            RuntimeError: The response has begun. Only a broken connection can tell the caller that it is incomplete.
        """
        try:
            await self._app(scope, receive, send)
        except asyncio.CancelledError:
            # At the end of a shutdown's grace time the server cancels what is left, such as a body that still arrives.
            if scope["type"] != "http" or context_of(scope).status or not scope["state"]["worker"].draining.is_set():
                raise
            await problem_response(shutting_down(), context_of(scope))(scope, receive, send)
        except Exception as error:
            if scope["type"] != "http":
                raise
            context = context_of(scope)
            if context.status is not None:
                logger.error("request %s failed: %s", context.request_id, without_message(error))
                raise RuntimeError("the response could not be completed") from None
            await problem_response(problem_of(error, context.request_id), context)(scope, receive, send)
