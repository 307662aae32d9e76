"""Bodies that come too slowly, and answers that break off."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from onrecord.api.errors.problems import ServiceProblem
from onrecord.api.middleware.body_limits import BodyLimitMiddleware, BodyLimits
from onrecord.api.middleware.context import RequestContextMiddleware
from onrecord.api.middleware.errors import ServerErrorMiddleware

pytestmark = pytest.mark.anyio

SECRET = "embargoed"


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


def layered(app: Any, **limits: Any) -> Any:
    """The app behind the middleware, with small limits."""
    given: dict[str, Any] = {"max_bytes": 100, "max_values": 10, "max_open_bytes": 150, "timeout": 0.2, **limits}
    return RequestContextMiddleware(ServerErrorMiddleware(BodyLimitMiddleware(app, BodyLimits(**given))))


async def ask(
    app: Any, pieces: list[tuple[float, bytes]], headers: Sequence[tuple[bytes, bytes]] = (), **limits: Any
) -> list[Message]:
    """An app's answer to a body whose pieces come after so many seconds each."""
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

    layers = layered(app, **limits)
    scope = {"type": "http", "method": "POST", "path": "/", "headers": [(b"content-type", b"application/json")]}
    await layers({**scope, "headers": [*scope["headers"], *headers]}, receive, send)
    return sent


def status_and_type(sent: list[Message]) -> tuple[int, str]:
    """The status and the problem type of a response."""
    return sent[0]["status"], json.loads(sent[1]["body"])["type"]


async def test_a_body_may_come_in_pieces() -> None:
    sent = await ask(reads_all, [(0.05, b"one"), (0.05, b"two"), (0.05, b"three"), (0.0, b"")])
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
    assert json.loads(body["body"])["type"] == "/problems/internal-error"
    assert SECRET.encode() not in body["body"]


async def test_body_that_trickles_is_given_up() -> None:
    """No pause is too long, but all of them together are."""
    sent = await ask(reads_all, [(0.02, b"x")] * 100)
    assert status_and_type(sent) == (408, "/problems/slow-body")
    assert "on average" in json.loads(sent[1]["body"])["detail"]


async def test_json_with_too_many_values_is_refused() -> None:
    assert (await ask(reads_all, [(0.0, b"[0,0,0,0,0]"), (0.0, b"")]))[-1]["body"] == b"11"
    assert status_and_type(await ask(reads_all, [(0.0, b"[[[[["), (0.0, b"{{{{{{"), (0.0, b"")])) == (
        413,
        "/problems/body-too-large",
    )


@pytest.mark.parametrize("length", [b"101", b"9223372036854775808", b"99999999999999999999"])
async def test_declared_length_is_refused_before_anything_is_read(length: bytes) -> None:
    sent = await ask(reads_all, [(30.0, b"x")], headers=[(b"content-length", length)], timeout=60)
    assert status_and_type(sent) == (413, "/problems/body-too-large")


async def test_bodies_in_progress_are_limited_in_sum_and_released() -> None:
    release = asyncio.Event()

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        await release.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"done"})

    layers = layered(app)

    async def post() -> list[Message]:
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": b"x" * 80, "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        await layers({"type": "http", "method": "POST", "path": "/", "headers": []}, receive, send)
        return sent

    first = asyncio.create_task(post())
    await asyncio.sleep(0)
    assert status_and_type(await post()) == (503, "/problems/overloaded")
    release.set()
    assert (await first)[0]["status"] == 200
    assert (await post())[0]["status"] == 200


@pytest.mark.parametrize(
    ("encoding", "status"),
    [(b"gzip", 415), (b"zstd", 415), (b"gzip, identity", 415), (b"made-up", 415), (b"Identity", 200), (b"", 200)],
)
@pytest.mark.parametrize("streams", [(), ("/",)])
async def test_compressed_bodies_are_refused_before_they_are_read(
    encoding: bytes, status: int, streams: tuple[str, ...]
) -> None:
    limits = BodyLimits(max_bytes=100, max_values=10, max_open_bytes=150, timeout=0.2)
    inner = BodyLimitMiddleware(reads_all, limits, streams)
    sent: list[Message] = []

    async def receive() -> Message:
        assert status == 200
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/", "headers": [(b"content-encoding", encoding)]}
    await RequestContextMiddleware(ServerErrorMiddleware(inner))(scope, receive, send)
    assert sent[0]["status"] == status
    if status == 415:
        assert (b"accept-encoding", b"identity") in sent[0]["headers"]
        assert "Content-Encoding" in json.loads(sent[1]["body"])["detail"]
