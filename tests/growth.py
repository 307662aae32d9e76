"""Growth of processor time with the length of what is read."""

from __future__ import annotations

import time
from collections.abc import Callable

MAX_GROWTH = 9.0
"""The greatest ratio of times for four times as much: the square would take 16 times as long."""
_NOISE_SECONDS = 0.01


def growth(work: Callable[[int], object], size: int) -> float:
    """The ratio of the times that some work takes for four times a size and for that size, by the processor's time."""
    return _seconds(work, 4 * size) / max(_seconds(work, size), _NOISE_SECONDS)


def _seconds(work: Callable[[int], object], size: int) -> float:
    """The least time of three tries: a busy machine makes some slower."""
    found = []
    for _ in range(3):
        began = time.process_time()
        work(size)
        found.append(time.process_time() - began)
    return min(found)
