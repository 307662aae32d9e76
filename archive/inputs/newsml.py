"""NewsML-G2 and NITF, the IPTC's XML for news."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from onrecord.archive.article import Article
from onrecord.archive.errors import UnparsableArticle, UnreadableInput
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.inputs.markup import text_of, text_of_html
from onrecord.archive.inputs.streams import whole

_ITEMS = ("newsItem", "nitf")
_FIELDS = {
    "title": ("contentMeta/headline", "itemMeta/title", "head/title"),
    "published": ("contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated"),
    "byline": ("contentMeta/by", "contentMeta/creator/name", "body/body.head/byline"),
    "section": ("contentMeta/subject/name",),
    "outlet": ("itemMeta/provider/name", "contentMeta/infoSource/name"),
    "language": (),
}


class NewsMl:
    """News items of a message, or one item by itself."""

    name = "newsml"
    suffixes = (".xml", ".newsml", ".nitf")
    opens_compressed = False

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields the items."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        try:
            root = etree.fromstring(whole(name, stream), parser)
        except etree.XMLSyntaxError as error:
            raise UnreadableInput(name, f"not well-formed XML, line {error.lineno}") from error
        found = [one for one in root.iter(etree.Element) if _name(one) in _ITEMS]
        outer = [one for one in found if not any(_name(above) in _ITEMS for above in one.iterancestors())]
        if not outer:
            raise UnreadableInput(name, "neither NewsML-G2 nor NITF")
        for item in outer[first:]:
            yield etree.tostring(item, with_tail=False, method="c14n")

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The article in an item."""
        item = etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True))
        text = _text(item)
        if not text:
            raise UnparsableArticle("the item has no text")
        document = {}
        for field, paths in _FIELDS.items():
            value = next((found for path in paths if (found := _value(item, path))), None)
            if value:
                document[field] = value
        return Article(text, item.get("guid"), document)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _at(element: etree._Element, path: str) -> Iterator[etree._Element]:
    """The elements at a path of local names, in any namespaces."""
    head, _, rest = path.partition("/")
    for child in element:
        if _name(child) == head:
            yield from _at(child, rest) if rest else (child,)


def _value(item: etree._Element, path: str) -> str | None:
    return next((" ".join(words) for one in _at(item, path) if (words := "".join(one.itertext()).split())), None)


def _text(item: etree._Element) -> str:
    for path in ("body/body.content", "contentSet/inlineXML/nitf/body/body.content", "contentSet/inlineXML"):
        for element in _at(item, path):
            if found := text_of(_body(element)):
                return found
    for element in _at(item, "contentSet/inlineData"):
        plain = (element.get("contenttype") or "text/plain").startswith("text/plain")
        written = element.text or ""
        if found := written.strip() if plain else text_of_html(written):
            return found
    return ""


def _body(element: etree._Element) -> etree._Element:
    """The body of a page inside an element, otherwise the element: the head of a page is not part of the article."""
    return next((one for one in element.iter(etree.Element) if _name(one) == "body"), element)
