"""Those who wait for the model thread, in the order of their turns."""

from __future__ import annotations

import bisect
import threading
from collections.abc import Callable

from onrecord.api.errors.problems import Overloaded, ServiceProblem
from onrecord.api.worker.job import CODE_POINTS_PER_SECOND, Job

MOST_RETRY_SECONDS = 60
_FIRST_GUESS = 1 / CODE_POINTS_PER_SECOND


class Line:
    """A line of limited length before one thread. Safe under threads.

    Args:
        max_waiting: How many texts may wait while one is read.
        max_length: How many code points may wait before a text's turn, its own among them.
    """

    def __init__(self, max_waiting: int, max_length: int) -> None:
        self._max_waiting = max_waiting
        self._max_length = max_length
        self._waiting: list[Job] = []
        self._admitted = 0
        self._closed: Callable[[], ServiceProblem] | None = None
        self._changed = threading.Condition()
        self._seconds_per_code_point = _FIRST_GUESS

    def join(self, job: Job) -> None:
        """Puts a job in its place.

        Raises:
            Overloaded: Too many wait already, or too much text.
            ServiceProblem: The line is closed; what it was closed with.
        """
        with self._changed:
            if self._closed:
                raise self._closed()
            if self._admitted > self._max_waiting:
                detail = f"{self._max_waiting} texts are waiting already."
                raise self._full(detail, self._max_waiting)
            before = sum(other.cost for other in self._waiting if other.turn <= job.turn)
            if before and before + job.cost > self._max_length:
                detail = f"Texts of {before} code points are waiting before this one."
                raise self._full(detail, self._max_length)
            self._admitted += 1
            bisect.insort(self._waiting, job, key=_turn)
            self._changed.notify()
        # Whatever becomes of it, there is room again when it is over.
        job.future.add_done_callback(lambda _: self._over(job))

    def batch(self, budget: int, timeout: float) -> list[Job]:
        """Takes whoever's turn it is: as many as wait, up to a budget of code points, or one of any length.

        Waits for the first one, at most some seconds; empty: nobody came.
        """
        with self._changed:
            self._changed.wait_for(lambda: bool(self._waiting or self._closed), timeout)
            return self._taken(budget, lambda _: True)

    def shorter(self, cost: int, budget: int) -> list[Job]:
        """Takes those who wait with a text that costs less than that, up to a budget."""
        with self._changed:
            return self._taken(budget, lambda job: job.cost < cost)

    def close(self, why: Callable[[], ServiceProblem]) -> None:
        """Lets nobody in any more, and tells those who wait and those who come why."""
        with self._changed:
            self._closed = self._closed or why
            told, self._waiting = self._waiting, []
            self._changed.notify_all()
        for job in told:
            job.finish(why())

    @property
    def closed(self) -> bool:
        """Whether nobody is let in any more."""
        return self._closed is not None

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    def learn(self, cost: int, seconds: float) -> None:
        """Notes how long a text took."""
        if cost:
            self._seconds_per_code_point += 0.1 * (seconds / cost - self._seconds_per_code_point)

    def _taken(self, budget: int, wanted: Callable[[Job], bool]) -> list[Job]:
        taken: list[Job] = []
        for job in self._waiting:
            if not wanted(job):
                continue
            if taken and job.cost > budget:
                break
            taken.append(job)
            budget -= job.cost
        for job in taken:
            self._waiting.remove(job)
        return taken

    def _over(self, job: Job) -> None:
        with self._changed:
            self._admitted -= 1
            if job in self._waiting:
                self._waiting.remove(job)

    def _full(self, detail: str, limit: int) -> Overloaded:
        seconds = sum(job.cost for job in self._waiting) * self._seconds_per_code_point
        told = f"{detail} Send this one again after the time in Retry-After."
        return Overloaded(told, limit=limit, retry_after=max(1, min(round(seconds), MOST_RETRY_SECONDS)))


def _turn(job: Job) -> float:
    return job.turn
