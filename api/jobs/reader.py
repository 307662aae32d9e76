"""Reads articles of jobs with the service's model processes, after interactive texts but for a share of the time."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from onrecord.api.documents.parser_pool import ParserPool
from onrecord.api.errors.mapping import problem_of
from onrecord.api.errors.problems import NotReady, Overloaded, ProcessLost, ShuttingDown, TextTooLong
from onrecord.api.settings import Settings
from onrecord.api.worker import ModelWorker, Task
from onrecord.api.worker.supervisor import MAX_LOSSES_OF_RUN
from onrecord.archive.article import Article
from onrecord.archive.plan.plan import RunOptions
from onrecord.archive.units.reader import ArticleProblem, ArticleRecord, page_metadata
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.request import MAX_ID_LENGTH, PARTS, TextRequest

Result = TypeVar("Result")

_RETRY_SECONDS = 0.5
"""Seconds before an article is sent again that the worker could not take: its queue moves about as often."""
_LOOK_SECONDS = 0.5
"""Seconds between two checks that the job of an article still exists."""
CALLER = "jobs"


class Stopped(BaseException):
    """The service shuts down, or the job was deleted: the unit is abandoned."""


class ServiceReader:
    """Reads articles; called from threads other than that of the event loop.

    Args:
        loop: The event loop of the service.
        worker: The model worker.
        parsers: Parse pages.
        settings: The operator's settings.
        options: The options of the records.
        is_wanted: Returns True while the job exists and the service is not shutting down.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        worker: ModelWorker,
        parsers: ParserPool,
        settings: Settings,
        options: RunOptions,
        is_wanted: Callable[[], bool],
    ) -> None:
        self._loop = loop
        self._worker = worker
        self._parsers = parsers
        self._settings = settings
        self._options = options
        self._is_wanted = is_wanted
        self._counting = threading.Lock()
        self.code_points = 0
        """The code points of all articles that were read or tried."""

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the engine."""
        return self._worker.engine.fingerprint

    def read(self, article: Article) -> ArticleRecord | ArticleProblem:
        """The record of an article, or the problem. Waits while the service is busy.

        Raises:
            Stopped: The service shuts down, or the job was deleted.
        """
        try:
            text, metadata = self._wait_for(lambda: self._text_of(article))
            with self._counting:
                self.code_points += len(text)
            return self._wait_for(lambda: self._record_of(article, text, metadata))
        except ShuttingDown:
            raise Stopped from None
        except ProcessLost:
            return ArticleProblem("process-ended", f"{MAX_LOSSES_OF_RUN} processes ended while they read it")
        except Exception as error:
            problem = problem_of(error, CALLER)
            return ArticleProblem(f"/problems/{problem.slug}", problem.detail)

    def _wait_for(self, work: Callable[[], Coroutine[Any, Any, Result]]) -> Result:
        """The result of some work on the event loop, tried again while the service is busy."""
        while self._is_wanted():
            try:
                return self._wait(work())
            except (NotReady, Overloaded):
                time.sleep(_RETRY_SECONDS)
        raise Stopped

    def _wait(self, work: Coroutine[Any, Any, Result]) -> Result:
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            while True:
                try:
                    return future.result(_LOOK_SECONDS)
                except TimeoutError:
                    if future.done():
                        raise
                    if not self._is_wanted():
                        raise Stopped from None
        except BaseException:
            future.cancel()
            raise

    async def _text_of(self, article: Article) -> tuple[str, dict[str, str]]:
        """The text of an article, and what its page declares of itself."""
        metadata: dict[str, str] = {}
        if isinstance(article.body, str):
            text = article.body
        else:
            page = article.body
            document = await self._parsers.read("html", page.raw, page.charset, caller=CALLER, bulk=True)
            text, metadata = document.text, page_metadata(page, document)
        if len(text) > (most := self._settings.max_text_length):
            raise TextTooLong(f"The text has {len(text)} code points; the limit is {most}.", limit=most)
        TextRequest.model_validate({"text": text})
        return text, metadata

    async def _record_of(self, article: Article, text: str, metadata: dict[str, str]) -> ArticleRecord:
        options = ExtractionOptions(
            id=(article.id or "")[:MAX_ID_LENGTH] or None,
            include=frozenset(part for part in PARTS if part in self._options.include),
            min_confidence=self._options.min_confidence,
        )
        record = await self._worker.extract(Task(text, options), background=True)
        return ArticleRecord(json.loads(record.body), text, metadata)
