"""The one thread on which models run, and the line before it.

stanza and spaCy do not promise to be safe under threads, so one thread loads the models and is the only one ever to
call them. Those who wait are counted; when there are too many, the next is told when to come again.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from api.extractor import TextExtractor
from api.problems import NotReady, Overloaded, of_extraction
from extractors.errors import ExtractionError
from extractors.options import ExtractionOptions
from schemas.extraction import Extraction

logger = logging.getLogger("onrecord")

MAX_BULK_REQUESTS = 64
_FIRST_GUESS_SECONDS = 1.0
_LOADING_RETRY_SECONDS = 5


class ModelWorker:
    """Loads the extractor and runs it, one text at a time.

    Args:
        load: Makes the extractor; called once, on the model thread.
        max_waiting: How many texts may wait while one is read.
    """

    def __init__(self, load: Callable[[], TextExtractor], max_waiting: int) -> None:
        self._load = load
        self._max_waiting = max_waiting
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="onrecord-model")
        self._extractor: TextExtractor | None = None
        self._failure: str | None = None
        self._admitted = 0
        self._bulk_requests = 0
        self._bulk_room = asyncio.Semaphore(max(max_waiting // 2, 1))
        self._seconds_per_text = _FIRST_GUESS_SECONDS

    async def start(self) -> None:
        """Loads the extractor. A failure is logged and kept for `extractor` to tell; it is not raised."""
        try:
            self._extractor = await asyncio.get_running_loop().run_in_executor(self._thread, self._load)
        except ExtractionError as error:
            self._failure = of_extraction(error).detail
            logger.critical("the models could not be loaded: %s", error)
        except Exception:
            self._failure = "The check 'models' failed in a way that was not foreseen; the service's log says more."
            logger.critical("the models could not be loaded", exc_info=True)
        else:
            logger.info("the models are loaded")

    async def close(self) -> None:
        """Drops those who wait and lets what is running finish."""
        await asyncio.to_thread(self._thread.shutdown, wait=True, cancel_futures=True)

    @property
    def extractor(self) -> TextExtractor:
        """The extractor.

        Raises:
            NotReady: It is still being loaded, or could not be.
        """
        if self._failure is not None:
            raise NotReady(self._failure)
        if self._extractor is None:
            raise NotReady("The check 'models' waits: they are being loaded.", retry_after=_LOADING_RETRY_SECONDS)
        return self._extractor

    @asynccontextmanager
    async def bulk(self) -> AsyncGenerator[None]:
        """Surrounds a request with many texts.

        Raises:
            NotReady: The models are not loaded.
            Overloaded: Too many such requests are open already.
        """
        _ = self.extractor
        if self._bulk_requests >= MAX_BULK_REQUESTS:
            raise Overloaded(
                f"{MAX_BULK_REQUESTS} batches and streams are open already. Come again after the time in Retry-After.",
                limit=MAX_BULK_REQUESTS,
                retry_after=math.ceil(self._admitted * self._seconds_per_text),
            )
        self._bulk_requests += 1
        try:
            yield
        finally:
            self._bulk_requests -= 1

    async def extract(self, text: str, options: ExtractionOptions, *, bulk: bool = False) -> Extraction:
        """The record of one text, when its turn comes.

        Args:
            text: What to read.
            options: How the record should come.
            bulk: Whether it is one of many in a request. Those wait for room, and leave half of it to others.

        Raises:
            NotReady: The models are not loaded.
            Overloaded: Too many wait already.
            ExtractionError: The text could not be read.
        """
        if bulk:
            async with self._bulk_room:
                return await self._admitted_extract(text, options)
        return await self._admitted_extract(text, options)

    async def _admitted_extract(self, text: str, options: ExtractionOptions) -> Extraction:
        extractor = self.extractor
        if self._admitted > self._max_waiting:
            raise Overloaded(
                f"{self._max_waiting} texts are waiting already. Send this one again after the time in Retry-After.",
                limit=self._max_waiting,
                retry_after=math.ceil(self._admitted * self._seconds_per_text),
            )
        self._admitted += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, self._timed, extractor, text, options)
        finally:
            self._admitted -= 1

    def _timed(self, extractor: TextExtractor, text: str, options: ExtractionOptions) -> Extraction:
        began = time.monotonic()
        try:
            return extractor.extract(text, options)
        finally:
            self._seconds_per_text += 0.2 * (time.monotonic() - began - self._seconds_per_text)
