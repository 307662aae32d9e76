"""What lives as long as the process and is at every route's hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, TypedDict, cast

from fastapi import Depends
from starlette.requests import Request

from onrecord.api.documents.workshop import Workshop
from onrecord.api.limits.limiter import RateLimiter
from onrecord.api.observability.metrics import Metrics
from onrecord.api.settings import Settings
from onrecord.api.worker import ModelWorker


class State(TypedDict):
    """What the app's lifespan gives to each request."""

    settings: Settings
    worker: ModelWorker
    limiter: RateLimiter
    metrics: Metrics
    workshop: Workshop


def state_of(request: Request) -> State:
    """The state that a request came with."""
    return cast(State, request.scope["state"])


CurrentState = Annotated[State, Depends(state_of)]


async def _place_of(state: CurrentState) -> AsyncIterator[None]:
    async with state["worker"].bulk():
        yield


BulkPlace = Depends(_place_of)
"""Takes a place among the requests with many texts, and gives it back when the answer is out."""
