"""From what is raised to what is answered: the one place where an error meets HTTP."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from onrecord.api.envelope import instance_of, problem_response
from onrecord.api.exchange import exchange_of
from onrecord.api.invalid import invalid_fields
from onrecord.api.media import essence_of
from onrecord.api.problems import (
    InternalFault,
    InvalidRequest,
    MalformedBody,
    MethodNotAllowed,
    NotFound,
    ServiceProblem,
    UnsupportedMediaType,
    of_extraction,
)
from onrecord.extractors.errors import ExtractionError
from onrecord.schemas.problem import InvalidField

logger = logging.getLogger("onrecord")


def install(app: FastAPI) -> None:
    """Lets the app answer every error with a problem."""
    for kind in (HTTPException, RequestValidationError, ExtractionError):
        app.add_exception_handler(kind, _answer)
    app.add_exception_handler(ClientDisconnect, _unheard)


async def _answer(request: Request, error: Exception) -> Response:
    return problem_response(problem_of(request, error), exchange_of(request.scope))


async def _unheard(_: Request, __: Exception) -> Response:
    """An answer that only the log sees, in the status that proxies use for callers who have gone."""
    return Response(status_code=499)


def problem_of(request: Request, error: Exception) -> ServiceProblem:
    """The problem that an error is to a caller."""
    match error:
        case ServiceProblem():
            return error
        case HTTPException():
            return _of_framework(error)
        case RequestValidationError():
            return _of_validation(request, error)
        case ExtractionError():
            logger.error("request %s failed: %s", instance_of(request.scope), error)
            return of_extraction(error)
        case _:
            return InternalFault("The service failed in a way that it did not foresee.")


def _of_framework(error: HTTPException) -> ServiceProblem:
    """What the framework itself raises."""
    headers = dict(error.headers or {})
    match error.status_code:
        case 404:
            return NotFound("There is nothing at this address.", headers=headers)
        case 405:
            return MethodNotAllowed("The address takes the methods in the Allow header.", headers=headers)
        case 400:
            return MalformedBody(
                "The body is not JSON in UTF-8, or is nested too deeply or has too long a number.", headers=headers
            )
        case _:
            return InternalFault("The service failed in a way that it did not foresee.", headers=headers)


def _of_validation(request: Request, error: RequestValidationError) -> ServiceProblem:
    """What is wrong with a body, told from the outside in: its kind, its syntax, its fields."""
    errors = error.errors()
    if not _declares_json(request):
        return UnsupportedMediaType("The body must be declared with `Content-Type: application/json`.")
    for one in errors:
        if one["type"] == "json_invalid":
            return MalformedBody(f"Reading the body as JSON stopped at character {one['loc'][-1]}, counted from 0.")
    return InvalidRequest.listing(_of_header(errors) or invalid_fields(errors, root=1))


def _of_header(errors: Sequence[Any]) -> list[InvalidField]:
    """What is wrong with headers, which no JSON Pointer points at."""
    return [
        InvalidField(pointer="", type=one["type"], detail=f"The header {one['loc'][1]}: {one['msg']}")
        for one in errors
        if one["loc"][0] == "header"
    ]


def _declares_json(request: Request) -> bool:
    kind, _, subtype = essence_of(request.headers).partition("/")
    return kind == "application" and (subtype == "json" or subtype.endswith("+json"))
