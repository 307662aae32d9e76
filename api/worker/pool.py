"""The model processes behind one queue."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from onrecord.api.worker.job import Job
from onrecord.api.worker.job_queue import JobQueue
from onrecord.api.worker.launchers import Launcher
from onrecord.api.worker.pace import Pace
from onrecord.api.worker.supervisor import ModelSupervisor
from onrecord.schemas.engine import Engine


class ModelPool:
    """Model processes that take the jobs of one queue, each with a supervisor. Used only on the event loop.

    Args:
        queue: The jobs.
        launcher: Makes processes.
        pace: Gets the time of each text.
        processes: How many there are.
        on_start: Called with each new process's engine and its process id.
        on_loss: Called with the id of a process that was lost unexpectedly.
    """

    def __init__(
        self,
        queue: JobQueue,
        launcher: Launcher,
        pace: Pace,
        processes: int,
        on_start: Callable[[Engine, int], None],
        on_loss: Callable[[int], None],
    ) -> None:
        self.supervisors = tuple(ModelSupervisor(queue, launcher, pace, on_start, on_loss) for _ in range(processes))
        queue.on_put = self._schedule

    async def run(self) -> None:
        """Keeps the processes running until it is cancelled."""
        async with asyncio.TaskGroup() as group:
            for supervisor in self.supervisors:
                group.create_task(supervisor.run())

    async def settle(self) -> None:
        """Waits until all processes have loaded their models, or cannot."""
        for supervisor in self.supervisors:
            await supervisor.settled.wait()

    def _schedule(self) -> None:
        """Offers a new job to idle processes first, as a busy one would preempt a text for it.

        Of those, to one that has not just failed.
        """
        for supervisor in sorted(self.supervisors, key=lambda one: (one.jobs, one.failures)):
            supervisor.schedule()

    def running(self, job: Job) -> Sequence[Sequence[tuple[Job, float]]]:
        """For each process its jobs that another job waits for, each with the seconds since it began."""
        return [list(supervisor.running(job)) for supervisor in self.supervisors]

    def withdraw(self, job: Job) -> None:
        """Cancels a job, wherever it is."""
        job.cancel()
        for supervisor in self.supervisors:
            supervisor.withdraw(job)

    def fail_all(self, problem: Callable[[], Exception]) -> None:
        """Fails the jobs that are in the processes."""
        for supervisor in self.supervisors:
            supervisor.fail_all(problem)

    @property
    def engine(self) -> Engine | None:
        """The loaded engine; None while it is not known."""
        return next((one.engine for one in self.supervisors if one.engine is not None), None)

    @property
    def unloadable(self) -> str | None:
        """The reason why no process could load the models; None if one has, or all are loading them."""
        if not self.down_seconds:
            return None
        return next((one.unloadable for one in self.supervisors if one.unloadable is not None), None)

    @property
    def idle(self) -> bool:
        """True if no job is in a process."""
        return not any(supervisor.jobs for supervisor in self.supervisors)

    @property
    def slowing(self) -> float:
        """The factor by which other jobs wait longer for those of the background."""
        return max(supervisor.slowing for supervisor in self.supervisors)

    @property
    def down_seconds(self) -> float:
        """The seconds without any process; 0 if there is one."""
        return min(supervisor.down_seconds for supervisor in self.supervisors)

    @property
    def silent_seconds(self) -> float:
        """The longest seconds since the last message of a process with jobs; 0 without one."""
        return max(supervisor.silent_seconds for supervisor in self.supervisors)

    @property
    def failures(self) -> int:
        """The most unexpected failures in a row of one process."""
        return max(supervisor.failures for supervisor in self.supervisors)
