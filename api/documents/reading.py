"""A document of any kind, taken apart."""

from __future__ import annotations

from onrecord.api.documents import docx, html
from onrecord.api.documents.document import Document, Kind
from onrecord.api.documents.encoding import decoded
from onrecord.api.documents.errors import NoTextFound


def read(kind: Kind, raw: bytes, charset: str | None = None) -> Document:
    """The text of a document; a plain one's is its own, character for character.

    Args:
        kind: What it is.
        raw: Its bytes.
        charset: Its encoding, if that is declared.

    Raises:
        DocumentError: There is no text for us in it.
    """
    match kind:
        case "html":
            return html.read(raw, charset)
        case "docx":
            return docx.read(raw)
        case "plain":
            text = decoded(raw, charset)
            if not text or text.isspace():
                raise NoTextFound("The text is empty or holds nothing but white space.")
            return Document(text=text)
