"""The model thread: loading, waiting, being full."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from api.extractor import TextExtractor
from api.problems import NotReady, Overloaded
from api.worker import ModelWorker
from extractors.errors import ExtractionError, ManifestInvalid, ModelError, ModelFileChanged, ModelFileMissing
from extractors.options import ExtractionOptions
from schemas.extraction import Extraction
from tests.api.first_words import FirstWords
from tests.contents import content

OPTIONS = ExtractionOptions()

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def test_as_many_wait_as_may_and_the_next_is_told_when_to_come_again(extractor: FirstWords) -> None:
    worker = ModelWorker(lambda: extractor, max_waiting=2)
    await worker.start()
    extractor.gate.clear()
    running = [asyncio.create_task(worker.extract(f"Text number {n}", OPTIONS)) for n in range(3)]
    await asyncio.sleep(0)
    with pytest.raises(Overloaded) as caught:
        await worker.extract("One too many", OPTIONS)
    assert caught.value.limit == 2
    assert int((caught.value.headers or {})["Retry-After"]) >= 1
    extractor.gate.set()
    assert [content(record.attributions[0]).text for record in await asyncio.gather(*running)] == ["0", "1", "2"]
    assert (await worker.extract("There is room", OPTIONS)).attributions
    await worker.close()


async def test_a_failure_makes_room_again(extractor: FirstWords) -> None:
    worker = ModelWorker(lambda: extractor, max_waiting=0)
    await worker.start()
    for _ in range(3):
        with pytest.raises(ExtractionError):
            await worker.extract("poison", OPTIONS)
    await worker.close()


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
    worker = ModelWorker(loading, max_waiting=2)
    started = asyncio.create_task(worker.start())
    await asyncio.sleep(0)
    with pytest.raises(NotReady, match="'models' waits"):
        await worker.extract("Too early today", OPTIONS)
    loading.done.set()
    await started
    assert (await worker.extract("In good time", OPTIONS)).attributions
    await worker.close()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ModelFileMissing(Path("/srv/ner/model.bin")), "'models' failed: model.bin is missing"),
        (
            ModelFileChanged(Path("/srv/ner/model.bin"), "1 byte", "2 bytes"),
            "'models' failed: model.bin is not the file",
        ),
        (ManifestInvalid(Path("/srv/manifest.json"), "not JSON"), "'models' failed: manifest.json cannot be used"),
        (ModelError("/srv/ner: no such package"), "'models' failed: a model cannot be used"),
        (OSError("/srv: no space left"), "'models' failed in a way that was not foreseen"),
    ],
)
async def test_a_failure_to_load_is_kept_and_told_without_paths(
    extractor: FirstWords, error: Exception, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    loading = Loading(extractor, error)
    loading.done.set()
    worker = ModelWorker(loading, max_waiting=2)
    await worker.start()
    with pytest.raises(NotReady, match=told) as caught:
        await worker.extract("Nobody reads this", OPTIONS)
    assert "/srv" not in caught.value.detail
    assert "/srv" in caplog.text
    await worker.close()


async def test_those_who_wait_are_dropped_at_the_end(extractor: FirstWords) -> None:
    worker = ModelWorker(lambda: extractor, max_waiting=2)
    await worker.start()
    extractor.gate.clear()
    running = asyncio.create_task(worker.extract("This one runs", OPTIONS))
    waiting = asyncio.create_task(worker.extract("This one waits", OPTIONS))
    while not extractor.threads:
        await asyncio.sleep(0.001)
    closing = asyncio.create_task(worker.close())
    await asyncio.sleep(0.01)
    extractor.gate.set()
    await closing
    assert isinstance(await running, Extraction)
    with pytest.raises(asyncio.CancelledError):
        await waiting
