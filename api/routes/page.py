"""The web page, without requests to other hosts."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse

FOLDER = Path(__file__).resolve().parent.parent / "page"

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}

router = APIRouter(include_in_schema=False)


@router.api_route("/", methods=["GET", "HEAD"])
async def first_page() -> FileResponse:
    """Returns the page; its scripts and styles are under `/page`."""
    return FileResponse(FOLDER / "index.html", headers=HEADERS)


@router.api_route("/check", methods=["GET", "HEAD"])
async def checking_page() -> FileResponse:
    """Returns the page that checks quotations."""
    return FileResponse(FOLDER / "check.html", headers=HEADERS)
