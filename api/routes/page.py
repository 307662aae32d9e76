"""The web page, without requests to other hosts."""

from __future__ import annotations

import os
from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Scope

from onrecord.api.exports.html_file import without_comments

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


class PageFiles(StaticFiles):
    """The page's scripts and styles, without comments."""

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """A file, or that it has not changed."""
        found = super().file_response(full_path, stat_result, scope, status_code)
        if isinstance(found, NotModifiedResponse):
            return found
        known = {name: found.headers[name] for name in ("etag", "last-modified")}
        content = without_comments(Path(full_path).read_text("utf-8"))
        return Response(content, status_code, known, found.media_type)
