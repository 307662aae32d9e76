"""Texts of jobs: behind all others but for their share of the time, and read for no longer than a limit."""

from __future__ import annotations

import asyncio
import math
import time
from contextlib import suppress

import pytest

from onrecord.api.errors.problems import DeadlineExceeded, DeadlineTooShort, Overloaded
from onrecord.api.worker import ModelWorker, Task, Times, WrittenRecord
from onrecord.api.worker.admission import DOUBT
from onrecord.api.worker.job import SHORTER, Job
from onrecord.api.worker.schedule import PREEMPTING_COST
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from tests.api.asgi import PATIENCE, until
from tests.api.first_words import FirstWords
from tests.api.worker.conftest import LONG, extracting, found, started
from tests.api.worker.test_admission import TENTH, measured, refusal, slow_down

pytestmark = pytest.mark.anyio


def background(worker: ModelWorker, text: str) -> asyncio.Task[WrittenRecord]:
    return asyncio.create_task(worker.extract(Task(text), background=True))


@pytest.mark.parametrize(
    ("new", "is_background", "running", "runs_in_background", "may"),
    [
        (100, False, 100, True, True),  # Any other text preempts one of a job,
        (10_000, False, 10, True, True),
        (10, True, 10_000, False, False),  # and none of a job preempts another text.
        (100, False, 100 * SHORTER, False, False),
        (99, False, 100 * SHORTER, False, True),
        (99, True, 100 * SHORTER, True, True),
    ],
)
async def test_what_may_preempt(
    new: int, is_background: bool, running: int, runs_in_background: bool, may: bool
) -> None:
    first, second = (
        Job(Task("x" * length), is_background=behind)
        for length, behind in ((new, is_background), (running, runs_in_background))
    )
    assert first.may_preempt(second) == may


async def test_every_other_text_preempts_one_of_a_job(worker: ModelWorker, extractor: FirstWords) -> None:
    extractor.hold = "Job said behind"
    extractor.gate.clear()
    behind = background(worker, extractor.hold)
    await until(lambda: extractor.begun)
    assert found(await worker.extract(Task(LONG))).startswith("word")
    assert not behind.done()
    extractor.gate.set()
    assert found(await behind) == "behind"


async def test_text_of_a_job_preempts_only_one_that_takes_much_longer(
    worker: ModelWorker, extractor: FirstWords
) -> None:
    extractor.hold = LONG
    extractor.gate.clear()
    before = extracting(worker, LONG)
    await until(lambda: extractor.begun)
    longer = background(worker, LONG.replace("Long", "Jobs"))
    await until(lambda: worker.waiting)
    await asyncio.sleep(0.05)
    assert extractor.begun == [LONG]
    # A short one does once its share of the time is enough to read it.
    longer.cancel()
    assert found(await background(worker, "Job said behind")) == "behind"
    assert not before.done()
    extractor.gate.set()
    await before


async def test_job_is_read_beside_callers_who_always_send(extractor: FirstWords) -> None:
    async with started(extractor, max_waiting=4) as worker:
        stopped = asyncio.Event()

        async def caller(name: str) -> None:
            while not stopped.is_set():
                with suppress(Overloaded):
                    await worker.extract(Task(f"{name} said " + "word " * 400))
                await asyncio.sleep(0)

        # The queue is full at any time: with one place for each caller, or none.
        callers = [asyncio.create_task(caller(f"Caller{number}")) for number in range(8)]
        await until(lambda: worker.waiting >= 4)
        for number in range(5):
            assert found(await asyncio.wait_for(background(worker, f"Job said {number}"), PATIENCE)) == str(number)
        stopped.set()
        await asyncio.gather(*callers)


async def test_time_in_the_queue_does_not_count_and_time_of_others_neither(extractor: FirstWords) -> None:
    async with started(extractor, request_timeout=0.4) as worker:
        extractor.hold = "Busy said first"
        extractor.gate.clear()
        first = extracting(worker, extractor.hold)
        await until(lambda: extractor.begun)
        behind = background(worker, "Job said behind")
        await asyncio.sleep(0.6)
        assert not behind.done()
        extractor.gate.set()
        await first
        assert found(await behind) == "behind"
        # Preempted for longer than it may be read.
        extractor.gate.clear()
        extractor.hold = "Job said again"
        behind = background(worker, extractor.hold)
        await until(lambda: extractor.hold in extractor.begun)
        extractor.hold = "Long said " + "word " * PREEMPTING_COST
        longer = extracting(worker, extractor.hold)
        await until(lambda: extractor.hold in extractor.begun)
        await asyncio.sleep(0.6)
        extractor.gate.set()
        await longer
        assert found(await behind) == "again"


async def test_text_of_a_job_is_read_for_no_longer_than_the_limit(extractor: FirstWords) -> None:
    async with started(extractor, request_timeout=0.2) as worker:
        extractor.hold = "Job said for ever"
        extractor.gate.clear()
        with pytest.raises(DeadlineExceeded, match=r"read for 0\.2 seconds"):
            await worker.extract(Task(extractor.hold), background=True)
        assert found(await worker.extract(Task("Ann said no"), background=True)) == "no"


@pytest.mark.parametrize(("length", "is_refused"), [(1_000, False), (2_001, True)])
async def test_text_of_a_job_that_would_take_too_long_is_refused(length: int, is_refused: bool) -> None:
    job = Job(Task("x" * math.ceil(length * DOUBT / 2)), is_background=True, reading_seconds=1_000 * TENTH)
    others = [Job(Task("x" * 9_000)) for _ in range(3)]
    # What goes first does not matter, only how long reading takes.
    problem = refusal(job, measured(), waiting=others, running=[[(others[0], 0.0)]])
    assert isinstance(problem, DeadlineTooShort) == is_refused
    if problem:
        assert problem.detail == (
            "At the measured pace the text takes about 201 seconds, and its deadline is in 100. About 1000 code points "
            "can be read in that time."
        )


async def test_what_could_not_be_read_in_time_keeps_the_pace_fresh(
    extractor: FirstWords, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.api.worker.pace._FRESH_SECONDS", 0.5)
    async with started(extractor, request_timeout=0.2) as worker:
        slow_down(worker._pace)
        await asyncio.sleep(0.6)
        extractor.hold = "Long said " + "word " * 200
        extractor.gate.clear()
        # The pace is old: it is tried.
        with pytest.raises(DeadlineExceeded):
            await worker.extract(Task(extractor.hold), background=True)
        # It was no better: the next one is not.
        with pytest.raises(DeadlineTooShort):
            await worker.extract(Task(extractor.hold), background=True)
        assert extractor.begun == [extractor.hold]


async def test_text_after_one_that_took_long_preempts_at_once() -> None:
    """A short text waits for at most half of its own time, however much is owed to jobs."""

    class Slow(FirstWords):
        def extract(self, text: str, options: ExtractionOptions) -> Extraction:
            time.sleep(0.6 if text.startswith("Slow") else 0)
            return super().extract(text, options)

    async with started(extractor := Slow()) as worker:
        extractor.hold = "Job said behind"
        extractor.gate.clear()
        behind = background(worker, extractor.hold)
        await until(lambda: extractor.begun)
        await worker.extract(Task("Slow said no"))
        times = Times()
        await worker.extract(Task("Ann said no"), times=times)
        assert times.waited is not None
        assert times.waited < 0.25
        assert not behind.done()
        extractor.gate.set()
        assert found(await behind) == "behind"
