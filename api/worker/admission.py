"""Admission control: refuses texts that cannot be read before their deadline."""

from __future__ import annotations

import heapq
import math
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from onrecord.api.errors.problems import DeadlineTooShort, Overloaded
from onrecord.api.worker.job import Job
from onrecord.api.worker.job_queue import MAX_RETRY_SECONDS, JobQueue
from onrecord.api.worker.pace import MEASURED_FROM, Pace

DOUBT = 2.0
"""A text is refused only if its deadline would pass even at so many times the measured pace. The fastest of 22 articles
took 0.8 times the average for a code point; the rest is a margin for requests with fewer parts, and for a machine that
has just become less busy."""

Running: TypeAlias = Callable[[Job], Sequence[Sequence[tuple[Job, float]]]]
"""For each model process its jobs that end before another one begins, each with the seconds since it began."""


@dataclass(frozen=True, slots=True)
class _Estimate:
    """The seconds until a text begins and until it is done."""

    begins: float
    done: float


class Admission:
    """Estimates when a job will be done, and refuses it if that is too late.

    Args:
        queue: The jobs that wait.
        running: Returns the jobs that the model processes have.
        pace: The measured pace of one of them.
        slowing: Returns the factor by which texts wait longer for texts of background jobs.
    """

    def __init__(
        self, queue: JobQueue, running: Running, pace: Pace, slowing: Callable[[], float] = lambda: 1.0
    ) -> None:
        self._queue = queue
        self._running = running
        self._pace = pace
        self._slowing = slowing

    def check(self, job: Job) -> None:
        """Refuses a job that cannot be done before its deadline. No job is refused while the pace is in doubt.

        Raises:
            DeadlineTooShort: It could not be done even if it began now.
            Overloaded: It could not be done after the jobs before it.
        """
        if job.is_background:
            self._check_reading(job)
            return
        if math.isinf(job.ends):
            return
        before, running = list(self._queue.before(job)), self._running(job)
        if not self._is_certain([*before, *(other for other, _ in chain.from_iterable(running))]):
            return
        left = job.ends - time.monotonic()
        pace = self._pace.seconds_per_code_point
        if job.cost * pace / DOUBT > left:
            raise _too_short(job, left, pace)
        pace *= self._slowing()
        if _estimate(job, running, before, pace / DOUBT).done > left:
            raise _too_busy(_estimate(job, running, before, pace), left)

    def _check_reading(self, job: Job) -> None:
        """Refuses a background text that would exceed its limit on reading; its time in the queue does not count."""
        pace = self._pace.seconds_per_code_point
        if self._is_certain([]) and job.cost * pace / DOUBT > job.reading_seconds:
            raise _too_short(job, job.reading_seconds, pace)

    def _is_certain(self, others: list[Job]) -> bool:
        """True if the pace is known, and was measured recently or will be when one of the other texts ends.

        Without the second, a pace that was measured too slow could refuse every text that would correct it.
        """
        pace = self._pace
        return pace.is_known and (pace.is_fresh or any(other.cost >= MEASURED_FROM for other in others))


def _estimate(
    job: Job, running: Iterable[Iterable[tuple[Job, float]]], before: Iterable[Job], pace: float
) -> _Estimate:
    """The time until a job is done at a pace: each job goes to the process that is free first.

    Jobs before it end at their own deadlines at the latest.
    """
    now = time.monotonic()
    free = [
        sum(max(0.0, min(other.cost * pace - seconds, other.ends - now)) for other, seconds in jobs) for jobs in running
    ] or [0.0]
    heapq.heapify(free)
    for other in before:
        left = other.ends - now
        if free[0] < left:
            heapq.heapreplace(free, min(free[0] + other.cost * pace, left))
    return _Estimate(begins=free[0], done=free[0] + job.cost * pace)


def _too_short(job: Job, left: float, pace: float) -> DeadlineTooShort:
    fitting = int(max(0.0, left) / pace)
    detail = (
        f"At the measured pace the text takes about {math.ceil(job.cost * pace)} seconds, and its deadline is in "
        f"{math.ceil(left)}. About {fitting} code points can be read in that time."
    )
    return DeadlineTooShort(detail, limit=fitting, actual=job.cost)


def _too_busy(estimate: _Estimate, left: float) -> Overloaded:
    detail = (
        f"At the measured pace the text would begin in about {math.ceil(estimate.begins)} seconds and be done in "
        f"{math.ceil(estimate.done)}, and its deadline is in {math.ceil(left)}. Send it again after the time in "
        "Retry-After, or with a longer deadline."
    )
    seconds = max(1, min(math.ceil(estimate.done - left), MAX_RETRY_SECONDS))
    return Overloaded(detail, limit=math.ceil(left), actual=math.ceil(estimate.done), retry_after=seconds)
