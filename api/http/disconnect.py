"""Cancels work when the caller disconnects.

Neither uvicorn nor FastAPI stops a handler when its caller disconnects, so the work races with the disconnect message.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive

Result = TypeVar("Result")


async def cancel_on_disconnect(request: Request, work: Coroutine[Any, Any, Result]) -> Result:
    """Returns the result of some work, or cancels it if the caller disconnects. The body must have been read.

    Raises:
        ClientDisconnect: The caller has disconnected.
    """
    working = asyncio.ensure_future(work)
    leaving = asyncio.ensure_future(disconnected(request.receive))
    try:
        await asyncio.wait((working, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientDisconnect
        return await working
    finally:
        for task in (working, leaving):
            task.cancel()
        await asyncio.gather(working, leaving, return_exceptions=True)


async def disconnected(receive: Receive) -> None:
    """Waits until the caller has disconnected. The body must have been read."""
    while (await receive())["type"] != "http.disconnect":
        pass
