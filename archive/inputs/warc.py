"""WARC: the HTML pages of a crawl."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

from onrecord.archive.article import Article, Page
from onrecord.archive.errors import UnparsableArticle, UnreadableInput
from onrecord.archive.inputs.http_content import MAX_PAGE_BYTES, UnknownCoding, content_of
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.packages import package

_PAGES = ("text/html", "application/xhtml+xml")
_SIGNATURES = (b"WARC/", b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18")
"""A record, or gzip, zstandard or LZ4, which the library unpacks also where the name does not say so."""
_HEAD_BYTES = 8
"""Enough for each of these."""
_TORN = "the file ends in the middle of a record"


class Warc:
    """WARC files: each response with status 200 that is a page. Other records are skipped."""

    name = "warc"
    suffixes = (".warc",)
    opens_compressed = False

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields each page after a line of JSON with its address and date."""
        return islice(self._pages(_Watched(stream), name), first, None)

    def _pages(self, stream: _Watched, name: str) -> Iterator[bytes]:
        warc = package("fastwarc.warc")
        if stream.head and not stream.head.startswith(_SIGNATURES):
            raise UnreadableInput(name, "not a WARC file")
        for record in warc.ArchiveIterator(stream, record_types=warc.WarcRecordType.response, parse_http=True):
            http = record.http_headers
            if http is None or http.status_code != 200 or (record.http_content_type or "") not in _PAGES:
                continue
            head, length = self._head(record), record.content_length
            raw = record.reader.read(MAX_PAGE_BYTES)
            if len(raw) < min(length, MAX_PAGE_BYTES):
                raise UnreadableInput(name, _TORN)
            try:
                page = content_of(raw, http.get("Transfer-Encoding") or "", http.get("Content-Encoding") or "")
            except UnknownCoding as error:
                head["problem"], page = f"the page is compressed in a way that is not read: {error}", b""
            yield json.dumps(head).encode() + b"\n" + page
        if stream.head.startswith(b"WARC/") and not stream.tail.endswith(b"\n\r\n"):
            raise UnreadableInput(name, _TORN)

    def _head(self, record: Any) -> dict[str, str | None]:
        return {
            "id": record.headers.get("WARC-Record-ID"),
            "url": record.headers.get("WARC-Target-URI"),
            "crawled": record.headers.get("WARC-Date"),
            "charset": record.http_charset,
        }

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The page. Its date of publication is that of the crawl unless the page declares one."""
        head, _, page = raw.partition(b"\n")
        known = json.loads(head)
        if "problem" in known:
            raise UnparsableArticle(known["problem"])
        return Article(
            Page(page, known["charset"], known["crawled"]), known["id"], {"url": known["url"]} if known["url"] else {}
        )


class _Watched:
    """A stream with the first and the last bytes that were read: the library ends at a torn record without a word."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.head = self._waiting = self.tail = stream.read(_HEAD_BYTES)
        self._place = 0

    def read(self, size: int = -1) -> bytes:
        """Some bytes."""
        piece, self._waiting = self._waiting or self._stream.read(size), b""
        self.tail = piece[-_HEAD_BYTES:] or self.tail
        self._place += len(piece)
        return piece

    def tell(self) -> int:
        """The number of bytes that were read: decompressed streams count none."""
        return self._place
