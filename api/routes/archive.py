"""Questions to an archive, if the operator has set the folder of a run."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
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
from onrecord.archive.errors import ArchiveError
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

router = APIRouter(prefix="/v1/archive", tags=["archive"], route_class=JsonRoute)
_responses = problem_responses(
    NotFound, MalformedBody, BodyTooLarge, UnsupportedMediaType, InvalidRequest, InternalError, DeadlineExceeded
)


def _archive_of(state: CurrentState) -> Archive:
    folder = state["settings"].archive_dir
    if folder is None:
        raise NotFound("This service has no archive: its operator has set no ONRECORD_ARCHIVE_DIR.")
    try:
        return Archive(folder, threads=1, seconds=SECONDS)
    except ArchiveError:
        raise NotFound("The archive of this service has no index yet.") from None


CurrentArchive = Annotated[Archive, Depends(_archive_of)]


async def _asked(archive: Archive, ask: Callable[[], Answer]) -> Answer:
    def run() -> Answer:
        try:
            return ask()
        finally:
            archive.close()

    try:
        return await asyncio.to_thread(run)
    except TookTooLong as error:
        raise DeadlineExceeded(f"{error}.", limit=int(SECONDS)) from None


def _documented(name: str, summary: str, description: str) -> dict[str, Any]:
    return {
        "operation_id": name,
        "summary": summary,
        "response_description": description,
        "responses": _responses,
    }


@router.post("/said", **_documented("ask_said", "Who said what in the archive", "The attributions"))
async def ask_said(question: SaidQuestion, archive: CurrentArchive) -> SaidAnswer:
    """Returns attributions with article, span and quotation, the best match or the latest first."""
    return await _asked(archive, lambda: archive.said(question))


@router.post("/people", **_documented("ask_people", "Speakers across documents", "The people"))
async def ask_people(question: PeopleQuestion, archive: CurrentArchive) -> PeopleAnswer:
    """Returns people and bodies of the archive, each once."""
    return await _asked(archive, lambda: archive.people(question))


@router.post("/quotations", **_documented("ask_quotations", "Quotations of several articles", "The quotations"))
async def ask_quotations(question: QuotationsQuestion, archive: CurrentArchive) -> QuotationsAnswer:
    """Returns quotations once, with their longest form, first appearance, changes and conflicts."""
    return await _asked(archive, lambda: archive.quotations(question))


@router.post("/audit", **_documented("ask_audit", "Counts and shares of sources", "The counts"))
async def ask_audit(question: AuditQuestion, archive: CurrentArchive) -> AuditAnswer:
    """Returns how often sources are of a type, named, or referred to as he or she, with intervals.

    Each count has in `open` the fields of a question that lists what was counted.
    """
    return await _asked(archive, lambda: audit(archive, question))
