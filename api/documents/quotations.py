"""Adds quotation marks to the text of a page: those of `<q>` and `<blockquote>` come only from the browser's style.

The text of a page is extracted without its elements, so it needs their meaning: marks around `<q>`, marks around the
paragraphs of a `<blockquote>`, reopened in each as in newspapers, and the source after a dash in a line of its own,
from `<cite>`, `<footer>` or the last line of an embedded post.
"""

from __future__ import annotations

from typing import Any

OUTER, INNER = ("“", "”"), ("‘", "’")
MARKS = "\"'“”„‟«»‘’‚‛‹›「」『』"
DASHES = "-–—―"

BLOCKS = frozenset(("p", "div", "section"))
NO_SPEECH = frozenset(("table", "ul", "ol", "dl", "pre", "h1", "h2", "h3", "h4", "figure", "iframe", "form"))
"""Elements in a `<blockquote>` that show that it only indents."""

SIGNATURES = frozenset(("cite", "footer", "figcaption"))

MAX_SIGNATURE_LENGTH = 120
"""Most characters of a line with the source; longer lines are part of the quotation."""

MAX_SHARE = 0.5
"""The share of a page's text above which a `<blockquote>` is the indented article and no quotation."""


def show_quotations(page: Any) -> None:
    """Write quotation marks into the text of a page's elements.

    Args:
        page: The root element of the page, as lxml reads it; it is changed.
    """
    # Imported here because only pages need it.
    from lxml import etree

    nested = [(one, sum(above.tag in ("q", "blockquote") for above in one.iterancestors())) for one in page.iter("q")]
    for element, depth in nested:
        _show_inline(element, depth)
    # All at once: dropping them one by one writes the text that is there already again each time.
    etree.strip_tags(page, "q")
    size = len(page.text_content())
    for element in list(page.iter("blockquote")):
        if not any(above.tag == "blockquote" for above in element.iterancestors()):
            _show_block(element, size)


def _show_inline(element: Any, depth: int) -> None:
    said = element.text_content().strip()
    if said and said[0] not in MARKS:
        opening, closing = (OUTER, INNER)[depth % 2]
        element.text = opening + (element.text or "").lstrip()
        _append(element, closing)


def _show_block(element: Any, size: int) -> None:
    """Mark a block quotation and put the line with its source after it."""
    said = element.text_content().strip()
    if not said or len(said) > MAX_SHARE * size or next(element.iter(*NO_SPEECH), None) is not None:
        return
    signature = _signature(element)
    paragraphs = [one for one in element.iter(*BLOCKS) if _own_text(one)]
    if not paragraphs and element.text_content().strip():
        paragraphs = [element]
    if paragraphs and paragraphs[0].text_content().strip()[:1] not in MARKS:
        for paragraph in paragraphs:
            paragraph.text = OUTER[0] + (paragraph.text or "").lstrip()
        _append(paragraphs[-1], OUTER[1])
    if signature:
        line = element.makeelement("p")
        line.text, line.tail, element.tail = f"— {signature}", element.tail, None
        element.addnext(line)


def _own_text(element: Any) -> bool:
    """True of a block with text outside the blocks inside it."""
    own = [element.text or ""] + [f"{child.text_content()}{child.tail or ''}" for child in element if _is_inline(child)]
    own += [child.tail or "" for child in element if not _is_inline(child)]
    return bool("".join(own).strip())


def _is_inline(child: Any) -> bool:
    return isinstance(child.tag, str) and child.tag not in BLOCKS


def _signature(element: Any) -> str:
    """The line with the source, removed from a block quotation; empty if it has none."""
    found = (one for one in element.iter(*SIGNATURES) if one.text_content().strip())
    named = [one for one in found if one.getparent().tag not in SIGNATURES]
    if named and len(named[-1].text_content()) <= MAX_SIGNATURE_LENGTH:
        line = _plain(named[-1].text_content())
        named[-1].drop_tree()
        return line
    return _last_line(element)


def _last_line(element: Any) -> str:
    """The words after a block quotation's last paragraph, as in embedded posts, if they begin with a dash."""
    paragraphs = [child for child in element if child.tag in BLOCKS]
    last = paragraphs[-1] if paragraphs else None
    if last is None or not (last.tail or "").strip():
        return ""
    behind = list(last.itersiblings())
    words = (last.tail or "") + "".join(one.text_content() + (one.tail or "") for one in behind)
    if words.strip()[0] not in DASHES or len(words) > MAX_SIGNATURE_LENGTH:
        return ""
    last.tail = None
    for one in behind:
        element.remove(one)
    return _plain(words)


def _plain(words: str) -> str:
    return " ".join(words.split()).lstrip(DASHES + " ")


def _append(element: Any, mark: str) -> None:
    """Write a mark after the last words of an element."""
    if len(element):
        last = element[-1]
        if not (last.tail or "").strip() and last.tag in BLOCKS:
            _append(last, mark)
        else:
            last.tail = (last.tail or "").rstrip() + mark
    else:
        element.text = (element.text or "").rstrip() + mark
