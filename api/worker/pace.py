"""The measured pace of a model process."""

from __future__ import annotations

import math
import time

PRIOR_SECONDS_PER_CODE_POINT = 0.0003
"""The pace before any measurement: that of articles on one core of a server. It is used only for `Retry-After`; no text
is refused because of it."""
MEASURED_FROM = 500
"""Texts with fewer code points are not measured: the fixed cost of a text would distort the pace. At this length it is
a fifth; at 20 code points it is nearly all."""
_WINDOW = 20_000
"""Code points over which the average fades: some articles. It moves by code points, not by texts, so that a short text
does not outweigh a long one."""
_KNOWN_FROM = 10_000
"""Code points after which the pace is known: some articles. The first text of a process is slower than the others."""
_FRESH_SECONDS = 60.0
"""An older measurement may be that of a machine under another load."""


class Pace:
    """A moving average of the seconds that a model process takes for a code point. Used only on the event loop."""

    def __init__(self) -> None:
        self._seconds = self._code_points = 0.0
        self._measured = 0
        self._measured_at = -math.inf

    def measure(self, cost: int, seconds: float) -> None:
        """Adds a text that was read.

        Args:
            cost: Its code points.
            seconds: The seconds of reading, without those of texts that preempted it.
        """
        if cost < MEASURED_FROM:
            return
        kept = math.exp(-cost / _WINDOW)
        self._seconds = kept * self._seconds + seconds
        self._code_points = kept * self._code_points + cost
        self._measured += cost
        self._measured_at = time.monotonic()

    def confirm(self) -> None:
        """Marks the pace as fresh, after a text exceeded its limit that it would also exceed at this pace."""
        self._measured_at = time.monotonic()

    @property
    def seconds_per_code_point(self) -> float:
        """The average, or the prior."""
        return self._seconds / self._code_points if self._code_points else PRIOR_SECONDS_PER_CODE_POINT

    @property
    def is_known(self) -> bool:
        """True after enough measurements."""
        return self._measured >= _KNOWN_FROM

    @property
    def is_fresh(self) -> bool:
        """True after a recent measurement."""
        return time.monotonic() - self._measured_at < _FRESH_SECONDS
