"""The schedule of a model process: the job that it begins next, and the time from which one may preempt another."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.api.worker.admission import DOUBT
from onrecord.api.worker.background_share import MAX_OWED_SECONDS, BackgroundShare
from onrecord.api.worker.job import Job
from onrecord.api.worker.job_queue import JobQueue
from onrecord.api.worker.pace import Pace

PREEMPTING_COST = 20_000
"""Most code points that may preempt a job at a time: some articles, or one text of any length."""
OWN_SHARE = 0.5
"""A resumed job runs for this share of the time that others took before it can be preempted again: it has a third of
the time. Texts of background jobs have a share of their own (`BackgroundShare`)."""
BETWEEN_SLICES = 2_000
"""Most code points that may preempt a text of a background job at a time: half an article, or one text of any length.
After each change between the two, a checkpoint has to be reached; many short texts would wait for that longer than they
take."""


@dataclass(slots=True, eq=False)
class Run:
    """A job that the process has begun.

    `taken` are the seconds of the last jobs that preempted it, and `read` its own seconds before that.
    """

    job: Job
    began: float = field(default_factory=lambda: time.monotonic())
    resumed: float = field(default_factory=lambda: time.monotonic())
    preempted: float | None = None
    taken: float = 0.0
    read: float = 0.0

    @property
    def own_seconds(self) -> float:
        """The seconds of reading, without those of jobs that preempted it."""
        return self.read + self.since_resumed

    def preempt(self) -> None:
        """Another job begins on top of it."""
        if self.preempted is None:
            self.read = self.own_seconds
            self.preempted = time.monotonic()

    def resume(self) -> None:
        """The jobs on top of it have ended."""
        if self.preempted is not None:
            self.resumed = time.monotonic()
            self.taken, self.preempted = self.resumed - self.preempted, None

    @property
    def since_resumed(self) -> float:
        """The seconds since it began or was resumed; 0 while it is preempted."""
        return time.monotonic() - self.resumed if self.preempted is None else 0.0

    @property
    def keeps_for(self) -> float:
        """The seconds until its share of the time ends, after which it may be preempted again."""
        return OWN_SHARE * self.taken - self.since_resumed


class Schedule:
    """Decides for one model process. Used only on the event loop.

    Args:
        queue: The jobs that wait.
        pace: The pace of the process.
    """

    def __init__(self, queue: JobQueue, pace: Pace) -> None:
        self._queue = queue
        self._pace = pace
        self._share = BackgroundShare()
        self.runs: list[Run] = []
        """The jobs that the process has begun. The last one runs, on top of those that it preempted."""

    def take(self) -> Job | None:
        """The next job for an idle process, removed from the queue; None if none waits.

        A text of a background job begins before others if it still has time of its share; they preempt it then.
        """
        behind = self._queue.background
        if behind and (others := self._queue.preempting(behind, BETWEEN_SLICES)) and self._slice(others) > 0:
            self._queue.remove(behind)
            return behind
        return self._queue.take()

    def preempting(self, run: Run) -> tuple[float, list[Job]]:
        """The jobs that preempt a run next, and the seconds until then: infinite if there are none."""
        return min(self._preempting(run), default=(math.inf, []), key=lambda found: found[0])

    @property
    def has_background(self) -> bool:
        """True if a text of a background job waits or has begun."""
        return self._queue.background is not None or any(run.job.is_background for run in self.runs)

    def begin(self, job: Job) -> Run:
        """The run of a job that the process begins."""
        if self.runs:
            self._count(self.runs[-1])
            self.runs[-1].preempt()
        self.runs.append(Run(job))
        return self.runs[-1]

    def end(self, job: Job) -> None:
        """Removes the run of a job, if it has begun."""
        for run in [run for run in self.runs if run.job is job]:
            self._count(run)
            self.runs.remove(run)
            if not job.is_background:
                self._share.next()

    def _count(self, run: Run) -> None:
        """Counts the time since a run began or was resumed, when it ends or is preempted."""
        if run.job.is_background:
            self._share.use(run.since_resumed)
        elif self.has_background:
            self._share.owe(run.since_resumed)

    def _preempting(self, run: Run) -> Iterator[tuple[float, list[Job]]]:
        if run.job.is_background:
            # What preempts a text that itself preempted another has to be short enough for both.
            lowest = next((below.job for below in reversed(self.runs) if not below.job.is_background), run.job)
            if jobs := self._queue.preempting(lowest, BETWEEN_SLICES):
                yield self._slice(jobs) - run.since_resumed, jobs
            return
        if jobs := self._queue.preempting(run.job, PREEMPTING_COST):
            yield run.keeps_for, jobs
        if behind := self._queue.background:
            yield self._until_fitting(run, behind), [behind]

    def _slice(self, jobs: list[Job]) -> float:
        """The seconds that a text of a background job has before some others."""
        if jobs[0].is_background:
            return 0.0
        own = sum(map(self._seconds, jobs))
        return self._share.slice(own, min(job.ends for job in jobs) - time.monotonic() - DOUBT * own)

    def _until_fitting(self, run: Run, behind: Job) -> float:
        """The seconds until a text of a background job may preempt a run: until all of it can be read in its share."""
        own = self._seconds(run.job)
        slack = run.job.ends - time.monotonic() - DOUBT * max(0.0, own - run.own_seconds)
        if (needed := self._seconds(behind)) > min(self._share.room(own, slack), MAX_OWED_SECONDS):
            return math.inf
        return self._share.seconds_until(needed) - run.since_resumed

    def _seconds(self, job: Job) -> float:
        """The seconds that a job takes, by the measured pace."""
        return job.cost * self._pace.seconds_per_code_point
