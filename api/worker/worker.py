"""The model worker: the interface of routes to the queue and the model processes."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable

from onrecord.api.errors.problems import NotReady, ShuttingDown
from onrecord.api.settings import Settings
from onrecord.api.worker.admission import Admission
from onrecord.api.worker.deadline import Deadline
from onrecord.api.worker.job import Job, Times
from onrecord.api.worker.job_queue import JobQueue
from onrecord.api.worker.launchers import Launcher
from onrecord.api.worker.pace import Pace
from onrecord.api.worker.pool import ModelPool
from onrecord.api.worker.supervisor import FAILURES
from onrecord.api.worker.task import Task, WrittenRecord
from onrecord.schemas.engine import Engine
from onrecord.schemas.service import Check

SILENCE_SECONDS = 60
"""A process without a message for so long is unhealthy; it should have ended itself by then."""
DOWN_SECONDS = 5
"""A lost model process is usually replaced within a tenth of a second, and jobs are accepted meanwhile. After this time
they are refused, as the fork server itself has to load the models again."""
_LOADING_RETRY_SECONDS = 5
"""The `Retry-After` while models are loaded, which takes about three seconds."""
_RESTART_SECONDS = 5
"""The `Retry-After` during a shutdown: a restarted service is ready after about four seconds."""
_DRAIN_POLL_SECONDS = 0.02
"""Seconds between two checks during a shutdown that all texts are answered."""
_ANSWERING_SECONDS = 1.0
"""Seconds before the end of a shutdown's grace time at which the texts in progress are refused, so that their callers
get a problem instead of the server's plain error."""


def shutting_down() -> ShuttingDown:
    """The problem of waiting and new requests during a shutdown."""
    detail = "The service is shutting down. Send this again after the time in Retry-After, to wherever it runs then."
    return ShuttingDown(detail, retry_after=_RESTART_SECONDS)


class ModelWorker:
    """A job queue and the model processes behind it.

    Args:
        launcher: Makes model processes.
        settings: The limits of the queue.
        on_start: Called with each new process's engine and process id.
        on_loss: Called with the id of a process that was lost.
        processes: The number of model processes.
    """

    def __init__(
        self,
        launcher: Launcher,
        settings: Settings,
        on_start: Callable[[Engine, int], None] = lambda engine, pid: None,
        on_loss: Callable[[int], None] = lambda pid: None,
        processes: int = 1,
    ) -> None:
        self._pace = Pace()
        self.processes = processes
        """The model processes: the texts that are read at the same time."""
        self._queue = JobQueue(settings.max_waiting, settings.max_waiting_length, self._pace, processes)
        pool = self._pool = ModelPool(self._queue, launcher, self._pace, processes, on_start, on_loss)
        self._admission = Admission(self._queue, pool.running, self._pace, lambda: pool.slowing)
        self._running: asyncio.Task[None] | None = None
        self._last_call: asyncio.TimerHandle | None = None
        self._request_seconds = settings.request_timeout
        self._grace_seconds = max(0.0, settings.shutdown_timeout - _ANSWERING_SECONDS)
        self._bulk_room = asyncio.Semaphore(max(settings.max_waiting // 2, 1))
        self.draining = asyncio.Event()
        """Set when the service is shutting down: streams and batches begin no more texts."""

    async def start(self) -> None:
        """Starts the model processes and returns when they are ready, or when their models could not be loaded."""
        self._running = asyncio.create_task(self._pool.run())
        await self._pool.settle()

    def drain(self) -> None:
        """Fails waiting and new jobs; running ones only near the end of the grace time."""
        if self.draining.is_set():
            return
        self._queue.close(shutting_down)
        self.draining.set()
        loop = asyncio.get_running_loop()
        self._last_call = loop.call_later(self._grace_seconds, self._pool.fail_all, shutting_down)

    async def close(self, seconds: float) -> None:
        """Drains the queue, waits some seconds for what is running, and ends the model processes."""
        self.drain()
        end = asyncio.get_running_loop().time() + seconds
        while not self._pool.idle and asyncio.get_running_loop().time() < end:
            await asyncio.sleep(_DRAIN_POLL_SECONDS)
        if self._last_call is not None:
            self._last_call.cancel()
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    @property
    def engine(self) -> Engine:
        """The loaded engine.

        Raises:
            NotReady: The models are loading, or cannot be loaded.
        """
        if (reason := self._pool.unloadable) is not None:
            raise NotReady(reason)
        if (engine := self._pool.engine) is None:
            raise NotReady("The check 'models' waits: they are being loaded.", retry_after=_LOADING_RETRY_SECONDS)
        return engine

    @property
    def waiting(self) -> int:
        """The number of texts that wait."""
        return self._queue.waiting

    @property
    def code_points_per_second(self) -> float:
        """The measured pace of all processes together; 0 until it is known."""
        return self.processes / self._pace.seconds_per_code_point if self._pace.is_known else 0.0

    def checks(self) -> list[Check]:
        """The checks that must pass for texts to be read.

        Raises:
            NotReady: The models are not loaded.
        """
        _ = self.engine
        pool = self._pool
        return [
            Check(name="models", passed=True),
            Check(name="worker", passed=self._is_up and pool.silent_seconds < SILENCE_SECONDS),
            Check(name="last_batch", passed=pool.failures < FAILURES),
            Check(name="open", passed=not self._queue.closed),
        ]

    @property
    def _is_up(self) -> bool:
        return self._pool.down_seconds < DOWN_SECONDS

    def check_open(self) -> None:
        """Checks that the worker accepts texts.

        Raises:
            NotReady: The models are not loaded.
            ShuttingDown: The service shuts down.
        """
        _ = self.engine
        if self.draining.is_set():
            raise shutting_down()

    async def extract(
        self,
        task: Task,
        *,
        bulk: bool = False,
        background: bool = False,
        times: Times | None = None,
        deadline: Deadline | None = None,
    ) -> WrittenRecord:
        """The record of a text. Cancelling this call cancels the job.

        Args:
            task: The text.
            bulk: True for one of many texts in a request. These wait for room in the queue, and leave half of it free.
            background: True for a text of a background job: all others go first, but for a share of the time. It may
                wait without a limit, and be read for as long as the longest deadline.
            times: Filled with the seconds that the text waited and was read.
            deadline: A text that cannot be read before it is refused. The caller of this method enforces it.

        Raises:
            NotReady: The models are not loaded, or there is no process.
            Overloaded: Too many texts already wait, in general or for the deadline.
            DeadlineTooShort: The text is too long for the deadline.
            ShuttingDown: The service shuts down.
            ExtractionError: The text could not be read.
        """
        seconds = deadline.left if deadline else math.inf
        job = Job(task, times or Times(), seconds=seconds)
        if background:
            job = Job(task, times or Times(), reading_seconds=self._request_seconds, is_background=True)
        if not bulk:
            return await self._result(job)
        self._admission.check(job)
        async with self._bulk_room:
            return await self._result(job)

    async def _result(self, job: Job) -> WrittenRecord:
        _ = self.engine
        if not self._is_up:
            detail = "The check 'worker' failed: the model processes are being started again."
            raise NotReady(detail, retry_after=_LOADING_RETRY_SECONDS)
        self._admission.check(job)
        self._queue.put(job)
        try:
            return await job.future
        finally:
            self._pool.withdraw(job)
