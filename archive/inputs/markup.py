"""The text of a piece of markup: paragraphs between empty lines."""

from __future__ import annotations

from lxml import etree, html

_BLOCKS = frozenset(
    "p div br li ul ol dl dt dd tr table blockquote section article header footer figure figcaption pre hr"
    " h1 h2 h3 h4 h5 h6 hl1 hl2 block body body.content headline".split()
)
_HIDDEN = frozenset("script style template noscript".split())


def text_of_html(markup: str) -> str:
    """The text of a fragment of HTML; of plain text, that text."""
    if not markup.strip():
        return ""
    try:
        return text_of(html.fragment_fromstring(markup, create_parent="div"))
    except (etree.LxmlError, ValueError):
        return ""


def text_of(tree: etree._Element) -> str:
    """The text of an element and its descendants."""
    pieces: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            pieces.append(element.tail or "")
            continue
        name = etree.QName(element).localname.lower()
        hidden += (event == "start") - (event == "end") if name in _HIDDEN else 0
        if name in _BLOCKS:
            pieces.append("\0")
        if event == "start" and not hidden:
            pieces.append(element.text or "")
        elif event == "end" and element is not tree:
            pieces.append(element.tail or "" if not hidden else "")
    paragraphs = (" ".join(block.split()) for block in "".join(pieces).split("\0"))
    return "\n\n".join(block for block in paragraphs if block)
