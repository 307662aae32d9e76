"""The files in which workers share their metrics, with their space reserved.

prometheus_client maps sparse files into memory. On a full disk, writing to such a map kills the process by SIGBUS, and
its replacement, too. So each worker first reserves the space, and does not share its metrics if there is none.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

from prometheus_client import values
from prometheus_client.multiprocess import mark_process_dead

from onrecord.api.limits.shared_dir import shared_dir

logger = logging.getLogger("onrecord")

FILE_BYTES = 1 << 20
"""The initial size of a file in prometheus_client: several times the size of all metrics of the service."""
_KINDS = ("counter", "histogram", "gauge_liveall", "gauge_livemax", "gauge_livesum")


def shared_metrics() -> Path | None:
    """The directory with the metrics of all workers; None if this process does not share its own.

    Call it before the first metric is created.
    """
    folder = shared_dir()
    if folder is None:
        return None
    try:
        for kind in _KINDS:
            _reserve(folder / f"{kind}_{os.getpid()}.db")
    except OSError as error:
        logger.warning("metrics are not shared between workers: %s", error.strerror or type(error).__name__)
        values.ValueClass = values.MutexValue
        return None
    return folder


def remove_dead(folder: Path) -> None:
    """Removes the gauges of workers that have ended; their counters stay."""
    for file in folder.glob("gauge_live*_*.db"):
        number = int(file.stem.rpartition("_")[2])
        if not _runs(number):
            mark_process_dead(number, str(folder))


def _reserve(path: Path) -> None:
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        os.posix_fallocate(file, 0, FILE_BYTES)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    finally:
        os.close(file)


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except OSError:
        return False
    return True
