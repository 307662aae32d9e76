"""What routes see of the model thread and its line."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager

from onrecord.api.errors.mapping import extraction_problem
from onrecord.api.errors.problems import NotReady, Overloaded, ShuttingDown
from onrecord.api.extractor import TextExtractor
from onrecord.api.settings import Settings
from onrecord.api.worker.job import Job, Times
from onrecord.api.worker.line import Line
from onrecord.api.worker.model_thread import FAILURES, ModelThread
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.service import Check

logger = logging.getLogger("onrecord")

MAX_BULK_REQUESTS = 64
"""Batches and streams that may be open at a time."""
SILENCE_SECONDS = 60
"""How long the model thread may give no sign of life; no single call into a model takes nearly so long."""
_LOADING_RETRY_SECONDS = 5
_RESTART_SECONDS = 5


def _shutting_down() -> ShuttingDown:
    detail = "The service is shutting down. Send this again after the time in Retry-After, to wherever it runs then."
    return ShuttingDown(detail, retry_after=_RESTART_SECONDS)


class ModelWorker:
    """Loads the extractor, and runs it on a thread of its own for whoever comes, in turn.

    Args:
        load: Makes the extractor; called once, on the model thread.
        settings: The limits of the line.
        on_broken: Called on the model thread when nothing can be read any more.
        on_batch: Called on the model thread with what each text costs that is read together with others.
    """

    def __init__(
        self,
        load: Callable[[], TextExtractor],
        settings: Settings,
        on_broken: Callable[[], None] = lambda: None,
        on_batch: Callable[[Sequence[int]], None] = lambda costs: None,
    ) -> None:
        self._timeout = settings.request_timeout
        self._line = Line(settings.max_waiting, settings.max_waiting_length)
        self._thread = ModelThread(load, self._line, on_broken, on_batch)
        self._extractor: TextExtractor | None = None
        self._failure: str | None = None
        self._bulk_requests = 0
        self._bulk_room = asyncio.Semaphore(max(settings.max_waiting // 2, 1))
        self.draining = asyncio.Event()
        """Set when the service shuts down: whoever serves many texts begins none any more."""

    async def start(self) -> None:
        """Loads the extractor. A failure is logged and kept for `extractor` to tell; it is not raised."""
        self._thread.start()
        try:
            self._extractor = await asyncio.wrap_future(self._thread.loaded)
        except ExtractionError as error:
            self._failure = extraction_problem(error).detail
            logger.critical("the models could not be loaded: %s", error)
        except Exception:
            self._failure = "The check 'models' failed in a way that was not foreseen; the service's log says more."
            logger.critical("the models could not be loaded", exc_info=True)
        else:
            logger.info("the models are loaded")

    def drain(self) -> None:
        """Tells those who wait, and those who come, that the service shuts down. What is being read goes on."""
        self._line.close(_shutting_down)
        self.draining.set()

    async def close(self, seconds: float) -> None:
        """Drains the line and waits until what is being read is done, at most some seconds."""
        self.drain()
        await asyncio.to_thread(self._thread.join, seconds)

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

    @property
    def waiting(self) -> int:
        """How many texts wait while others are read."""
        return self._line.waiting

    def checks(self) -> list[Check]:
        """What must hold for texts to be read.

        Raises:
            NotReady: The models are not loaded.
        """
        _ = self.extractor
        thread = self._thread
        return [
            Check(name="models", passed=True),
            Check(name="worker", passed=thread.alive and not thread.broken and thread.silent < SILENCE_SECONDS),
            Check(name="last_batch", passed=thread.failures < FAILURES),
            Check(name="open", passed=not self._line.closed),
        ]

    @asynccontextmanager
    async def bulk(self) -> AsyncGenerator[None]:
        """Surrounds a request with many texts.

        Raises:
            NotReady: The models are not loaded.
            Overloaded: Too many such requests are open already.
        """
        _ = self.extractor
        if self.draining.is_set():
            raise _shutting_down()
        if self._bulk_requests >= MAX_BULK_REQUESTS:
            detail = (
                f"{MAX_BULK_REQUESTS} batches and streams are open already. Come again after the time in Retry-After."
            )
            raise Overloaded(detail, limit=MAX_BULK_REQUESTS, retry_after=_LOADING_RETRY_SECONDS)
        self._bulk_requests += 1
        try:
            yield
        finally:
            self._bulk_requests -= 1

    async def extract(
        self,
        text: str,
        options: ExtractionOptions,
        *,
        bulk: bool = False,
        timeout: float | None = None,
        times: Times | None = None,
    ) -> Extraction:
        """The record of one text, when its turn comes. A caller that is cancelled is not waited for.

        Args:
            text: What to read.
            options: How the record should come.
            bulk: Whether it is one of many in a request. Those wait for room, and leave half of it to others.
            timeout: In how many seconds, waiting included; the service's own limit holds as well.
            times: Is told how long the text waited and was read.

        Raises:
            NotReady: The models are not loaded, or can no longer be used.
            Overloaded: Too many wait already.
            ShuttingDown: The service ends.
            DeadlineExceeded: The time is over.
            ExtractionError: The text could not be read.
        """
        seconds = min(timeout or self._timeout, self._timeout)
        job = Job(text, options, seconds, times or Times())
        try:
            async with asyncio.timeout(seconds):
                if not bulk:
                    return await self._result(job)
                async with self._bulk_room:
                    return await self._result(job)
        except TimeoutError:
            raise job.expired() from None

    async def _result(self, job: Job) -> Extraction:
        _ = self.extractor
        self._line.join(job)
        try:
            return await asyncio.wrap_future(job.future)
        finally:
            job.leave()
