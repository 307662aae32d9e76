"""Priority queue of the jobs for the model processes."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator

from onrecord.api.errors.problems import Overloaded, ServiceProblem
from onrecord.api.worker.job import Job
from onrecord.api.worker.pace import Pace

MAX_RETRY_SECONDS = 60
"""The longest `Retry-After`; longer estimates are unreliable."""


class JobQueue:
    """Bounded priority queue with ageing. Used only on the event loop.

    Texts of background jobs do not count for the bounds: there are no more of them than processes, and they would find
    no place for as long as callers send more than can be read.

    Args:
        max_waiting: The most jobs that may wait while all processes have one.
        max_length: The most code points that may be waiting up to a job's own end.
        pace: The pace of a model process, for `Retry-After`.
        processes: The processes that take jobs.
    """

    def __init__(self, max_waiting: int, max_length: int, pace: Pace, processes: int = 1) -> None:
        self._max_waiting = max_waiting
        self._processes = processes
        self._max_length = max_length
        self._pace = pace
        self.on_put: Callable[[], None] = lambda: None
        """Called when a job is added."""
        self._jobs: list[Job] = []
        self._admitted = 0
        self._closed: Callable[[], ServiceProblem] | None = None

    def put(self, job: Job) -> None:
        """Adds a job.

        Raises:
            Overloaded: Too many jobs or code points already wait.
            ServiceProblem: The queue is closed; the problem that it was closed with.
        """
        if self._closed:
            raise self._closed()
        if not job.is_background:
            self._check_room(job)
            self._admitted += 1
        # It counts as admitted until it has ended in any way.
        job.future.add_done_callback(lambda _: self._ended(job))
        self.put_back(job)

    def _check_room(self, job: Job) -> None:
        if self._admitted >= self._max_waiting + self._processes:
            raise self._full(f"{self._max_waiting} texts are waiting already.", self._max_waiting)
        before = sum(other.cost for other in self.before(job))
        if before and before + job.cost > self._max_length:
            raise self._full(f"Texts of {before} code points are waiting before this one.", self._max_length)

    def put_back(self, job: Job) -> None:
        """Adds a job again that was taken and not done. It keeps its priority."""
        if self._closed:
            job.finish(self._closed())
        elif job.is_live:
            bisect.insort(self._jobs, job, key=_priority)
            self.on_put()

    def before(self, job: Job) -> Iterator[Job]:
        """The jobs that go before a new job, in order."""
        return (other for other in self._jobs if other.priority <= job.priority)

    def take(self) -> Job | None:
        """Removes and returns the next job; None if none waits."""
        while self._jobs:
            job = self._jobs.pop(0)
            if job.is_live:
                return job
        return None

    def preempting(self, running: Job, budget: int) -> list[Job]:
        """The jobs that may preempt one, in order, up to a budget of code points or one job."""
        found: list[Job] = []
        for job in self._jobs:
            if not (job.is_live and job.may_preempt(running)):
                continue
            if found and job.cost > budget:
                break
            found.append(job)
            budget -= job.cost
        return found

    @property
    def background(self) -> Job | None:
        """The first text of a background job; None if none waits."""
        return next((job for job in self._jobs if job.is_background and job.is_live), None)

    def remove(self, job: Job) -> None:
        """Removes a job that waits."""
        self._jobs.remove(job)

    def close(self, problem: Callable[[], ServiceProblem]) -> None:
        """Refuses all further jobs, and fails those that wait."""
        self._closed = self._closed or problem
        waiting, self._jobs = self._jobs, []
        for job in waiting:
            job.finish(problem())

    @property
    def closed(self) -> bool:
        """True if the queue refuses all jobs."""
        return self._closed is not None

    @property
    def waiting(self) -> int:
        """The number of jobs that wait."""
        return len(self._jobs)

    def _ended(self, job: Job) -> None:
        self._admitted -= not job.is_background
        if job in self._jobs:
            self._jobs.remove(job)

    def _full(self, detail: str, limit: int) -> Overloaded:
        seconds = sum(job.cost for job in self._jobs) * self._pace.seconds_per_code_point / self._processes
        detail = f"{detail} Send this one again after the time in Retry-After."
        return Overloaded(detail, limit=limit, retry_after=max(1, min(round(seconds), MAX_RETRY_SECONDS)))


def _priority(job: Job) -> float:
    return job.priority
