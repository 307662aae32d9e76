"""The measured pace of the model process."""

from __future__ import annotations

import math
import time

PRIOR_SECONDS_PER_CODE_POINT = 0.0003
"""The pace before any text was measured: that of articles on one core of a server. It is used for `Retry-After` alone;
no text is refused for it."""
MEASURED_FROM = 500
"""Texts with fewer code points are not measured: what every text costs, however short it is, would count as pace. At
this length it is a fifth; at 20 code points it is nearly all."""
_WINDOW = 20_000
"""Code points over which the average fades: some articles. It moves by code points, not by texts, so that a short text
does not outweigh a long one."""
_KNOWN_FROM = 10_000
"""The pace is known after so many code points: some articles. The first text of a process is slower than the others."""
_FRESH_SECONDS = 60.0
"""A pace that was measured longer ago may be that of a machine that was busy with something else."""


class Pace:
    """A moving average of the seconds that the model process takes for a code point. Used on the event loop only."""

    def __init__(self) -> None:
        self._seconds = self._code_points = 0.0
        self._measured = 0
        self._measured_at = -math.inf

    def measure(self, cost: int, seconds: float) -> None:
        """Takes in a text that was read.

        Args:
            cost: Its code points.
            seconds: How long reading took, without the time of texts that preempted it.
        """
        if cost < MEASURED_FROM:
            return
        kept = math.exp(-cost / _WINDOW)
        self._seconds = kept * self._seconds + seconds
        self._code_points = kept * self._code_points + cost
        self._measured += cost
        self._measured_at = time.monotonic()

    def confirm(self) -> None:
        """A text was not read in the time in which this pace could not do it either: what was measured still holds."""
        self._measured_at = time.monotonic()

    @property
    def seconds_per_code_point(self) -> float:
        """The average, or the prior."""
        return self._seconds / self._code_points if self._code_points else PRIOR_SECONDS_PER_CODE_POINT

    @property
    def is_known(self) -> bool:
        """True once enough was measured."""
        return self._measured >= _KNOWN_FROM

    @property
    def is_fresh(self) -> bool:
        """True if it was measured not long ago."""
        return time.monotonic() - self._measured_at < _FRESH_SECONDS
