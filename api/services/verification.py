"""Makes the report on a draft and its sources, as a caller sends them.

The draft is read by the model process, through the queue; the matching runs on a thread outside the event loop
(`api/worker/work_thread.py`). Both are within the request's deadline.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from onrecord.api.errors.problems import InvalidRequest, RecordNotFound
from onrecord.api.exports.code_points import in_code_points
from onrecord.api.http.sent_record import sent_record
from onrecord.api.kept_records.memory import KeptRecords, KeptSource
from onrecord.api.request_context import RequestContext
from onrecord.api.services.extraction import ExtractionSession, check_length
from onrecord.api.state import State
from onrecord.api.worker.deadline import Deadline
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.request import MAX_TEXT_LENGTH, OptionsRequest, TextRequest
from onrecord.schemas.verification import VerificationReport
from onrecord.schemas.verification_request import RecordSource, VerificationRequest
from onrecord.verification.captions import CaptionsInvalid
from onrecord.verification.report import ReportOptions, verify_draft
from onrecord.verification.sources import SourceText, read_source

Written = TypeVar("Written")


async def report(
    request: VerificationRequest,
    state: State,
    context: RequestContext,
    timeout: float | None,
    write: Callable[[VerificationReport, str], Written],
) -> Written:
    """The report on a draft.

    Args:
        request: The draft and its sources.
        state: The service's state.
        context: The request's context.
        timeout: The deadline in seconds; None for that of the service.
        write: Makes the result from the report and the text that its offsets are for.

    Raises:
        ServiceProblem: The draft, a source or the extraction is refused, or the deadline passes.
        DocumentError: There is no text in the page that was sent.
        ExtractionError: The draft could not be read.
    """
    settings, kept, caller = state["settings"], state["kept_records"], context.caller.name
    deadline = Deadline(timeout, settings.request_timeout)
    read = await read_sources(request.sources, kept, caller)
    body: bytes | None = None
    if request.extraction is None:
        session = ExtractionSession(state, context, timeout)
        text = TextRequest(text=request.text, markup=request.markup)
        body = (await session.record(text, OptionsRequest(include=["speakers"]))).body
    else:
        check_length(request.text, settings.max_text_length)

    def work() -> Written:
        if body is not None:
            extraction = Extraction.model_validate_json(body)
        else:
            extraction = sent_extraction(request.extraction or {}, request.text)
        sources = read()
        draft = extraction.text or request.text
        options = ReportOptions(request.offset_unit, request.indirect, request.explain)
        made = verify_draft(draft, [one.source for one in sources], extraction, options, [one.date for one in sources])
        return write(made.model_copy(update={"text": extraction.text}), draft)

    async with deadline.enforced():
        return await state["matcher"].run(work, length_of(request.sources) + len(request.text))


@dataclass(frozen=True, slots=True)
class DatedSource:
    """A source as it was read, with its date as it was sent."""

    source: SourceText
    date: str | None


async def read_sources(sources: list[RecordSource], kept: KeptRecords, caller: str) -> Callable[[], list[DatedSource]]:
    """A function that reads the sources on another thread; those without a text are looked up at once.

    Raises:
        RecordNotFound: A source has no text, and none is kept under its id. The function may raise it, too.
    """
    without_text = [source.id for source in sources if source.text is None]
    found = await asyncio.to_thread(lambda: {id: kept.find(caller, id) for id in without_text}) if without_text else {}
    for number, source in enumerate(sources):
        if source.text is None and found[source.id] is None:
            raise _missing(number)
    return lambda: [_read(source, number, found.get(source.id)) for number, source in enumerate(sources)]


def length_of(sources: list[RecordSource]) -> int:
    """The code points of some sources, about; one that is kept counts as long."""
    return sum(MAX_TEXT_LENGTH if source.text is None else len(source.text) for source in sources)


def _read(source: RecordSource, number: int, kept: Callable[[], KeptSource | None] | None) -> DatedSource:
    if source.text is not None or kept is None:
        return DatedSource(sent_source(source, number), source.date)
    known = kept()
    if known is None:
        raise _missing(number)
    return DatedSource(known.source, source.date or known.date)


def _missing(number: int) -> RecordNotFound:
    return RecordNotFound(f"The source at /sources/{number} has no text, and none is kept under its id.")


def sent_source(source: RecordSource, number: int) -> SourceText:
    """Reads a source that was sent.

    Raises:
        InvalidRequest: It begins like WebVTT or SRT and is malformed.
    """
    assert source.text is not None
    try:
        return read_source(source.id, source.text, source.kind, source.speaker)
    except CaptionsInvalid as error:
        detail = f"The captions cannot be read: {error}"
        raise InvalidRequest.at(f"/sources/{number}/text", "captions", detail) from None


def sent_extraction(given: dict[str, object], text: str) -> Extraction:
    """The record of a draft that was sent with it, in code points.

    Raises:
        InvalidRequest: It is no valid record of this text.
    """
    extraction = sent_record(given)
    whole = extraction.text or text
    try:
        return in_code_points(extraction, whole)
    except ValueError:
        detail = "An offset is not between two characters of the draft: the record is of another text"
        raise InvalidRequest.at("/extraction", "offsets", detail) from None
