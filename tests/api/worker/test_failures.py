"""Texts that fail, processes that are lost, models that cannot be loaded."""

from __future__ import annotations

import asyncio
import logging
import math
import socket
import threading
from pathlib import Path

import pytest

from onrecord.api.errors.problems import InternalError, NotReady
from onrecord.api.extractor import TextExtractor
from onrecord.api.settings import Settings
from onrecord.api.worker import ModelWorker, Task, supervisor
from onrecord.api.worker.launchers import ThreadLauncher
from onrecord.api.worker.model_loop import tell_unloadable
from onrecord.api.worker.model_process import ModelProcess
from onrecord.extractors.errors import (
    EngineBroken,
    ExtractionError,
    ManifestInvalid,
    ModelError,
    ModelFileChanged,
    ModelFileMissing,
)
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.engine import Engine
from onrecord.schemas.extraction import Extraction
from tests.api.asgi import until
from tests.api.first_words import CRASH, EXHAUSTED, POISON, FirstWords
from tests.api.worker.conftest import busy, extracting, found, started

pytestmark = pytest.mark.anyio


async def test_only_the_text_at_fault_fails(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    texts = ["Ann said one", f"Bo {CRASH} two", "Cy said three", POISON]
    waiting = [extracting(worker, text) for text in texts]
    await until(lambda: worker.waiting == 4)
    extractor.gate.set()
    one, two, three, four = await asyncio.gather(*waiting, return_exceptions=True)
    assert isinstance(two, ExtractionError)
    assert str(two).startswith("Crash at ")
    assert "two" not in str(two)
    assert isinstance(four, ExtractionError)
    assert not isinstance(one, BaseException)
    assert not isinstance(three, BaseException)
    assert (found(one), found(three)) == ("one", "three")
    await first


async def test_text_that_cannot_be_sent_fails_alone(worker: ModelWorker, extractor: FirstWords) -> None:
    first = await busy(worker, extractor)
    jobs = [extracting(worker, text) for text in ("Ann said \ud800", "Bo said yes")]
    await until(lambda: worker.waiting == 2)
    extractor.gate.set()
    bad, good = await asyncio.gather(*jobs, return_exceptions=True)
    assert isinstance(bad, UnicodeEncodeError)
    assert not isinstance(good, BaseException)
    assert found(good) == "yes"
    await first


async def test_supervisor_survives_what_it_calls() -> None:
    started_with: list[int] = []

    def fails_once(_: Engine, pid: int) -> None:
        started_with.append(pid)
        if len(started_with) == 1:
            raise OSError("no space left")

    worker = ModelWorker(ThreadLauncher(FirstWords), Settings(), fails_once)
    await worker.start()
    await until(lambda: len(started_with) == 2)
    assert found(await worker.extract(Task("Ann said yes"))) == "yes"
    await worker.close(5)


async def test_readiness_names_what_fails_until_a_text_is_read_again(
    worker: ModelWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failed() -> list[str]:
        return [check.name for check in worker.checks() if not check.passed]

    monkeypatch.setattr(supervisor, "PROBE_SECONDS", 0.05)
    assert failed() == []
    for _ in range(3):
        with pytest.raises(ExtractionError):
            await worker.extract(Task(CRASH))
    assert failed() == ["last_batch"]
    # Nobody sends anything any more, and still it finds out.
    await until(lambda: not failed())
    worker.drain()
    assert failed() == ["open"]


async def test_silent_process_is_not_taken_for_well(
    worker: ModelWorker, extractor: FirstWords, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.api.worker.worker.SILENCE_SECONDS", 0.05)
    await busy(worker, extractor)
    await until(lambda: not {check.name: check.passed for check in worker.checks()}["worker"])


class Fatal(FirstWords):
    """Texts that hold `exhausted` end the loop in this way, so many times."""

    def __init__(self, error: BaseException, times: float = math.inf) -> None:
        super().__init__()
        self._error = error
        self._times = times

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        try:
            return super().extract(text, options)
        except MemoryError:
            self._times -= 1
            if self._times < 0:
                return super().extract(text.replace(EXHAUSTED, "exhaustive"), options)
            raise self._error from None


@pytest.mark.parametrize("error", [MemoryError(), EngineBroken("the device is lost"), SystemExit(3)], ids=repr)
async def test_lost_process_is_replaced_and_other_jobs_are_kept(error: BaseException) -> None:
    extractor = Fatal(error)
    async with started(extractor) as worker:
        extractor.gate.clear()
        texts = [f"An {EXHAUSTED} text", "Ann said no", "Bo said yes"]
        jobs = [extracting(worker, text) for text in texts]
        await until(lambda: extractor.begun)
        extractor.gate.set()
        lost, *kept = await asyncio.gather(*jobs, return_exceptions=True)
        assert isinstance(lost, InternalError)
        assert [found(record) for record in kept if not isinstance(record, BaseException)] == ["no", "yes"]
        # It is tried once more: a process may be killed for reasons of its own.
        assert extractor.begun[0] == texts[0]
        assert sorted(extractor.begun) == sorted([texts[0], *texts])
        assert all(check.passed for check in worker.checks())


async def test_text_is_read_where_only_its_process_was_killed() -> None:
    extractor = Fatal(SystemExit(), times=1)
    async with started(extractor) as worker:
        assert found(await worker.extract(Task(f"An {EXHAUSTED} text"))) == "text"
        assert len(extractor.begun) == 3


async def test_text_that_reached_no_checkpoint_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "STUCK_SECONDS", 0.05)
    extractor = Fatal(SystemExit())
    async with started(extractor) as worker:
        extractor.gate.clear()
        lost = extracting(worker, text := f"An {EXHAUSTED} text")
        await until(lambda: extractor.begun)
        await asyncio.sleep(0.1)
        extractor.gate.set()
        with pytest.raises(InternalError):
            await lost
        assert extractor.begun == [text]


async def test_jobs_are_not_run_again_for_ever() -> None:
    extractor = Fatal(MemoryError())
    long = "Long said " + "word " * 100
    async with started(extractor) as worker:
        extractor.hold = long
        extractor.gate.clear()
        innocent = extracting(worker, long)
        for number in range(supervisor.MAX_LOSSES):
            begun = number + 1
            await until(lambda: extractor.begun.count(long) == begun)  # noqa: B023
            with pytest.raises(InternalError):
                await worker.extract(Task(f"An {EXHAUSTED} {number}"))
        with pytest.raises(InternalError):
            await innocent


class Loading:
    """A load that takes a given time, and fails if asked to."""

    def __init__(self, extractor: TextExtractor, error: Exception | None = None) -> None:
        self.done = threading.Event()
        self.error = error
        self._extractor = extractor

    def __call__(self) -> TextExtractor:
        assert self.done.wait(timeout=10)
        if self.error:
            raise self.error
        return self._extractor


async def test_nothing_is_taken_before_the_models_are_loaded(extractor: FirstWords) -> None:
    loading = Loading(extractor)
    worker = ModelWorker(ThreadLauncher(loading), Settings())
    starting = asyncio.create_task(worker.start())
    await asyncio.sleep(0)
    with pytest.raises(NotReady, match="'models' waits"):
        await worker.extract(Task("Too early today"))
    loading.done.set()
    await starting
    assert found(await worker.extract(Task("In good time"))) == "time"
    await worker.close(5)


@pytest.mark.parametrize(
    ("error", "detail"),
    [
        (ModelFileMissing(Path("/srv/ner/model.bin")), "'models' failed: model.bin is missing"),
        (ModelFileChanged(Path("/srv/ner/model.bin"), "1 byte", "2 bytes"), "'models' failed: model.bin does not"),
        (ManifestInvalid(Path("/srv/manifest.json"), "not JSON"), "'models' failed: manifest.json is not"),
        (ModelError("/srv/ner: no such package"), "'models' failed: a model cannot be used"),
        (OSError("/srv: no space left"), "'models' failed in a way that was not foreseen"),
    ],
)
async def test_models_that_cannot_be_loaded_are_named_without_paths_and_tried_again(
    extractor: FirstWords,
    error: Exception,
    detail: str,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(supervisor, "UNLOADABLE_RETRY_SECONDS", 0.05)
    loading = Loading(extractor, error)
    loading.done.set()
    worker = ModelWorker(ThreadLauncher(loading), Settings())
    with caplog.at_level(logging.CRITICAL, logger="onrecord"):
        await worker.start()
    with pytest.raises(NotReady, match=detail) as caught:
        await worker.extract(Task("Nobody reads this"))
    assert "/srv" not in caught.value.detail
    assert "/srv" in caplog.text
    loading.error = None
    await until(lambda: worker._pool.engine)
    assert found(await worker.extract(Task("Well again now"))) == "now"
    await worker.close(5)


class UnloadableLauncher:
    """Makes processes that cannot load the models, and keep their end of the connection open."""

    def __init__(self) -> None:
        self.theirs: socket.socket | None = None

    async def launch(self) -> ModelProcess:
        ours, self.theirs = socket.socketpair()
        tell_unloadable(self.theirs, "no models here")
        _, process = await asyncio.get_running_loop().create_unix_connection(ModelProcess, sock=ours)
        return process


async def test_connection_to_a_process_without_models_is_closed() -> None:
    launcher = UnloadableLauncher()
    worker = ModelWorker(launcher, Settings())
    await worker.start()
    with pytest.raises(NotReady, match="no models here"):
        _ = worker.engine
    assert launcher.theirs is not None
    with launcher.theirs as theirs:
        theirs.settimeout(5)
        assert await asyncio.to_thread(theirs.recv, 1) == b""
    await worker.close(0)
