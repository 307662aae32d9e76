"""Jobs that nobody waits for any more, and the end of the service."""

from __future__ import annotations

import asyncio

import pytest

from onrecord.api.errors.problems import DeadlineExceeded, ShuttingDown
from onrecord.api.worker import ModelWorker, Task
from onrecord.api.worker.deadline import Deadline
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from tests.api.asgi import PATIENCE, until
from tests.api.first_words import FirstWords
from tests.api.worker.conftest import LONG, busy, extracting, found, started

pytestmark = pytest.mark.anyio


async def test_cancelled_job_is_not_begun(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    gone, stays = extracting(worker, "Gone by now"), extracting(worker, "Bo stays here")
    await until(lambda: worker.waiting == 2)
    gone.cancel()
    await until(lambda: worker.waiting == 1)
    extractor.gate.set()
    await asyncio.gather(first, stays)
    assert "Gone by now" not in extractor.begun


async def test_running_job_ends_at_its_next_checkpoint(worker: ModelWorker, extractor: FirstWords) -> None:
    long = await busy(worker, extractor, LONG)
    long.cancel()
    other = extracting(worker, "Next in line")
    await until(lambda: len(extractor.begun) == 2)
    extractor.gate.set()
    assert found(await other) == "line"
    with pytest.raises(asyncio.CancelledError):
        await long


async def test_preempted_job_ends_when_it_is_resumed(worker: ModelWorker, extractor: FirstWords) -> None:
    long = await busy(worker, extractor, LONG)
    short = extracting(worker, "Short said it")
    await until(lambda: len(extractor.begun) == 2)
    long.cancel()
    await asyncio.sleep(0.05)
    extractor.hold = LONG
    assert found(await asyncio.wait_for(short, PATIENCE)) == "it"
    await until(lambda: worker._pool.idle)


@pytest.mark.parametrize("waits", [True, False])
async def test_late_job_is_given_up(worker: ModelWorker, extractor: FirstWords, waits: bool) -> None:
    first = await busy(worker, extractor) if waits else None
    extractor.gate.clear()
    with pytest.raises(DeadlineExceeded) as caught:
        async with Deadline(0.05, 600).enforced():
            await worker.extract(Task("Late by far"))
    assert caught.value.limit == 1
    extractor.gate.set()
    if first:
        await first
        assert found(await worker.extract(Task("In good time"))) == "time"
        assert "Late by far" not in extractor.begun


async def test_deadline_of_the_service_holds_where_more_is_asked_for() -> None:
    with pytest.raises(DeadlineExceeded, match=r"0\.05 seconds"):
        async with Deadline(3_600, 0.05).enforced():
            await asyncio.sleep(5)


async def test_shutdown_finishes_what_runs_and_refuses_what_waits(worker: ModelWorker, extractor: FirstWords) -> None:
    running = await busy(worker, extractor, "This one runs")
    waiting = extracting(worker, "This one waits")
    await until(lambda: worker.waiting == 1)
    worker.drain()
    with pytest.raises(ShuttingDown) as caught:
        await waiting
    assert (caught.value.headers or {})["Retry-After"]
    with pytest.raises(ShuttingDown):
        await worker.extract(Task("This one comes"))
    extractor.gate.set()
    assert found(await running) == "runs"


async def test_what_still_runs_at_the_end_of_the_grace_time_is_refused(extractor: FirstWords) -> None:
    async with started(extractor, shutdown_timeout=1.05) as worker:
        running = await busy(worker, extractor)
        worker.drain()
        with pytest.raises(ShuttingDown):
            await asyncio.wait_for(running, PATIENCE)


class Stuck(FirstWords):
    """Reaches no checkpoint until the gate opens."""

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        self.begun.append(text)
        self.gate.wait(10)
        return super().extract(text, options)


async def test_shutdown_does_not_wait_for_a_stuck_job() -> None:
    stuck = Stuck()
    async with started(stuck) as worker:
        running = await busy(worker, stuck)
        async with asyncio.timeout(2):
            await worker.close(0.05)
        with pytest.raises(ShuttingDown):
            await running
