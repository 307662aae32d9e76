"""Parses the header `Content-Type`."""

from __future__ import annotations

from email.message import Message

from starlette.datastructures import Headers


def essence_of(headers: Headers) -> str:
    """The media type of a body in lower case, without parameters; empty if none is declared."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def is_json(headers: Headers) -> bool:
    """True if the body is declared as JSON: `application/json` or a type that ends in `+json`."""
    kind, _, subtype = essence_of(headers).partition("/")
    return kind == "application" and (subtype == "json" or subtype.endswith("+json"))


def charset_of(headers: Headers) -> str | None:
    """The declared encoding of a body; None if none is declared."""
    declared = Message()
    declared["Content-Type"] = headers.get("content-type", "")
    return declared.get_content_charset()
