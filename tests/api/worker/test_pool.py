"""Several model processes behind one queue."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterable

import pytest

from onrecord.api.errors.problems import Overloaded
from onrecord.api.settings import Settings
from onrecord.api.worker import ModelWorker, Task
from onrecord.api.worker.launchers import ThreadLauncher
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.engine import Engine
from onrecord.schemas.extraction import Extraction
from tests.api.asgi import PATIENCE, until
from tests.api.first_words import CRASH, FirstWords
from tests.api.worker.conftest import LONG, extracting, found

pytestmark = pytest.mark.anyio


class Pool:
    """A worker with two loops, and the extractor of each that was started."""

    def __init__(self, waiting: int = 2) -> None:
        self.extractors: list[FirstWords] = []
        self.started: list[Engine] = []
        self.lost: list[int] = []
        launcher, settings = ThreadLauncher(self._extractor), Settings(max_waiting=waiting)
        self.worker = ModelWorker(launcher, settings, self._note_start, self.lost.append, processes=2)

    def _extractor(self) -> FirstWords:
        self.extractors.append(FirstWords())
        return self.extractors[-1]

    def _note_start(self, engine: Engine, _: int) -> None:
        self.started.append(engine)

    def close_gates(self, hold: Iterable[str | None] = (None, None)) -> None:
        for extractor, text in zip(self.extractors, hold, strict=True):
            extractor.gate.clear()
            extractor.hold = text

    def open_gates(self) -> None:
        for extractor in self.extractors:
            extractor.gate.set()

    @property
    def begun(self) -> list[list[str]]:
        """The texts that each began, sorted by the first."""
        return sorted(extractor.begun for extractor in self.extractors)


@pytest.fixture
async def pool() -> AsyncIterator[Pool]:
    pool = Pool()
    await pool.worker.start()
    try:
        yield pool
    finally:
        pool.open_gates()
        await pool.worker.close(5)


async def test_two_texts_are_read_at_the_same_time(pool: Pool) -> None:
    assert len(pool.started) == 2
    pool.close_gates()
    texts = [extracting(pool.worker, f"Ann said {number}") for number in range(2)]
    await until(lambda: pool.begun == [["Ann said 0"], ["Ann said 1"]])
    assert pool.worker.waiting == 0
    pool.open_gates()
    assert [found(record) for record in await asyncio.gather(*texts)] == ["0", "1"]


async def test_short_text_goes_to_an_idle_process_and_preempts_none(pool: Pool) -> None:
    pool.close_gates([LONG, LONG])
    long = extracting(pool.worker, LONG)
    await until(lambda: [LONG] in pool.begun)
    assert found(await asyncio.wait_for(pool.worker.extract(Task("Short said it")), PATIENCE)) == "it"
    assert pool.begun == [[LONG], ["Short said it"]]
    pool.open_gates()
    await long


async def test_short_text_preempts_one_of_two_long_ones(pool: Pool) -> None:
    pool.close_gates([LONG, LONG])
    long = [extracting(pool.worker, LONG) for _ in range(2)]
    await until(lambda: pool.begun == [[LONG], [LONG]])
    assert found(await asyncio.wait_for(pool.worker.extract(Task("Short said it")), PATIENCE)) == "it"
    assert pool.begun == [[LONG], [LONG, "Short said it"]]
    pool.open_gates()
    await asyncio.gather(*long)


async def test_bound_of_the_queue_is_on_those_that_wait(pool: Pool) -> None:
    pool.close_gates()
    texts = [extracting(pool.worker, f"Ann said {number}") for number in range(4)]
    await until(lambda: pool.worker.waiting == 2)
    with pytest.raises(Overloaded) as caught:
        await pool.worker.extract(Task("One too many"))
    assert caught.value.limit == 2
    pool.open_gates()
    assert [found(record) for record in await asyncio.gather(*texts)] == list("0123")


async def test_cancelled_text_leaves_the_other_alone(pool: Pool) -> None:
    pool.close_gates()
    kept, dropped = (extracting(pool.worker, text) for text in ("Ann said kept", "Ann said dropped"))
    await until(lambda: len(pool.begun[0]) == len(pool.begun[1]) == 1)
    dropped.cancel()
    third = extracting(pool.worker, "Ann said third")
    await until(lambda: ["Ann said dropped", "Ann said third"] in pool.begun)
    pool.open_gates()
    assert [found(record) for record in await asyncio.gather(kept, third)] == ["kept", "third"]
    assert pool.lost == []


async def test_text_of_a_lost_process_is_read_by_the_other() -> None:
    class FailsOnce(FirstWords):
        has_failed = threading.Event()

        def extract(self, text: str, options: ExtractionOptions) -> Extraction:
            if "fragile" in text and not self.has_failed.is_set():
                self.has_failed.set()
                raise MemoryError
            return super().extract(text, options)

    lost: list[int] = []
    worker = ModelWorker(ThreadLauncher(FailsOnce), Settings(), on_loss=lost.append, processes=2)
    await worker.start()
    assert found(await asyncio.wait_for(worker.extract(Task("Ann said fragile")), PATIENCE)) == "fragile"
    assert lost == [0]
    assert all(check.passed for check in worker.checks())
    await worker.close(5)


async def test_readiness_fails_if_one_of_them_fails_at_every_text(pool: Pool) -> None:
    # Each fault goes to the process that has had fewer.
    for failed in [[], [], [], [], ["last_batch"]]:
        with pytest.raises(ExtractionError):
            await pool.worker.extract(Task(CRASH))
        assert [check.name for check in pool.worker.checks() if not check.passed] == failed
    assert found(await pool.worker.extract(Task("Ann said well"))) == "well"
    assert [check.name for check in pool.worker.checks() if not check.passed] == ["last_batch"]


async def test_models_that_cannot_be_loaded_are_reported_once_all_have_tried() -> None:
    def fails() -> FirstWords:
        raise OSError("no such file")

    worker = ModelWorker(ThreadLauncher(fails), Settings(), processes=2)
    await worker.start()
    with pytest.raises(Exception, match="models"):
        _ = worker.engine
    await worker.close(1)
