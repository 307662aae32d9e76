"""What a body is declared to be."""

from __future__ import annotations

from email.message import Message

from starlette.datastructures import Headers


def essence_of(headers: Headers) -> str:
    """The media type of a body without parameters, in small letters; empty where none is declared."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def charset_of(headers: Headers) -> str | None:
    """The encoding that a body is declared to be in; None where none is."""
    declared = Message()
    declared["Content-Type"] = headers.get("content-type", "")
    return declared.get_content_charset()
