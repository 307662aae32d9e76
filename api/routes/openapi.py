"""The OpenAPI document, with an ETag: clients that poll it get 304 while it does not change."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

router = APIRouter(include_in_schema=False)


@router.api_route("/openapi.json", methods=["GET", "HEAD"])
async def get_document(request: Request) -> Response:
    """Returns the document."""
    # The first time it takes half a second.
    body, digest = await asyncio.to_thread(request.app.rendered)
    tag = f'"{digest}"'
    # Weak, since a compressed response has different bytes.
    headers = {"ETag": f"W/{tag}", "Cache-Control": "no-cache"}
    known = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
    if tag in known or "*" in known:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)
