"""Extracts the record of one text."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord.api.errors.catalogue import READING
from onrecord.api.http.disconnect import cancel_on_disconnect
from onrecord.api.http.json_body import JsonRoute
from onrecord.api.http.responses import PiecewiseResponse
from onrecord.api.request_context import CurrentContext
from onrecord.api.routes.deadline import RequestTimeout
from onrecord.api.routes.responses import problem_responses
from onrecord.api.services.extraction import ExtractionSession
from onrecord.api.state import CurrentState
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.request import ExtractionRequest

router = APIRouter(prefix="/v1", tags=["extractions"], route_class=JsonRoute)


@router.post(
    "/extractions",
    operation_id="extract",
    summary="Extract who said what from one text",
    response_model=Extraction,
    response_description="The record of the text",
    responses=problem_responses(*READING),
)
async def extract(
    text: ExtractionRequest,
    request: Request,
    state: CurrentState,
    context: CurrentContext,
    timeout: RequestTimeout = None,
) -> Response:
    """Finds all attributions in an English news text: source, cue, content, and the speaker behind the source.

    The same text and options give the same body as long as `engine.fingerprint` stays the same, so a request can be
    repeated safely. The text is neither stored nor logged. `/v1/exports/…` returns other formats.
    """
    context.add_text(text.text)
    session = ExtractionSession(state, context, timeout)
    record = await cancel_on_disconnect(request, session.record(text, text))
    # Written by the model process: the event loop neither validates nor serialises it again.
    return PiecewiseResponse(record.body, media_type="application/json")
