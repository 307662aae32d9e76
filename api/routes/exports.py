"""Records in export formats, from texts or from records: two operations for each format, for one text and for several.

Each operation has one media type, so that generated clients know the type of its response.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from hashlib import sha256
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord.api.errors.catalogue import READING
from onrecord.api.errors.mapping import problem_of
from onrecord.api.errors.problems import InvalidRequest, RateExceeded, TooManyOpen
from onrecord.api.exports import EXPORTS, Export, ExportedText, ExportFormat
from onrecord.api.exports.code_points import in_code_points
from onrecord.api.http.disconnect import cancel_on_disconnect
from onrecord.api.http.json_body import JsonRoute
from onrecord.api.http.responses import PiecewiseResponse
from onrecord.api.http.sent_record import sent_record
from onrecord.api.request_context import CurrentContext, RequestContext
from onrecord.api.routes.deadline import RequestTimeout
from onrecord.api.routes.responses import documented, problem_responses
from onrecord.api.services.extraction import ExtractionSession
from onrecord.api.state import CurrentBulkPlace, CurrentState, State
from onrecord.schemas.export import ExportBatchRequest, ExportRequest, ExportText
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.request import OptionsRequest

router = APIRouter(prefix="/v1", tags=["exports"], route_class=JsonRoute)

FORMATS: tuple[ExportFormat, ...] = tuple(sorted(EXPORTS.keys() - {"json"}))
PATHS = frozenset(f"{router.prefix}/exports/{form}{many}" for form in FORMATS for many in ("", "/batch"))
"""The paths of all operations."""

SMALL_TEXT = 20_000
"""Code points of a text whose record is converted in some milliseconds. Longer ones take their turn on one thread:
several at once would only slow down one another, and everything else."""


class _Exporter:
    """Writes texts and records of one request in a format."""

    def __init__(self, form: ExportFormat, state: State, context: RequestContext, timeout: float | None) -> None:
        self._form = form
        self._export = EXPORTS[form]
        self._context = context
        self._session = ExtractionSession(state, context, timeout)
        self._converter = state["converter"]

    async def written(self, text: ExportText, wanted: OptionsRequest, *, bulk: bool) -> ExportedText:
        """One text in the format.

        Raises:
            ServiceProblem: It is refused.
        """
        self._context.add_text(text.text)
        if text.extraction is not None:
            convert = partial(_converted, text.text, text.extraction, self._export)
            if len(text.text) <= SMALL_TEXT:
                return await asyncio.to_thread(convert)
            return await self._converter.run(convert)
        unit = {"offset_unit": "codepoint"} if self._export.codepoints else {}
        plain, record = await self._session.read(text, wanted.model_copy(update=unit), self._form, bulk=bulk)
        return ExportedText(plain, record.body, text.id)

    async def all_written(self, batch: ExportBatchRequest) -> list[ExportedText]:
        """All texts in the format, or the first problem."""
        tasks = [asyncio.create_task(self._one_of(number, batch)) for number in range(len(batch.texts))]
        try:
            return await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()

    async def _one_of(self, number: int, batch: ExportBatchRequest) -> ExportedText:
        try:
            return await self.written(batch.texts[number], batch, bulk=True)
        except Exception as error:
            problem = problem_of(error, self._context.instance)
            problem.detail = f"The text at /texts/{number}: {problem.detail}"
            place = f"/texts/{number}"
            problem.errors = [one.model_copy(update={"pointer": place + one.pointer}) for one in problem.errors]
            raise problem from None


def _one(form: ExportFormat) -> Callable[..., Coroutine[Any, Any, Response]]:
    async def export(
        text: ExportRequest,
        request: Request,
        state: CurrentState,
        context: CurrentContext,
        timeout: RequestTimeout = None,
    ) -> Response:
        exporter = _Exporter(form, state, context, timeout)
        found = await cancel_on_disconnect(request, exporter.written(text, text, bulk=False))
        return PiecewiseResponse(found.body, media_type=EXPORTS[form].media_type)

    return export


def _several(form: ExportFormat) -> Callable[..., Coroutine[Any, Any, Response]]:
    async def export_batch(
        batch: ExportBatchRequest,
        request: Request,
        state: CurrentState,
        context: CurrentContext,
        _: CurrentBulkPlace,
        timeout: RequestTimeout = None,
    ) -> Response:
        await state["limiter"].charge(context, len(batch.texts) - 1, charged=1)
        exporter = _Exporter(form, state, context, timeout)
        found = await cancel_on_disconnect(request, exporter.all_written(batch))
        body = await asyncio.to_thread(EXPORTS[form].joined, found)
        return PiecewiseResponse(body, media_type=EXPORTS[form].many_type)

    return export_batch


def _converted(text: str, record: dict[str, Any], export: Export) -> ExportedText:
    extraction = _checked(text, record)
    if export.codepoints:
        try:
            extraction = in_code_points(extraction, text)
        except ValueError:
            detail = "An offset is not between two characters of the text"
            raise InvalidRequest.at("/extraction", "offsets", detail) from None
    return ExportedText(text, export.write(extraction, text).encode(), extraction.id)


def _checked(text: str, record: dict[str, Any]) -> Extraction:
    """The validated record of this text, without evidence, which no export format has."""
    attributions = record.get("attributions")
    if isinstance(attributions, list):
        for one in attributions:
            if isinstance(one, dict):
                one.pop("evidence", None)
    extraction = sent_record(record)
    if sha256(text.encode()).hexdigest() != extraction.text_sha256:
        raise InvalidRequest.at("/text", "other_text", "The record is of another text: its `text_sha256` differs")
    return extraction


def _add_routes(form: ExportFormat, problems: Sequence[Any] = READING) -> None:
    """Adds the two operations of a format."""
    export, name = EXPORTS[form], form.replace(".", "_").replace("-", "_")
    router.add_api_route(
        f"/exports/{form}",
        _one(form),
        methods=["POST"],
        operation_id=f"export_{name}",
        summary=f"Extract from a text, or convert its record, as {export.title}",
        description=f"{export.description} The body is a text with options as for `/v1/extractions`, or a text and its "
        "record: then nothing is extracted, and the record may contain a part of the attributions and speakers.",
        response_class=Response,
        response_description=export.title,
        responses=documented(export.media_type, export.schema) | problem_responses(*problems),
    )
    router.add_api_route(
        f"/exports/{form}/batch",
        _several(form),
        methods=["POST"],
        operation_id=f"export_{name}_batch",
        summary=f"Extract from up to 100 texts, or convert their records, as {export.title}",
        description=f"{export.many} If one of the texts has a problem, the response is that problem, which names the "
        "text: nothing is left out silently.",
        response_class=Response,
        response_description=export.title,
        responses=documented(export.many_type, export.many_schema)
        | problem_responses(*problems, RateExceeded, TooManyOpen),
    )


for _form in FORMATS:
    _add_routes(_form)
