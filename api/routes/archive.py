"""Questions to an archive, if the operator has set the folder of a run."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any, NamedTuple, TypeVar

from fastapi import APIRouter, Depends
from starlette.requests import Request

from onrecord.api.errors.problems import (
    BodyTooLarge,
    DeadlineExceeded,
    InternalError,
    InvalidRequest,
    MalformedBody,
    NotFound,
    UnsupportedMediaType,
)
from onrecord.api.http.disconnect import cancel_on_disconnect
from onrecord.api.http.json_body import JsonRoute
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
MAX_QUESTIONS = 2
"""Questions that are answered at a time: each keeps a thread, of those that also parse large bodies, for seconds."""
_REPLACED_SECONDS = 0.1
"""Seconds before an index that cannot be read is tried again: a new one takes its place in less."""

logger = logging.getLogger("onrecord")

router = APIRouter(prefix="/v1/archive", tags=["archive"], route_class=JsonRoute)
_responses = problem_responses(
    NotFound, MalformedBody, BodyTooLarge, UnsupportedMediaType, InvalidRequest, InternalError, DeadlineExceeded
)


class _Asked(NamedTuple):
    """The folder of the archive, and the free places for questions."""

    folder: Path
    free: asyncio.Semaphore


async def _archive_of(state: CurrentState) -> _Asked:
    folder = state["settings"].archive_dir
    if folder is None:
        raise NotFound("This service has no archive: its operator has set no ONRECORD_ARCHIVE_DIR.")
    return _Asked(folder, state["archive_places"])


CurrentArchive = Annotated[_Asked, Depends(_archive_of)]


async def _asked(asked: _Asked, ask: Callable[[Archive], Answer]) -> Answer:
    """The answer of an archive, once there is a place. An index that is replaced meanwhile is asked once more."""
    try:
        async with asyncio.timeout(SECONDS):
            await asked.free.acquire()
    except TimeoutError:
        detail = f"{MAX_QUESTIONS} questions are being answered, and none ended in {SECONDS:g} seconds."
        raise DeadlineExceeded(detail, limit=int(SECONDS)) from None
    stopping = _Stopping()
    answering = asyncio.create_task(_answered(asked, ask, stopping))
    try:
        # The place is free when the thread has ended.
        return await asyncio.shield(answering)
    except asyncio.CancelledError:
        stopping.stop()
        answering.add_done_callback(lambda task: task.cancelled() or task.exception())  # Otherwise asyncio logs it.
        raise


class _Stopping:
    """Stops the archive that a thread asks, also if it opens it only later."""

    def __init__(self) -> None:
        self._archive: Archive | None = None
        self._is_stopped = False

    def opened(self, archive: Archive) -> None:
        self._archive = archive
        if self._is_stopped:
            archive.stop()

    def stop(self) -> None:
        self._is_stopped = True
        if self._archive is not None:
            self._archive.stop()


async def _answered(asked: _Asked, ask: Callable[[Archive], Answer], stopping: _Stopping) -> Answer:
    def run() -> Answer:
        with closing(Archive(asked.folder, threads=1, seconds=SECONDS)) as archive:
            stopping.opened(archive)
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
    finally:
        asked.free.release()


def _documented(name: str, summary: str, description: str) -> dict[str, Any]:
    return {
        "operation_id": name,
        "summary": summary,
        "response_description": description,
        "responses": _responses,
    }


@router.post("/said", **_documented("ask_said", "Who said what in the archive", "The attributions"))
async def ask_said(question: SaidQuestion, archive: CurrentArchive, request: Request) -> SaidAnswer:
    """Returns attributions with article, span and quotation, the best match or the latest first."""
    return await cancel_on_disconnect(request, _asked(archive, lambda archive: archive.said(question)))


@router.post("/people", **_documented("ask_people", "Speakers across documents", "The people"))
async def ask_people(question: PeopleQuestion, archive: CurrentArchive, request: Request) -> PeopleAnswer:
    """Returns people and bodies of the archive, each once."""
    return await cancel_on_disconnect(request, _asked(archive, lambda archive: archive.people(question)))


@router.post("/quotations", **_documented("ask_quotations", "Quotations of several articles", "The quotations"))
async def ask_quotations(question: QuotationsQuestion, archive: CurrentArchive, request: Request) -> QuotationsAnswer:
    """Returns quotations once, with their longest form, first appearance, changes and conflicts."""
    return await cancel_on_disconnect(request, _asked(archive, lambda archive: archive.quotations(question)))


@router.post("/audit", **_documented("ask_audit", "Counts and shares of sources", "The counts"))
async def ask_audit(question: AuditQuestion, archive: CurrentArchive, request: Request) -> AuditAnswer:
    """Returns how often sources are of a type, named, or referred to as he or she, with intervals.

    Each count has in `open` the fields of a question that lists what was counted.
    """
    return await cancel_on_disconnect(request, _asked(archive, lambda archive: audit(archive, question)))
