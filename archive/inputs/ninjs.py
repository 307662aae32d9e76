"""ninjs, the IPTC's JSON for news: versions 1 to 3; and lists of objects with a text, as tables are exported."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from onrecord.archive.article import Article
from onrecord.archive.errors import UnparsableArticle, UnreadableInput
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.inputs.markup import text_of_html
from onrecord.archive.inputs.streams import whole


class Ninjs:
    """Files with one item, or a list of items."""

    name = "ninjs"
    suffixes = (".ninjs", ".json")
    opens_compressed = False

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields the items as JSON."""
        try:
            found = json.loads(whole(name, stream))
        except (ValueError, RecursionError) as error:
            raise UnreadableInput(name, "not JSON in UTF-8") from error
        items = found if isinstance(found, list) else [found]
        if not all(isinstance(item, dict) for item in items):
            raise UnreadableInput(name, "neither a ninjs item nor a list of items")
        for item in items[first:]:
            yield json.dumps(item, sort_keys=True).encode()

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The article in an item."""
        item = json.loads(raw)
        text = _body(item)
        if not text and isinstance(item.get(mapping.column("text")), str):
            return mapping.article(item)
        if not text:
            raise UnparsableArticle("the item has no body")
        provider = item.get("provider")
        known = {
            "title": _first(item, "headline", "headlines"),
            "url": item.get("url") or item.get("canonicalurl"),
            "published": item.get("firstcreated") or item.get("contentcreated") or item.get("versioncreated"),
            "byline": item.get("byline") or item.get("by"),
            "section": _section(item),
            "outlet": provider.get("name") if isinstance(provider, dict) else provider or item.get("copyrightholder"),
            "language": item.get("language"),
        }
        document = {name: value for name, value in known.items() if isinstance(value, str) and value}
        return Article(text, item.get("uri") if isinstance(item.get("uri"), str) else None, document)


def _body(item: Mapping[str, Any]) -> str:
    if isinstance(item.get("body_text"), str) and item["body_text"].strip():
        return str(item["body_text"])
    for field in ("body_xhtml", "body_html"):
        if isinstance(item.get(field), str):
            return text_of_html(item[field])
    bodies = [one for one in item.get("bodies") or [] if isinstance(one, dict) and isinstance(one.get("value"), str)]
    for body in sorted(bodies, key=lambda one: one.get("contenttype") != "text/plain"):
        plain = body.get("contenttype") == "text/plain"
        return str(body["value"]) if plain else text_of_html(body["value"])
    return ""


def _first(item: Mapping[str, Any], plain: str, listed: str) -> str | None:
    if isinstance(item.get(plain), str):
        return str(item[plain])
    return next((one["value"] for one in item.get(listed) or [] if isinstance(one, dict) and one.get("value")), None)


def _section(item: Mapping[str, Any]) -> str | None:
    subjects = item.get("subject") or item.get("subjects") or []
    return next((one["name"] for one in subjects if isinstance(one, dict) and one.get("name")), None)
