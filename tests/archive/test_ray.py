"""A run on a Ray cluster of this machine, whose workers and one of whose nodes are killed."""

from __future__ import annotations

import importlib.util
import os
import random
import signal
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from onrecord.archive.errors import ArchiveError
from onrecord.archive.plan.plan import PlanFolder
from onrecord.archive.run.ray_tasks import RayRun
from onrecord.archive.run.schedule import Share, progress_of
from onrecord.archive.units.reader import LoadReader
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


def load_noted(_: Any, folder: Path) -> stub.StubReader:
    """A reader that notes the process that loads it."""
    (folder / f"{os.getpid()}-{uuid.uuid4().hex}").touch()
    return stub.StubReader()


def ray_workers(parent: int | None = None) -> list[int]:
    """The processes that run tasks here, of one node or of all."""
    found = []
    for folder in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            runs = (folder / "cmdline").read_bytes().startswith(b"ray::_do")
            if runs and MARK.encode() in (folder / "environ").read_bytes() and parent in (None, parent_of(folder)):
                found.append(int(folder.name))
    return found


def parent_of(process: Path) -> int:
    """The parent of a process, by its folder."""
    return int((process / "stat").read_text().rpartition(")")[2].split()[1])


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
    ray_run(killed, "local")
    assert outputs(killed) == outputs(calm)


def ray_run(target: PlanFolder, address: str, load: LoadReader = load_slowly, share: Share | None = None) -> None:
    """Run a plan on a cluster."""
    name, _, value = MARK.partition("=")
    environment = {name: value, "PYTHONPATH": str(ROOT)}
    RayRun(target, address, share or Share(), load, environment=environment).run()


def test_a_worker_process_loads_the_models_once_and_a_share_is_kept_to(tmp_path: Path) -> None:
    target, plan = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(160)), unit_articles=4)
    (loads := tmp_path / "loads").mkdir()
    # As the command line: each task brings a copy of what loads the models.
    ray_run(target, "local", partial(load_noted, folder=loads), Share(1, 2))
    assert progress_of(target, plan).units_done == 20
    processes = [path.name.partition("-")[0] for path in loads.iterdir()]
    assert len(processes) == len(set(processes))


def test_a_cluster_that_is_not_there_is_named(tmp_path: Path) -> None:
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(2)))
    with pytest.raises(ArchiveError, match=r"the Ray cluster at 127\.0\.0\.1:1 cannot be used: .*refused"):
        ray_run(target, "127.0.0.1:1")


@contextmanager
def cluster() -> Iterator[Any]:
    """A cluster of one node on this machine, with one processor.

    Nothing may be forked from this process while it is there: Ray has threads.
    """
    from ray.cluster_utils import Cluster

    # Without this, Ray sends usage statistics to its makers.
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    made: Any = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    try:
        yield made
    finally:
        made.shutdown()


def test_a_node_is_killed_under_a_run_and_no_byte_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The cluster has this machine's own address, and tests connect to loopback only.
    monkeypatch.setattr("onrecord.archive.run.ray_tasks._check_address", lambda address: None)
    source = write_jsonl(tmp_path / "in.jsonl", articles(200))
    calm, plan = planned(tmp_path / "calm", source)
    run(calm)
    killed, _ = planned(tmp_path / "killed", source)
    died: list[int] = []

    def kill_nodes(nodes: Sequence[Any]) -> None:
        """Kill each node while it is at a unit: its daemon, and every process that it has started."""
        for node in nodes:
            (daemon,) = (one.process.pid for one in node.all_processes["raylet"])
            while not (at_work := ray_workers(daemon)):
                time.sleep(0.02)
            time.sleep(0.05)
            for process in (daemon, *at_work):
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
            died.append(daemon)

    with cluster() as made:
        nodes = [made.add_node(num_cpus=1) for _ in range(2)]
        killer = threading.Thread(target=kill_nodes, args=(nodes[: 2 if FUZZING else 1],), daemon=True)
        killer.start()
        ray_run(killed, made.address)
    assert len(died) == (2 if FUZZING else 1)
    assert outputs(killed) == outputs(calm)
    progress = progress_of(killed, plan)
    assert (progress.units_done, progress.errors, progress.attempts) == (len(plan.units), 0, 0)
