"""The loop of a model process: reads jobs from its connection, extracts, writes records.

Models run on one thread, since stanza and spaCy do not guarantee thread safety. The connection is read between two jobs
and at every checkpoint of a running one: there a job can be cancelled, and a shorter one that arrived
with `preempts` runs first, on the same stack.
"""

from __future__ import annotations

import logging
import signal
import socket
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from onrecord.api.errors.mapping import extraction_problem
from onrecord.api.errors.redaction import without_message
from onrecord.api.extractor import TextExtractor
from onrecord.api.worker.messages import Decoder, Message
from onrecord.api.worker.task import TaskDecoder, written
from onrecord.extractors.checkpoints import preemptible
from onrecord.extractors.errors import EngineBroken, ExtractionError
from onrecord.extractors.progress import Milestone, on_progress
from onrecord.schemas.garbage import uncollected

logger = logging.getLogger("onrecord")

STUCK_SECONDS = 30
"""The process ends itself if a job reaches no checkpoint for so long. A checkpoint should come every half second; this
leaves room for a machine that swaps, and for a GPU that compiles its first kernels."""
_LOOK_SECONDS = 0.01
"""Seconds between two reads of the connection at checkpoints, of which there are thousands a second."""
_BEAT_SECONDS = 0.5
"""Seconds between two signs of life to the supervisor."""
_PIECE_BYTES = 1 << 18
"""The most bytes of one read from the connection."""


class Cancelled(Exception):
    """The running job was cancelled."""


@dataclass(slots=True)
class _StackEntry:
    """A running or preempted job on the stack. `preempted` are the seconds of jobs that preempted it."""

    job: int
    began: float = field(default_factory=time.monotonic)
    preempted: float = 0.0
    parsed: float | None = None

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began - self.preempted


class ModelLoop:
    """Runs the jobs of one connection until its other end is closed.

    Args:
        connection: A stream socket to the web process.
        extractor: Reads the texts.
        pid: The number of this process, which may be killed; 0 for a thread of the web process.
    """

    def __init__(self, connection: socket.socket, extractor: TextExtractor, pid: int) -> None:
        self._connection = connection
        self._extractor = extractor
        self._pid = pid
        self._messages = Decoder()
        self._tasks = TaskDecoder()
        self._waiting: deque[Message] = deque()
        self._cancelled: set[int] = set()
        self._runs: list[_StackEntry] = []
        self._looked = self._beaten = 0.0

    def run(self) -> None:
        """Runs until the connection is closed.

        Raises:
            EngineBroken: The process can no longer use its models.
            MemoryError: There is no memory left.
            SystemExit: The connection was closed while a job ran.
        """
        engine = self._extractor.engine.model_dump_json().encode()
        try:
            self._send(Message("ready", fields={"pid": self._pid}, parts=(engine,)))
            while True:
                self._receive(wait=not self._waiting)
                if self._waiting:
                    self._read(self._waiting.popleft())
        except ConnectionError:
            raise SystemExit from None

    def _read(self, message: Message) -> None:
        """Runs a job and sends its result."""
        if message.job in self._cancelled:
            self._cancelled.remove(message.job)
            self._send(Message("dropped", message.job))
            return
        run = _StackEntry(message.job)
        self._send(Message("began", run.job))
        self._watch(STUCK_SECONDS)
        self._runs.append(run)
        try:
            answer = self._answer(message, run)
        finally:
            self._runs.pop()
        self._watch(STUCK_SECONDS if self._runs else 0)
        if self._runs:
            self._runs[-1].preempted += time.monotonic() - run.began
        self._cancelled.discard(run.job)
        self._send(answer)

    def _answer(self, message: Message, run: _StackEntry) -> Message:
        try:
            task = self._tasks.decode(message)
            # A text makes up to millions of objects, and hardly any garbage in circles: collections are pauses alone.
            with uncollected(), preemptible(self._checkpoint), on_progress(self._reached):
                extraction = self._extractor.extract(task.text, task.options)
            record = written(extraction, task)
        except Cancelled:
            return Message("dropped", run.job)
        except (EngineBroken, MemoryError):
            raise
        except ExtractionError as error:
            return Message("failed", run.job, {"foreseen": True, "fault": str(error)})
        except Exception as error:
            return Message("failed", run.job, {"foreseen": False, "fault": without_message(error)})
        counts = {"modes": record.modes, "warnings": record.warnings}
        times = {"read": run.seconds, "parsed": run.parsed}
        return Message("done", run.job, {**counts, **times}, (record.body,))

    def _reached(self, milestone: Milestone) -> None:
        if milestone == "parsed":
            self._runs[-1].parsed = self._runs[-1].seconds

    def _checkpoint(self) -> None:
        """Reads the connection: ends the running job if it is cancelled, and runs the jobs that preempt it."""
        now = time.monotonic()
        if now - self._looked < _LOOK_SECONDS:
            return
        self._looked = now
        self._watch(STUCK_SECONDS)
        if now - self._beaten > _BEAT_SECONDS:
            self._beaten = now
            self._send(Message("beat"))
        self._receive(wait=False)
        run = self._runs[-1]
        while run.job not in self._cancelled and self._waiting and self._waiting[0].fields["preempts"]:
            self._read(self._waiting.popleft())
            self._receive(wait=False)
        if run.job in self._cancelled:
            raise Cancelled

    def _receive(self, *, wait: bool) -> None:
        """Reads the messages that have arrived; with `wait`, waits for the first piece."""
        try:
            while data := self._connection.recv(_PIECE_BYTES, 0 if wait else socket.MSG_DONTWAIT):
                for message in self._messages.feed(data):
                    if message.kind == "read":
                        self._waiting.append(message)
                    elif message.job in {run.job for run in self._runs} | {one.job for one in self._waiting}:
                        self._cancelled.add(message.job)
                wait = False
        except BlockingIOError:
            return
        raise SystemExit

    def _send(self, message: Message) -> None:
        self._connection.sendall(message.encode())

    def _watch(self, seconds: int) -> None:
        """Sets the alarm by which the system ends the process, without running any code; 0 stops it."""
        if self._pid:
            signal.alarm(seconds)


def serve(connection: socket.socket, load: Callable[[], TextExtractor], pid: int) -> None:
    """Loads the models and runs the jobs of a connection; if they cannot be loaded, reports that and returns.

    Raises:
        SystemExit: The connection is closed, or this process can read no more texts.
    """
    try:
        extractor = load()
    except Exception as error:
        tell_unloadable(connection, log_unloadable(error))
        return
    try:
        ModelLoop(connection, extractor, pid).run()
    except (EngineBroken, MemoryError) as error:
        logger.critical("the model process ends: %s", without_message(error))
        raise SystemExit(1) from None


def log_unloadable(error: Exception) -> str:
    """Logs the reason why models could not be loaded, and returns the detail for callers. No text has been read yet."""
    if isinstance(error, ExtractionError):
        logger.critical("the models could not be loaded: %s", error)
        return str(extraction_problem(error).detail)
    logger.critical("the models could not be loaded: %s: %s", type(error).__qualname__, error)
    return "The check 'models' failed in a way that was not foreseen; the service's log says more."


def tell_unloadable(connection: socket.socket, detail: str) -> None:
    """Reports to a connection that there are no models, if it is still open."""
    with suppress(ConnectionError):
        connection.sendall(Message("unloadable", fields={"detail": detail}).encode())
