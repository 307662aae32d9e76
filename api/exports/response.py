"""The requested format of a record."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, Header, Query

from onrecord.api.exports.export import ExportFormat
from onrecord.api.exports.negotiation import negotiated


def _wanted(
    format: Annotated[
        ExportFormat | None, Query(description="The format of the record; takes precedence over `Accept`.")
    ] = None,
    accept: Annotated[str | None, Header(include_in_schema=False)] = None,
) -> ExportFormat:
    return negotiated(accept, format)


WantedExport = Annotated[ExportFormat, Depends(_wanted)]
"""The requested format, as a parameter of its route."""


def documented() -> dict[int | str, dict[str, Any]]:
    """The formats beside JSON, for the `responses` of a route."""
    described = {
        "application/ld+json": {
            "type": "object",
            "description": "schema.org, or a Web Annotation page if the media type has a `profile`.",
        },
        "text/csv": {"type": "string", "description": "A header, and a row for each attribution."},
        "text/plain": {"type": "string", "description": "brat standoff."},
    }
    return {200: {"content": {media: {"schema": schema} for media, schema in described.items()}}}
