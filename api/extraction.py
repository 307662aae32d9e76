"""From a text as a caller sends it to its record, for all routes that take texts."""

from __future__ import annotations

from onrecord.api.documents.taking import with_text
from onrecord.api.errors.mapping import problem_of
from onrecord.api.errors.problems import ServiceProblem, TextTooLong, UnsupportedLanguage
from onrecord.api.state import State
from onrecord.api.worker import Times
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.batch import BatchItem
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.request import UNREAD_LANGUAGE, OptionsRequest, TextRequest, is_english


async def extract_text(
    state: State,
    text: TextRequest,
    wanted: OptionsRequest,
    timeout: float | None,
    *,
    bulk: bool = False,
    times: Times | None = None,
) -> Extraction:
    """Extracts the record of one text.

    Args:
        state: The service's state.
        text: The text.
        wanted: The options of the record.
        timeout: The deadline in seconds; None: the service's own.
        bulk: True for one of many texts, which wait for room in the queue; a single text is refused instead.
        times: Is filled with the times of the parts of the work.

    Raises:
        ServiceProblem: The text is refused, or its deadline passes.
        DocumentError: There is no text in the page that was sent.
        ExtractionError: The text could not be processed.
    """
    if not is_english(wanted.language):
        raise UnsupportedLanguage(UNREAD_LANGUAGE)
    # A page's length is limited by that of the body, since most of a page is markup.
    page = text.text.encode() if text.markup == "html" else None
    document = await state["workshop"].read("html", page, "utf-8") if page is not None else None
    plain = document.text if document else text.text
    check_length(plain, state["settings"].max_text_length)
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


async def extract_item(
    state: State, text: TextRequest, wanted: OptionsRequest, timeout: float | None, instance: str
) -> BatchItem:
    """Extracts the record of one text among many; if that fails, the item holds a problem.

    Args:
        state: The service's state.
        text: The text.
        wanted: The options of the record.
        timeout: The deadline in seconds; None: the service's own.
        instance: The request's id, as its problems name it.
    """
    try:
        extraction = await extract_text(state, text, wanted, timeout, bulk=True)
    except Exception as error:
        problem = problem_of(error, instance)
        state["metrics"].problem(problem.slug)
        return problem_item(problem, instance, text.id)
    return BatchItem(id=text.id, status="ok", extraction=extraction)


def problem_item(problem: ServiceProblem, instance: str, text_id: str | None = None) -> BatchItem:
    """A problem as the result of one text among many."""
    return BatchItem(id=text_id, status="problem", problem=problem.body(instance))


def check_length(text: str, limit: int) -> None:
    """Refuses a text that is too long.

    Raises:
        TextTooLong: It has more code points than the limit.
    """
    if (actual := len(text)) > limit:
        raise TextTooLong(f"The text has {actual} code points; the limit is {limit}.", limit=limit, actual=actual)
