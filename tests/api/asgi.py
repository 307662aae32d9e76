"""The service called as a server calls it, message by message."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI
from starlette.types import Message

PATIENCE = 30
"""The seconds after which a test gives up what should come at once: the machine may be busy with other work."""


async def until(condition: Callable[[], object]) -> None:
    """Wait until a condition holds."""
    async with asyncio.timeout(PATIENCE):
        while not condition():
            await asyncio.sleep(0.001)


class Call:
    """One request: what is sent to the service, when, and what has come back so far.

    `unread` is closed to let answers wait for their reader.
    """

    def __init__(
        self, app: FastAPI, state: dict[str, Any], path: str, headers: dict[str, str], address: str = "127.0.0.1"
    ) -> None:
        self._sent: asyncio.Queue[Message] = asyncio.Queue()
        self.received = 0
        self.status: int | None = None
        self.body = b""
        self.over = False
        self.unread = asyncio.Event()
        self.unread.set()
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": "POST",
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "query_string": b"",
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
            "client": (address, 40_000),
            "server": ("127.0.0.1", 8_000),
            "state": dict(state),
        }
        self.task = asyncio.create_task(app(scope, self._receive, self._send))

    def send(self, body: bytes, *, more: bool = True) -> None:
        self._sent.put_nowait({"type": "http.request", "body": body, "more_body": more})

    def leave(self) -> None:
        self._sent.put_nowait({"type": "http.disconnect"})

    @property
    def lines(self) -> list[bytes]:
        return self.body.splitlines()

    async def _receive(self) -> Message:
        message = await self._sent.get()
        self.received += 1
        return message

    async def _send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            return
        await self.unread.wait()
        self.body += message.get("body", b"")
        self.over = not message.get("more_body", False)


@asynccontextmanager
async def running(app: FastAPI) -> AsyncIterator[dict[str, Any]]:
    """Runs the service with its models loaded; gives the state that requests come with."""
    async with app.router.lifespan_context(app) as state:
        assert state is not None
        async with asyncio.timeout(5):
            while state["worker"]._pool.engine is None:
                await asyncio.sleep(0.001)
        yield dict(state)
