"""Whether the caller is still there.

Neither uvicorn nor FastAPI ends a handler when its caller goes: the work is raced with the message that says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive

Result = TypeVar("Result")


async def while_present(request: Request, work: Coroutine[Any, Any, Result]) -> Result:
    """The result of some work, which is cancelled when the caller goes. The body must have been read.

    Raises:
        ClientDisconnect: The caller has gone.
    """
    working = asyncio.ensure_future(work)
    going = asyncio.ensure_future(gone(request.receive))
    try:
        await asyncio.wait((working, going), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientDisconnect
        return await working
    finally:
        for task in (working, going):
            task.cancel()
        await asyncio.gather(working, going, return_exceptions=True)


async def gone(receive: Receive) -> None:
    """Returns when the caller has gone. The body must have been read."""
    while (await receive())["type"] != "http.disconnect":
        pass
