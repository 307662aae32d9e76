"""The service with real model processes: texts that hold the interpreter, and processes that die."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import httpx
import psutil
import pytest

from onrecord.api.worker.own_time import OwnTime
from tests.api.first_words import EXHAUSTED
from tests.api.server.busy_core import busy_core
from tests.api.server.service_process import ServiceProcess, until
from tests.api.stub_service import DIES, FROZEN, HEAVY, STUCK_SECONDS

MIN_ANSWERS = 3
"""Times that liveness is answered, one after another, in the two seconds in which a text holds the interpreter. If it
held that of the service, liveness would be answered once, at their end."""
KILLED_SECONDS = 4
"""The most time that a frozen process has for itself: a second until the deadline, a second of grace, and two to spare.
Its own clock would end it later."""
TRIES = 3
"""A machine with much other work may leave the service no core for two seconds; then it is tried again."""


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
    until(service.is_ready, 60)


def liveness(service: ServiceProcess, until_done: Future[int], meanwhile: Callable[[], None]) -> int:
    """The number of times that liveness is answered before something is done."""
    found = 0
    while not until_done.done():
        assert service.get("/livez").status_code == 200
        found += 1
        meanwhile()
        time.sleep(0.01)
    return found


def frozen_once(service: ServiceProcess) -> tuple[int, float]:
    """The answers of liveness while a text holds the interpreter, and the seconds that its process has had."""
    (before,) = service.model_processes()
    had, own = 0.0, OwnTime(before)

    def look() -> None:
        nonlocal had
        had = own.look() if psutil.pid_exists(before) else had

    with ThreadPoolExecutor(2) as callers:
        frozen = callers.submit(service.post, f"Ann {FROZEN} solid", 1)
        time.sleep(0.3)
        behind = callers.submit(service.post, "Bo said no")
        answers = liveness(service, frozen, look)
        liveness(service, behind, look)
        assert (frozen.result(), behind.result()) == (504, 200)
    until(lambda: not psutil.pid_exists(before), 20)
    return answers, had


def test_text_that_holds_the_interpreter_stops_neither_liveness_nor_deadlines(service: ServiceProcess) -> None:
    tries = (frozen_once(service) for _ in range(TRIES))
    assert any(answers >= MIN_ANSWERS and had < KILLED_SECONDS for answers, had in tries)


def test_process_that_has_no_core_is_not_taken_for_stuck(service: ServiceProcess) -> None:
    (model,) = service.model_processes()
    core = min(os.sched_getaffinity(0))
    os.sched_setaffinity(model, {core})
    with busy_core(core):
        assert service.post(f"Ann {HEAVY} work", 0.2) == 504
        time.sleep(2.2)  # more than twice the grace
        os.sched_setaffinity(model, os.sched_getaffinity(0))
    assert service.post("Ann said no") == 200
    assert service.model_processes() == {model}


def test_process_that_reaches_no_checkpoint_ends_itself(service: ServiceProcess) -> None:
    began = time.monotonic()
    assert service.post(f"Ann {FROZEN} solid") == 500
    assert time.monotonic() - began > STUCK_SECONDS - 1
    assert service.post("Ann said no") == 200


@pytest.mark.parametrize("text", [f"Ann {DIES} now", f"Ann {EXHAUSTED} now"])
def test_process_that_dies_is_replaced_at_once(service: ServiceProcess, text: str) -> None:
    (server,) = service.fork_servers()
    assert service.post(text) == 500
    assert service.post("Ann said no") == 200
    # Another fork server would have to load the models.
    assert service.fork_servers() == {server}


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
    until(lambda: service.post("Ann said no") == 200, 60)
    assert not service.children("fork_server") & forked


def test_lost_processes_are_counted(service: ServiceProcess) -> None:
    before = service.metric("onrecord_model_processes_lost_total")
    service.post(f"Ann {DIES} now")
    # The text is tried once more.
    assert service.metric("onrecord_model_processes_lost_total") == before + 2


def test_places_of_callers_who_hang_up_are_free_again(service: ServiceProcess) -> None:
    address = httpx.URL(service.url)
    head = (
        f"POST /v1/extractions/stream HTTP/1.1\r\nHost: {address.host}\r\n"
        "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    batch = {"texts": [{"id": "a", "text": "Ann said no"}]}

    def status() -> int:
        return int(service.client.post("/v1/extractions/batch", json=batch).status_code)

    open_streams = [socket.create_connection((address.host, address.port)) for _ in range(4)]
    for connection in open_streams:
        connection.sendall(head.encode())
    until(lambda: status() == 429, 30)
    for connection in open_streams:
        connection.close()
    until(lambda: status() == 200, 30)


def test_other_processes_read_on_while_one_is_frozen_or_killed() -> None:
    service = ServiceProcess(model_processes=2)
    try:
        service.start()
        until(lambda: len(service.model_processes()) == 2, 60)
        before = service.model_processes()
        with ThreadPoolExecutor(1) as callers:
            frozen = callers.submit(service.post, f"Ann {FROZEN} solid", 2)
            time.sleep(0.3)
            assert service.post("Bo said no", 1) == 200
            assert not frozen.done()
            assert frozen.result() == 504
        until(lambda: len(service.model_processes() - before) == 1, 20)
        (kept,) = service.model_processes() & before
        os.kill(kept, signal.SIGKILL)
        assert service.post("Bo said no", 1) == 200
        assert service.is_ready()
    finally:
        service.stop()
