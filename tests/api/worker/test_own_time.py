"""The time of a process counts only while it runs or waits for something else than a core."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import psutil
import pytest

from onrecord.api.worker.own_time import OwnTime
from tests.api.server.busy_core import busy_core
from tests.api.server.service_process import until

SECONDS = 1.0


@pytest.mark.parametrize(
    ("code", "status", "least", "most"),
    [("while True: pass", psutil.STATUS_RUNNING, 0.0, 0.6), ("input()", psutil.STATUS_SLEEPING, 0.9, 1.1)],
)
def test_time_in_which_a_process_waits_for_a_core_is_not_its_own(
    code: str, status: str, least: float, most: float
) -> None:
    core = min(os.sched_getaffinity(0))
    command = [sys.executable, "-c", f"print(flush=True)\n{code}"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        until(lambda: psutil.Process(process.pid).status() == status, 10)
        os.sched_setaffinity(process.pid, {core})
        with busy_core(core):
            own, began, passed = OwnTime(process.pid), time.monotonic(), 0.0
            while passed < SECONDS:
                time.sleep(0.05)
                seconds, passed = own.look(), time.monotonic() - began
        process.kill()
    assert least <= seconds / passed <= most


def test_time_of_a_process_that_has_ended_is_that_of_the_clock() -> None:
    with subprocess.Popen(["true"]) as process:
        pass
    own = OwnTime(process.pid)
    time.sleep(0.05)
    assert own.look() >= 0.05
