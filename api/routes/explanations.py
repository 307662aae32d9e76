"""The pages that explain problem types."""

from __future__ import annotations

import re
from html import escape

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from onrecord.api.errors.catalogue import PROBLEMS
from onrecord.api.errors.problems import NotFound, ServiceProblem

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}

router = APIRouter(prefix="/problems", include_in_schema=False, default_response_class=HTMLResponse)

_BY_SLUG = {problem.slug: problem for problem in PROBLEMS}
_CODE = re.compile(r"`([^`]+)`")
_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<link rel="stylesheet" href="/page/page.css">
<main>{body}</main>
</html>
"""


@router.get("")
async def list_problems() -> HTMLResponse:
    """Lists all problem types."""
    items = "".join(f"<li><a href='{p.type_uri()}'>{escape(p.title)}</a> ({p.status:d})" for p in PROBLEMS)
    return _page("Problems", f"<h1>Problems</h1><ul>{items}</ul>")


@router.get("/{slug}")
async def explain_problem(slug: str) -> HTMLResponse:
    """Explains one problem type: when it occurs and what to do."""
    if slug not in _BY_SLUG:
        raise NotFound("There is no problem type of this name.")
    return _page(_BY_SLUG[slug].title, _explanation(_BY_SLUG[slug]))


def _explanation(problem: type[ServiceProblem]) -> str:
    rows = (f"<h1>{escape(problem.title)}</h1>", f"<p>{_written(problem.__doc__ or '')}</p>")
    remedy = f"<p>{_written(problem.remedy)}</p>"
    return f"{''.join(rows)}{remedy}<p>Status {problem.status:d}. <a href='/problems'>All problems</a></p>"


def _written(text: str) -> str:
    """A text with code between backticks, as in the OpenAPI document, as HTML."""
    return _CODE.sub(r"<code>\1</code>", escape(text))


def _page(title: str, body: str) -> HTMLResponse:
    return HTMLResponse(_PAGE.format(title=escape(title), body=body), headers=_HEADERS)
