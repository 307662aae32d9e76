"""The service in a process of its own, and its memory."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from types import TracebackType

import httpx
import psutil

from benchmarks.processes import bound

STARTING_SECONDS = 120.0
"""The time limit of a start, which takes four seconds on an idle machine."""
_MEGABYTE = 1e6
"""Bytes."""


class Server:
    """`onrecord serve` on a free port of loopback, ready when the block is entered.

    Args:
        settings: Its settings, by the names they have in `onrecord.api.settings`.
    """

    def __init__(self, **settings: object) -> None:
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self._port = found.getsockname()[1]
        self._settings = {f"ONRECORD_{name.upper()}": str(value) for name, value in settings.items()}

    def __enter__(self) -> Server:
        command = [sys.executable, "-m", "onrecord.api.cli", "serve", "--port", str(self._port)]
        environment = os.environ | {"ONRECORD_LOG_LEVEL": "error"} | self._settings
        self._process = subprocess.Popen(bound(command), env=environment)
        deadline = time.monotonic() + STARTING_SECONDS
        while not self.ready():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self._process.kill()
                raise RuntimeError("the service has not started")
            time.sleep(0.1)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._process.terminate()
        self._process.wait()

    @property
    def url(self) -> str:
        """The address."""
        return f"http://127.0.0.1:{self._port}"

    def ready(self) -> bool:
        """True if /readyz answers 200 on a new connection."""
        try:
            return httpx.get(f"{self.url}/readyz", timeout=5).status_code == httpx.codes.OK
        except httpx.HTTPError:
            return False

    def workers(self) -> list[psutil.Process]:
        """The worker processes, or the only process."""
        own = psutil.Process(self._process.pid)
        started = [child for child in own.children() if "spawn_main" in " ".join(_command(child))]
        return started or [own]

    def megabytes(self) -> float:
        """Memory of all processes, model processes and document parsers included; what they share counts once."""
        own = psutil.Process(self._process.pid)
        return sum(_memory(process) for process in (own, *own.children(recursive=True))) / _MEGABYTE


def _command(process: psutil.Process) -> list[str]:
    try:
        found: list[str] = process.cmdline()
    except psutil.Error:
        return []
    return found


def _memory(process: psutil.Process) -> int:
    """The proportional set size: of memory that several processes share, each has its part."""
    try:
        found: int = process.memory_full_info().pss
    except psutil.Error:
        return 0
    return found
