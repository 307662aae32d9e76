"""Keeps one model process running, gives it jobs, and replaces it when it dies or is stuck."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import Callable, Iterator

from onrecord.api.errors.problems import DeadlineExceeded, ProcessLost
from onrecord.api.errors.redaction import without_message
from onrecord.api.worker.background_share import SHARE
from onrecord.api.worker.job import Job
from onrecord.api.worker.job_queue import JobQueue
from onrecord.api.worker.launchers import Launcher
from onrecord.api.worker.messages import Message
from onrecord.api.worker.model_process import ModelProcess, ModelsUnloadable
from onrecord.api.worker.own_time import OwnTime
from onrecord.api.worker.pace import Pace
from onrecord.api.worker.schedule import Run, Schedule
from onrecord.api.worker.task import Task, TaskEncoder, WrittenRecord
from onrecord.extractors.errors import ExtractionError
from onrecord.schemas.engine import Engine

logger = logging.getLogger("onrecord")

MAX_NESTED = 4
"""Most jobs on the stack of the process: each keeps the analysis of its text in memory until it is resumed."""
GRACE_SECONDS = 1.0
"""A cancelled job has to reach a checkpoint within this time, or its process is killed. Time in which the process
waited for a core does not count: on a busy machine a healthy process may be slower than this."""
_WATCH_SECONDS = 0.1
"""Seconds between two checks of the process in that time: a tenth of it."""
MAX_LOSSES = 3
"""Lost processes after which a job fails that was not running in them."""
MAX_LOSSES_OF_RUN = 2
"""Lost processes after which the job fails that was running in them: it has a second try, as a process may be killed
for other reasons."""
STUCK_SECONDS = 3.0
"""A job without a checkpoint for so long when its process was lost is not tried again: it would block all others
twice."""
FAILURES = 3
"""Unexpected failures in a row that count as a fault of the process, not of the texts."""
PROBE = "“It works,” she said."
PROBE_SECONDS = 1.0
"""Seconds between two probes of a failing process; health checks usually come every few seconds."""
UNLOADABLE_RETRY_SECONDS = 5.0
"""Seconds before the next request to a fork server that could not load the models; it has its own, longer backoff."""
_MIN_WAIT_SECONDS = 0.1
"""The least seconds before the reading time of a job is checked again."""
_FIRST_RETRY_SECONDS = 0.05
"""Seconds before a lost process is replaced, doubled at each loss with no finished job between: forking takes 50 ms."""
_MAX_RETRY_SECONDS = 30.0
"""The most seconds before a lost process is replaced."""


class ModelSupervisor:
    """Runs the jobs of a queue in a model process. Used only on the event loop.

    Args:
        queue: The jobs.
        launcher: Makes processes.
        pace: Gets the time of each text.
        on_start: Called with each new process's engine and its process id.
        on_loss: Called with the id of a process that was lost unexpectedly.
    """

    def __init__(
        self,
        queue: JobQueue,
        launcher: Launcher,
        pace: Pace,
        on_start: Callable[[Engine, int], None],
        on_loss: Callable[[int], None],
    ) -> None:
        self._queue = queue
        self._launcher = launcher
        self._pace = pace
        self._order = Schedule(queue, pace)
        self._on_start = on_start
        self._on_loss = on_loss
        self._encoder = TaskEncoder()
        self._process: ModelProcess | None = None
        self._sent: dict[int, Job] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._retry_seconds = _FIRST_RETRY_SECONDS
        self._down_since = time.monotonic()
        self.engine: Engine | None = None
        self.unloadable: str | None = None
        self.failures = 0
        self.settled = asyncio.Event()
        """Set once the models are loaded, or cannot be."""

    @property
    def down_seconds(self) -> float:
        """The seconds without a process; 0 if there is one."""
        return time.monotonic() - self._down_since if self._process is None else 0.0

    @property
    def silent_seconds(self) -> float:
        """The seconds since the last message of a process with jobs; 0 without one."""
        return time.monotonic() - self._process.heard if self._process and self._sent else 0.0

    @property
    def slowing(self) -> float:
        """The factor by which other jobs wait longer for those of the background."""
        return 1 + SHARE * self._order.has_background

    @property
    def jobs(self) -> int:
        """The number of jobs in the process."""
        return len(self._sent)

    def running(self, job: Job) -> Iterator[tuple[Job, float]]:
        """The jobs in the process that another job waits for, each with the seconds since it began.

        It does not wait for those that it may preempt.
        """
        now, began = time.monotonic(), {run.job.number: run.began for run in self._runs}
        for other in self._sent.values():
            if not job.may_preempt(other):
                yield other, now - began.get(other.number, now)

    @property
    def _runs(self) -> list[Run]:
        """The jobs that the process has begun; the last one runs."""
        return self._order.runs

    async def run(self) -> None:
        """Keeps a process running until it is cancelled."""
        try:
            while True:
                try:
                    await self._run_one()
                except Exception as error:
                    # After any error a new process is needed to read texts.
                    logger.error("a model process could not be used: %s", without_message(error))
                    await self._wait_to_retry()
        finally:
            if self._timer:
                self._timer.cancel()

    def fail_all(self, problem: Callable[[], Exception]) -> None:
        """Fails the jobs that are in the process."""
        for job in self._sent.values():
            job.finish(problem())

    def withdraw(self, job: Job) -> None:
        """Cancels a job if the process has it, which is killed if it reaches no checkpoint soon."""
        if job.number in self._sent and self._process:
            self._process.send(Message("cancel", job.number))
            self._watch(self._process, job, OwnTime(self._process.observed))

    async def _run_one(self) -> None:
        """Launches a process and waits until it is lost."""
        try:
            process, engine = await self._launched()
        except ModelsUnloadable as error:
            self.unloadable = str(error)
            self.settled.set()
            await asyncio.sleep(UNLOADABLE_RETRY_SECONDS)
            return
        except OSError:
            await self._wait_to_retry()
            return
        self._process, self.engine, self.unloadable = process, engine, None
        probing = asyncio.create_task(self._probe_when_failing())
        try:
            self.settled.set()
            self._on_start(engine, process.pid)
            self.schedule()
            await process.lost.wait()
        finally:
            probing.cancel()
            # An idle process ends by itself, so that the log has no puzzling end by a signal.
            if not self._sent:
                process.close()
            else:
                process.kill()
            self._recover()
        self._on_loss(process.pid)
        await self._wait_to_retry()

    async def _launched(self) -> tuple[ModelProcess, Engine]:
        """A process that is ready, and its engine. One that does not become ready is closed."""
        process = await self._launcher.launch()
        process.on_message = self._handle
        try:
            return process, await process.ready
        except BaseException:
            process.close()
            raise

    async def _wait_to_retry(self) -> None:
        """Waits, twice as long each time until a job is done."""
        await asyncio.sleep(self._retry_seconds)
        self._retry_seconds = min(2 * self._retry_seconds, _MAX_RETRY_SECONDS)

    async def _probe_when_failing(self) -> None:
        """Sends a probe text after failures, while there are no other texts, to detect that the process works again."""
        while True:
            await asyncio.sleep(PROBE_SECONDS)
            if self.failures >= FAILURES and not self._sent and not self._queue.waiting:
                self._send(Job(Task(PROBE)))

    def schedule(self) -> None:
        """Sends the process its next jobs, if it can take some."""
        if self._process is None:
            return
        while not self._sent and (job := self._order.take()):
            self._send(job)
        if 0 < len(self._runs) == len(self._sent) < MAX_NESTED:
            self._preempt(self._runs[-1])

    def _preempt(self, run: Run) -> None:
        """Lets other jobs preempt a run, now or after its share of the time."""
        wait, jobs = self._order.preempting(run)
        if wait == math.inf:
            return
        if wait > 0:
            if self._timer:
                self._timer.cancel()
            self._timer = asyncio.get_running_loop().call_later(wait, self._wake)
            return
        for job in jobs:
            self._queue.remove(job)
            self._send(job, preempts=True)

    def _wake(self) -> None:
        self._timer = None
        self.schedule()

    def _send(self, job: Job, *, preempts: bool = False) -> None:
        assert self._process is not None
        try:
            message = self._encoder.encode(job.number, job.task, preempts=preempts)
        except ValueError as error:  # pydantic's errors are, too
            job.finish(error)
            return
        self._sent[job.number] = job
        self._process.send(message)

    def _handle(self, message: Message) -> None:
        """Handles a message of the process about a job."""
        job = self._sent.get(message.job)
        if job is None:
            return
        if message.kind == "began":
            self._begin(job)
            return
        del self._sent[message.job]
        self._order.end(job)
        self._finish(job, message)
        if self._runs and len(self._runs) == len(self._sent):
            self._runs[-1].resume()
        self.schedule()

    def _begin(self, job: Job) -> None:
        run = self._order.begin(job)
        job.begin()
        if math.isfinite(job.reading_seconds):
            asyncio.get_running_loop().call_later(job.reading_seconds, self._end_if_over, run)
        if not self._queue.closed:
            self.schedule()

    def _end_if_over(self, run: Run) -> None:
        """Ends a job that has exceeded its limit on reading; checks again later if others had some of the time."""
        limit = run.job.reading_seconds
        if run not in self._runs or not run.job.is_live:
            return
        if (left := limit - run.own_seconds) > 0:
            asyncio.get_running_loop().call_later(max(left, _MIN_WAIT_SECONDS), self._end_if_over, run)
            return
        if run.job.cost * self._pace.seconds_per_code_point > limit:
            self._pace.confirm()
        detail = f"The text was read for {limit:g} seconds, and its record was not there."
        run.job.finish(DeadlineExceeded(detail, limit=math.ceil(limit)))
        self.withdraw(run.job)

    def _finish(self, job: Job, message: Message) -> None:
        match message.kind:
            case "done":
                self._retry_seconds, self.failures = _FIRST_RETRY_SECONDS, 0
                fields = message.fields
                job.times.read, job.times.parsed = fields["read"], fields["parsed"]
                self._pace.measure(job.cost, fields["read"])
                job.finish(WrittenRecord(message.parts[0], fields["modes"], fields["warnings"]))
            case "failed":
                self.failures = 0 if message.fields["foreseen"] else self.failures + 1
                job.finish(ExtractionError(message.fields["fault"]))
            case _:
                job.cancel()

    def _watch(self, process: ModelProcess, job: Job, own: OwnTime) -> None:
        """Kills the process if it still runs a cancelled job; checks again later if the job is preempted."""
        if process is not self._process or job.number not in self._sent:
            return
        if self._runs and self._runs[-1].job is not job:
            own = OwnTime(process.observed)  # It is preempted, and has its time when it is resumed.
        elif own.look() >= GRACE_SECONDS:
            logger.error("the model process is killed: it reached no checkpoint after its text was given up")
            process.kill()
            return
        asyncio.get_running_loop().call_later(_WATCH_SECONDS, self._watch, process, job, own)

    def _recover(self) -> None:
        """Puts the jobs of a lost process back into the queue, except one that caused the loss."""
        stuck = self.silent_seconds > STUCK_SECONDS
        self._process, self._down_since = None, time.monotonic()
        sent, ran = self._sent, self._runs[-1].job if self._runs else None
        self._sent = {}
        self._runs.clear()
        for job in sent.values():
            job.losses += 1
            if job.losses >= (MAX_LOSSES_OF_RUN if job is ran else MAX_LOSSES) or (stuck and job is ran):
                job.finish(_lost())
            else:
                self._queue.put_back(job)


def _lost() -> ProcessLost:
    return ProcessLost("The process that read the text has ended, and another has been started. The log says more.")
