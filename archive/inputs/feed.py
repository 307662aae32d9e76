"""RSS and Atom: an article in each entry."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from typing import Any, BinaryIO

from onrecord.archive.article import Article
from onrecord.archive.errors import UnparsableArticle, UnreadableInput
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.inputs.markup import text_of_html
from onrecord.archive.inputs.streams import whole
from onrecord.archive.packages import package

_END = re.compile(rb"</(?:\w{1,20}:)?(?:rss|feed|rdf)\s{0,100}>", re.IGNORECASE)
_END_BYTES = 2_048
"""Bytes at the end of a feed that may have its last tag: servers add comments after it."""


class Feed:
    """Feeds of RSS or Atom. The text is an entry's content or, without one, its summary."""

    name = "feed"
    suffixes = (".rss", ".atom")
    opens_compressed = False

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields the entries as JSON."""
        raw = whole(name, stream)
        feed: Any = package("feedparser").parse(raw, sanitize_html=False, resolve_relative_uris=False)
        if not feed.version:
            raise UnreadableInput(name, "neither RSS nor Atom")
        # Feeds are often not well-formed, and are read all the same; of one that is cut off, entries are missing.
        if feed.bozo and not _END.search(raw, max(0, len(raw) - _END_BYTES)):
            raise UnreadableInput(name, "the feed ends before its last tag: a part of it is missing")
        for entry in feed.entries[first:]:
            yield json.dumps(_row(entry, feed.feed), ensure_ascii=False, sort_keys=True).encode()

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The article in an entry."""
        row = json.loads(raw)
        text = text_of_html(row.pop("markup") or "")
        if not text:
            raise UnparsableArticle("the entry has neither content nor summary")
        identity = row.pop("id", None)
        return Article(text, identity, {name: value for name, value in row.items() if value})


def _row(entry: Any, feed: Any) -> dict[str, str | None]:
    contents = [one.value for one in entry.get("content", []) if one.get("value")]
    return {
        "id": entry.get("id") or entry.get("link"),
        "markup": max(contents, key=len, default=None) or entry.get("summary"),
        "title": entry.get("title"),
        "url": entry.get("link"),
        "published": _date(entry),
        "byline": entry.get("author"),
        "section": next((tag.term for tag in entry.get("tags", []) if tag.get("term")), None),
        "outlet": feed.get("title"),
        "language": feed.get("language"),
    }


def _date(entry: Any) -> str | None:
    """The time of publication in ISO 8601, where it can be parsed."""
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed else None
