"""Extracts the text of an e-mail (.eml): its plain text, else that of its HTML."""

from __future__ import annotations

import re
import statistics
from email import policy
from email.message import MIMEPart
from email.parser import BytesParser
from typing import cast

from onrecord.api.documents import html
from onrecord.api.documents.document import PARAGRAPH_BREAK, Document, Notice
from onrecord.api.documents.errors import NoTextFound, Unreadable

WRAPPED = range(55, 81)
"""The usual lengths of lines that a mail program has wrapped, in code points (RFC 5322: 78 at most, often 72)."""

_EMPTY_LINES = re.compile(r"\n[^\S\n]*+(?:\n[^\S\n]*+)++")
_ATTACHMENTS = Notice("attachments_left_out", "The e-mail has attachments, which are not in the text.")


def read(raw: bytes) -> Document:
    """Extracts the text of an e-mail. Lines that a mail program has wrapped are joined; the subject is the title.

    Raises:
        Unreadable: It is not an e-mail.
        NoTextFound: It contains no text.
    """
    message = BytesParser(policy=policy.default).parsebytes(raw)
    if not message.keys():
        raise Unreadable("The document is not an e-mail: it has no header.")
    body = message.get_body(("plain", "html"))
    if body is None:
        raise NoTextFound("The e-mail contains no text.")
    title = " ".join(str(message.get("Subject", "")).split()) or None
    notices = (_ATTACHMENTS,) if next(message.iter_attachments(), None) is not None else ()
    if body.get_content_subtype() == "html":
        page = html.read(cast(bytes, body.get_payload(decode=True)), body.get_content_charset())
        return Document(text=page.text, title=title or page.title, notices=(*page.notices, *notices))
    text = unwrapped(_content(body))
    if not text:
        raise NoTextFound("The e-mail contains no text.")
    return Document(text=text, title=title, notices=notices)


def _content(body: MIMEPart) -> str:
    try:
        return str(body.get_content())
    except LookupError:  # an unknown encoding
        return cast(bytes, body.get_payload(decode=True)).decode("utf-8", "replace")


def unwrapped(text: str) -> str:
    """A text whose wrapped lines are joined to paragraphs; shorter lines, as of lists and addresses, stay."""
    blocks = _EMPTY_LINES.split(text.replace("\r\n", "\n").strip())
    return PARAGRAPH_BREAK.join(_block(block.split("\n")) for block in blocks if block.strip())


def _block(lines: list[str]) -> str:
    full = [len(line.rstrip()) for line in lines[:-1]]
    separator = " " if full and round(statistics.median(full)) in WRAPPED else "\n"
    return separator.join(line.strip() for line in lines)
