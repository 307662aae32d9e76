"""Extracts the article of an HTML page with trafilatura: without menus, adverts, comments and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from itertools import islice
from typing import Any

from onrecord.api.documents.document import Document, Notice, joined
from onrecord.api.documents.encoding import decoded
from onrecord.api.documents.errors import NoTextFound, Unreadable
from onrecord.api.documents.quotations import show_quotations

# Elements of trafilatura's own tree, which follows TEI.
_BLOCKS = {"head", "p", "quote", "list", "item", "table", "row", "code", "fw", "ab"}
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*+=\s*+[\"']?+\s*+([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_DATES = {"extensive_search": False, "original_date": True}
"""The search for a date in all of the text takes the square of its length, and finds what is no date of the page."""
_DECLARING = ("meta", "link", "script")
_MAX_DECLARING = 500
"""Elements that may declare something: pages have some dozens."""
_SNIFFED_BYTES = 4_096  # HTML requires 1,024; more for pages with scripts before the declaration.


def read(raw: bytes, charset: str | None) -> Document:
    """Extracts the article of a page.

    Args:
        raw: The page.
        charset: Its encoding if known; None for the encoding that the page declares, else UTF-8.

    Raises:
        NoTextFound: The page contains no article.
        Unreadable: It cannot be parsed.
    """
    # Imported here because it takes a third of a second and pulls in much that nothing else needs.
    from trafilatura import bare_extraction, load_html

    encoding = _DECLARED.search(raw, 0, _SNIFFED_BYTES)
    page = decoded(raw, charset or (encoding[1].decode() if encoding else None), strict=False)
    try:
        tree: Any = load_html(page)
        declared = _declaring(tree)
        if tree is not None:
            show_quotations(tree)
        found: Any = bare_extraction(
            tree if tree is not None else page,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except (RecursionError, ValueError):
        raise Unreadable("The page cannot be parsed: it is nested too deeply, or broken.") from None
    text = joined(_blocks(found.body)) if found is not None and found.body is not None else ""
    if not text:
        raise NoTextFound("The page contains no article. Send its text as plain text, or more of the page.")
    notices = (_UNDECODED,) if "\ufffd" in text else ()
    return Document(text, found.title or None, notices, _metadata(found, declared))


def _declaring(tree: Any) -> Any:
    """A page with what declares its date alone: a date in its text may be of anything, and so may later times."""
    from lxml import etree, html

    made = html.document_fromstring("<html><head></head><body></body></html>")
    if tree is None:
        return made
    found = (one for one in tree.iter(*_DECLARING) if one.tag != "script" or "ld+json" in one.get("type", ""))
    for element in islice(found, _MAX_DECLARING):
        made.body.append(copy(element))
    for first in islice(tree.iter("time"), 1):
        etree.SubElement(made.body, "time", datetime=first.get("datetime", ""))
    return made


def _metadata(found: Any, declaring: Any) -> dict[str, str]:
    """The metadata that a page declares."""
    from trafilatura.metadata import extract_metadata

    known = {
        "published": extract_metadata(declaring, date_config=_DATES).date,
        "byline": (found.author or "").replace("; ", ", "),
        "outlet": found.sitename,
        "section": next(iter(found.categories or ()), None),
        "url": found.url,
    }
    return {name: value for name, value in known.items() if value}


_UNDECODED = Notice(
    code="characters_replaced",
    message="Some bytes of the page are not valid in its encoding; each is U+FFFD in the text.",
)


def _blocks(body: Any) -> Iterator[str]:
    """Yields the text of each block of a tree, with its line breaks."""
    from lxml import etree

    block: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end", "comment", "pi")):
        opens = event == "start"
        if event in ("start", "end") and element.tag in _BLOCKS:
            yield "".join(block)
            block.clear()
        if opens:
            block += ["\n"] if element.tag == "lb" else [(element.text or "").replace("\n", " ")]
        elif element is not body:
            block += ["\t"] if element.tag == "cell" else []
            block.append((element.tail or "").replace("\n", " "))
    yield "".join(block)
