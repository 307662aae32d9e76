"""A worker whose model loop runs on a thread, so that tests can look into its extractor."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from onrecord.api.settings import Settings
from onrecord.api.worker import ModelWorker, Task, Times, WrittenRecord
from onrecord.api.worker.launchers import ThreadLauncher
from onrecord.schemas.extraction import Extraction
from tests.api.asgi import until
from tests.api.first_words import FirstWords
from tests.contents import content

LONG = "Long said " + "word " * 100


@asynccontextmanager
async def started(extractor: FirstWords, **settings: Any) -> AsyncIterator[ModelWorker]:
    worker = ModelWorker(ThreadLauncher(lambda: extractor), Settings(**settings))
    await worker.start()
    try:
        yield worker
    finally:
        extractor.gate.set()
        await worker.close(5)


@pytest.fixture
async def worker(extractor: FirstWords) -> AsyncIterator[ModelWorker]:
    """One that is ready; four jobs may wait."""
    async with started(extractor, max_waiting=4, max_waiting_length=2_000) as worker:
        yield worker


def extracting(
    worker: ModelWorker, text: str, *, bulk: bool = False, times: Times | None = None
) -> asyncio.Task[WrittenRecord]:
    return asyncio.create_task(worker.extract(Task(text), bulk=bulk, times=times))


async def busy(
    worker: ModelWorker, extractor: FirstWords, text: str = "Busy said first"
) -> asyncio.Task[WrittenRecord]:
    """Keeps the loop at a text until the gate opens."""
    extractor.gate.clear()
    task = extracting(worker, text)
    await until(lambda: extractor.begun)
    return task


def found(record: WrittenRecord) -> str:
    """The content of the first attribution."""
    return content(Extraction.model_validate_json(record.body).attributions[0]).text
