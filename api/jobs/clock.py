"""The time by which jobs expire."""

from __future__ import annotations

import time
from collections.abc import Callable


def steady_clock() -> Callable[[], float]:
    """The time of day at the call, advanced by a clock that cannot be set.

    Otherwise all jobs would expire when the clock of the machine is set forward by mistake. Time for which the machine
    sleeps counts if the system reports it.
    """
    passed = _passed if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic
    start = time.time() - passed()
    return lambda: start + passed()


def _passed() -> float:
    return time.clock_gettime(time.CLOCK_BOOTTIME)
