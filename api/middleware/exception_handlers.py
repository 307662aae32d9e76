"""FastAPI exception handlers: every error is answered with a problem."""

from __future__ import annotations

import asyncio

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from onrecord.api.documents.errors import DocumentError
from onrecord.api.errors.mapping import BODY, problem_of
from onrecord.api.errors.problems import UnsupportedMediaType
from onrecord.api.errors.response import problem_response
from onrecord.api.http.content_type import is_json
from onrecord.api.request_context import context_of
from onrecord.extractors.errors import ExtractionError

_CLIENT_CLOSED_REQUEST = 499  # nginx's status for a caller that disconnected; only the log shows it.


def install(app: FastAPI) -> None:
    """Registers the handlers."""
    for kind in (HTTPException, ExtractionError, DocumentError):
        app.add_exception_handler(kind, _respond)
    app.add_exception_handler(RequestValidationError, _respond_invalid)
    app.add_exception_handler(ClientDisconnect, _respond_disconnected)


async def _respond(request: Request, error: Exception) -> Response:
    context = context_of(request.scope)
    if isinstance(error, HTTPException) and error.status_code == 405 and (methods := await _methods(request)):
        error = HTTPException(405, headers={"Allow": ", ".join(methods)})
    return problem_response(problem_of(error, context.instance), context)


async def _methods(request: Request) -> list[str]:
    """The methods of all routes of a documented path. The framework names only those of the first route."""
    path = getattr(request.scope.get("route"), "path", None)
    # The first time it takes half a second.
    document = await asyncio.to_thread(request.app.openapi)
    return sorted(method.upper() for method in document["paths"].get(path, ()))


async def _respond_invalid(request: Request, error: Exception) -> Response:
    """Responds to invalid requests. A body that is not declared as JSON fails validation because of its type."""
    assert isinstance(error, RequestValidationError)
    if not is_json(request.headers) and any(one["loc"][0] == "body" for one in error.errors()):
        error = UnsupportedMediaType("The body must be declared with `Content-Type: application/json`.")
    else:
        body = getattr(request.scope.get("route"), "body_field", None)
        setattr(error, BODY, getattr(body and body.field_info.annotation, "__name__", None))
    return await _respond(request, error)


async def _respond_disconnected(_: Request, __: Exception) -> Response:
    return Response(status_code=_CLIENT_CLOSED_REQUEST)
