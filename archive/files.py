"""Atomic writing of files and folders."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a temporary file in the same folder, force it to the disk, and rename it.

    A name of its own for each writer: two of them never write into one file. After a crash the file is the old one, the
    new one or, on its first write, missing. A temporary file that a crash leaves ends in `.tmp`.

    Raises:
        OSError: The disk is full, or cannot be written; nothing of the file is left.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex[:12]}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


@contextmanager
def whole_folder(place: Path) -> Iterator[Path]:
    """A temporary folder, which replaces the folder at a place when it is complete.

    After an error nothing of it is left. A temporary folder that a crash leaves ends in `.tmp`.
    """
    made = place.with_name(f".{place.name}.{uuid.uuid4().hex[:12]}.tmp")
    made.mkdir()
    try:
        yield made
        sync_folder(made)
        old = made.with_suffix(".old.tmp")
        if place.exists():
            place.rename(old)
        made.rename(place)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    sync_folder(place.parent)
    shutil.rmtree(old, ignore_errors=True)


def sync_folder(path: Path) -> None:
    """Force the names in a folder to the disk: a rename alone may be lost when the machine stops."""
    opened = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
