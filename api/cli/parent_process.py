"""Worker processes that end with the process that started them."""

from __future__ import annotations

import os
import threading
from multiprocessing import parent_process
from multiprocessing.connection import wait

_EXIT_ORPHAN = 1
"""Exit status of a worker whose parent has ended."""


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
