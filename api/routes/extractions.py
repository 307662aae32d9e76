"""A text in, its record out."""

from __future__ import annotations

from fastapi import APIRouter

from api.exchange import CurrentExchange
from api.openapi import answers
from api.problems import (
    BodyTooLarge,
    InternalFault,
    InvalidRequest,
    MalformedBody,
    NotReady,
    Overloaded,
    TextTooLong,
    UnsupportedMediaType,
)
from api.state import CurrentState
from extractors.options import ExtractionOptions
from schemas.extraction import Extraction
from schemas.request import ExtractionRequest

router = APIRouter(prefix="/v1", tags=["extractions"])


@router.post(
    "/extractions",
    operation_id="extract",
    summary="Who says what in one text",
    response_description="The record of the text",
    responses=answers(
        MalformedBody,
        BodyTooLarge,
        TextTooLong,
        UnsupportedMediaType,
        InvalidRequest,
        InternalFault,
        NotReady,
        Overloaded,
    ),
)
async def extract(request: ExtractionRequest, state: CurrentState, exchange: CurrentExchange) -> Extraction:
    """Finds every attribution in an English news text: source, cue, content, and the speaker behind the source.

    The same text and options give the same body for as long as `engine.fingerprint` stays the same, so the call
    may be repeated freely. The text is neither kept nor logged.
    """
    exchange.note(request.text)
    await state["rates"].charge(exchange)
    limit, actual = state["settings"].max_text_length, len(request.text)
    if actual > limit:
        detail = f"The text has {actual} code points; the limit is {limit}."
        raise TextTooLong(detail, limit=limit, actual=actual)
    options = ExtractionOptions(
        id=request.id,
        offset_unit=request.offset_unit,
        explain=request.explain,
        min_confidence=request.min_confidence,
        include=frozenset(request.include),
        roster=tuple(request.roster),
    )
    return await state["worker"].extract(request.text, options)
