"""A text in, its record out."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord.api import reading
from onrecord.api.deadline import RequestTimeout
from onrecord.api.exchange import CurrentExchange
from onrecord.api.exports import EXPORTS
from onrecord.api.exports.answer import WantedExport, documented, exported
from onrecord.api.openapi import answers
from onrecord.api.presence import while_present
from onrecord.api.problems import READING, NotAcceptable
from onrecord.api.state import CurrentState
from onrecord.api.worker import Times
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.request import ExtractionRequest

router = APIRouter(prefix="/v1", tags=["extractions"])


@router.post(
    "/extractions",
    operation_id="extract",
    summary="Who says what in one text",
    response_model=Extraction,
    response_description="The record of the text",
    responses=documented() | answers(*READING, NotAcceptable),
)
async def extract(
    text: ExtractionRequest,
    request: Request,
    state: CurrentState,
    exchange: CurrentExchange,
    export: WantedExport,
    timeout: RequestTimeout = None,
) -> Extraction | Response:
    """Finds every attribution in an English news text: source, cue, content, and the speaker behind the source.

    The same text and options give the same body for as long as `engine.fingerprint` stays the same, so the call
    may be repeated freely. The text is neither kept nor logged. `?format=` or `Accept` give the record in the formats
    of others; Web Annotations and brat standoff always count code points.
    """
    exchange.note(text.text)
    await state["rates"].charge(exchange)
    options = text.model_copy(update={"offset_unit": "codepoint"}) if export.codepoints else text
    times = Times()
    extraction = await while_present(request, reading.read(state, text, options, timeout, times=times))
    exchange.timed(times.parts)
    return extraction if export is EXPORTS["json"] else exported(export, extraction, extraction.text or text.text)
