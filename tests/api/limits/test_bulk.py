"""Places of batches and streams: how many a caller may have, and when one is free again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from fastapi import FastAPI

from onrecord.api.app import create_app
from onrecord.api.errors.problems import Overloaded
from onrecord.api.limits.bulk import MAX_BULK_REQUESTS_PER_CALLER, BulkPlaces
from onrecord.api.services.streaming import MAX_UNREADABLE_LINES
from onrecord.api.settings import Settings
from tests.api.asgi import PATIENCE, Call, running, until
from tests.api.first_words import FirstWords

URL = "/v1/extractions/stream"
NDJSON = {"Content-Type": "application/x-ndjson"}
LINE = b'{"id": "a", "text": "Ann said no"}\n'

pytestmark = pytest.mark.anyio

Open = Callable[..., Call]


@pytest.fixture
def changes() -> dict[str, Any]:
    return {}


@pytest.fixture
async def state(settings: Settings, changes: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
    app = create_app(settings.model_copy(update=changes), FirstWords())
    async with running(app) as state:
        yield state | {"app": app}


def opened(state: dict[str, Any], address: str = "127.0.0.1") -> Call:
    app: FastAPI = state["app"]
    return Call(app, {name: value for name, value in state.items() if name != "app"}, URL, NDJSON, address)


def taken(state: dict[str, Any]) -> int:
    return int(state["bulk_places"]._callers.total())


async def test_caller_has_a_few_places_and_others_find_one(state: dict[str, Any]) -> None:
    calls = [opened(state) for _ in range(MAX_BULK_REQUESTS_PER_CALLER)]
    await until(lambda: taken(state) == len(calls))
    refused = opened(state)
    await asyncio.wait_for(refused.task, PATIENCE)
    problem = json.loads(refused.body)
    assert (refused.status, problem["type"]) == (429, "/problems/too-many-open")
    assert problem["limit"] == MAX_BULK_REQUESTS_PER_CALLER
    other = opened(state, "192.0.2.1")
    other.send(LINE, more=False)
    await asyncio.wait_for(other.task, PATIENCE)
    assert len(other.lines) == 2
    for call in calls:
        call.leave()
    await asyncio.wait_for(asyncio.gather(*(call.task for call in calls)), PATIENCE)
    assert taken(state) == 0


@pytest.mark.parametrize("changes", [{"body_timeout": 0.05}])
async def test_first_line_has_to_come_in_time(state: dict[str, Any]) -> None:
    call = opened(state)
    call.send(b" \n")
    await asyncio.wait_for(call.task, PATIENCE)
    assert (call.status, json.loads(call.body)["type"]) == (408, "/problems/slow-body")
    assert taken(state) == 0


@pytest.mark.parametrize("changes", [{"rate": "1/hour"}])
async def test_stream_that_waits_for_its_rate_leaves_its_place_and_ends_with_its_caller(state: dict[str, Any]) -> None:
    free = state["bulk_places"]._free
    before = free._value
    call = opened(state)
    call.send(LINE * 20, more=False)
    await until(lambda: len(call.lines) == 1)
    await until(lambda: free._value == before)
    call.leave()
    await asyncio.wait_for(call.task, PATIENCE)
    assert (taken(state), free._value) == (0, before)


async def test_stream_of_unreadable_lines_is_cut_short(state: dict[str, Any]) -> None:
    call = opened(state)
    call.send(b"x\n" * (MAX_UNREADABLE_LINES - 1) + LINE + b"x\n" * (MAX_UNREADABLE_LINES + 20), more=False)
    await asyncio.wait_for(call.task, PATIENCE)
    kinds = [json.loads(line)["type"] for line in call.lines]
    assert kinds == ["item"] * (2 * MAX_UNREADABLE_LINES)


async def test_all_places_can_be_taken_and_come_back() -> None:
    places = BulkPlaces(total=1, per_caller=2)
    async with places.taken("a") as place:
        with pytest.raises(Overloaded) as refused:
            async with places.taken("b"):
                pass
        assert refused.value.limit == 1
        async with place.released():
            async with places.taken("b"):
                pass
            other = places.taken("b")
            await other.__aenter__()
            asyncio.get_running_loop().call_later(0.01, asyncio.ensure_future, other.__aexit__(None, None, None))
        # It has its place again.
        with pytest.raises(Overloaded):
            async with places.taken("b"):
                pass
    async with places.taken("b"):
        pass
