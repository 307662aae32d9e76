"""Running time of a process, without the time in which it was ready to run and had no core."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_STATE, _USER, _SYSTEM = 0, 11, 12
"""The columns of /proc/PID/task/TID/stat after the name of the thread (proc_pid_stat(5)), counted from 0."""
_RUNNABLE = "R"


@dataclass(frozen=True, slots=True)
class _Sample:
    """The threads of a process at one moment: how many run or could, and the processor time of all so far."""

    at: float
    runnable: int
    seconds: float


class OwnTime:
    """A stopwatch for a process, which counts the time that its threads had a core or waited for something else.

    A process on a busy machine is slow, and not stuck. One that sleeps, or waits for a disk or a lock, does not wait
    for a core: its time counts. The kernel adds up how long a thread waited for a core only when it gets one, so the
    stopwatch has to be looked at now and then instead. Between two looks a process that can run has had the processor
    time of its threads, and one that cannot has had all of the time.

    Args:
        pid: The process. The time of one that has ended, or of a system without /proc, is that of the clock.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._last = _sample(pid)
        self._seconds = 0.0

    def look(self) -> float:
        """The seconds since it was made."""
        before, now = self._last, _sample(self._pid)
        passed = now.at - before.at
        if now.runnable:
            # The processor time of a thread that ended is gone from the sum.
            passed = min(passed, max(0.0, now.seconds - before.seconds) / now.runnable)
        self._last = now
        self._seconds += passed
        return self._seconds


def _sample(pid: int) -> _Sample:
    at, runnable, ticks = time.monotonic(), 0, 0
    with suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            with suppress(OSError):  # It may end while it is looked at.
                columns = (thread / "stat").read_text().rpartition(")")[2].split()
                runnable += columns[_STATE] == _RUNNABLE
                ticks += int(columns[_USER]) + int(columns[_SYSTEM])
    return _Sample(at, runnable, ticks / _TICKS)
