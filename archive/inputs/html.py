"""HTML: one page in each file. The article in it is found when it is read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from onrecord.archive.article import Article, Page
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.inputs.streams import whole


class HtmlPage:
    """A file with one page."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")
    opens_compressed = False

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields the page."""
        return islice(iter((whole(name, stream),)), first, None)

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The page."""
        return Article(Page(raw))
