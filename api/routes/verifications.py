"""Checks the quotations of a draft against the record."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord.api.errors.catalogue import READING
from onrecord.api.errors.problems import RecordNotFound
from onrecord.api.exports.verification import VERIFICATION_EXPORTS
from onrecord.api.http.disconnect import cancel_on_disconnect
from onrecord.api.http.json_body import JsonRoute
from onrecord.api.request_context import CurrentContext, RequestContext
from onrecord.api.routes.deadline import RequestTimeout
from onrecord.api.routes.responses import documented, problem_responses
from onrecord.api.services.verification import report
from onrecord.api.state import CurrentState, State
from onrecord.schemas.verification import VerificationReport
from onrecord.schemas.verification_request import VerificationRequest

router = APIRouter(prefix="/v1", tags=["verifications"], route_class=JsonRoute)

FORMATS = tuple(sorted(VERIFICATION_EXPORTS.keys() - {"json"}))
PATHS = frozenset(f"{router.prefix}/verifications{form}" for form in ("", *(f"/{one}" for one in FORMATS)))
"""The paths of all operations: one for each media type."""

_PROBLEMS = (*READING, RecordNotFound)


@router.post(
    "/verifications",
    operation_id="verify",
    summary="Check the quotations of a draft against the record",
    response_model=VerificationReport,
    response_description="A verification for each quotation",
    responses=problem_responses(*_PROBLEMS),
)
async def verify(
    draft: VerificationRequest,
    request: Request,
    state: CurrentState,
    context: CurrentContext,
    timeout: RequestTimeout = None,
) -> Response:
    """Checks every quotation of a draft: its words against the passages of the sources, its speaker against theirs.

    The draft is read as by `/v1/extractions`, unless its record is sent with it. A quotation whose words differ is
    never `exact`. No language model takes part, and the same draft and sources give the same report. Neither is stored
    or logged.
    """
    return await _answer("json", draft, request, state, context, timeout)


async def _answer(
    form: str,
    draft: VerificationRequest,
    request: Request,
    state: State,
    context: RequestContext,
    timeout: float | None,
) -> Response:
    for text in (draft.text, *(source.text for source in draft.sources if source.text is not None)):
        context.add_text(text)
    export = VERIFICATION_EXPORTS[form]
    wanted = draft.model_copy(update={"offset_unit": "codepoint"}) if export.codepoints else draft
    body = await cancel_on_disconnect(request, report(wanted, state, context, timeout, export.write))
    return Response(body, media_type=export.media_type)


def _in(form: str) -> Callable[..., Coroutine[Any, Any, Response]]:
    async def verify_in_format(
        draft: VerificationRequest,
        request: Request,
        state: CurrentState,
        context: CurrentContext,
        timeout: RequestTimeout = None,
    ) -> Response:
        return await _answer(form, draft, request, state, context, timeout)

    return verify_in_format


for _form in FORMATS:
    _export = VERIFICATION_EXPORTS[_form]
    router.add_api_route(
        f"/verifications/{_form}",
        _in(_form),
        methods=["POST"],
        operation_id=f"verify_as_{_form}",
        summary=f"Check the quotations of a draft, as {_export.name}",
        description=f"As `/v1/verifications`, written as {_export.description}",
        response_class=Response,
        response_description=f"The report as {_export.name}",
        responses=documented(_export.media_type, _export.schema) | problem_responses(*_PROBLEMS),
    )
