"""The service with real model processes: texts that hold the interpreter, and processes that die."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import httpx
import psutil
import pytest

from tests.api.first_words import EXHAUSTED
from tests.api.server.service_process import ServiceProcess, until
from tests.api.stub_service import DIES, FROZEN, STUCK_SECONDS

LIVENESS_SECONDS = 1.0
"""A frozen process would not answer for twice as long; the machine may be busy."""


@pytest.fixture(scope="module")
def service() -> Iterator[ServiceProcess]:
    service = ServiceProcess()
    try:
        service.start()
        yield service
    finally:
        service.stop()


@pytest.fixture(autouse=True)
def _well(service: ServiceProcess) -> None:
    until(lambda: service.get("/readyz").status_code == 200, 10)


def liveness(service: ServiceProcess, until_done: Future[int]) -> list[float]:
    """How long liveness took, again and again until something is done."""
    found = []
    while not until_done.done():
        began = time.monotonic()
        assert service.get("/livez").status_code == 200
        found.append(time.monotonic() - began)
        time.sleep(0.01)
    return found


def test_text_that_holds_the_interpreter_stops_neither_liveness_nor_deadlines(service: ServiceProcess) -> None:
    (before,) = service.model_processes()
    with ThreadPoolExecutor(2) as callers:
        began = time.monotonic()
        frozen = callers.submit(service.post, f"Ann {FROZEN} solid", 1)
        time.sleep(0.3)
        behind = callers.submit(service.post, "Bo said no")
        took = liveness(service, behind)
        assert (frozen.result(), behind.result()) == (504, 200)
        # A second until the deadline, a second of grace, and a new process.
        assert time.monotonic() - began < 5
    assert max(took) < LIVENESS_SECONDS
    until(lambda: not psutil.pid_exists(before), 5)


def test_process_that_reaches_no_checkpoint_ends_itself(service: ServiceProcess) -> None:
    began = time.monotonic()
    assert service.post(f"Ann {FROZEN} solid") == 500
    assert STUCK_SECONDS - 1 < time.monotonic() - began < STUCK_SECONDS + 4
    assert service.post("Ann said no") == 200


@pytest.mark.parametrize("text", [f"Ann {DIES} now", f"Ann {EXHAUSTED} now"])
def test_process_that_dies_is_replaced_at_once(service: ServiceProcess, text: str) -> None:
    assert service.post(text) == 500
    began = time.monotonic()
    assert service.post("Ann said no") == 200
    assert time.monotonic() - began < 1


def test_jobs_that_wait_are_kept_when_the_process_is_killed(service: ServiceProcess) -> None:
    (model,) = service.model_processes()
    with ThreadPoolExecutor(4) as callers:
        running = callers.submit(service.post, "A slow text")
        time.sleep(0.2)
        waiting = [callers.submit(service.post, f"Ann said {number}") for number in range(3)]
        time.sleep(0.2)
        os.kill(model, signal.SIGKILL)
        assert running.result() == 200
        assert [job.result() for job in waiting] == [200, 200, 200]


def test_fork_server_that_dies_is_replaced(service: ServiceProcess) -> None:
    forked = service.children("fork_server")
    for pid in forked:
        os.kill(pid, signal.SIGKILL)
    until(lambda: service.post("Ann said no") == 200, 20)
    assert not service.children("fork_server") & forked


def test_lost_processes_are_counted(service: ServiceProcess) -> None:
    def lost() -> float:
        (line,) = [
            line
            for line in service.get("/metrics").text.splitlines()
            if line.startswith("onrecord_model_processes_lost_total ")
        ]
        return float(line.split()[1])

    before = lost()
    service.post(f"Ann {DIES} now")
    # The text is tried once more.
    assert lost() == before + 2


def test_places_of_callers_who_hang_up_are_free_again(service: ServiceProcess) -> None:
    address = httpx.URL(service.url)
    head = (
        f"POST /v1/extractions/stream HTTP/1.1\r\nHost: {address.host}\r\n"
        "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    batch = {"texts": [{"id": "a", "text": "Ann said no"}]}

    def status() -> int:
        return httpx.post(f"{service.url}/v1/extractions/batch", json=batch).status_code

    open_streams = [socket.create_connection((address.host, address.port)) for _ in range(4)]
    for connection in open_streams:
        connection.sendall(head.encode())
    until(lambda: status() == 429, 5)
    for connection in open_streams:
        connection.close()
    until(lambda: status() == 200, 5)
