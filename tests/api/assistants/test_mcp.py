"""The tools for assistants, called by the official SDK's client over both transports."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters

from onrecord.api.app import create_app
from onrecord.api.settings import Settings
from tests.api.first_words import CRASH, FirstWords
from tests.house.repository import ROOT
from tools.browser import live

DRAFT = "Ann said: “We will sell the old harbour today.”"
SOURCES = [
    {"id": "briefing", "text": "MS. LEE: We will not sell the old harbour today.\n\nQ  Why?\n\nMS. LEE: It is ours."}
]

Work = Callable[[Client], Awaitable[Any]]
Call = Callable[[Work], Any]


async def over_stdio(work: Work) -> Any:
    server = StdioServerParameters(
        command=sys.executable,
        args=["-m", "tests.api.assistants.stdio_server"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
    )
    async with Client(server) as client:
        return await work(client)


@pytest.fixture
def port(settings: Settings) -> Iterator[int]:
    """A live service with `/mcp`, and a rate of eight texts a minute."""
    wanted = settings.model_copy(
        update={"mcp": True, "max_text_length": 500, "max_body_bytes": 20_000, "rate": "8/minute"}
    )
    with live(create_app(wanted, FirstWords())) as url:
        yield int(url.rpartition(":")[2])


@pytest.fixture(params=["http", "stdio"])
def call(request: pytest.FixtureRequest) -> Call:
    if request.param == "stdio":
        return lambda work: asyncio.run(over_stdio(work))
    port = request.getfixturevalue("port")

    async def over_http(work: Work) -> Any:
        async with Client(f"http://127.0.0.1:{port}/mcp") as client:
            return await work(client)

    return lambda work: asyncio.run(over_http(work))


def test_the_tools_work_over_both_transports(call: Call) -> None:
    async def work(client: Client) -> Any:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(tools) == {"extract", "verify", "find"}
        assert all(tool.description and tool.output_schema for tool in tools.values())
        extraction = await client.call_tool("extract", {"text": DRAFT})
        report = await client.call_tool("verify", {"text": DRAFT, "sources": SOURCES})
        found = await client.call_tool(
            "find", {"words": "We will not sell the old harbour", "sources": SOURCES, "speaker": "Ann Lee"}
        )
        return extraction, report, found

    extraction, report, found = call(work)
    assert extraction.structured_content["attributions"]
    assert json.loads(extraction.content[0].text) == extraction.structured_content
    (one,) = report.structured_content["verifications"]
    assert (one["wording"], [flag["kind"] for flag in one["meaning_flags"]]) == ("altered", ["negation"])
    assert found.structured_content["wording"] == "exact"
    assert found.structured_content["speaker"]["verdict"] == "same"


def test_problems_are_reported_and_quote_nothing(call: Call) -> None:
    async def work(client: Client) -> Any:
        return [
            await client.call_tool("extract", {"text": f"secret {CRASH}"}),
            await client.call_tool("verify", {"text": DRAFT, "sources": [{"id": "kept"}]}),
            await client.call_tool("find", {"words": "secret", "sources": [{"id": "v", "text": "WEBVTT\n"}]}),
            await client.call_tool("extract", {"texts": "secret"}),
            await client.call_tool("verify", {"text": ["secret"], "sources": [{"secret": "secret"}]}),
            await client.call_tool("secret", {}),
        ]

    answers = call(work)
    assert all(answer.is_error for answer in answers)
    texts = [answer.content[0].text for answer in answers]
    assert "Internal server error" in texts[0]
    assert "No such source" in texts[1]
    assert "captions" in texts[2]
    assert texts[3] == "The request is not valid. /text: This field is required."
    assert "/text: Input should be a valid string" in texts[4]
    assert texts[5] == "There is no such tool. The tools are extract, verify, find."
    assert not any("secret" in text for text in texts)


def test_limits_and_rates_are_those_of_the_service(port: int) -> None:
    async def work() -> list[Any]:
        async with Client(f"http://127.0.0.1:{port}/mcp") as client:
            long = await client.call_tool("extract", {"text": "x" * 501})
            return [long, *[await client.call_tool("extract", {"text": "Ann said no"}) for _ in range(9)]]

    long, *answers = asyncio.run(work())
    assert "The text is too long" in long.content[0].text
    assert [answer.is_error for answer in answers].count(True) == 2
    assert "Rate limit exceeded" in answers[-1].content[0].text


def test_it_is_off_and_needs_a_key_where_the_service_does(settings: Settings, tmp_path: Path) -> None:
    from starlette.testclient import TestClient

    with TestClient(create_app(settings, FirstWords())) as client:
        assert client.post("/mcp", json={}).status_code == 404
    keys = tmp_path / "keys.json"
    keys.write_text('{"format": 1, "keys": []}', "utf-8")
    with TestClient(create_app(settings.model_copy(update={"mcp": True, "keys_file": keys}), FirstWords())) as client:
        assert client.post("/mcp", json={}).status_code == 401


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT"])
def test_no_stream_stays_open(settings: Settings, method: str) -> None:
    from starlette.testclient import TestClient

    with TestClient(create_app(settings.model_copy(update={"mcp": True}), FirstWords())) as client:
        answer = client.request(method, "/mcp", headers={"Accept": "text/event-stream"})
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


def test_there_is_nothing_to_subscribe_to(settings: Settings) -> None:
    from starlette.testclient import TestClient

    version, method, prefix = "2026-07-28", "subscriptions/listen", "io.modelcontextprotocol/"
    meta = {
        f"{prefix}protocolVersion": version,
        f"{prefix}clientCapabilities": {},
        f"{prefix}clientInfo": {"name": "a", "version": "1"},
    }
    body = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": method,
        "params": {"notifications": {"toolsListChanged": True}, "_meta": meta},
    }
    headers = {
        "Accept": "application/json, text/event-stream",
        "MCP-Protocol-Version": version,
        "Mcp-Method": method,
    }
    settings = settings.model_copy(update={"mcp": True})
    with TestClient(create_app(settings, FirstWords())) as client:
        answer = client.post("/mcp", json=body, headers=headers)
    assert '"code":-32601' in answer.text.replace(" ", "")


def test_a_record_that_is_too_long_is_an_error(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.api.assistants.tools.MAX_RECORD_BYTES", 100)

    async def work() -> Any:
        async with Client(f"http://127.0.0.1:{port}/mcp") as client:
            return await client.call_tool("extract", {"text": "Ann said no"})

    answer = asyncio.run(work())
    assert answer.is_error
    assert "a tool returns at most 100. Send the text in parts" in answer.content[0].text


def _call(**params: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}


QUOTED: list[Any] = [
    [_call(name="extract", arguments={"text": "secret"})],
    {"jsonrpc": "2.0", "id": 1, "secret": "secret"},
    "secret",
    {"jsonrpc": "secret", "id": 1, "method": "tools/list"},
    {"jsonrpc": "2.0", "id": 1, "method": "secret"},
    {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": "secret"},
    {"jsonrpc": "2.0", "id": 1, "error": "secret"},
    {"jsonrpc": "2.0", "id": 1, "method": "resources/read", "params": {"uri": "secret"}},
    {"jsonrpc": "2.0", "id": 1, "method": "prompts/get", "params": {"name": "secret"}},
    _call(name={"secret": 1}, arguments="secret"),
    _call(name="extract", arguments={"text": {"secret": 1}}),
]


@pytest.mark.parametrize("version", [None, "2025-06-18", "secret"])
def test_errors_of_the_protocol_quote_nothing(settings: Settings, version: str | None) -> None:
    from starlette.testclient import TestClient

    headers = {"Accept": "application/json, text/event-stream"} | ({"MCP-Protocol-Version": version} if version else {})
    with TestClient(create_app(settings.model_copy(update={"mcp": True}), FirstWords())) as client:
        answers = [client.post("/mcp", json=body, headers=headers) for body in QUOTED]
        torn = client.post("/mcp", content=b'{"secret', headers=headers | {"Content-Type": "application/json"})
    assert not any("secret" in answer.text for answer in [*answers, torn])
    assert all("error" in answer.json() or answer.json()["result"]["isError"] for answer in answers)
    assert (
        answers[0].json()["error"]["message"].endswith("Batches of messages are not supported.") or version == "secret"
    )


def test_a_large_body_is_limited_before_the_library_parses_it() -> None:
    from starlette.testclient import TestClient

    fields = {f"field-{number}": "a value of some length" for number in range(30_000)}
    headers = {"Accept": "application/json, text/event-stream"}
    with TestClient(create_app(Settings(mcp=True), FirstWords())) as client:
        refused = client.post("/mcp", json=_call(name="extract", arguments=fields), headers=headers)
        long = client.post(
            "/mcp", json=_call(name="extract", arguments={"text": "Ann, no. " * 40_000}), headers=headers
        )
    assert (refused.status_code, refused.json()["errors"][0]["type"]) == (422, "too_many_fields")
    assert not long.json()["result"]["isError"]
