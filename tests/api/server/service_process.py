"""The service as a process of its own, over an extractor that needs no model."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import httpx
import psutil

from benchmarks.processes import bound
from tests.house.repository import ROOT

STARTING_SECONDS = 120
ANSWER_SECONDS = 60
"""So long only where the machine is very busy."""


class ServiceProcess:
    """The service on a free port of loopback.

    Args:
        settings: Its settings, by the names they have in `onrecord.api.settings`; one model process, unless they say
            otherwise.
    """

    def __init__(self, **settings: object) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        # One for all requests, as each new one reads the certificates of all authorities: 28 ms of the processor. Every
        # request has a connection of its own, so that it meets the process that accepts connections now.
        self.client = httpx.Client(
            base_url=self.url, timeout=ANSWER_SECONDS, limits=httpx.Limits(max_keepalive_connections=0)
        )
        settings = {"model_processes": 1} | settings
        named = {f"ONRECORD_{name.upper()}": str(value) for name, value in settings.items()}
        command = [sys.executable, "-m", "tests.api.stub_service"]
        environment = os.environ | {"ONRECORD_PORT": str(port)} | named
        self.process = subprocess.Popen(bound(command), env=environment, cwd=ROOT, stderr=subprocess.DEVNULL)

    def start(self) -> None:
        until(lambda: self.post("Ann said no") == 200, STARTING_SECONDS)

    def post(self, text: str, timeout: float | None = None) -> int:
        """The status, 0 where the connection broke."""
        headers = {} if timeout is None else {"Request-Timeout": str(timeout)}
        try:
            answer = self.client.post("/v1/extractions", json={"text": text}, headers=headers)
        except httpx.TransportError:
            return 0
        return answer.status_code

    def get(self, path: str) -> Any:
        return self.client.get(path)

    def is_ready(self) -> bool:
        return bool(self.get("/readyz").status_code == 200)

    def metric(self, name: str) -> float:
        """The value of a metric without labels."""
        (line,) = [line for line in self.get("/metrics").text.splitlines() if line.startswith(f"{name} ")]
        return float(line.split()[1])

    def children(self, word: str) -> set[int]:
        """The processes that it has started, or those have, with this word in their command."""
        return {child.pid for child in psutil.Process(self.process.pid).children(recursive=True) if _has(child, word)}

    def web_processes(self) -> set[int]:
        return self.children("spawn_main")

    def model_processes(self) -> set[int]:
        """Those that the fork server has forked: they have its command."""
        return self.children("fork_server") - self.fork_servers()

    def fork_servers(self) -> set[int]:
        """Those that have forked the model processes."""
        forked = self.children("fork_server")
        return {pid for pid in forked if _parent(pid) not in forked}

    def stop(self) -> None:
        self.client.close()
        if self.process.poll() is None:
            for pid in self.children("") | {self.process.pid}:
                os.kill(pid, signal.SIGKILL)
        self.process.wait()


def _has(process: psutil.Process, word: str) -> bool:
    try:
        return word in " ".join(process.cmdline())
    except psutil.Error:  # it has ended
        return False


def _parent(pid: int) -> int:
    try:
        return int(psutil.Process(pid).ppid())
    except psutil.Error:  # it has ended
        return 0


def until(condition: Callable[[], object], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)
