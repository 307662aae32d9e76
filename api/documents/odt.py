"""Extracts the text of an OpenDocument text (.odt): headings and paragraphs, also those of lists and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.api.documents.document import Document, Notice, joined
from onrecord.api.documents.errors import NoTextFound, Unreadable
from onrecord.api.documents.package import open_package

_CONTENT, _META = "content.xml", "meta.xml"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_BLOCKS = {f"{_TEXT}p", f"{_TEXT}h"}
_NOTE = f"{_TEXT}note"
_COMMENT = f"{_OFFICE}annotation"
_TRACKED = f"{_TEXT}tracked-changes"
_LEFT_OUT = {_NOTE, _COMMENT, _TRACKED}
_AS_TEXT = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}

_NOTICES = {
    "tracked_changes": (_TRACKED, "The document has tracked changes; the text has them accepted."),
    "notes_left_out": (_NOTE, "The document has footnotes or endnotes, which are not in the text."),
    "comments_left_out": (_COMMENT, "The document has comments, which are not in the text."),
}


def read(raw: bytes) -> Document:
    """Extracts the text of a document.

    Raises:
        Unreadable: It is not an OpenDocument text, or is broken or locked.
        TooCostly: It has too many parts, or would unpack to too many bytes.
        NoTextFound: It contains no text.
    """
    package = open_package(raw, "an OpenDocument text (.odt)")
    # Imported here because only this needs it.
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        content = etree.fromstring(package.read(_CONTENT), parser)
        title = (
            etree.fromstring(package.read(_META), parser).findtext(f".//{_TITLE}")
            if _META in package.namelist()
            else None
        )
    except MemoryError:
        raise  # It is not the fault of the format: the limit of the process is named.
    except Exception as error:
        # zipfile and lxml raise various exceptions for broken parts: KeyError, EOFError, zlib.error, XMLSyntaxError.
        raise Unreadable(f"The OpenDocument text is broken ({type(error).__name__}).") from None
    text = joined(_blocks(content))
    if not text:
        raise NoTextFound("The document contains no text.")
    return Document(text=text, title=title or None, notices=tuple(_notices(content)))


def _blocks(content: Any) -> Iterator[str]:
    for block in content.iter(*_BLOCKS):
        if not any(above.tag in _LEFT_OUT for above in block.iterancestors()):
            yield "".join(_pieces(block))


def _pieces(element: Any) -> Iterator[str]:
    yield element.text or ""
    for inner in element:
        if inner.tag in _AS_TEXT:
            yield _AS_TEXT[inner.tag]
        elif inner.tag not in _LEFT_OUT and inner.tag not in _BLOCKS:
            yield from _pieces(inner)
        yield inner.tail or ""


def _notices(content: Any) -> Iterator[Notice]:
    for code, (tag, message) in _NOTICES.items():
        if next(content.iter(tag), None) is not None:
            yield Notice(code=code, message=message)
