"""The time by which jobs expire."""

from __future__ import annotations

import time
from collections.abc import Callable


def steady_clock() -> Callable[[], float]:
    """The time of day when this is called, and from then on as it passes.

    Somebody who sets the clock of a machine forward by a year would else delete all jobs at once. Time for which the
    machine sleeps counts where the system can tell it.
    """
    passed = _passed if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic
    start = time.time() - passed()
    return lambda: start + passed()


def _passed() -> float:
    return time.clock_gettime(time.CLOCK_BOOTTIME)
