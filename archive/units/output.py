"""The output file of a unit: JSON lines in one zstandard frame, and a footer that shows that the file is complete.

The footer is a skippable frame of fixed size: decompressors pass over it. It has the counts and the hash of the lines,
so that neither a resumed run nor `status` has to decompress what is finished.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from onrecord.archive.errors import OutputDamaged
from onrecord.archive.files import write_whole
from onrecord.archive.packages import package

_LEVEL = 3
"""The default of Zstandard."""
_MAGIC = 0x184D2A50
"""Begins a skippable frame of Zstandard (RFC 8878): readers of the file pass over it."""
_HEADER = struct.Struct("<II")
_FOOTER_BYTES = 256
"""The footer has a fixed size, so that it is found from the end of the file."""
_BODY_BYTES = _FOOTER_BYTES - _HEADER.size


@dataclass(frozen=True, slots=True)
class Footer:
    """The footer of an output file: counts and a hash."""

    articles: int
    attributions: int
    errors: int
    bytes: int
    """The length of the compressed lines before the footer."""
    sha256: str
    """The hash of the lines."""


@dataclass(frozen=True, slots=True)
class OutputLine:
    """The line of one article, with its counts."""

    data: bytes
    attributions: int
    is_error: bool


def write_output(path: Path, lines: Sequence[OutputLine]) -> Footer:
    """Write an output file, unless a complete one exists. The bytes depend only on the lines.

    Raises:
        OutputDamaged: Another run wrote other lines for the same unit.
        OSError: The disk is full, or cannot be written.
    """
    data = b"".join(line.data + b"\n" for line in lines)
    # In one call: what the compressor writes for a stream may depend on the pieces that it is given.
    compressed = package("zstandard").ZstdCompressor(level=_LEVEL, write_checksum=True).compress(data)
    footer = Footer(
        articles=len(lines),
        attributions=sum(line.attributions for line in lines),
        errors=sum(line.is_error for line in lines),
        bytes=len(compressed),
        sha256=hashlib.sha256(data).hexdigest(),
    )
    if (there := footer_of(path)) is not None:
        if there.sha256 != footer.sha256:
            raise OutputDamaged(f"{path}: two runs wrote different records for this unit; the first ones are kept")
        return there
    body = json.dumps(asdict(footer)).encode().ljust(_BODY_BYTES)
    write_whole(path, compressed + _HEADER.pack(_MAGIC, _BODY_BYTES) + body)
    return footer


def footer_of(path: Path) -> Footer | None:
    """The footer of an output file; None if there is no file, or an incomplete one."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            file.seek(max(0, size - _FOOTER_BYTES))
            raw = file.read()
    except FileNotFoundError:
        return None
    try:
        if len(raw) != _FOOTER_BYTES or _HEADER.unpack_from(raw) != (_MAGIC, _BODY_BYTES):
            return None
        footer = Footer(**json.loads(raw[_HEADER.size :]))
    except (ValueError, TypeError):
        return None
    return footer if footer.bytes + _FOOTER_BYTES == size else None


def read_output(path: Path) -> Iterator[dict[str, Any]]:
    """Yields the lines of an output file, parsed.

    Raises:
        OutputDamaged: It is incomplete, or its contents have changed.
    """
    for line in read_lines(path):
        yield json.loads(line)


def read_lines(path: Path) -> list[bytes]:
    """The lines of an output file.

    Raises:
        OutputDamaged: It is incomplete, or its contents have changed.
    """
    footer, frame = frame_of(path)
    library = package("zstandard")
    try:
        data: bytes = library.ZstdDecompressor().decompress(frame)
    except library.ZstdError:
        data = b""
    if hashlib.sha256(data).hexdigest() != footer.sha256:
        raise OutputDamaged(f"{path} is damaged: delete it and run the plan again")
    return data.splitlines()


def frame_of(path: Path) -> tuple[Footer, bytes]:
    """The footer of an output file, and its compressed lines, unchecked.

    Raises:
        OutputDamaged: It is incomplete.
    """
    footer = footer_of(path)
    if footer is None:
        raise OutputDamaged(f"{path} is torn: run the plan again")
    with path.open("rb") as file:
        return footer, file.read(footer.bytes)
