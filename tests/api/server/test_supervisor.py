"""Supervisor: workers that keep crashing are restarted ever more slowly, and not for ever."""

from __future__ import annotations

import socket
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest
import uvicorn
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import multiprocess

from onrecord.api.server import supervisor as server_supervisor
from onrecord.api.server.supervisor import MAX_CRASHES, Supervisor


class Worker:
    """A worker process that is dead as soon as it is started."""

    def __init__(self, *_: Any) -> None:
        self.alive = False
        self.pid = 1
        self.exitcode = -7

    def start(self) -> None: ...
    def kill(self) -> None: ...
    def join(self) -> None: ...

    def is_alive(self, timeout: float) -> bool:
        return self.alive


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The monotonic clock of the supervisor, to be set; event loops of other threads go on by the real one."""
    now = [1_000.0]
    monkeypatch.setattr(server_supervisor, "time", SimpleNamespace(monotonic=lambda: now[0]))
    return now


@pytest.fixture
def supervisor(monkeypatch: pytest.MonkeyPatch) -> Supervisor:
    monkeypatch.setattr(multiprocess, "Process", Worker)
    monkeypatch.setattr(multiprocess, "signal", SimpleNamespace(signal=lambda *_: None))
    found = Supervisor(uvicorn.Config("unused:app", workers=1), [])
    found.init_processes()
    return found


def test_workers_that_crash_at_start_are_restarted_ever_more_slowly(supervisor: Supervisor, clock: list[float]) -> None:
    restarts = []
    while not supervisor.should_exit.is_set():
        before = supervisor.processes[0]
        supervisor.keep_subprocess_alive()
        if supervisor.processes[0] is not before:
            restarts.append(clock[0] - 1_000)
        clock[0] += 0.5
    assert len(restarts) == MAX_CRASHES
    pauses = [later - earlier for earlier, later in pairwise(restarts)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (1, 30)
    assert supervisor.has_failed


def test_healthy_worker_is_replaced_at_once(supervisor: Supervisor, clock: list[float]) -> None:
    for _ in range(MAX_CRASHES * 2):
        worker: Any = supervisor.processes[0]
        worker.alive = True
        supervisor.keep_subprocess_alive()
        clock[0] += 100
        worker.alive = False
        supervisor.keep_subprocess_alive()
        assert supervisor.processes[0] is not worker
    assert not supervisor.should_exit.is_set()


def test_worker_that_cannot_start_ends_the_service(supervisor: Supervisor) -> None:
    worker: Any = supervisor.processes[0]
    worker.exitcode = STARTUP_FAILURE
    supervisor.keep_subprocess_alive()
    assert supervisor.should_exit.is_set()
    assert supervisor.has_failed


def test_sockets_are_closed_before_workers_end(supervisor: Supervisor) -> None:
    supervisor.sockets = [socket.create_server(("127.0.0.1", 0))]
    address = supervisor.sockets[0].getsockname()
    supervisor.processes = []
    supervisor.terminate_all()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address)
