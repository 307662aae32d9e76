"""Extracts the text of a document in Rich Text Format, with striprtf."""

from __future__ import annotations

from onrecord.api.documents.document import Document, joined
from onrecord.api.documents.errors import NoTextFound, Unreadable

_START = b"{\\rtf"


def read(raw: bytes) -> Document:
    """Extracts the text of a document.

    Raises:
        Unreadable: It is not in Rich Text Format, or is broken.
        NoTextFound: It contains no text.
    """
    if not raw.lstrip().startswith(_START):
        raise Unreadable("The document is not in Rich Text Format.")
    # Imported here because only this needs it.
    from striprtf.striprtf import rtf_to_text

    try:
        # The format is ASCII; striprtf decodes other bytes by the code page that the document declares.
        found: str = rtf_to_text(raw.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    except MemoryError:
        raise  # It is not the fault of the format: the limit of the process is named.
    except Exception as error:
        # striprtf raises the errors of its conversions: ValueError, LookupError, IndexError.
        raise Unreadable(f"The RTF document is broken ({type(error).__name__}).") from None
    text = joined(found.replace("\r\n", "\n").split("\n"))
    if not text:
        raise NoTextFound("The document contains no text.")
    return Document(text=text)
