"""The folder that the workers of one service share, for what they must count together."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
"""Where the folder is named: prometheus_client looks there too, when it is imported."""


def shared_folder() -> Path | None:
    """The folder; None: this process shares nothing."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


@contextmanager
def sharing() -> Iterator[None]:
    """Gives the workers that are started inside a folder, empty at first and gone afterwards.

    One that the operator has named is used as it is, and stays.
    """
    if shared_folder() is not None:
        yield
        return
    folder = tempfile.mkdtemp(prefix="onrecord-")
    os.environ[VARIABLE] = folder
    try:
        yield
    finally:
        del os.environ[VARIABLE]
        shutil.rmtree(folder, ignore_errors=True)
