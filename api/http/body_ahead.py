"""Reads a body ahead of its consumer, so that a disconnect of the caller is noticed at once."""

from __future__ import annotations

import asyncio
from collections import deque

from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive

AHEAD_BYTES = 1 << 18
"""Most bytes of a body that are held before they are consumed. A shorter body is read to its end at once, after which
the disconnect arrives; the sender of a longer one has to wait for the consumer."""


class BodyAhead:
    """A body between a server and its consumer.

    Args:
        receive: Gives the messages of the body, and then the disconnect.
        ahead: How many bytes are held.
    """

    def __init__(self, receive: Receive, ahead: int = AHEAD_BYTES) -> None:
        self._receive = receive
        self._ahead = ahead
        self._messages: deque[Message] = deque()
        self._bytes = 0
        self._changed = asyncio.Condition()

    async def run(self) -> None:
        """Reads until the caller disconnects.

        Raises:
            ClientDisconnect: The caller has disconnected.
        """
        while True:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            async with self._changed:
                self._messages.append(message)
                self._bytes += len(message.get("body", b""))
                self._changed.notify_all()
                await self._changed.wait_for(lambda: self._bytes <= self._ahead)

    async def receive(self) -> Message:
        """The next message of the body."""
        async with self._changed:
            await self._changed.wait_for(lambda: bool(self._messages))
            message = self._messages.popleft()
            self._bytes -= len(message.get("body", b""))
            self._changed.notify_all()
            return message
