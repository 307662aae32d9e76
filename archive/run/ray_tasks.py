"""Distributes the units of a plan to a Ray cluster. Correctness depends on the protocol of `archive.units`, not on Ray.

A task is one unit number. A worker process loads the models at its first task, does some, and ends: Ray starts another.
A task whose process or node is lost is scheduled again, wherever there is room, and resumes from the attempts that the
lost process left in the folder of the run, which all nodes have to see.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.archive.errors import ArchiveError
from onrecord.archive.packages import package
from onrecord.archive.plan.plan import PlanFolder
from onrecord.archive.run.schedule import Share, check_inputs, unfinished
from onrecord.archive.units.output import Footer
from onrecord.archive.units.reader import LoadReader, load_engine
from onrecord.archive.units.work import UnitWork

UNITS_OF_PROCESS = 20
"""Units after which a worker process ends."""
_WAITING_FOR_EACH_CPU = 2
"""Tasks handed to Ray for each CPU: enough that none waits, and few enough that the head holds no list of all units."""


@cache
def _work(path: str, load: LoadReader) -> UnitWork:
    """The work of this process: the models are loaded once."""
    folder = PlanFolder(Path(path))
    plan = folder.read()
    return UnitWork(folder, plan, load(plan.options))


def _do(path: str, load: LoadReader, number: int) -> Footer:
    work = _work(path, load)
    return work.do(work.plan.units[number])


@dataclass(slots=True)
class RayRun:
    """A run on a Ray cluster.

    Args:
        folder: The folder of the run, at the same path on every node.
        address: Of the cluster; `local` starts one on this machine.
        share: The units to do.
        load: Loads the models in a worker process.
        on_unit: Called with what each finished unit has.
        environment: Variables of the worker processes, besides those that the models need.
    """

    folder: PlanFolder
    address: str = "auto"
    share: Share = field(default_factory=Share)
    load: LoadReader = load_engine
    on_unit: Callable[[Footer], None] = lambda footer: None
    environment: dict[str, str] = field(default_factory=dict)

    def run(self) -> None:
        """Do every unit of the share that is not done.

        Raises:
            ArchiveError: The plan cannot be run, or units of it could not be done; all others are.
        """
        plan = self.folder.read()
        check_inputs(plan)
        units = deque(unit.number for unit in unfinished(self.folder, plan, self.share))
        if not units:
            return
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
        ray = package("ray", "ray")
        variables = {"OMP_NUM_THREADS": "1", **self.environment}
        address = None if self.address == "local" else self.address
        ray.init(address=address, runtime_env={"env_vars": variables}, log_to_driver=False, include_dashboard=False)
        try:
            faults = self._hand_out(ray, units)
        finally:
            ray.shutdown()
        if faults:
            raise ArchiveError(f"{faults[0]}{f' ({len(faults)} units are not done)' if len(faults) > 1 else ''}")

    def _hand_out(self, ray: Any, units: deque[int]) -> list[str]:
        task = ray.remote(num_cpus=1, max_calls=UNITS_OF_PROCESS, max_retries=-1, scheduling_strategy="SPREAD")(_do)
        path = str(self.folder.path.absolute())
        faults: list[str] = []
        waiting: list[Any] = []
        while units or waiting:
            most = _WAITING_FOR_EACH_CPU * max(1, int(ray.cluster_resources().get("CPU", 1)))
            while units and len(waiting) < most:
                waiting.append(task.remote(path, self.load, units.popleft()))
            done, waiting = ray.wait(waiting, num_returns=1)
            try:
                self.on_unit(ray.get(done[0]))
            except ray.exceptions.RayTaskError as error:
                # What another unit would meet, too, ends the run when the tasks that were handed out are done.
                cause = error.cause
                faults.append(
                    str(cause) if isinstance(cause, ArchiveError) else f"a unit failed: {type(cause).__name__}"
                )
                units.clear()
        return faults
