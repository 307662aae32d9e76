"""The state of the process for all routes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, TypedDict, cast

from fastapi import Depends
from starlette.requests import Request

from onrecord.api.documents.parser_pool import ParserPool
from onrecord.api.jobs.runner import JobRunner
from onrecord.api.kept_records.memory import KeptRecords
from onrecord.api.limits.bulk import BulkPlace, BulkPlaces
from onrecord.api.limits.limiter import RateLimiter
from onrecord.api.observability.metrics import Metrics
from onrecord.api.request_context import CurrentContext
from onrecord.api.settings import Settings
from onrecord.api.worker import ModelWorker
from onrecord.api.worker.work_thread import WorkThread


class State(TypedDict):
    """The state that the app's lifespan passes to each request."""

    settings: Settings
    worker: ModelWorker
    limiter: RateLimiter
    metrics: Metrics
    parsers: ParserPool
    bulk_places: BulkPlaces
    matcher: WorkThread
    """Compares drafts with the record."""
    converter: WorkThread
    """Converts records of long texts."""
    archive_places: asyncio.Semaphore
    """The questions to the archive that may begin."""
    kept_records: KeptRecords
    jobs: JobRunner | None
    """Runs jobs; None if the operator has set no folder for them."""


def state_of(request: Request) -> State:
    """The state of a request."""
    return cast(State, request.scope["state"])


async def _current(request: Request) -> State:
    return state_of(request)


CurrentState = Annotated[State, Depends(_current)]


async def _place_of(state: CurrentState, context: CurrentContext) -> AsyncIterator[BulkPlace]:
    state["worker"].check_open()
    async with state["bulk_places"].taken(context.caller.name) as place:
        yield place


CurrentBulkPlace = Annotated[BulkPlace, Depends(_place_of)]
"""Takes a place among the requests with many texts, and gives it back when the response has been sent."""
