"""The time that one article may take."""

from __future__ import annotations

import faulthandler
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PIECE = 10_000
"""Code points for which an article has the plan's seconds: a page of print."""
GRACE_SECONDS = 30.0
"""Seconds after the end of the time in which code may react, before its process ends."""


class TimeOver(BaseException):
    """An article took too long. Not an `Exception`: code that continues after any of those must not catch it."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TimeOver` in this thread after some seconds.

    Where native code does not return to the interpreter, the process ends: a watchdog needs no interpreter. Outside of
    the main thread there is no limit, as signals are delivered there alone.

    Raises:
        TimeOver: The time is over.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def over(*_: object) -> None:
        raise TimeOver

    before = signal.signal(signal.SIGALRM, over)
    with open(os.devnull, "w") as nowhere:
        faulthandler.dump_traceback_later(seconds + GRACE_SECONDS, exit=True, file=nowhere)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            faulthandler.cancel_dump_traceback_later()
            signal.signal(signal.SIGALRM, before)


def seconds_for(length: int, seconds: float) -> float:
    """The seconds for a text of some code points."""
    return seconds * (1 + max(0, length - 1) // PIECE)
