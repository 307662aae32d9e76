"""Processes that a killed benchmark, or a killed command, would leave behind."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.house.repository import ROOT

POOL = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from onrecord.archive.worker_processes import end_with_parent
pool = ProcessPoolExecutor(1, get_context("spawn"), end_with_parent)
print(pool.submit(os.getpid).result(), flush=True)
time.sleep(60)
"""
SERVICE = """
import subprocess, time
from benchmarks.processes import bound
print(subprocess.Popen(bound(["sleep", "60"])).pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("program", [POOL, SERVICE])
def test_process_ends_when_the_one_that_started_it_is_killed(tmp_path: Path, program: str) -> None:
    script = tmp_path / "program.py"
    script.write_text("if __name__ == '__main__':\n" + "".join(f"    {line}\n" for line in program.splitlines()))
    parent = subprocess.Popen(
        [sys.executable, str(script)], cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert runs(child)
    parent.kill()
    parent.communicate()
    deadline = time.monotonic() + 20
    while runs(child):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def runs(pid: int) -> bool:
    """True if a process is there and no zombie."""
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
