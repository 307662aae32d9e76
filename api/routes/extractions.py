"""A text in, its record out."""

from __future__ import annotations

from fastapi import APIRouter

from api import reading
from api.exchange import CurrentExchange
from api.openapi import answers
from api.problems import READING
from api.state import CurrentState
from schemas.extraction import Extraction
from schemas.request import ExtractionRequest

router = APIRouter(prefix="/v1", tags=["extractions"])


@router.post(
    "/extractions",
    operation_id="extract",
    summary="Who says what in one text",
    response_description="The record of the text",
    responses=answers(*READING),
)
async def extract(request: ExtractionRequest, state: CurrentState, exchange: CurrentExchange) -> Extraction:
    """Finds every attribution in an English news text: source, cue, content, and the speaker behind the source.

    The same text and options give the same body for as long as `engine.fingerprint` stays the same, so the call
    may be repeated freely. The text is neither kept nor logged.
    """
    exchange.note(request.text)
    await state["rates"].charge(exchange)
    return await reading.read(state, request, request)
