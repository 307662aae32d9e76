"""A text with its record in an export format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportedText:
    """A text, its record in a format, and the id of the record if known."""

    text: str
    body: bytes
    id: str | None = None
