"""Extracts the article of an HTML page with trafilatura: without menus, adverts, comments and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from onrecord.api.documents.document import Document, Notice, joined
from onrecord.api.documents.encoding import decoded
from onrecord.api.documents.errors import NoTextFound, Unreadable
from onrecord.api.documents.quotations import show_quotations

# Elements of trafilatura's own tree, which follows TEI.
_BLOCKS = {"head", "p", "quote", "list", "item", "table", "row", "code", "fw", "ab"}
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*+=\s*+[\"']?+\s*+([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_DATES = {"extensive_search": False}
"""The date of a page is not used, and the search for it in all of the text takes the square of its length."""
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

    declared = _DECLARED.search(raw, 0, _SNIFFED_BYTES)
    page = decoded(raw, charset or (declared[1].decode() if declared else None), strict=False)
    try:
        tree: Any = load_html(page)
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
    return Document(text=text, title=found.title or None, notices=notices)


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
