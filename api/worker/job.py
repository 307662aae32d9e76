"""A text that somebody waits for."""

from __future__ import annotations

import math
import threading
import time
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field

from onrecord.api.errors.problems import DeadlineExceeded
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction

CODE_POINTS_PER_SECOND = 10_000
"""How a text's length counts against its age in the order of turns: of two texts the longer goes first if it has waited
a second longer for each of these. So short texts pass long ones, and no text waits for ever."""


@dataclass(slots=True)
class Times:
    """How long a text has waited, the models took, and it was read in all, in seconds; None: not yet."""

    waited: float | None = None
    parsed: float | None = None
    read: float | None = None

    @property
    def parts(self) -> dict[str, float]:
        """The parts by name, as metrics and `Server-Timing` have them; a part that has not been timed is left out."""
        extracted = None if self.read is None or self.parsed is None else max(0.0, self.read - self.parsed)
        parts = {"queue": self.waited, "parse": self.parsed, "extract": extracted}
        return {part: seconds for part, seconds in parts.items() if seconds is not None}


@dataclass(slots=True, eq=False)
class Job:
    """A text with its options, and where its record shall go.

    `seconds` after its arrival nobody wants the record any more.
    """

    text: str
    options: ExtractionOptions
    seconds: float = math.inf
    times: Times = field(default_factory=Times)
    future: Future[Extraction] = field(default_factory=Future)
    arrived: float = field(default_factory=time.monotonic)
    _left: threading.Event = field(default_factory=threading.Event)

    @property
    def cost(self) -> int:
        """What it costs to read, in code points."""
        return len(self.text)

    @property
    def turn(self) -> float:
        """When it is its turn, among those who wait: the earliest first."""
        return self.arrived + self.cost / CODE_POINTS_PER_SECOND

    @property
    def wanted(self) -> bool:
        """Whether anybody still waits for the record."""
        return not (self._left.is_set() or self.future.cancelled()) and time.monotonic() < self.arrived + self.seconds

    def leave(self) -> None:
        """Says that nobody waits for the record any more."""
        self._left.set()
        self.future.cancel()

    def begin(self) -> bool:
        """Notes that it is being read now; False: nobody wants it."""
        if not self.wanted:
            self.give_up()
            return False
        if self.times.waited is None:
            self.times.waited = time.monotonic() - self.arrived
            return self.future.set_running_or_notify_cancel()
        return True

    def give_up(self) -> None:
        """Ends it without a record, since its time is over or nobody waits any more."""
        self.finish(self.expired())

    def expired(self) -> DeadlineExceeded:
        """What is told when its time is over."""
        detail = f"The record was not there after {self.seconds:g} seconds."
        return DeadlineExceeded(detail, limit=math.ceil(self.seconds) if math.isfinite(self.seconds) else None)

    def finish(self, result: Extraction | Exception) -> None:
        """Gives the record, or why there is none, to whoever waits."""
        # Whoever waits may leave at this very moment, on another thread.
        with suppress(InvalidStateError):
            if isinstance(result, Exception):
                self.future.set_exception(result)
            else:
                self.future.set_result(result)
