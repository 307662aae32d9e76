"""A core on which others always run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

PROCESSES = 4
"""A process that joins them has a fifth of the core."""


@contextmanager
def busy_core(core: int) -> Iterator[None]:
    """Keeps a core busy with processes that never pause."""
    processes = [subprocess.Popen([sys.executable, "-S", "-c", "while True: pass"]) for _ in range(PROCESSES)]
    try:
        for process in processes:
            os.sched_setaffinity(process.pid, {core})
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()
