"""A queued extraction job."""

from __future__ import annotations

import asyncio
import math
import time
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count

from onrecord.api.worker.task import Task, WrittenRecord

CODE_POINTS_PER_SECOND = 10_000
"""Ageing: a job's priority is its arrival plus its length over this pace. So short texts overtake long ones, and no
text waits forever: of two texts the longer goes first once it has waited a second more for each 10,000 code points."""

BACKGROUND_SECONDS = 86_400.0
"""Added to the arrival of texts of background jobs: every other text goes first, but for their share of the time."""

SHORTER = 4
"""A job may preempt one whose text is so many times longer; a smaller factor would delay the longer one for little."""

_numbers = count(1)


@dataclass(slots=True)
class Times:
    """Seconds that a text waited, that the models took, and that reading took in all; None until known."""

    waited: float | None = None
    parsed: float | None = None
    read: float | None = None

    @property
    def parts(self) -> dict[str, float]:
        """The known parts by the names of metrics and `Server-Timing`."""
        extracted = None if self.read is None or self.parsed is None else max(0.0, self.read - self.parsed)
        parts = {"queue": self.waited, "parse": self.parsed, "extract": extracted}
        return {part: seconds for part, seconds in parts.items() if seconds is not None}


def _future() -> asyncio.Future[WrittenRecord]:
    return asyncio.get_running_loop().create_future()


@dataclass(slots=True, eq=False)
class Job:
    """A task in the queue or in a model process. Used only on the event loop.

    `losses` counts the model processes that ended while they had it.
    """

    task: Task
    times: Times = field(default_factory=Times)
    future: asyncio.Future[WrittenRecord] = field(default_factory=_future)
    arrived: float = field(default_factory=time.monotonic)
    number: int = field(default_factory=lambda: next(_numbers))
    losses: int = 0
    seconds: float = math.inf
    """The seconds from its arrival to its deadline."""
    is_background: bool = False
    """True of a text of a background job."""
    reading_seconds: float = math.inf
    """The limit on the time of reading, without that of texts that preempt it. A background text has this limit instead
    of a deadline: it may wait as long as the service is busy."""

    @property
    def cost(self) -> int:
        """The length of the text, in code points."""
        return len(self.task.text)

    @property
    def ends(self) -> float:
        """Its deadline by the monotonic clock."""
        return self.arrived + self.seconds

    @property
    def priority(self) -> float:
        """The sort key of the queue: the lowest goes first."""
        delay = BACKGROUND_SECONDS if self.is_background else 0.0
        return self.arrived + delay + self.cost / CODE_POINTS_PER_SECOND

    def may_preempt(self, running: Job) -> bool:
        """True if it may interrupt a running job: any may interrupt a background text, else only a much longer one."""
        if self.is_background != running.is_background:
            return running.is_background
        return self.cost < running.cost // SHORTER

    @property
    def is_live(self) -> bool:
        """True while a caller waits for its result."""
        return not self.future.done()

    def cancel(self) -> None:
        """Ends the job without a result."""
        self.future.cancel()

    def begin(self) -> None:
        """Records the time that the job waited, when a model process begins it."""
        if self.times.waited is None:
            self.times.waited = time.monotonic() - self.arrived

    def finish(self, result: WrittenRecord | Exception) -> None:
        """Sets its result, if a caller still waits for it."""
        with suppress(asyncio.InvalidStateError):
            if isinstance(result, Exception):
                self.future.set_exception(result)
            else:
                self.future.set_result(result)
