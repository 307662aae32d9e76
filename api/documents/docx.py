"""Extracts the text of a Word document with python-docx: paragraphs and tables, with tracked changes accepted."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from onrecord.api.documents.document import Document, Notice, joined
from onrecord.api.documents.errors import NoTextFound, Unreadable
from onrecord.api.documents.package import open_package

_OLD_WORD = b"\xd0\xcf\x11\xe0"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DELETED = {f"{_W}del", f"{_W}moveFrom"}
_CHANGED = {*_DELETED, f"{_W}ins", f"{_W}moveTo"}
_BOX = f"{_W}txbxContent"
_LEFT_OUT = {*_DELETED, _BOX, _MC_FALLBACK}
_AS_TEXT = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}

_NOTICES = {
    "tracked_changes": "The document has tracked changes; the text has them accepted.",
    "text_boxes_left_out": "The document has text boxes, which are not in the text.",
    "notes_left_out": "The document has footnotes or endnotes, which are not in the text.",
}


def read(raw: bytes) -> Document:
    """Extracts the text of a document.

    Raises:
        Unreadable: It is not a Word document, or is broken or locked.
        TooCostly: It has too many parts, or would unpack to too many bytes.
        NoTextFound: It contains no text.
    """
    _check_package(raw)
    # Imported here because it is slow to import and only this needs it.
    import docx

    try:
        document = docx.Document(io.BytesIO(raw))
        text = joined(_blocks(document))
        title = document.core_properties.title
    except MemoryError:
        raise  # It is not the fault of the format: the limit of the process is named.
    except Exception as error:
        # python-docx raises various exceptions for broken parts: KeyError, ValueError, errors of lxml and zipfile.
        raise Unreadable(f"The Word document is broken ({type(error).__name__}).") from None
    if not text:
        raise NoTextFound("The document contains no text.")
    return Document(text=text, title=title or None, notices=tuple(_notices(document)))


def _check_package(raw: bytes) -> None:
    if raw.startswith(_OLD_WORD):
        raise Unreadable("The document is in the old Word format (.doc), or locked with a password. Save it as .docx.")
    open_package(raw, "a Word document (.docx)")


def _blocks(document: Any) -> Iterator[str]:
    """Yields the paragraphs, also those in tables, in the order of the document."""
    for paragraph in document.element.body.iter(f"{_W}p"):
        if not any(above.tag in _LEFT_OUT for above in paragraph.iterancestors()):
            yield "".join(_pieces(paragraph))


def _pieces(paragraph: Any) -> Iterator[str]:
    """Yields the text of a paragraph, also that of fields and insertions, which python-docx skips."""
    for element in paragraph:
        if element.tag in _LEFT_OUT:
            continue
        if element.tag == f"{_W}t":
            yield (element.text or "").replace("\n", " ")
        elif element.tag in _AS_TEXT:
            yield _AS_TEXT[element.tag]
        elif element.tag != f"{_W}p":
            yield from _pieces(element)


def _notices(document: Any) -> Iterator[Notice]:
    tags = {element.tag for element in document.element.body.iter()}
    found = {
        "tracked_changes": bool(tags & _CHANGED),
        "text_boxes_left_out": _BOX in tags,
        "notes_left_out": bool(tags & {f"{_W}footnoteReference", f"{_W}endnoteReference"}),
    }
    for code, there in found.items():
        if there:
            yield Notice(code=code, message=_NOTICES[code])
