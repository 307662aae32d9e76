"""Extracts the records of several texts."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord.api.errors.catalogue import READING
from onrecord.api.errors.problems import (
    DeadlineTooShort,
    InvalidRequest,
    NoTextFound,
    RateExceeded,
    TextTooLong,
    TooManyOpen,
    UnreadableDocument,
    UnsupportedLanguage,
)
from onrecord.api.http.disconnect import cancel_on_disconnect
from onrecord.api.http.json_body import JsonRoute
from onrecord.api.http.responses import PiecewiseResponse
from onrecord.api.request_context import CurrentContext
from onrecord.api.routes.deadline import RequestTimeout
from onrecord.api.routes.responses import problem_responses
from onrecord.api.services.extraction import ExtractionSession, Item, filled
from onrecord.api.state import CurrentBulkPlace, CurrentState
from onrecord.schemas.batch import Batch, Counts
from onrecord.schemas.problem import InvalidField
from onrecord.schemas.request import BatchRequest, BatchText

router = APIRouter(prefix="/v1", tags=["extractions"], route_class=JsonRoute)

_OF_ITEMS = {TextTooLong, DeadlineTooShort, UnsupportedLanguage, UnreadableDocument, NoTextFound}
_PROBLEMS = (RateExceeded, TooManyOpen, *(problem for problem in READING if problem not in _OF_ITEMS))


@router.post(
    "/extractions/batch",
    operation_id="extract_batch",
    summary="Extract who said what from up to 100 texts",
    response_description="A result for each text, in the same order",
    response_model=Batch,
    responses=problem_responses(*_PROBLEMS),
)
async def extract_batch(
    batch: BatchRequest,
    request: Request,
    state: CurrentState,
    context: CurrentContext,
    _: CurrentBulkPlace,
    timeout: RequestTimeout = None,
) -> Response:
    """Reads several texts with the same options. Each has a result of its own: its record, or a problem.

    The answer is 200 also where some texts, or all, have problems; `counts` tells how many. A record is the same as if
    its text had been sent alone. A blank or too long text is a problem of
    that text. Ids must differ from one another.
    """
    if repeated := _repeated(batch.texts):
        raise InvalidRequest.listing(repeated)
    for text in batch.texts:
        context.add_text(text.text)
    await state["limiter"].charge(context, len(batch.texts) - 1, charged=1)
    session = ExtractionSession(state, context, timeout)
    items = await cancel_on_disconnect(request, _items(session, batch))
    good = sum(item.is_good for item in items)
    empty = Batch(items=[], counts=Counts(ok=good, problem=len(items) - good)).model_dump_json().encode()
    listed = b"[%s]" % b",".join(item.body for item in items)
    return PiecewiseResponse(filled(empty, "items", listed), media_type="application/json")


async def _items(session: ExtractionSession, batch: BatchRequest) -> list[Item]:
    return await asyncio.gather(*(session.item(text, batch) for text in batch.texts))


def _repeated(texts: Sequence[BatchText]) -> list[InvalidField]:
    """The errors of ids that an earlier text already has."""
    seen: dict[str, int] = {}
    found = []
    for number, text in enumerate(texts):
        first = seen.setdefault(text.id, number)
        if first != number:
            detail = f"The text at /texts/{first} has this id already"
            found.append(InvalidField(pointer=f"/texts/{number}/id", type="repeated_id", detail=detail))
    return found
