"""Extracts the text of a PDF with pdfminer.six: blocks of lines in reading order, joined to paragraphs."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from onrecord.api.documents.document import Document, Notice, joined
from onrecord.api.documents.errors import NoTextFound, TooCostly, Unreadable

MAX_PAGES = 300
"""The most pages: enough for a long report. A page takes a few hundredths of a second."""
REPEATED = 3
"""A block on so many pages is a running header or footer, and not part of the text."""

_HYPHENATED = re.compile(r"(?<=[^\W\d_])[-\u00ad]\n(?=[a-z])")
_ENDS = tuple(".!?:…”’\"')]")
_PAGE_NUMBER = re.compile(
    r"\W{0,9}+(?:page\s{0,9}+)?+\d{1,4}(?:\s{0,9}+(?:of|/)\s{0,9}+\d{1,4})?+\W{0,9}+", re.IGNORECASE
)

_LAYOUT = Notice("layout_lost", "The text is taken from the layout of a PDF: paragraphs and hyphens may be wrong.")


def read(raw: bytes) -> Document:
    """Extracts the text of a document.

    Raises:
        Unreadable: It is not a PDF, or is broken or locked.
        TooCostly: It has too many pages.
        NoTextFound: It contains no text; its pages may be scanned.
    """
    # Imported here because it is slow to import and only this needs it.
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect, PDFTextExtractionNotAllowed

    # It warns of fonts, of which the text needs none.
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        pages = list(_pages(raw))
    except (PDFPasswordIncorrect, PDFEncryptionError, PDFTextExtractionNotAllowed):
        raise Unreadable("The PDF is locked with a password.") from None
    except (TooCostly, MemoryError):
        raise
    except Exception as error:
        # pdfminer raises its own and various other errors: struct.error, zlib.error, KeyError, RecursionError.
        raise Unreadable(f"The PDF is broken, or no PDF ({type(error).__name__}).") from None
    text = joined(_paragraphs(_without_running_heads(pages)))
    if not text:
        raise NoTextFound("The PDF contains no text. Its pages may be scanned pictures.")
    return Document(text=text, notices=(_LAYOUT,))


def _pages(raw: bytes) -> Iterator[list[str]]:
    """Yields the blocks of each page, in reading order."""
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams, LTTextBox

    for number, page in enumerate(extract_pages(io.BytesIO(raw), laparams=LAParams())):
        if number == MAX_PAGES:
            raise TooCostly(f"The PDF has more than {MAX_PAGES} pages.", limit=MAX_PAGES)
        yield [box.get_text().strip() for box in page if isinstance(box, LTTextBox)]


def _without_running_heads(pages: list[list[str]]) -> Iterator[str]:
    """Yields the blocks that are on few pages and are no page numbers."""
    counts = Counter(block for page in pages for block in set(page))
    for page in pages:
        yield from (block for block in page if counts[block] < REPEATED and not _PAGE_NUMBER.fullmatch(block))


def _paragraphs(blocks: Iterable[str]) -> Iterator[str]:
    """Yields paragraphs: the lines of a block are joined, and so are blocks that a sentence spans."""
    open_ = ""
    for block in blocks:
        line = _HYPHENATED.sub("", block).replace("\n", " ")
        if open_ and not open_.endswith(_ENDS) and line[:1].islower():
            open_ = f"{open_[:-1]}{line}" if open_.endswith("-") else f"{open_} {line}"
            continue
        yield open_
        open_ = line
    yield open_
