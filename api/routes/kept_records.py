"""Sources of the record that the service keeps for later requests."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from onrecord.api.errors.problems import (
    BodyTooLarge,
    DiskFull,
    InternalError,
    InvalidRequest,
    MalformedBody,
    NotFound,
    Overloaded,
    RecordNotFound,
    RecordsFull,
    TextTooLong,
    UnsupportedMediaType,
)
from onrecord.api.http.disconnect import cancel_on_disconnect
from onrecord.api.http.json_body import JsonRoute
from onrecord.api.kept_records.memory import KeptSource
from onrecord.api.request_context import CurrentContext
from onrecord.api.routes.responses import problem_responses
from onrecord.api.services.verification import sent_source
from onrecord.api.state import CurrentState
from onrecord.schemas.request import MAX_ID_LENGTH
from onrecord.schemas.verification import KeptRecord
from onrecord.schemas.verification_request import RecordSource, RecordText
from onrecord.verification.report import source_read

router = APIRouter(prefix="/v1", tags=["verifications"], route_class=JsonRoute)

RecordId = Annotated[
    str,
    Path(min_length=1, max_length=MAX_ID_LENGTH, description="The caller's id of the source.", examples=["briefing"]),
]

_WRITING = (
    MalformedBody,
    NotFound,
    BodyTooLarge,
    TextTooLong,
    UnsupportedMediaType,
    InvalidRequest,
    InternalError,
    Overloaded,
    RecordsFull,
    DiskFull,
)


@router.put(
    "/records/{id}",
    operation_id="put_record",
    summary="Keep a source for later requests",
    response_model=KeptRecord,
    response_description="The source as it was read",
    responses=problem_responses(*_WRITING),
)
async def put_record(
    id: RecordId, record: RecordText, request: Request, state: CurrentState, context: CurrentContext
) -> Response:
    """Keeps a source for the time that the answer states, in place of one with the same id.

    Requests to `/v1/verifications` may then leave out its text. Only the same caller can use it. Most services keep
    nothing, and answer 404.
    """
    kept = state["kept_records"]
    kept.check_on()
    context.add_text(record.text)
    source = RecordSource(id=id, **record.model_dump())
    read = await cancel_on_disconnect(request, state["matcher"].run(lambda: sent_source(source, 0), len(record.text)))
    await asyncio.to_thread(kept.put, context.caller.name, read, record.date)
    return _answer(KeptSource(read, record.date, kept.seconds))


@router.get(
    "/records/{id}",
    operation_id="get_record",
    summary="Describe a source that is kept",
    response_model=KeptRecord,
    response_description="The source as it was read",
    responses=problem_responses(RecordNotFound, InvalidRequest, InternalError, Overloaded),
)
async def get_record(id: RecordId, request: Request, state: CurrentState, context: CurrentContext) -> Response:
    """Describes a source: its kind, length and hash, and how long it is still kept. Its text is not returned."""
    find = await asyncio.to_thread(state["kept_records"].find, context.caller.name, id)
    kept = await cancel_on_disconnect(request, state["matcher"].run(find)) if find is not None else None
    if kept is None:
        raise _missing(state["kept_records"].seconds)
    return _answer(kept)


@router.delete(
    "/records/{id}",
    operation_id="delete_record",
    summary="Forget a source that is kept",
    status_code=204,
    response_class=Response,
    response_description="The source is forgotten",
    responses=problem_responses(RecordNotFound, InvalidRequest, InternalError),
)
async def delete_record(id: RecordId, state: CurrentState, context: CurrentContext) -> Response:
    """Forgets a source before its time is over."""
    if not await asyncio.to_thread(state["kept_records"].delete, context.caller.name, id):
        raise _missing(state["kept_records"].seconds)
    return Response(status_code=204)


def _missing(seconds: float) -> RecordNotFound:
    nothing = "No source is kept under this id." if seconds else "This service keeps no sources."
    return RecordNotFound(nothing)


def _answer(kept: KeptSource) -> Response:
    read = source_read(kept.source, kept.date, len(kept.source.text))
    return JSONResponse(KeptRecord(**read.model_dump(), expires_in=max(0.0, kept.expires_in)).model_dump())
