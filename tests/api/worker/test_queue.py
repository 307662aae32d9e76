"""The job queue: order, limits, preemption, and room for requests with many texts."""

from __future__ import annotations

import asyncio

import pytest

from onrecord.api.errors.problems import Overloaded
from onrecord.api.worker import ModelWorker, Task, Times
from tests.api.asgi import PATIENCE, until
from tests.api.first_words import POISON, FirstWords
from tests.api.worker.conftest import LONG, busy, extracting, found

pytestmark = pytest.mark.anyio


async def test_full_queue_refuses_with_retry_after(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    waiting = [extracting(worker, f"Text number {n}") for n in range(4)]
    await asyncio.sleep(0)
    with pytest.raises(Overloaded) as caught:
        await worker.extract(Task("One too many"))
    assert caught.value.limit == 4
    assert int((caught.value.headers or {})["Retry-After"]) >= 1
    assert worker.waiting == 4
    extractor.gate.set()
    assert [found(record) for record in await asyncio.gather(first, *waiting)] == ["first", "0", "1", "2", "3"]
    assert found(await worker.extract(Task("There is room"))) == "room"


async def test_short_text_overtakes_longer_ones(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    texts = ["Longest " + "word " * 300, LONG, "Short said it"]
    waiting = [extracting(worker, text) for text in texts]
    await until(lambda: worker.waiting == 3)
    extractor.gate.set()
    await asyncio.gather(first, *waiting)
    assert extractor.begun[1:] == texts[::-1]


async def test_long_text_is_refused_where_much_text_waits_and_a_short_one_is_not(
    worker: ModelWorker, extractor: FirstWords
) -> None:
    first = await busy(worker, extractor)
    waiting = [extracting(worker, "word " * 300)]
    await until(lambda: worker.waiting == 1)
    with pytest.raises(Overloaded) as caught:
        await worker.extract(Task("word " * 301))
    assert caught.value.limit == 2_000
    waiting.append(extracting(worker, LONG))
    await until(lambda: worker.waiting == 2)
    extractor.gate.set()
    await asyncio.gather(first, *waiting)


async def test_text_longer_than_the_limit_is_read_where_nothing_waits(worker: ModelWorker) -> None:
    assert found(await worker.extract(Task("Ann said " + "word " * 1_000))).startswith("word")


async def test_short_texts_preempt_a_long_one(worker: ModelWorker, extractor: FirstWords) -> None:
    extractor.hold = LONG
    long = await busy(worker, extractor, LONG)
    short = await asyncio.wait_for(asyncio.gather(*(extracting(worker, f"Short said {n}") for n in range(3))), PATIENCE)
    assert [found(record) for record in short] == ["0", "1", "2"]
    assert not long.done()
    extractor.gate.set()
    assert found(await long).startswith("word")


async def test_preempted_text_has_a_share_of_the_time(worker: ModelWorker, extractor: FirstWords) -> None:
    extractor.hold = LONG
    long = await busy(worker, extractor, LONG)
    await worker.extract(Task("Short said one"))
    run = worker._pool.supervisors[0]._runs[0]
    run.taken = 60
    second = extracting(worker, "Short said two")
    await asyncio.sleep(0.05)
    assert len(extractor.begun) == 2
    run.taken = 0
    extractor.gate.set()
    await asyncio.gather(long, second)


async def test_text_that_is_not_much_shorter_waits(worker: ModelWorker, extractor: FirstWords) -> None:
    extractor.hold = "Busy said first"
    first = await busy(worker, extractor)
    second = extracting(worker, "Busy said too")
    await asyncio.sleep(0.05)
    assert extractor.begun == ["Busy said first"]
    extractor.gate.set()
    await asyncio.gather(first, second)


async def test_bulk_texts_wait_for_room_and_leave_half(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    many = [extracting(worker, f"Text number {n}", bulk=True) for n in range(50)]
    await until(lambda: worker.waiting == 2)
    single = extracting(worker, "A single text")
    await until(lambda: worker.waiting == 3)
    extractor.gate.set()
    records = await asyncio.gather(first, single, *many)
    assert [found(record) for record in records] == ["first", "text", *map(str, range(50))]


async def test_failure_makes_room_again(worker: ModelWorker) -> None:
    for _ in range(10):
        with pytest.raises(Exception, match="poison"):
            await worker.extract(Task(POISON))
    assert found(await worker.extract(Task("There is room"))) == "room"


async def test_times_are_measured(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    times = Times()
    second = extracting(worker, "Second in line", times=times)
    await until(lambda: worker.waiting == 1)
    await asyncio.sleep(0.05)
    assert (times.waited, times.read) == (None, None)
    extractor.gate.set()
    await asyncio.gather(first, second)
    assert times.waited is not None
    assert times.read is not None
    assert times.waited >= 0.05 > times.read >= 0
    assert set(times.parts) == {"queue", "parse", "extract"}
