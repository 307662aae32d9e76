"""The service as a process: web processes that are killed, and a graceful end."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from tests.api.server.service_process import ServiceProcess, until
from tests.api.stub_service import FROZEN


@pytest.fixture
def service(request: pytest.FixtureRequest) -> Iterator[ServiceProcess]:
    service = ServiceProcess(**request.param)
    try:
        service.start()
        yield service
    finally:
        service.stop()


@pytest.mark.parametrize("service", [{"workers": 2}], indirect=True)
def test_killed_web_process_is_replaced_while_others_serve(service: ServiceProcess) -> None:
    until(lambda: len(service.model_processes()) == 2, 60)
    before = service.web_processes()
    assert len(before) == 2
    os.kill(min(before), signal.SIGKILL)
    found = Counter(service.post("Ann said no") for _ in range(20))
    # Connections that the lost process had just accepted are broken; the rest is served.
    assert found[200] >= 10
    assert set(found) <= {0, 200, 503}
    until(lambda: len(service.web_processes()) == 2 and min(before) not in service.web_processes(), 60)
    # The lost one's model process ends, and the new one has its own.
    until(lambda: len(service.model_processes()) == 2, 60)
    service.process.send_signal(signal.SIGTERM)
    service.process.wait(timeout=60)


@pytest.mark.parametrize("service", [{"workers": 1}], indirect=True)
def test_signal_lets_what_runs_finish_and_refuses_what_waits(service: ServiceProcess) -> None:
    with ThreadPoolExecutor(2) as callers:
        first = callers.submit(service.post, "A slow text")
        time.sleep(0.3)
        second = callers.submit(service.post, "Another slow one")
        until(lambda: service.metric("onrecord_waiting_texts") == 1, 20)
        service.process.send_signal(signal.SIGTERM)
        assert (first.result(), second.result()) == (200, 503)
    service.process.wait(timeout=60)
    assert service.post("Too late now") == 0


@pytest.mark.parametrize("service", [{"shutdown_timeout": 2}], indirect=True)
def test_signal_ends_the_service_within_its_time_while_a_text_holds_the_interpreter(service: ServiceProcess) -> None:
    started = service.children("")
    with ThreadPoolExecutor(1) as callers:
        frozen = callers.submit(service.post, f"Ann {FROZEN} solid")
        time.sleep(0.3)
        service.process.send_signal(signal.SIGTERM)
        # Its grace time, the time that the app waits for the model process, and much for a busy machine.
        service.process.wait(timeout=30)
        assert frozen.result() == 503
    until(lambda: not any(psutil.pid_exists(pid) for pid in started), 30)


@pytest.mark.parametrize("service", [{"workers": 1}], indirect=True)
def test_killed_service_leaves_no_process_behind(service: ServiceProcess) -> None:
    started = service.children("fork_server")
    assert len(started) == 2
    service.process.kill()
    service.process.wait()
    until(lambda: not any(psutil.pid_exists(pid) for pid in started), 30)
