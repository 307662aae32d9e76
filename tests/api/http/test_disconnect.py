"""Callers that go, and callers that will not wait for ever."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from tests.api.asgi import PATIENCE, Call, running, until
from tests.api.first_words import FirstWords

JSON = {"Content-Type": "application/json"}
BATCH = {"texts": [{"id": "a", "text": "Ann said no"}, {"id": "b", "text": "Bo said yes"}]}


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("path", "body"), [("/v1/extractions", {"text": "Ann said no"}), ("/v1/extractions/batch", BATCH)]
)
async def test_what_a_caller_has_left_is_not_begun(
    app: FastAPI, extractor: FirstWords, path: str, body: dict[str, Any]
) -> None:
    async with running(app) as state:
        extractor.gate.clear()
        first = Call(app, state, "/v1/extractions", JSON)
        first.send(b'{"text": "Busy said first"}', more=False)
        await until(lambda: extractor.begun)
        second = Call(app, state, path, JSON)
        second.send(json.dumps(body).encode(), more=False)
        await until(lambda: state["worker"].waiting)
        second.leave()
        await asyncio.wait_for(second.task, PATIENCE)
        assert second.status == 499
        assert state["worker"].waiting == 0
        extractor.gate.set()
        await asyncio.wait_for(first.task, PATIENCE)
        assert first.status == 200
    assert extractor.begun == ["Busy said first"]


def test_a_record_that_is_not_there_in_time_is_a_problem(client: TestClient, extractor: FirstWords) -> None:
    extractor.gate.clear()
    answer = client.post("/v1/extractions", json={"text": "Ann said no"}, headers={"Request-Timeout": "0.05"})
    assert (answer.status_code, answer.json()["type"]) == (504, "/problems/deadline-exceeded")
    items = client.post("/v1/extractions/batch", json=BATCH, headers={"Request-Timeout": "0.05"}).json()["items"]
    assert [item["problem"]["type"] for item in items] == ["/problems/deadline-exceeded"] * 2
    extractor.gate.set()


@pytest.mark.parametrize("value", ["0", "-1", "soon", "nan", "inf", ""])
def test_a_time_that_is_none_is_refused(client: TestClient, value: str) -> None:
    answer = client.post("/v1/extractions", json={"text": "Ann said no"}, headers={"Request-Timeout": value})
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/invalid-request")
    [error] = answer.json()["errors"]
    assert error["pointer"] == ""
    assert error["detail"].startswith("The header Request-Timeout: ")
