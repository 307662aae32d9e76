"""The end of the process: those who wait are told before the server waits for those who are served."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def told_at_the_end(drain: Callable[[], None]) -> Iterator[None]:
    """Calls `drain` on the running loop when a signal ends the process, and then does what the server does about it.

    uvicorn tells the app only when every connection is closed, so whoever waits in line would wait on. Handlers can
    be set by the main thread alone; elsewhere nothing is done.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()
    before = {number: signal.getsignal(number) for number in _SIGNALS}

    def tell(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(drain)
        handler = before[signal.Signals(number)]
        if callable(handler):
            handler(number, frame)

    for number in _SIGNALS:
        signal.signal(number, tell)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def end_process() -> None:
    """Asks this process to end; whoever supervises it starts another."""
    os.kill(os.getpid(), signal.SIGTERM)
