"""Negotiation of the format: by `?format=`, else by `Accept` (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

from onrecord.api.errors.problems import NotAcceptable
from onrecord.api.exports.annotations import PROFILE
from onrecord.api.exports.export import ExportFormat

_BY_MEDIA_TYPE: dict[str, ExportFormat] = {
    "application/json": "json",
    "application/ld+json": "schema.org",
    "text/csv": "csv",
    "application/*": "json",
    "text/*": "csv",
    "*/*": "json",
}
LONGEST_ACCEPT = 2_000
"""The characters of an `Accept` header that are parsed: real ones are much shorter."""


def negotiated(accept: str | None, wanted: ExportFormat | None) -> ExportFormat:
    """The requested format; JSON by default.

    Raises:
        NotAcceptable: The request accepts only media types that the service does not offer.
    """
    if wanted is not None:
        return wanted
    if accept is None or not accept.strip():
        return "json"
    ranges = sorted(_ranges(accept[:LONGEST_ACCEPT]), key=lambda one: -one[0])
    for quality, found in ranges:
        if quality > 0 and found is not None:
            return found
    raise NotAcceptable("The Accept header names no media type that the service offers.")


def _ranges(accept: str) -> Iterator[tuple[float, ExportFormat | None]]:
    """Yields the media ranges of a header, each with its quality and format."""
    for part in accept.split(","):
        message = Message()
        message["Content-Type"] = part.strip()
        name = message.get_content_type() if "/" in part else ""
        found = _BY_MEDIA_TYPE.get(name)
        if name == "application/ld+json" and PROFILE in str(message.get_param("profile", "")).split():
            found = "annotations"
        yield _quality(str(message.get_param("q", "1"))), found


def _quality(text: str) -> float:
    """Parses a weight from 0 to 1; an invalid one counts as 0."""
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if 0 <= value <= 1 else 0.0
