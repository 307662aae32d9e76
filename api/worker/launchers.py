"""Launchers of model processes for a web process."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from onrecord.api.extractor import TextExtractor
from onrecord.api.worker.model_loop import serve
from onrecord.api.worker.model_process import ModelProcess

THREAD_NAME = "onrecord-model"


class Launcher(Protocol):
    """Makes model processes."""

    async def launch(self) -> ModelProcess:
        """A new process, which may still have to load its models.

        Raises:
            OSError: No process can be started.
        """


class ForkServerLauncher:
    """Requests processes from the fork server behind a socket."""

    def __init__(self, address: Path) -> None:
        self._address = str(address)

    async def launch(self) -> ModelProcess:
        """A connection to a process that the fork server forks after it has loaded the models."""
        _, process = await asyncio.get_running_loop().create_unix_connection(ModelProcess, self._address)
        return process


class ThreadLauncher:
    """Runs a model loop with a given extractor on a thread of this process.

    Such a loop cannot be killed: it ends at its next checkpoint.
    """

    def __init__(self, load: Callable[[], TextExtractor]) -> None:
        self._load = load

    async def launch(self) -> ModelProcess:
        """A connection to a new thread."""
        ours, theirs = socket.socketpair()
        threading.Thread(target=self._run, args=(theirs,), name=THREAD_NAME, daemon=True).start()
        _, process = await asyncio.get_running_loop().create_unix_connection(ModelProcess, sock=ours)
        return process

    def _run(self, connection: socket.socket) -> None:
        with connection, suppress(SystemExit):  # There is no process to end.
            serve(connection, self._load, pid=0)
