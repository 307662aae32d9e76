"""The directory that the workers of one service share for their counters."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
"""The environment variable that names it: prometheus_client reads it when it is imported."""


def shared_dir() -> Path | None:
    """The directory; None if this process shares nothing."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


@contextmanager
def share_dir() -> Iterator[None]:
    """Creates the directory for the workers that are started inside, and removes it afterwards.

    A directory that the operator has named is used as it is, and kept.
    """
    if shared_dir() is not None:
        yield
        return
    path = tempfile.mkdtemp(prefix="onrecord-")
    os.environ[VARIABLE] = path
    try:
        yield
    finally:
        del os.environ[VARIABLE]
        shutil.rmtree(path, ignore_errors=True)
