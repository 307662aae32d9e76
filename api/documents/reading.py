"""Extracts the text of a document of any type."""

from __future__ import annotations

from onrecord.api.documents import docx, html, mail, odt, pdf, rtf
from onrecord.api.documents.document import Document, Kind
from onrecord.api.documents.encoding import decoded
from onrecord.api.documents.errors import NoTextFound, Unreadable
from onrecord.schemas.strings import is_blank


def read(kind: Kind, raw: bytes, charset: str | None = None) -> Document:
    """Extracts the text of a document. Plain text is returned unchanged, character for character.

    Args:
        kind: The type of the document.
        raw: Its bytes.
        charset: Its declared encoding, if any.

    Raises:
        DocumentError: No text can be extracted.
    """
    document = _document(kind, raw, charset)
    if any("\ud800" <= character <= "\udfff" for character in set(document.text)):
        raise Unreadable("The document contains unpaired surrogates, which are not valid text.")
    return document


def _document(kind: Kind, raw: bytes, charset: str | None) -> Document:
    match kind:
        case "html":
            return html.read(raw, charset)
        case "docx":
            return docx.read(raw)
        case "odt":
            return odt.read(raw)
        case "rtf":
            return rtf.read(raw)
        case "pdf":
            return pdf.read(raw)
        case "mail":
            return mail.read(raw)
        case "plain":
            text = decoded(raw, charset)
            if is_blank(text):
                raise NoTextFound("The text is empty or only white space.")
            return Document(text=text)
