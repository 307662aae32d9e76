"""Maps exceptions to problems. All routes, batch items and stream lines use `problem_of`."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from onrecord.api.documents import errors as document_errors
from onrecord.api.documents.errors import DocumentError
from onrecord.api.errors.problems import (
    InternalError,
    InvalidRequest,
    MalformedBody,
    MethodNotAllowed,
    NoTextFound,
    NotFound,
    NotReady,
    Overloaded,
    ServiceProblem,
    UnreadableDocument,
)
from onrecord.api.errors.redaction import without_message
from onrecord.extractors.errors import ExtractionError, ManifestInvalid, ModelError, ModelFileChanged, ModelFileMissing
from onrecord.schemas.problem import InvalidField
from onrecord.schemas.validation import invalid_fields

logger = logging.getLogger("onrecord")

BODY = "body_class"
"""The attribute of an error of the framework with the name of the class that the body should be."""

_UNEXPECTED = "An unexpected error occurred in the service."


def problem_of(error: BaseException, instance: str) -> ServiceProblem:
    """The problem that reports an exception to a caller. Errors of the service itself are logged.

    Args:
        error: The exception.
        instance: The request's id, as its problems and the log name it.
    """
    match error:
        case ServiceProblem():
            return error
        case HTTPException():
            return _framework_problem(error)
        case RequestValidationError():
            return _body_problem(error)
        case ValidationError():
            return json_problem(error)
        case DocumentError():
            return _document_problem(error)
        case ExtractionError():
            logger.error("request %s failed: %s", instance, error)
            return extraction_problem(error)
        case _:
            logger.error("request %s failed: %s", instance, without_message(error))
            return InternalError(_UNEXPECTED)


def extraction_problem(error: ExtractionError) -> ServiceProblem:
    """The problem of an extractor error. Full paths are only in the log."""
    match error:
        case ModelFileMissing(path=path):
            return NotReady(f"The check 'models' failed: {path.name} is missing.")
        case ModelFileChanged(path=path):
            return NotReady(f"The check 'models' failed: {path.name} does not match the manifest.")
        case ManifestInvalid(path=path):
            return NotReady(f"The check 'models' failed: {path.name} is not a valid manifest.")
        case ModelError():
            return NotReady("The check 'models' failed: a model cannot be used; see the service's log.")
        case _:
            return InternalError("The text could not be processed; see the service's log.")


def _document_problem(error: DocumentError) -> ServiceProblem:
    match error:
        case document_errors.Unavailable():
            logger.error("documents cannot be parsed: %s", error)
            return InternalError("Documents of this type cannot be parsed here; see the service's log.")
        case document_errors.ParserBusy():
            return Overloaded(str(error), limit=error.limit, retry_after=error.retry_after)
        case document_errors.NoTextFound():
            return NoTextFound(str(error))
        case _:
            return UnreadableDocument(str(error), limit=error.limit)


def _framework_problem(error: HTTPException) -> ServiceProblem:
    """The problem of an exception that FastAPI or Starlette raises."""
    headers = dict(error.headers or {})
    match error.status_code:
        case 404:
            return NotFound(
                "There is no resource at this path; `/docs` and `/openapi.json` list the paths.", headers=headers
            )
        case 405:
            allowed = headers.get("Allow", "the methods in the Allow header")
            return MethodNotAllowed(f"The path supports {allowed}.", headers=headers)
        case 400:
            return MalformedBody(
                "The body is not valid JSON in UTF-8, is nested too deeply, or has a number with too many digits.",
                headers=headers,
            )
        case _:
            return InternalError(_UNEXPECTED, headers=headers)


def _body_problem(error: RequestValidationError) -> ServiceProblem:
    """The problem of an invalid request: of its syntax, else its headers and parameters, else its fields."""
    errors = error.errors()
    for one in errors:
        if one["type"] == "json_invalid":
            return MalformedBody(f"Parsing the body as JSON failed at character {one['loc'][-1]}, counted from 0.")
    if outside := _outside_errors(errors):
        return InvalidRequest("; ".join(one.detail for one in outside), errors=outside)
    return InvalidRequest.listing(invalid_fields(errors, root=1, model=getattr(error, BODY, None)))


_OUTSIDE = {"header": "The header", "query": "The query parameter", "path": "The part of the path"}


def _outside_errors(errors: Sequence[Mapping[str, Any]]) -> list[InvalidField]:
    """The errors of headers and parameters, which have no JSON Pointer."""
    return [
        InvalidField(pointer="", type=one["type"], detail=f"{_OUTSIDE[one['loc'][0]]} {one['loc'][1]}: {one['msg']}")
        for one in errors
        if one["loc"][0] in _OUTSIDE
    ]


def json_problem(error: ValidationError, what: str = "line") -> ServiceProblem:
    """The problem of one JSON document; `what` is its name in messages, by default a line of a stream."""
    errors = error.errors(include_url=False, include_input=False)
    if errors[0]["type"] == "json_invalid":
        return MalformedBody(f"The {what} is not valid JSON in UTF-8, or is nested too deeply.")
    return InvalidRequest.listing(invalid_fields(errors, model=error.title))
