"""Rewrites a Parquet file as JSON Lines: `python -m onrecord.api.jobs.parquet_lines FILE LINES MAX_BYTES`.

A Parquet file of some kilobytes may have gigabytes of text, or endless lists, which are in memory before they can be
measured. So a process of its own reads it, with limits on its memory, its time and what it writes.
"""

from __future__ import annotations

import asyncio
import errno
import os
import resource
import sys
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path

from onrecord.archive.errors import ArchiveError, UnreadableInput
from onrecord.archive.inputs.formats import FORMATS
from onrecord.archive.inputs.mapping import ColumnMapping

MEMORY_BYTES = 3 << 30
"""The limit on the address space of the process: a gigabyte is that of its libraries."""
CPU_SECONDS = 300
"""A gigabyte of text takes a tenth of it."""
_TOLD = 1
"""The exit status if the reason is on standard output."""
_SYSTEM = 100
"""The exit status of an error of the system, less its number."""


async def rewrite(path: Path, lines: Path, max_bytes: int) -> None:
    """Writes the rows of a Parquet file as a file of lines.

    Raises:
        UnreadableInput: It is no Parquet file with articles, or has too much.
        OSError: The lines cannot be written, or the disk fails.
    """
    lines.parent.mkdir(parents=True, exist_ok=True)
    command = (sys.executable, "-m", __name__, str(path), str(lines), str(max_bytes))
    # Libraries may print parts of a text: standard error is discarded.
    process = await asyncio.create_subprocess_exec(*command, stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL)
    try:
        reason, _ = await process.communicate()
    except BaseException:
        process.kill()
        await process.communicate()
        raise
    if (fault := (process.returncode or 0) - _SYSTEM) > 0:
        raise OSError(fault, os.strerror(fault))
    if process.returncode:
        raise UnreadableInput(path.name, reason.decode() or "reading them takes too much memory or time")


def write_lines(path: Path, lines: Path) -> None:
    """Write the rows of a Parquet file as lines.

    Raises:
        ArchiveError: It is no Parquet file with articles, or cannot be opened.
        OSError: They cannot be written, or the disk fails.
    """
    try:
        source = path.open("rb")
    except OSError as error:
        raise UnreadableInput(path.name, error.strerror or "it cannot be opened") from error
    with source as stream, lines.open("wb") as file:
        for row in FORMATS["parquet"].split(stream, path.name, ColumnMapping(), 0):
            file.write(row + b"\n")
        file.flush()
        os.fsync(file.fileno())


def main() -> None:
    """Write the lines, or print why that is impossible."""
    path, lines, max_bytes = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    limits = {resource.RLIMIT_AS: MEMORY_BYTES, resource.RLIMIT_CPU: CPU_SECONDS, resource.RLIMIT_FSIZE: max_bytes}
    for limit, most in limits.items():
        resource.setrlimit(limit, (most, most))
    os.nice(5)
    try:
        write_lines(path, lines)
    except ArchiveError as error:
        sys.exit(_told(getattr(error, "reason", "a package is missing")))
    except OSError as error:
        # Only the limit above is the file's fault; what else cannot be written or read is the machine's.
        too_many = f"they have more than {max_bytes} bytes"
        sys.exit(_told(too_many) if error.errno == errno.EFBIG else _SYSTEM + (error.errno or errno.EIO))


def _told(reason: str) -> int:
    sys.stdout.write(reason)
    return _TOLD


if __name__ == "__main__":
    main()
