"""Requests that the server cancels at the end of a shutdown's grace time."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from onrecord.api.app import create_app
from onrecord.api.settings import Settings
from tests.api.asgi import PATIENCE, Call, running, until
from tests.api.first_words import FirstWords

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/v1/extractions", "application/json"),
        ("/v1/verifications", "application/json"),
        ("/v1/texts", "text/html"),
        ("/v1/jobs", "application/x-ndjson"),
        ("/v1/extractions/stream", "application/x-ndjson"),
    ],
)
def test_body_that_still_arrives_gets_a_problem(tmp_path: Path, path: str, kind: str) -> None:
    async def scenario() -> tuple[int | None, bytes]:
        app = create_app(Settings(jobs_dir=tmp_path), FirstWords())
        async with running(app) as state:
            call = Call(app, state, path, {"Content-Type": kind})
            call.send(b"{")
            await until(lambda: call.received)
            state["worker"].drain()
            call.task.cancel()
            await asyncio.wait_for(call.task, PATIENCE)
            return call.status, call.body

    status, body = asyncio.run(scenario())
    assert (status, json.loads(body)["type"]) == (503, "/problems/shutting-down")


def test_a_request_that_is_cancelled_otherwise_stays_so() -> None:
    async def scenario() -> int | None:
        app = create_app(Settings(), FirstWords())
        async with running(app) as state:
            call = Call(app, state, "/v1/extractions", JSON)
            call.send(b"{")
            await until(lambda: call.received)
            call.task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call.task
            return call.status

    assert asyncio.run(scenario()) is None
