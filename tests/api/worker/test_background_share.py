"""The share of texts of jobs beside callers who always send: a model process with a clock of its own."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle

import pytest

from onrecord.api.worker import schedule as schedules
from onrecord.api.worker.background_share import MAX_OF_OWN, MAX_OWED_SECONDS, SHARE, BackgroundShare
from onrecord.api.worker.job import Job
from onrecord.api.worker.job_queue import JobQueue
from onrecord.api.worker.pace import Pace
from onrecord.api.worker.schedule import BETWEEN_SLICES, Schedule
from onrecord.api.worker.task import Task

pytestmark = pytest.mark.anyio

PACE = 0.0004
"""Seconds for a code point."""
STEP = 0.01
"""Seconds between two checkpoints."""
FIFTH = SHARE / (1 + SHARE)


@dataclass
class Clock:
    """The clock of the simulation, instead of the module `time`."""

    now: float = 1_000.0

    def monotonic(self) -> float:
        return self.now


@dataclass
class Simulated:
    """A process that does a step of the job on top at a time, with callers who send a text after each answer.

    `waits` are the lengths of the texts of callers with the seconds that each took; `late` counts passed deadlines.
    """

    clock: Clock
    behind: Iterator[int] | None = None
    patience: float = math.inf
    """Seconds to the deadline, for each second that a text takes."""
    behind_seconds: float = 0.0
    read: int = 0
    waits: list[tuple[int, float]] = field(default_factory=list)
    late: int = 0

    def __post_init__(self) -> None:
        self.pace = Pace()
        self.pace.measure(1_000_000, 1_000_000 * PACE)
        self.queue = JobQueue(10**9, 10**9, self.pace)
        self.order = Schedule(self.queue, self.pace)
        self.left: dict[int, float] = {}
        self.callers: dict[int, Iterator[int]] = {}

    def run(self, callers: list[Iterator[int]], seconds: float) -> None:
        for caller in callers:
            self._send(caller)
        if self.behind:
            self._send_behind()
        end = self.clock.now + seconds
        while self.clock.now < end:
            self._start()
            self._step()

    def _start(self) -> None:
        if not self.order.runs:
            job = self.queue.take() if self.behind is None else self.order.take()
            if job:
                self.order.begin(job)
        if self.order.runs and len(self.order.runs) < 4:
            wait, jobs = self.order.preempting(self.order.runs[-1])
            if wait <= 0:
                self.queue.remove(jobs[0])
                self.order.begin(jobs[0])

    def _step(self) -> None:
        self.clock.now += STEP
        if not self.order.runs:
            return
        job = self.order.runs[-1].job
        self.behind_seconds += STEP if job.is_background else 0
        self.left[job.number] -= STEP
        if self.left[job.number] > 1e-9:
            return
        self.order.end(job)
        if self.order.runs:
            self.order.runs[-1].resume()
        job.cancel()
        if job.is_background:
            self.read += job.cost
            self._send_behind()
        else:
            self.waits.append((job.cost, self.clock.now - job.arrived))
            self.late += self.clock.now > job.ends
            self._send(self.callers.pop(job.number))

    def _send(self, caller: Iterator[int]) -> None:
        cost = next(caller)
        job = Job(Task("x" * cost), arrived=self.clock.now, seconds=self.patience * cost * PACE)
        self.callers[job.number] = caller
        self._put(job)

    def _send_behind(self) -> None:
        assert self.behind
        self._put(Job(Task("x" * next(self.behind)), arrived=self.clock.now, is_background=True))

    def _put(self, job: Job) -> None:
        self.left[job.number] = job.cost * PACE
        self.queue.put(job)

    def slowest(self, length: int) -> float:
        """The most seconds that texts of a length took."""
        return max(seconds for cost, seconds in self.waits if cost == length)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(schedules, "time", made)
    return made


@pytest.mark.parametrize("behind", [(400,), (4_000,), (16_000,), (200, 9_000, 1_500)])
@pytest.mark.parametrize(
    "callers", [[(4_000,)], [(4_000,)] * 5, [(300,)], [(300,)] * 5, [(4_000, 250, 250, 12_000)], [(9_000,), (4_000,)]]
)
async def test_jobs_have_a_fifth_and_no_text_takes_half_as_long_again(
    clock: Clock, callers: list[tuple[int, ...]], behind: tuple[int, ...]
) -> None:
    alone, beside = Simulated(clock), Simulated(clock, cycle(behind))
    for simulated in (alone, beside):
        simulated.run([cycle(lengths) for lengths in callers], 120)
    assert beside.behind_seconds / 120 == pytest.approx(FIFTH, abs=0.04)
    assert beside.read > 0
    for length in {length for lengths in callers for length in lengths}:
        # Beside its own slices, a text may wait for those before the texts that go first, and for the next checkpoint.
        most = (1 + MAX_OF_OWN) * alone.slowest(length) + MAX_OF_OWN * BETWEEN_SLICES * PACE + 3 * STEP
        assert beside.slowest(length) <= most


async def test_share_is_less_where_short_texts_always_preempt_a_long_one(clock: Clock) -> None:
    # A text of a job that the long one preempted has to wait for both.
    beside = Simulated(clock, cycle([4_000]))
    beside.run([cycle([20_000]), cycle([500])], 300)
    assert 0.12 < beside.behind_seconds / 300 < FIFTH


async def test_jobs_are_read_during_long_texts(clock: Clock) -> None:
    beside = Simulated(clock, cycle([4_000]))
    beside.run([cycle([600_000])], 250)
    assert not beside.waits
    assert beside.behind_seconds / 250 == pytest.approx(FIFTH, abs=0.03)


async def test_jobs_have_no_time_that_a_deadline_needs(clock: Clock) -> None:
    hurried = Simulated(clock, cycle([4_000]), patience=1.9)
    hurried.run([cycle([3_000])], 60)
    assert (hurried.late, hurried.read) == (0, 0)
    patient = Simulated(clock, cycle([4_000]), patience=2.4)
    patient.run([cycle([3_000])], 60)
    assert patient.late == 0
    assert patient.read > 0


async def test_time_without_other_texts_costs_jobs_nothing_and_owes_them_nothing(clock: Clock) -> None:
    idle = Simulated(clock, cycle([4_000]))
    idle.run([], 60)
    assert idle.behind_seconds == pytest.approx(60, abs=1)
    idle.run([iter([4_000, 10**6])], 2)
    # The first text after that waits for the next checkpoint alone.
    assert idle.slowest(4_000) <= 4_000 * PACE + 2 * STEP


def test_account() -> None:
    share = BackgroundShare()
    share.owe(4.0)
    assert share.owed == pytest.approx(4 * SHARE)
    assert share.slice(own=10.0, slack=math.inf) == share.owed
    assert share.slice(own=1.0, slack=math.inf) == MAX_OF_OWN
    assert share.slice(own=10.0, slack=0.1) == 0.1
    assert share.slice(own=10.0, slack=-1.0) == 0.0
    share.use(0.4)
    assert share.owed == pytest.approx(4 * SHARE - 0.4)
    # What a text has waited for counts until it ends.
    assert share.slice(own=1.0, slack=math.inf) == pytest.approx(MAX_OF_OWN - 0.4)
    share.next()
    assert share.slice(own=1.0, slack=math.inf) == MAX_OF_OWN
    assert share.seconds_until(share.owed + 1) == pytest.approx(1 / SHARE)
    share.use(5.0)
    assert share.owed == 0.0
    share.owe(1_000.0)
    assert share.owed == MAX_OWED_SECONDS
