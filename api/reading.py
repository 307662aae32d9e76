"""From a text as a caller sends it to its record: what every route that takes texts has in common."""

from __future__ import annotations

import logging

from onrecord.api.documents.document import Document
from onrecord.api.documents.errors import DocumentError
from onrecord.api.documents.taking import with_text
from onrecord.api.faults import without_message
from onrecord.api.problems import (
    InternalFault,
    ServiceProblem,
    TextTooLong,
    UnsupportedLanguage,
    of_document,
    of_extraction,
)
from onrecord.api.state import State
from onrecord.api.worker import Times
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.batch import BatchItem
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.request import OptionsRequest, TextRequest

logger = logging.getLogger("onrecord")


async def read(
    state: State,
    text: TextRequest,
    wanted: OptionsRequest,
    timeout: float | None,
    *,
    bulk: bool = False,
    times: Times | None = None,
) -> Extraction:
    """The record of one text.

    Args:
        state: The service's.
        text: What to read.
        wanted: How the record should come.
        timeout: In how many seconds; None: as the service has it.
        bulk: Whether it is one of many, which wait for room where a single text is told to come again.
        times: Is told how long the parts of the work took.

    Raises:
        ServiceProblem: It is refused, or its turn does not come.
        ExtractionError: It could not be read.
    """
    _check_language(wanted.language)
    document = await _taken(state, text.text) if text.markup == "html" else None
    plain = document.text if document else text.text
    limit, actual = state["settings"].max_text_length, len(plain)
    if actual > limit:
        detail = f"The text has {actual} code points; the limit is {limit}."
        raise TextTooLong(detail, limit=limit, actual=actual)
    options = ExtractionOptions(
        id=text.id,
        offset_unit=wanted.offset_unit,
        explain=wanted.explain,
        min_confidence=wanted.min_confidence,
        include=frozenset(wanted.include),
        roster=tuple(wanted.roster),
    )
    times = times or Times()
    worker, metrics = state["worker"], state["metrics"]
    with metrics.watching(lambda: worker.waiting):
        extraction = await worker.extract(plain, options, bulk=bulk, timeout=timeout, times=times)
    metrics.read(extraction, len(plain), times.parts)
    return with_text(extraction, document) if document else extraction


async def _taken(state: State, page: str) -> Document:
    """The article of a page. Its length is limited by that of a body, since most of a page is no text."""
    try:
        return await state["workshop"].read("html", page.encode(), "utf-8")
    except DocumentError as error:
        raise of_document(error) from None


async def read_item(
    state: State, text: TextRequest, wanted: OptionsRequest, timeout: float | None, instance: str
) -> BatchItem:
    """The record of one text among many, or the problem that there is none.

    Args:
        state: The service's.
        text: What to read.
        wanted: How the record should come.
        timeout: In how many seconds; None: as the service has it.
        instance: The request, as its problems name it.
    """
    try:
        extraction = await read(state, text, wanted, timeout, bulk=True)
    except Exception as error:
        problem = _problem_of(error, instance)
        state["metrics"].problem(problem.slug)
        return item_of(problem, instance, text.id)
    return BatchItem(id=text.id, status="ok", extraction=extraction)


def _problem_of(error: Exception, instance: str) -> ServiceProblem:
    match error:
        case ServiceProblem():
            return error
        case ExtractionError():
            logger.error("request %s failed: %s", instance, error)
            return of_extraction(error)
        case _:
            logger.error("request %s failed: %s", instance, without_message(error))
            return InternalFault("The service failed in a way that it did not foresee.")


def item_of(problem: ServiceProblem, instance: str, text_id: str | None = None) -> BatchItem:
    """A problem as the result of one text among many."""
    return BatchItem(id=text_id, status="problem", problem=problem.body(instance))


def _check_language(tag: str) -> None:
    if tag.partition("-")[0].lower() != "en":
        raise UnsupportedLanguage("`language` names one that is not read; only English is.")
