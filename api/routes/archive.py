"""Questions to an archive, if the operator has set the folder of a run."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Depends

from onrecord.api.errors.problems import (
    BodyTooLarge,
    DeadlineExceeded,
    InternalError,
    InvalidRequest,
    MalformedBody,
    NotFound,
    UnsupportedMediaType,
)
from onrecord.api.json_body import JsonRoute
from onrecord.api.routes.responses import problem_responses
from onrecord.api.state import CurrentState
from onrecord.archive.errors import IndexUnreadable, TablesMissing
from onrecord.archive.queries.archive import Archive, TookTooLong
from onrecord.archive.queries.audit import audit
from onrecord.schemas.archive import (
    AuditAnswer,
    AuditQuestion,
    PeopleAnswer,
    PeopleQuestion,
    QuotationsAnswer,
    QuotationsQuestion,
    SaidAnswer,
    SaidQuestion,
)

Answer = TypeVar("Answer")
SECONDS = 20.0
"""The time limit of a question."""
_REPLACED_SECONDS = 0.1
"""Seconds before an index that cannot be read is tried again: a new one takes its place in less."""

logger = logging.getLogger("onrecord")

router = APIRouter(prefix="/v1/archive", tags=["archive"], route_class=JsonRoute)
_responses = problem_responses(
    NotFound, MalformedBody, BodyTooLarge, UnsupportedMediaType, InvalidRequest, InternalError, DeadlineExceeded
)


async def _folder_of(state: CurrentState) -> Path:
    folder = state["settings"].archive_dir
    if folder is None:
        raise NotFound("This service has no archive: its operator has set no ONRECORD_ARCHIVE_DIR.")
    return folder


CurrentFolder = Annotated[Path, Depends(_folder_of)]


async def _asked(folder: Path, ask: Callable[[Archive], Answer]) -> Answer:
    """The answer of an archive. An index that is replaced meanwhile is asked once more."""

    def run() -> Answer:
        with closing(Archive(folder, threads=1, seconds=SECONDS)) as archive:
            return ask(archive)

    def run_again() -> Answer:
        time.sleep(_REPLACED_SECONDS)
        return run()

    try:
        try:
            return await asyncio.to_thread(run)
        except (TablesMissing, IndexUnreadable):
            return await asyncio.to_thread(run_again)
    except TookTooLong as error:
        raise DeadlineExceeded(f"{error}.", limit=int(SECONDS)) from None
    except TablesMissing:
        raise NotFound("The archive of this service has no index yet.") from None
    except IndexUnreadable as error:
        logger.error("the archive cannot be asked: %s", error)
        raise InternalError("The index of the archive cannot be read; see the service's log.") from None


def _documented(name: str, summary: str, description: str) -> dict[str, Any]:
    return {
        "operation_id": name,
        "summary": summary,
        "response_description": description,
        "responses": _responses,
    }


@router.post("/said", **_documented("ask_said", "Who said what in the archive", "The attributions"))
async def ask_said(question: SaidQuestion, folder: CurrentFolder) -> SaidAnswer:
    """Returns attributions with article, span and quotation, the best match or the latest first."""
    return await _asked(folder, lambda archive: archive.said(question))


@router.post("/people", **_documented("ask_people", "Speakers across documents", "The people"))
async def ask_people(question: PeopleQuestion, folder: CurrentFolder) -> PeopleAnswer:
    """Returns people and bodies of the archive, each once."""
    return await _asked(folder, lambda archive: archive.people(question))


@router.post("/quotations", **_documented("ask_quotations", "Quotations of several articles", "The quotations"))
async def ask_quotations(question: QuotationsQuestion, folder: CurrentFolder) -> QuotationsAnswer:
    """Returns quotations once, with their longest form, first appearance, changes and conflicts."""
    return await _asked(folder, lambda archive: archive.quotations(question))


@router.post("/audit", **_documented("ask_audit", "Counts and shares of sources", "The counts"))
async def ask_audit(question: AuditQuestion, folder: CurrentFolder) -> AuditAnswer:
    """Returns how often sources are of a type, named, or referred to as he or she, with intervals.

    Each count has in `open` the fields of a question that lists what was counted.
    """
    return await _asked(folder, lambda archive: audit(archive, question))
