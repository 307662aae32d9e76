"""The service as a process: workers that are killed, and a graceful end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import psutil
import pytest

from tests.house.repository import ROOT


class Process:
    """The service with an extractor that needs no model, in a process of its own."""

    def __init__(self, workers: int) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        environment = os.environ | {"ONRECORD_PORT": str(port), "ONRECORD_WORKERS": str(workers)}
        command = [sys.executable, "-m", "tests.api.stub_service"]
        self.process = subprocess.Popen(command, env=environment, cwd=ROOT, stderr=subprocess.DEVNULL)

    def post(self, text: str) -> int:
        """The status, 0 where the connection broke."""
        try:
            return httpx.post(f"{self.url}/v1/extractions", json={"text": text}, timeout=20).status_code
        except httpx.TransportError:
            return 0

    def workers(self) -> set[int]:
        return {child.pid for child in psutil.Process(self.process.pid).children() if _serves(child)}


def _serves(process: psutil.Process) -> bool:
    try:
        return "spawn_main" in " ".join(process.cmdline())
    except psutil.Error:  # it has ended
        return False


@pytest.fixture
def service(request: pytest.FixtureRequest) -> Iterator[Process]:
    found = Process(request.param)
    try:
        until(lambda: found.post("Ann said no") == 200, 30)
        yield found
    finally:
        found.process.kill()
        found.process.wait()


def until(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize("service", [2], indirect=True)
def test_a_worker_that_is_killed_is_replaced_while_others_serve(service: Process) -> None:
    before = service.workers()
    assert len(before) == 2
    os.kill(min(before), signal.SIGKILL)
    found = Counter(service.post("Ann said no") for _ in range(20))
    # Those whom the lost worker had just taken see a broken connection; the rest is served.
    assert found[200] >= 10
    assert set(found) <= {0, 200, 503}
    until(lambda: len(service.workers()) == 2 and min(before) not in service.workers(), 20)
    service.process.send_signal(signal.SIGTERM)
    service.process.wait(timeout=20)


@pytest.mark.parametrize("service", [1], indirect=True)
def test_a_signal_lets_what_runs_finish_and_tells_what_waits(service: Process) -> None:
    with ThreadPoolExecutor(2) as callers:
        first = callers.submit(service.post, "A slow text")
        time.sleep(0.3)
        second = callers.submit(service.post, "Another slow one")
        time.sleep(0.3)
        service.process.send_signal(signal.SIGTERM)
        assert (first.result(), second.result()) == (200, 503)
    service.process.wait(timeout=10)
    assert service.post("Too late now") == 0
