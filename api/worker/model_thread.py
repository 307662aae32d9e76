"""The one thread on which models run.

stanza and spaCy do not promise to be safe under threads, so one thread loads the models and is the only one ever to
call them. Whatever waits when it is free is read as one batch, limited by what it costs. While it reads a long text,
shorter ones get their turn on the same thread, at the pauses that the reading makes.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from onrecord.api.errors.problems import NotReady
from onrecord.api.errors.redaction import without_message
from onrecord.api.extractor import TextExtractor
from onrecord.api.worker.job import Job
from onrecord.api.worker.line import Line
from onrecord.extractors.checkpoints import preemptible
from onrecord.extractors.errors import EngineBroken, ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.progress import Milestone, on_progress
from onrecord.schemas.extraction import Extraction

logger = logging.getLogger("onrecord")

BATCH_COST = 20_000
"""Code points of a batch: some articles, or one text of any length."""
SHORTER = 4
"""How many times shorter than a text is what may be read in its pauses."""
MOST_NESTED = 4
OWN_SHARE = 0.5
"""How long a text is read on before it gives way again, by how long it gave way: a third of the time is its own."""
IDLE_SECONDS = 1.0
FAILURES = 3
"""Texts in a row that failed for no reason of their own that is known: then it is not for the texts."""
RESTART_SECONDS = 10
PROBE = "“It works,” she said."


class Abandoned(Exception):
    """Nobody waits any more for the text that is being read."""


@dataclass(slots=True)
class _Reading:
    """A batch being read: what is left of it, what has begun, and how long others have had since the last time."""

    left: deque[Job]
    begun: deque[Job] = field(default_factory=deque)
    since: float = 0.0
    resumed: float = 0.0
    gave: float = 0.0
    gave_in_all: float = 0.0

    def pairs(self) -> Iterator[tuple[str, ExtractionOptions]]:
        """The texts that are wanted, each when it is asked for."""
        while self.left:
            job = self.left.popleft()
            if job.begin():
                self.begun.append(job)
                self.since, self.gave_in_all = time.monotonic(), 0.0
                yield job.text, job.options


class ModelThread:
    """Loads the extractor and reads what waits in a line.

    Args:
        load: Makes the extractor; called once, on the thread.
        line: Those who wait.
        on_broken: Called on the thread when it can read nothing any more: the process should end.
        on_batch: Called on the thread with what each text costs that is read together with others.
    """

    def __init__(
        self,
        load: Callable[[], TextExtractor],
        line: Line,
        on_broken: Callable[[], None],
        on_batch: Callable[[Sequence[int]], None],
    ) -> None:
        self._load = load
        self._line = line
        self._on_broken = on_broken
        self._on_batch = on_batch
        self._readings: list[_Reading] = []
        self._thread = threading.Thread(target=self._run, name="onrecord-model", daemon=True)
        self.loaded: Future[TextExtractor] = Future()
        self.beat = time.monotonic()
        self.failures = 0
        self.broken = False

    def start(self) -> None:
        """Begins to load, then to read."""
        self._thread.start()

    def join(self, timeout: float) -> None:
        """Waits until it has ended, which it does when the line is closed and what is being read is done."""
        if self._thread.ident is not None:
            self._thread.join(timeout)

    @property
    def silent(self) -> float:
        """For how many seconds it has given no sign of life."""
        return time.monotonic() - self.beat

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._thread.is_alive()

    def _run(self) -> None:
        try:
            extractor = self._load()
        except BaseException as error:
            self.loaded.set_exception(error)
            return
        self.loaded.set_result(extractor)
        try:
            while not self._line.closed:
                self.beat = time.monotonic()
                if batch := self._line.batch(BATCH_COST, IDLE_SECONDS):
                    self._read(batch)
                elif self.failures >= FAILURES:
                    self._read([Job(PROBE, ExtractionOptions())], again=False)
        except (MemoryError, EngineBroken) as error:
            self._break(error)

    def _read(self, batch: Sequence[Job], *, again: bool = True) -> None:
        """Reads a batch. What had begun when something failed is read once more, each text by itself."""
        if again:
            self._on_batch([job.cost for job in batch])
        reading = _Reading(deque(batch))
        self._readings.append(reading)
        try:
            while reading.left:
                error = self._try(reading)
                failed = tuple(reading.begun)
                reading.begun.clear()
                for job in failed:
                    if again:
                        self._read([job], again=False)
                    else:
                        self.failures += 1
                        job.finish(error or RuntimeError("the extractor has forgotten a text"))
        finally:
            self._readings.pop()

    def _try(self, reading: _Reading) -> Exception | None:
        """Reads what is left until all is done or something fails; those who have begun then are not done."""
        try:
            with preemptible(self._give_way), on_progress(self._reached):
                for result in self.loaded.result().extract_batch(reading.pairs()):
                    self._finish(reading, result)
        except Abandoned:
            reading.begun.popleft().give_up()
            # What the extractor had taken beforehand goes on.
            reading.left.extendleft(reversed(reading.begun))
            reading.begun.clear()
        except (MemoryError, EngineBroken):
            for job in (*reading.begun, *reading.left):
                job.finish(broken())
            raise
        except Exception as error:
            logger.error("a batch failed: %s", without_message(error))
            return error
        return None

    def _finish(self, reading: _Reading, result: Extraction | ExtractionError) -> None:
        job = reading.begun.popleft()
        now = time.monotonic()
        job.times.read = now - reading.since - reading.gave_in_all
        self.beat, self.failures = now, 0
        self._line.learn(job.cost, job.times.read)
        job.finish(result)
        reading.since, reading.gave_in_all = now, 0.0

    def _reached(self, milestone: Milestone) -> None:
        """Notes how long the models took for the text that is being read."""
        reading = self._readings[-1]
        if milestone == "parsed" and reading.begun:
            reading.begun[0].times.parsed = time.monotonic() - reading.since - reading.gave_in_all

    def _give_way(self) -> None:
        """What a pause is for: shorter texts get their turn, and a text that nobody waits for is left."""
        now = self.beat = time.monotonic()
        reading = self._readings[-1]
        if not reading.begun:
            return
        if not any(job.wanted for job in reading.begun):
            raise Abandoned
        if len(self._readings) >= MOST_NESTED or now - reading.resumed < OWN_SHARE * reading.gave:
            return
        cost = max(job.cost for job in reading.begun)
        if shorter := self._line.shorter(cost // SHORTER, BATCH_COST):
            self._read(shorter)
            reading.resumed = time.monotonic()
            reading.gave = reading.resumed - now
            reading.gave_in_all += reading.gave

    def _break(self, error: BaseException) -> None:
        self.broken = True
        logger.critical("nothing can be read any more: %s", without_message(error))
        self._line.close(broken)
        self._on_broken()


def broken() -> NotReady:
    """What callers are told when nothing can be read any more."""
    return NotReady(
        "The check 'worker' failed: the models can no longer be used. The service starts anew.", retry_after=10
    )
