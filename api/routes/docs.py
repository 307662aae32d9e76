"""The page to try the API in: Swagger UI, without requests to other hosts."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse

from onrecord.api.routes.page import HEADERS

FOLDER = Path(__file__).resolve().parent.parent / "swagger_ui"

router = APIRouter(include_in_schema=False)


@router.api_route("/docs", methods=["GET", "HEAD"])
async def docs_page() -> FileResponse:
    """Returns the page; its scripts and styles are under `/docs/ui`."""
    return FileResponse(FOLDER / "index.html", headers=HEADERS)
