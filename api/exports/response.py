"""A record as an HTTP answer in the format that was asked for."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, Header, Query
from starlette.responses import Response

from onrecord.api.exports.export import EXPORTS, Export, ExportFormat
from onrecord.api.exports.negotiation import negotiated
from onrecord.schemas.extraction import Extraction


def _wanted(
    format: Annotated[
        ExportFormat | None, Query(description="The format of the record; it wins over `Accept`.")
    ] = None,
    accept: Annotated[str | None, Header(include_in_schema=False)] = None,
) -> Export:
    return EXPORTS[negotiated(accept, format)]


WantedExport = Annotated[Export, Depends(_wanted)]
"""The format that a request asks for, as a parameter of its route."""


def exported(export: Export, extraction: Extraction, text: str) -> Response:
    """The answer with the record of a text."""
    return Response(export.write(extraction, extraction.text or text), media_type=export.media_type)


def documented() -> dict[int | str, dict[str, Any]]:
    """What the OpenAPI document says of the formats beside JSON, for a route's `responses`."""
    described = {
        "application/ld+json": {
            "type": "object",
            "description": "schema.org, or with `profile` a Web Annotation page.",
        },
        "text/csv": {"type": "string", "description": "A header and a row for each attribution."},
        "text/plain": {"type": "string", "description": "brat standoff."},
    }
    return {200: {"content": {media: {"schema": schema} for media, schema in described.items()}}}
