"""The garbage collector, kept away from work on large records, and for good from modules and models."""

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


@contextmanager
def lasting() -> Iterator[None]:
    """Keeps what is made inside from the collector for as long as the process lives; garbage from before goes first.

    The collector would traverse these objects again and again while they are made: a tenth of the time of a start. It
    would do so later whenever a text or a long roster creates many objects, which takes a tenth of a second and more.
    """
    gc.collect()
    with uncollected():
        yield
        gc.freeze()
