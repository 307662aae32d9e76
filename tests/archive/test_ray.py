"""A run on a Ray cluster of this machine, whose workers and one of whose nodes are killed."""

from __future__ import annotations

import importlib.util
import os
import random
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from onrecord.archive.run.ray_tasks import RayRun
from tests.archive import stub
from tests.archive.runs import articles, outputs, planned, run, write_jsonl
from tests.examples import FUZZING
from tests.house.repository import ROOT

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="needs Ray: pip install 'onrecord[ray]'"
)


def load_slowly(_: Any) -> stub.StubReader:
    """A reader that leaves time to kill it."""
    return stub.StubReader(seconds=0.02)


def ray_workers() -> list[int]:
    """The processes that run tasks here."""
    found = []
    for folder in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            if (folder / "cmdline").read_bytes().startswith(b"ray::_do") and (folder / "environ").read_bytes().find(
                MARK.encode()
            ) >= 0:
                found.append(int(folder.name))
    return found


MARK = f"ONRECORD_TEST_RUN={os.getpid()}"


@pytest.fixture
def _killer() -> Iterator[None]:
    over = threading.Event()
    chance = random.Random(3)

    def kill() -> None:
        kills = 40 if FUZZING else 2
        while kills and not over.wait(chance.uniform(0.1, 0.3)):
            if workers := ray_workers():
                with suppress(ProcessLookupError):
                    os.kill(chance.choice(workers), signal.SIGKILL)
                    kills -= 1

    thread = threading.Thread(target=kill)
    thread.start()
    yield
    over.set()
    thread.join()


@pytest.mark.usefixtures("_killer")
def test_workers_of_a_cluster_are_killed_and_no_byte_differs(tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", articles(400 if FUZZING else 60))
    calm, _ = planned(tmp_path / "calm", source)
    run(calm)
    killed, _ = planned(tmp_path / "killed", source)
    name, _, value = MARK.partition("=")
    RayRun(killed, "local", load=load_slowly, environment={name: value, "PYTHONPATH": str(ROOT)}).run()
    assert outputs(killed) == outputs(calm)
