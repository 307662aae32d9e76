"""The connection of a web process to one model process."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import cast

from onrecord.api.worker.messages import Decoder, Message
from onrecord.schemas.engine import Engine


class ModelsUnloadable(Exception):
    """The models could not be loaded; the message is for callers."""


class ModelProcess(asyncio.Protocol):
    """A connection to a model process.

    `ready` has the engine as soon as jobs can be sent, and fails with `ModelsUnloadable` or `ConnectionError`. `lost`
    is set when the process has ended.
    """

    def __init__(self) -> None:
        loop = asyncio.get_running_loop()
        self.ready: asyncio.Future[Engine] = loop.create_future()
        self.lost = asyncio.Event()
        self.on_message: Callable[[Message], None] = lambda message: None
        self.pid = 0
        self.observed = 0
        """The process whose time is that of the loop: this one where the loop is on a thread of it."""
        self.heard = time.monotonic()
        self._decoder = Decoder()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by the event loop."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Called by the event loop."""
        self.heard = time.monotonic()
        for message in self._decoder.feed(data):
            match message.kind:
                case "ready":
                    self.pid = message.fields["pid"]
                    self.observed = self.pid or os.getpid()
                    self._resolve(Engine.model_validate_json(message.parts[0]))
                case "unloadable":
                    self._resolve(ModelsUnloadable(message.fields["detail"]))
                case _:
                    self.on_message(message)

    def connection_lost(self, error: Exception | None) -> None:
        """Called by the event loop."""
        self._resolve(ConnectionResetError("the model process has ended"))
        self.lost.set()

    def send(self, message: Message) -> None:
        """Sends a message, without waiting for it to be read."""
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(message.encode())

    def kill(self) -> None:
        """Kills the process."""
        if self.pid and not self.lost.is_set():
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        self.close()

    def close(self) -> None:
        """Closes the connection: the process ends at its next checkpoint."""
        if self._transport is not None:
            self._transport.abort()

    def _resolve(self, result: Engine | Exception) -> None:
        if self.ready.done():
            return
        if isinstance(result, Engine):
            self.ready.set_result(result)
        else:
            self.ready.set_exception(result)
            self.ready.exception()  # Marks the exception as retrieved, as no task may be waiting any more.
