"""Worker processes that end with the process that started them, and their results in the order of the inputs."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Any, TypeVar

Result = TypeVar("Result")

_EXIT_ORPHAN = 1
"""Exit status of a worker whose parent has ended."""


@contextmanager
def spawned(processes: int, begin: Callable[..., object] | None = None, *given: Any) -> Iterator[ProcessPoolExecutor]:
    """A pool of new processes; at the end of the block what they have not begun is cancelled.

    Spawned, not forked: threads of torch or pyarrow and a fork do not go together.

    Args:
        processes: Their number.
        begin: Called in each process with `given` before its first work.
        given: What it gets.
    """
    with ProcessPoolExecutor(processes, get_context("spawn"), _begin, (begin, *given)) as pool:
        try:
            yield pool
        finally:
            pool.shutdown(cancel_futures=True)


def in_order(futures: Iterable[Future[Result]], ahead: int) -> Iterator[Result]:
    """Yields the results of futures in their order.

    Args:
        futures: An iterator that submits one whenever it is asked for one.
        ahead: How many are submitted before the first result is waited for: enough to keep all processes busy, few
            enough to keep memory small.
    """
    waiting: deque[Future[Result]] = deque()
    for future in futures:
        waiting.append(future)
        if len(waiting) > ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _begin(begin: Callable[..., object] | None, *given: Any) -> None:
    end_with_parent()
    if begin is not None:
        begin(*given)


def end_with_parent() -> None:
    """Lets this worker process end when its parent is gone, however that ended.

    A worker of a pool holds both ends of the queue it waits at, so after `kill -9` of the parent it would wait forever,
    with its models in memory.
    """
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_wait, args=(parent.sentinel,), name="onrecord-parent", daemon=True).start()


def _wait(sentinel: int) -> None:
    wait([sentinel])
    os._exit(_EXIT_ORPHAN)
