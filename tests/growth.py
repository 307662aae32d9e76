"""Growth of processor time with the length of what is read."""

from __future__ import annotations

import time
from collections.abc import Callable

MAX_GROWTH = 9.0
"""The greatest ratio of times for four times as much: the square would take 16 times as long."""
_NOISE_SECONDS = 0.01


def growth(work: Callable[[int], object], size: int) -> float:
    """The ratio of the times that some work takes for four times a size and for that size, by the processor's time.

    Of three tries the least counts, as a busy machine makes some slower. What is within the limit is tried once.
    """
    short = max(min(_seconds(work, size) for _ in range(3)), _NOISE_SECONDS)
    found = float("inf")
    for _ in range(3):
        found = min(found, _seconds(work, 4 * size) / short)
        if found < MAX_GROWTH:
            break
    return found


def _seconds(work: Callable[[int], object], size: int) -> float:
    began = time.process_time()
    work(size)
    return time.process_time() - began
