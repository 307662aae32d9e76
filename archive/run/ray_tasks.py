"""Distributes the units of a plan to a Ray cluster. Correctness depends on the protocol of `archive.units`, not on Ray.

A task is some unit numbers. A worker process loads the models at its first task, does some, and ends: Ray starts
another.
A task whose process or node is lost is scheduled again, wherever there is room, and resumes from the attempts that the
lost process left in the folder of the run, which all nodes have to see.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from onrecord.archive.errors import ArchiveError
from onrecord.archive.packages import package
from onrecord.archive.plan.plan import PlanFolder, Unit
from onrecord.archive.run.schedule import (
    ARTICLES_OF_PROCESS,
    BATCH_ARTICLES,
    Fault,
    Share,
    batches,
    check_faults,
    check_inputs,
    fault_of,
    unfinished,
)
from onrecord.archive.units.output import Footer
from onrecord.archive.units.reader import LoadReader, load_engine
from onrecord.archive.units.work import UnitWork

_CONNECT_SECONDS = 10
"""Seconds in which the head of a cluster has to take a connection."""
_TASKS_OF_PROCESS = ARTICLES_OF_PROCESS // BATCH_ARTICLES
_WAITING_FOR_EACH_CPU = 2
"""Tasks handed to Ray for each CPU: enough that none waits, and few enough that the head holds no list of all units."""


_loaded: dict[str, UnitWork] = {}
"""The work of this process, with its models, by the folder of the run."""


def _work(path: str, load: LoadReader) -> UnitWork:
    """The work of this process. The models are loaded once, though each task brings its own copy of what loads them."""
    if path not in _loaded:
        _loaded.clear()
        folder = PlanFolder(Path(path))
        plan = folder.read()
        _loaded[path] = UnitWork(folder, plan, load(plan.options))
    return _loaded[path]


def _do(path: str, load: LoadReader, numbers: list[int]) -> list[Footer | Fault]:
    """Do some units; one that fails leaves the others alone unless they would fail, too."""
    work = _work(path, load)
    found: list[Footer | Fault] = []
    for number in numbers:
        try:
            found.append(work.do(work.plan.units[number]))
        except Exception as error:  # As in `processes`: the run goes on, or ends in order.
            found.append(fault := fault_of(error, PlanFolder(Path(path))))
            if fault.is_fatal:
                break
    return found


@dataclass(slots=True)
class RayRun:
    """A run on a Ray cluster.

    Args:
        folder: The folder of the run, at the same path on every node.
        address: Of the cluster; `local` starts one on this machine.
        share: The units to do.
        load: Loads the models in a worker process.
        on_unit: Called with what each finished unit has.
        articles_of_task: The articles that are handed out at a time.
        gpus: That a worker process takes.
        environment: Variables of the worker processes, besides those that the models need.
    """

    folder: PlanFolder
    address: str = "auto"
    share: Share = field(default_factory=Share)
    load: LoadReader = load_engine
    on_unit: Callable[[Footer], None] = lambda footer: None
    articles_of_task: int = BATCH_ARTICLES
    gpus: float = 0.0
    environment: dict[str, str] = field(default_factory=dict)

    def run(self) -> None:
        """Do every unit of the share that is not done.

        Raises:
            ArchiveError: The plan cannot be run, or units of it could not be done; all others are.
        """
        plan = self.folder.read()
        check_inputs(plan)
        units = list(unfinished(self.folder, plan, self.share))
        if not units:
            return
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
        ray = package("ray", "ray")
        variables = {"OMP_NUM_THREADS": "1", **self.environment}
        address = None if self.address == "local" else self.address
        try:
            _check_address(self.address)
            ray.init(address=address, runtime_env={"env_vars": variables}, log_to_driver=False, include_dashboard=False)
        except (OSError, ValueError, RuntimeError, ray.exceptions.RayError) as error:
            reason = next(iter(str(error).splitlines()), "") or type(error).__name__
            raise ArchiveError(f"the Ray cluster at {self.address} cannot be used: {reason}") from error
        self.folder.start()
        try:
            faults = self._hand_out(ray, units)
        finally:
            ray.shutdown()
        check_faults(faults)

    def _hand_out(self, ray: Any, units: list[Unit]) -> list[Fault]:
        task = ray.remote(
            num_cpus=1,
            num_gpus=self.gpus,
            max_calls=_TASKS_OF_PROCESS,
            max_retries=-1,
            scheduling_strategy="SPREAD",
        )(_do)
        path = str(self.folder.path.absolute())
        faults: list[Fault] = []
        waiting: list[Any] = []
        batched = batches(units, _cpus(ray), self.articles_of_task)
        while True:
            most = _WAITING_FOR_EACH_CPU * _cpus(ray)
            while len(waiting) < most and not any(fault.is_fatal for fault in faults):
                if (batch := next(batched, None)) is None:
                    break
                waiting.append(task.remote(path, self.load, batch))
            if not waiting:
                return faults
            done, waiting = ray.wait(waiting, num_returns=1)
            for one in self._outcomes(ray, done[0]):
                if isinstance(one, Fault):
                    faults.append(one)
                else:
                    self.on_unit(one)

    def _outcomes(self, ray: Any, task: Any) -> list[Footer | Fault]:
        try:
            found: list[Footer | Fault] = ray.get(task)
        except ray.exceptions.RayTaskError as error:  # The models cannot be loaded, or are not those of the plan.
            return [replace(fault_of(error.cause or error, self.folder), is_fatal=True)]
        except ray.exceptions.RayError as error:
            return [Fault(f"Ray cannot run it: {type(error).__name__}", is_fatal=True)]
        return found


def _check_address(address: str) -> None:
    """Check that something listens at an address with a port: Ray would wait for minutes.

    Raises:
        OSError: Nothing does.
        ValueError: The port is no number.
    """
    host, colon, port = address.rpartition(":")
    if colon and "/" not in address:
        socket.create_connection((host.strip("[]"), int(port)), _CONNECT_SECONDS).close()


def _cpus(ray: Any) -> int:
    return max(1, int(ray.cluster_resources().get("CPU", 1)))
