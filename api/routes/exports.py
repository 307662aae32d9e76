"""Converts a record to an export format."""

from __future__ import annotations

import asyncio
from hashlib import sha256
from typing import Annotated, Literal, TypeAlias

from fastapi import APIRouter, Query
from pydantic import ValidationError
from starlette.responses import Response

from onrecord.api.errors.problems import (
    BodyTooLarge,
    InternalError,
    InvalidRequest,
    MalformedBody,
    UnsupportedMediaType,
)
from onrecord.api.exports import EXPORTS
from onrecord.api.exports.code_points import in_code_points
from onrecord.api.exports.response import documented
from onrecord.api.request_context import CurrentContext
from onrecord.api.routes.responses import problem_responses
from onrecord.schemas.export import ExportRequest
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.problem import InvalidField
from onrecord.schemas.validation import invalid_fields

ConvertedFormat: TypeAlias = Literal["annotations", "brat", "csv", "schema.org"]

router = APIRouter(prefix="/v1", tags=["extractions"])


@router.post(
    "/exports",
    operation_id="export_record",
    summary="Convert a record to another format",
    response_class=Response,
    response_description="The record in the format",
    responses=documented()
    | problem_responses(MalformedBody, BodyTooLarge, UnsupportedMediaType, InvalidRequest, InternalError),
)
async def export_record(
    record: ExportRequest,
    context: CurrentContext,
    format: Annotated[ConvertedFormat, Query(description="The format of the response.")],
) -> Response:
    """Converts a record that the service has returned, or a part of its attributions and speakers.

    Nothing is extracted again. Web Annotations and brat standoff count code points; the offsets of the record are
    converted.
    """
    context.add_text(record.text)
    # A record of a long text takes a second to write; other requests go on meanwhile.
    body = await asyncio.to_thread(_write, record, format)
    return Response(body, media_type=EXPORTS[format].media_type)


def _write(record: ExportRequest, format: ConvertedFormat) -> str:
    extraction = _checked(record)
    export = EXPORTS[format]
    if export.codepoints:
        try:
            extraction = in_code_points(extraction, record.text)
        except ValueError:
            raise _invalid("/extraction", "offsets", "An offset is not between two characters of the text") from None
    return export.write(extraction, record.text)


def _checked(record: ExportRequest) -> Extraction:
    """The record, if it is one, and one of this text. Evidence is in no export format."""
    attributions = record.extraction.get("attributions")
    if isinstance(attributions, list):
        for one in attributions:
            if isinstance(one, dict):
                one.pop("evidence", None)
    try:
        extraction = Extraction.model_validate(record.extraction)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        raise InvalidRequest.listing(
            invalid_fields([{**one, "loc": ("extraction", *one["loc"])} for one in errors])
        ) from None
    if sha256(record.text.encode()).hexdigest() != extraction.text_sha256:
        raise _invalid("/text", "other_text", "The record is of another text: its `text_sha256` differs")
    return extraction


def _invalid(pointer: str, kind: str, detail: str) -> InvalidRequest:
    return InvalidRequest.listing([InvalidField(pointer=pointer, type=kind, detail=detail)])
