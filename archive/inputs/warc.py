"""WARC: the HTML pages of a crawl."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

from onrecord.archive.article import Article, Page
from onrecord.archive.errors import UnreadableInput
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.packages import package

_PAGES = ("text/html", "application/xhtml+xml")
MAX_PAGE_BYTES = 64 << 20
"""A longer page is cut off: it would be read into memory whole."""


class Warc:
    """WARC files: each response with status 200 that is a page. Other records are skipped."""

    name = "warc"
    suffixes = (".warc",)
    opens_compressed = True

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields each page after a line of JSON with its address and date."""
        return islice(self._pages(stream, name), first, None)

    def _pages(self, stream: BinaryIO, name: str) -> Iterator[bytes]:
        warc = package("fastwarc.warc")
        head = stream.peek(64)[:64] if hasattr(stream, "peek") else b""
        if head and not head.startswith((b"WARC/", b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18")):
            raise UnreadableInput(name, "not a WARC file")
        for record in warc.ArchiveIterator(stream, record_types=warc.WarcRecordType.response, parse_http=True):
            http = record.http_headers
            if http is None or http.status_code != 200 or (record.http_content_type or "") not in _PAGES:
                continue
            raw = record.reader.read(MAX_PAGE_BYTES)
            yield json.dumps(self._head(record)).encode() + b"\n" + raw

    def _head(self, record: Any) -> dict[str, str | None]:
        return {
            "id": record.headers.get("WARC-Record-ID"),
            "url": record.headers.get("WARC-Target-URI"),
            "published": record.headers.get("WARC-Date"),
            "charset": record.http_charset,
        }

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The page. Its date of publication is that of the crawl unless the page declares one."""
        head, _, page = raw.partition(b"\n")
        known = json.loads(head)
        charset, identity = known.pop("charset"), known.pop("id")
        return Article(Page(page, charset), identity, {name: value for name, value in known.items() if value})
