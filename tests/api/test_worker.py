"""The model thread: loading, whose turn it is, being full, deadlines, faults, the end."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.api.errors.problems import DeadlineExceeded, NotReady, Overloaded, ShuttingDown
from onrecord.api.extractor import TextExtractor
from onrecord.api.settings import Settings
from onrecord.api.worker import ModelWorker, Times
from onrecord.extractors.errors import (
    EngineBroken,
    ExtractionError,
    ManifestInvalid,
    ModelError,
    ModelFileChanged,
    ModelFileMissing,
)
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from tests.api.first_words import CRASH, EXHAUSTED, POISON, Crash, FirstWords
from tests.contents import content

OPTIONS = ExtractionOptions()
LONG = "Long said " + "word " * 100

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def worker(extractor: FirstWords) -> AsyncIterator[ModelWorker]:
    """One that has loaded; four may wait."""
    worker = ModelWorker(lambda: extractor, Settings(max_waiting=4, max_waiting_length=2_000))
    await worker.start()
    yield worker
    extractor.gate.set()
    await worker.close(5)


async def until(condition: Any) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.001)


async def busy(worker: ModelWorker, extractor: FirstWords, text: str = "Busy said first") -> asyncio.Task[Extraction]:
    """Keeps the thread at a text until the gate opens."""
    extractor.gate.clear()
    task = asyncio.create_task(worker.extract(text, OPTIONS))
    await until(lambda: extractor.begun)
    return task


def read(record: Extraction) -> str:
    """What was found as the content of the first attribution."""
    return content(record.attributions[0]).text


async def test_as_many_wait_as_may_and_the_next_is_told_when_to_come_again(
    worker: ModelWorker, extractor: FirstWords
) -> None:
    first = await busy(worker, extractor)
    waiting = [asyncio.create_task(worker.extract(f"Text number {n}", OPTIONS)) for n in range(4)]
    await asyncio.sleep(0)
    with pytest.raises(Overloaded) as caught:
        await worker.extract("One too many", OPTIONS)
    assert caught.value.limit == 4
    assert int((caught.value.headers or {})["Retry-After"]) >= 1
    assert worker.waiting == 4
    extractor.gate.set()
    assert [read(record) for record in await asyncio.gather(first, *waiting)] == ["first", "0", "1", "2", "3"]
    assert read(await worker.extract("There is room", OPTIONS)) == "room"


async def test_what_waits_is_read_as_one_batch(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    waiting = [asyncio.create_task(worker.extract(f"Text number {n}", OPTIONS)) for n in range(4)]
    await until(lambda: worker.waiting == 4)
    extractor.gate.set()
    await asyncio.gather(first, *waiting)
    assert extractor.batches == [1, 4]


async def test_a_short_text_passes_a_longer_one(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    texts = ["Longest " + "word " * 300, LONG, "Short said it"]
    waiting = [asyncio.create_task(worker.extract(text, OPTIONS)) for text in texts]
    await until(lambda: worker.waiting == 3)
    extractor.gate.set()
    await asyncio.gather(first, *waiting)
    assert extractor.begun[1:] == texts[::-1]


async def test_a_long_text_is_refused_where_much_text_waits_and_a_short_one_is_not(
    worker: ModelWorker, extractor: FirstWords
) -> None:
    first = await busy(worker, extractor)
    waiting = [asyncio.create_task(worker.extract("word " * 300, OPTIONS))]
    await until(lambda: worker.waiting == 1)
    with pytest.raises(Overloaded) as caught:
        await worker.extract("word " * 301, OPTIONS)
    assert caught.value.limit == 2_000
    waiting.append(asyncio.create_task(worker.extract(LONG, OPTIONS)))
    await until(lambda: worker.waiting == 2)
    extractor.gate.set()
    await asyncio.gather(first, *waiting)


async def test_a_text_longer_than_may_wait_is_read_where_nothing_waits(worker: ModelWorker) -> None:
    assert (await worker.extract("Ann said " + "word " * 1_000, OPTIONS)).attributions


async def test_a_long_text_gives_way_to_short_ones(worker: ModelWorker, extractor: FirstWords) -> None:
    extractor.hold = LONG
    long = await busy(worker, extractor, LONG)
    assert read(await asyncio.wait_for(worker.extract("Short said it", OPTIONS), 5)) == "it"
    assert not long.done()
    extractor.gate.set()
    assert read(await long).startswith("word")


async def test_a_text_that_is_not_much_shorter_waits(worker: ModelWorker, extractor: FirstWords) -> None:
    extractor.hold = "Busy said first"
    first = await busy(worker, extractor)
    second = asyncio.create_task(worker.extract("Busy said too", OPTIONS))
    await asyncio.sleep(0.05)
    assert extractor.begun == ["Busy said first"]
    extractor.gate.set()
    await asyncio.gather(first, second)


async def test_who_has_gone_costs_nothing(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    gone = asyncio.create_task(worker.extract("Gone by now", OPTIONS))
    stays = asyncio.create_task(worker.extract("Bo stays here", OPTIONS))
    await until(lambda: worker.waiting == 2)
    gone.cancel()
    await until(lambda: worker.waiting == 1)
    extractor.gate.set()
    await asyncio.gather(first, stays)
    assert "Gone by now" not in extractor.begun


async def test_a_text_is_left_when_its_caller_goes_while_it_is_read(worker: ModelWorker, extractor: FirstWords) -> None:
    long = await busy(worker, extractor, LONG)
    long.cancel()
    other = asyncio.create_task(worker.extract("Next in line", OPTIONS))
    await until(lambda: len(extractor.begun) == 2)
    extractor.gate.set()
    assert read(await other) == "line"
    with pytest.raises(asyncio.CancelledError):
        await long


@pytest.mark.parametrize("waits", [True, False])
async def test_a_text_past_its_deadline_is_a_problem_and_is_not_read(
    worker: ModelWorker, extractor: FirstWords, waits: bool
) -> None:
    first = await busy(worker, extractor) if waits else None
    extractor.gate.clear()
    with pytest.raises(DeadlineExceeded) as caught:
        await worker.extract("Late by far", OPTIONS, timeout=0.05)
    assert caught.value.limit == 1
    extractor.gate.set()
    if first:
        await first
        assert read(await worker.extract("In good time", OPTIONS)) == "time"
        assert "Late by far" not in extractor.begun


async def test_a_caller_cannot_ask_for_more_time_than_there_is(extractor: FirstWords) -> None:
    worker = ModelWorker(lambda: extractor, Settings(request_timeout=0.05))
    await worker.start()
    extractor.gate.clear()
    with pytest.raises(DeadlineExceeded):
        await worker.extract("Late by far", OPTIONS, timeout=3_600)
    extractor.gate.set()
    await worker.close(5)


async def test_many_of_one_request_wait_for_room_and_leave_half(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    many = [asyncio.create_task(worker.extract(f"Text number {n}", OPTIONS, bulk=True)) for n in range(50)]
    await until(lambda: worker.waiting == 2)
    single = asyncio.create_task(worker.extract("A single text", OPTIONS))
    await until(lambda: worker.waiting == 3)
    extractor.gate.set()
    records = await asyncio.gather(first, single, *many)
    assert [read(record) for record in records] == ["first", "text", *map(str, range(50))]


async def test_a_failure_makes_room_again(worker: ModelWorker) -> None:
    for _ in range(10):
        with pytest.raises(ExtractionError):
            await worker.extract(POISON, OPTIONS)
    assert (await worker.extract("There is room", OPTIONS)).attributions


async def test_a_text_that_breaks_its_batch_has_the_problem_alone(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    texts = ["Ann said one", f"Bo {CRASH} two", "Cy said three", POISON]
    waiting = [asyncio.create_task(worker.extract(text, OPTIONS)) for text in texts]
    await until(lambda: worker.waiting == 4)
    extractor.gate.set()
    one, two, three, four = await asyncio.gather(*waiting, return_exceptions=True)
    assert isinstance(two, Crash)
    assert isinstance(four, ExtractionError)
    assert isinstance(one, Extraction)
    assert isinstance(three, Extraction)
    assert (read(one), read(three)) == ("one", "three")
    assert extractor.begun.count(texts[1]) == 2
    await first


class Together(FirstWords):
    """Takes all texts before it reads any; `faults` times it then breaks, or forgets the last."""

    faults = 1
    forgetful = False

    def extract_batch(self, texts: Iterable[tuple[str, ExtractionOptions]]) -> Iterator[Extraction | ExtractionError]:
        taken = list(texts)
        if self.faults and len(taken) > 1:
            self.faults -= 1
            raise Crash
        yield from super().extract_batch(taken[:-1] if self.forgetful else taken)


@pytest.mark.parametrize("extractor", [Together()])
async def test_a_batch_that_fails_as_a_whole_is_read_one_by_one(worker: ModelWorker, extractor: Together) -> None:
    first = await busy(worker, extractor)
    waiting = [asyncio.create_task(worker.extract(f"Text number {n}", OPTIONS)) for n in range(3)]
    await until(lambda: worker.waiting == 3)
    extractor.gate.set()
    assert [read(record) for record in await asyncio.gather(first, *waiting)] == ["first", "0", "1", "2"]
    assert extractor.batches == [1, 1, 1, 1]


@pytest.mark.parametrize("extractor", [Together()])
async def test_nobody_waits_for_a_text_that_an_extractor_forgets(worker: ModelWorker, extractor: Together) -> None:
    extractor.forgetful = True
    with pytest.raises(RuntimeError, match="forgotten"):
        await asyncio.wait_for(worker.extract("Forget me not", OPTIONS), 5)


async def test_readiness_names_what_fails_until_a_text_is_read_again(
    worker: ModelWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failed() -> list[str]:
        return [check.name for check in worker.checks() if not check.passed]

    assert failed() == []
    for _ in range(3):
        with pytest.raises(Crash):
            await worker.extract(CRASH, OPTIONS)
    assert failed() == ["last_batch"]
    # Nobody sends anything any more, and still it finds out.
    await until(lambda: not failed())
    monkeypatch.setattr("onrecord.api.worker.worker.SILENCE_SECONDS", 0)
    assert failed() == ["worker"]
    worker.drain()
    await until(lambda: failed() == ["worker", "open"])


class Gone(FirstWords):
    """Its device is lost."""

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        super().extract(text, options)
        raise EngineBroken("the device is lost")


@pytest.mark.parametrize("extractor", [FirstWords(), Gone()], ids=["memory", "device"])
async def test_what_cannot_be_mended_is_told_to_all_and_ends_the_process(extractor: FirstWords) -> None:
    ended = threading.Event()
    worker = ModelWorker(lambda: extractor, Settings(), ended.set)
    await worker.start()
    extractor.gate.clear()
    tasks = [asyncio.create_task(worker.extract(f"An {EXHAUSTED} {n}", OPTIONS)) for n in range(5)]
    await until(lambda: extractor.begun)
    extractor.gate.set()
    found = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(one, NotReady) and "'worker' failed" in one.detail for one in found)
    assert await asyncio.to_thread(ended.wait, 5)
    with pytest.raises(NotReady, match="'worker' failed"):
        await worker.extract("Too late now", OPTIONS)
    assert [check.name for check in worker.checks() if not check.passed] == ["worker", "open"]
    await worker.close(5)


async def test_times_are_told(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    times = Times()
    second = asyncio.create_task(worker.extract("Second in line", OPTIONS, times=times))
    await until(lambda: worker.waiting == 1)
    await asyncio.sleep(0.05)
    assert (times.waited, times.read) == (None, None)
    extractor.gate.set()
    await asyncio.gather(first, second)
    assert times.waited is not None
    assert times.read is not None
    assert times.waited >= 0.05 > times.read >= 0


class Loading:
    """A load that takes as long as it is told, and fails if it is told."""

    def __init__(self, extractor: TextExtractor, error: Exception | None = None) -> None:
        self.done = threading.Event()
        self._extractor = extractor
        self._error = error

    def __call__(self) -> TextExtractor:
        assert self.done.wait(timeout=10)
        if self._error:
            raise self._error
        return self._extractor


async def test_nothing_is_read_before_the_models_are_loaded(extractor: FirstWords) -> None:
    loading = Loading(extractor)
    worker = ModelWorker(loading, Settings())
    started = asyncio.create_task(worker.start())
    await asyncio.sleep(0)
    with pytest.raises(NotReady, match="'models' waits"):
        await worker.extract("Too early today", OPTIONS)
    loading.done.set()
    await started
    assert (await worker.extract("In good time", OPTIONS)).attributions
    await worker.close(5)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ModelFileMissing(Path("/srv/ner/model.bin")), "'models' failed: model.bin is missing"),
        (
            ModelFileChanged(Path("/srv/ner/model.bin"), "1 byte", "2 bytes"),
            "'models' failed: model.bin does not match the manifest",
        ),
        (
            ManifestInvalid(Path("/srv/manifest.json"), "not JSON"),
            "manifest.json is not a valid manifest",
        ),
        (ModelError("/srv/ner: no such package"), "'models' failed: a model cannot be used"),
        (OSError("/srv: no space left"), "'models' failed in a way that was not foreseen"),
    ],
)
async def test_a_failure_to_load_is_kept_and_told_without_paths(
    extractor: FirstWords, error: Exception, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    loading = Loading(extractor, error)
    loading.done.set()
    worker = ModelWorker(loading, Settings())
    await worker.start()
    with pytest.raises(NotReady, match=told) as caught:
        await worker.extract("Nobody reads this", OPTIONS)
    assert "/srv" not in caught.value.detail
    assert "/srv" in caplog.text
    await worker.close(5)


async def test_at_the_end_what_runs_is_finished_and_what_waits_is_told(
    worker: ModelWorker, extractor: FirstWords
) -> None:
    running = await busy(worker, extractor, "This one runs")
    waiting = asyncio.create_task(worker.extract("This one waits", OPTIONS))
    await until(lambda: worker.waiting == 1)
    worker.drain()
    with pytest.raises(ShuttingDown) as caught:
        await waiting
    assert (caught.value.headers or {})["Retry-After"]
    with pytest.raises(ShuttingDown):
        await worker.extract("This one comes", OPTIONS)
    extractor.gate.set()
    assert read(await running) == "runs"
    await worker.close(5)


async def test_the_end_does_not_wait_for_ever(extractor: FirstWords) -> None:
    class Deaf(FirstWords):
        def extract(self, text: str, options: ExtractionOptions) -> Extraction:
            self.begun.append(text)
            self.gate.wait(10)
            return super().extract(text, options)

    deaf = Deaf()
    worker = ModelWorker(lambda: deaf, Settings())
    await worker.start()
    running = await busy(worker, deaf)
    async with asyncio.timeout(2):
        await worker.close(0.05)
    deaf.gate.set()
    await running
