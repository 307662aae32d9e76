"""The content of a page as a crawler kept it: in chunks, or compressed, as the server sent it."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable

from onrecord.archive.packages import package

MAX_PAGE_BYTES = 64 << 20
"""A longer page is cut off: it would be in memory whole. A compressed one of some kilobytes may have as much."""
_CHUNK = re.compile(rb"\s{0,4}([0-9A-Fa-f]{1,8})[ \t]{0,4}(?:;[^\r\n]{0,1000})?\r?\n")
"""The line before a chunk: its length, and extensions that nobody uses."""
_MARKUP = re.compile(rb"[\xef\xbb\xbf\s]{0,100}<[!?A-Za-z]")
"""The beginning of a page, which is in no coding."""
_WINDOWS = (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS)
"""Of gzip or zlib, and of deflate without a header, which some servers send."""


class UnknownCoding(Exception):
    """The content has a coding that is not read; the message is its name."""


def content_of(raw: bytes, transfer: str, coding: str) -> bytes:
    """The content of a response without its codings.

    Many crawlers keep the headers of the server with content that they have unpacked: what is not in a coding is
    returned as it is.

    Args:
        raw: The body.
        transfer: The header `Transfer-Encoding`.
        coding: The header `Content-Encoding`.

    Raises:
        UnknownCoding: It is compressed in another way.
    """
    if "chunked" in transfer.lower():
        raw = _joined(raw)
    for name in reversed([one.strip().lower() for one in coding.split(",")]):
        if _MARKUP.match(raw) or name in ("", "identity"):
            continue
        if name not in _CODINGS:
            raise UnknownCoding(name[:20])
        raw = _CODINGS[name](raw)
    return raw


def _joined(raw: bytes) -> bytes:
    """The chunks of a body, without their lengths; a body that is not in chunks as it is."""
    pieces, place = [], 0
    while place < len(raw) and (line := _CHUNK.match(raw, place)):
        start, size = line.end(), int(line[1], 16)
        if not size:
            break
        pieces.append(raw[start : start + size])
        place = start + size
    return b"".join(pieces) or raw


def _inflated(raw: bytes) -> bytes:
    """The unpacked bytes, or what can be unpacked of a damaged body; one that is not compressed as it is."""
    for window in _WINDOWS:
        try:
            return zlib.decompressobj(window).decompress(raw, MAX_PAGE_BYTES)
        except zlib.error:
            continue
    return raw


def _of_zstandard(raw: bytes) -> bytes:
    library = package("zstandard")
    try:
        return bytes(library.ZstdDecompressor().stream_reader(io.BytesIO(raw)).read(MAX_PAGE_BYTES))
    except library.ZstdError:
        return raw


def _of_brotli(raw: bytes) -> bytes:
    library = package("brotli")
    try:
        return bytes(library.Decompressor().process(raw, output_buffer_limit=MAX_PAGE_BYTES))
    except library.error:
        return raw


_CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": _inflated,
    "x-gzip": _inflated,
    "deflate": _inflated,
    "zstd": _of_zstandard,
    "br": _of_brotli,
}
