"""Opens inputs: local files or addresses that fsspec knows, compressed or not."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from onrecord.archive.errors import UnreadableInput
from onrecord.archive.packages import package

_READ_BYTES = 1 << 18
"""Bytes of one read."""
_COMPRESSIONS = (".gz", ".zst")
MAX_WHOLE_BYTES = 1 << 28
"""A page, feed or list of items beyond this is of another kind: it would be read into memory whole, and parsed it takes
ten times its size. A compressed file of some kilobytes may have as much."""


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """An input as its own bytes, still compressed.

    Raises:
        UnreadableInput: It cannot be opened or read.
    """
    with named_faults(name), _open(name) as stream:
        yield stream


@contextmanager
def named_faults(name: str) -> Iterator[None]:
    """Converts errors while an input is read to `UnreadableInput`."""
    try:
        yield
    except (OSError, EOFError, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableInput(name, reason or type(error).__name__) from error


def _open(name: str) -> BinaryIO:
    if "://" not in name:
        return Path(name).open("rb")
    try:
        return cast(BinaryIO, package("fsspec").open(name, "rb").open())
    except ImportError as error:
        reason = "pip install 'onrecord[s3]'" if name.startswith(("s3://", "s3a://")) else str(error)
        raise UnreadableInput(name, f"a package for this kind of address is missing: {reason}") from error
    except OSError:
        raise
    except Exception as error:  # Each kind of address has errors of its own: no credentials, no such kind.
        raise UnreadableInput(name, f"the address cannot be opened: {type(error).__name__}: {error}") from error


def decompressed(name: str, stream: BinaryIO) -> BinaryIO:
    """The contents of an input by the suffix of its name."""
    suffix = Path(name).suffix.lower()
    if suffix == ".gz":
        return cast(BinaryIO, gzip.GzipFile(fileobj=stream))
    if suffix == ".zst":
        return cast(BinaryIO, io.BufferedReader(_ZstandardReader(stream), _READ_BYTES))
    return stream


def whole(name: str, stream: BinaryIO) -> bytes:
    """The contents of an input that has to be in memory whole.

    Raises:
        UnreadableInput: It is too large.
    """
    raw = stream.read(MAX_WHOLE_BYTES + 1)
    if len(raw) > MAX_WHOLE_BYTES:
        raise UnreadableInput(name, f"it has more than {MAX_WHOLE_BYTES} bytes")
    return raw


def is_compressed(name: str) -> bool:
    """True if a name has the suffix of a compressed file."""
    return Path(name).suffix.lower() in _COMPRESSIONS


class _ZstandardReader(io.RawIOBase):
    """Reads all frames of a zstandard file. The library's own reader does not notice that a file is truncated."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._library: Any = package("zstandard")
        self._frame: Any = None
        self._input = self._output = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer; 0 at the end.

        Raises:
            EOFError: The file ends within a frame.
            OSError: It is damaged.
        """
        while not self._output:
            if not self._input and not (piece := self._stream.read(_READ_BYTES)):
                if self._frame is not None:
                    raise EOFError("the file ends in the middle of a zstandard frame")
                return 0
            elif not self._input:
                self._input = piece
            self._decompress()
        size = min(len(buffer), len(self._output))
        buffer[:size], self._output = self._output[:size], self._output[size:]
        return size

    def _decompress(self) -> None:
        self._frame = self._frame or self._library.ZstdDecompressor().decompressobj()
        try:
            self._output = self._frame.decompress(self._input)
        except self._library.ZstdError as error:
            raise OSError("the zstandard file is damaged") from error
        self._input = b""
        if self._frame.eof:
            self._input, self._frame = self._frame.unused_data, None
