"""Keeps the garbage collector away from work on large records."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_collection = threading.Lock()


@contextmanager
def uncollected() -> Iterator[None]:
    """Suspends garbage collection inside the block, in all threads.

    A record of a long text is a million objects, all of them in use and none in a circle. The collector walks through
    them again and again while they are made, for two thirds of the time in all, and holds the interpreter for half a
    second at a time. Of several threads only one can keep it away: between two of them it gets its chance.
    """
    if not gc.isenabled() or not _collection.acquire(blocking=False):
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        _collection.release()
