"""Bodies that come too slowly, and answers that break off."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from onrecord.api.errors.problems import ServiceProblem
from onrecord.api.middleware.body_limits import BodyLimitMiddleware
from onrecord.api.middleware.context import RequestContextMiddleware
from onrecord.api.middleware.errors import ServerErrorMiddleware

pytestmark = pytest.mark.anyio

SECRET = "embargoed"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def reads_all(scope: Scope, receive: Receive, send: Send) -> None:
    """An app that reads the body and answers how long it is; it tells a problem by raising it, as a fault."""
    length, more = 0, True
    while more:
        message = await receive()
        length, more = length + len(message.get("body", b"")), message.get("more_body", False)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(length).encode()})


async def breaks_off(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    raise ValueError(SECRET)


async def ask(app: Any, pieces: list[tuple[float, bytes]], **limits: Any) -> list[Message]:
    """What an app answers to a body whose pieces come after so many seconds each."""
    coming = iter(pieces)
    sent: list[Message] = []

    async def receive() -> Message:
        try:
            pause, piece = next(coming)
        except StopIteration:
            await asyncio.sleep(60)
            raise
        await asyncio.sleep(pause)
        return {"type": "http.request", "body": piece, "more_body": piece != b""}

    async def send(message: Message) -> None:
        sent.append(message)

    limited = BodyLimitMiddleware(app, **{"max_body_bytes": 100, "body_timeout": 0.2, "streams": (), **limits})
    layers = RequestContextMiddleware(ServerErrorMiddleware(limited))
    await layers({"type": "http", "method": "POST", "path": "/", "headers": []}, receive, send)
    return sent


async def test_a_body_may_come_in_pieces() -> None:
    sent = await ask(reads_all, [(0.1, b"one"), (0.1, b"two"), (0.1, b"three"), (0.0, b"")])
    assert sent[-1]["body"] == b"11"


async def test_a_body_that_pauses_too_long_is_given_up() -> None:
    caught: list[ServiceProblem] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await reads_all(scope, receive, send)
        except ServiceProblem as problem:
            caught.append(problem)

    await ask(app, [(0.0, b"one"), (30.0, b"two")])
    assert [(problem.status, problem.slug) for problem in caught] == [(408, "slow-body")]


async def test_who_waits_for_the_caller_to_go_is_not_hurried() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await reads_all(scope, receive, send)
        async with asyncio.timeout(0.5):
            await receive()

    with pytest.raises(RuntimeError, match="could not be completed"):
        await ask(app, [(0.0, b"")])


async def test_an_answer_that_breaks_off_breaks_the_connection_and_tells_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with pytest.raises(RuntimeError, match="could not be completed") as broken:
        await ask(breaks_off, [(0.0, b"")])
    assert broken.value.__cause__ is None
    assert broken.value.__suppress_context__
    assert SECRET not in caplog.text
    assert "ValueError at" in caplog.text


async def test_a_fault_is_a_problem_with_every_header() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        raise ValueError(SECRET)

    start, body = await ask(app, [(0.0, b"")])
    assert start["status"] == 500
    assert {b"x-request-id", b"x-content-type-options"} <= {name.lower() for name, _ in start["headers"]}
    assert json.loads(body["body"])["type"] == "/problems/internal-fault"
    assert SECRET.encode() not in body["body"]
