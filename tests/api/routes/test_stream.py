"""`POST /v1/extractions/stream`."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from onrecord.api.app import create_app
from onrecord.api.http.body_ahead import BodyAhead
from onrecord.api.http.json_body import SMALL_BYTES
from onrecord.api.routes.stream import WINDOW
from onrecord.api.settings import Settings
from onrecord.schemas.batch import BatchItem, StreamEnd
from tests.api.asgi import PATIENCE, Call, running, until
from tests.api.first_words import CRASH, POISON, FirstWords
from tests.contents import content

URL = "/v1/extractions/stream"
NDJSON = {"Content-Type": "application/x-ndjson"}
GOOD = b'{"id": "good", "text": "Ann said no"}\n'


def exchange(client: TestClient, body: Any) -> tuple[dict[str | None, BatchItem], StreamEnd]:
    """The items by id, and the end."""
    answer = client.post(URL, content=body, headers=NDJSON)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/x-ndjson")
    *lines, last = answer.text.splitlines()
    items = [BatchItem.model_validate_json(line) for line in lines]
    end = StreamEnd.model_validate_json(last)
    assert end.counts.ok == sum(item.extraction is not None for item in items)
    assert end.counts.problem == sum(item.problem is not None for item in items)
    assert end.counts.ok + end.counts.problem == len(items)
    return {item.id: item for item in items}, end


def lines(*records: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def test_every_text_is_answered_and_the_end_counts_them(client: TestClient) -> None:
    items, end = exchange(client, lines(*({"id": f"t{n}", "text": f"Ann said {n}"} for n in range(50))))
    assert items.keys() == {f"t{n}" for n in range(50)}
    assert all(
        item.extraction and f"t{content(item.extraction.attributions[0]).text}" == i for i, item in items.items()
    )
    assert end.counts.model_dump() == {"ok": 50, "problem": 0}


def test_metadata_of_a_line_are_in_its_record(client: TestClient) -> None:
    known = {"document": {"title": "A"}, "extra": {"a": [1]}}
    items, _ = exchange(client, lines({"id": "a", "text": "Ann said no", **known}, {"id": "b", "text": "Bo said no"}))
    first, second = items["a"].extraction, items["b"].extraction
    assert first
    assert first.document
    assert second
    assert (first.document.title, first.extra, second.document) == ("A", {"a": [1]}, None)


@pytest.mark.parametrize("length", [1, SMALL_BYTES])
def test_long_lines_are_read_as_short_ones(length: int) -> None:
    """They are parsed on a thread, as one call for all of them would hold the event loop."""
    more = {"extra": {"a": ""}, "document": {"title": "A"}}
    sent: list[dict[str, Any]] = [
        {"type": "defaults", "roster": [{"id": "a", "name": "Ann"}], "include": ["speakers"]},
        {"id": "good", "text": f"Ann said {'no ' * length}", **more},
        {"id": "bad", "text": f"Ann said {'no ' * length}", "colour": 1},
        {"id": "\ud800", "text": ["no"] * length},
        {"id": "many", "text": "Ann said no", "extra": {"a": [[]] * (length * 6)}},
        {"id": "wide", "text": "Ann said no", "extra": {f"{number}": 1 for number in range(length // 8)}},
    ]
    torn = b'{"id": "torn", "text": "%s"' % (b"a" * length)
    with TestClient(create_app(Settings(), FirstWords())) as client:
        answer = client.post(URL, content=lines(*sent) + torn, headers=NDJSON)
    items = [BatchItem.model_validate_json(line) for line in answer.text.splitlines()[:-1]]
    found = sorted((item.id or "", Path(item.problem.type if item.problem else "ok").name) for item in items)
    few = [("", "malformed-body"), ("", "malformed-body"), ("bad", "invalid-request"), ("good", "ok")]
    many = [("", "body-too-large"), ("", "invalid-request"), ("", "invalid-request"), *few[1:]]
    assert found == ([*few, ("many", "ok"), ("wide", "ok")] if length == 1 else many)


@pytest.mark.parametrize("size", [1, 3, 7, 1000])
def test_it_does_not_matter_how_the_body_is_cut(client: TestClient, size: int) -> None:
    body = lines({"id": "a", "text": "Zoë said 😀"}, {"id": "b", "text": "Bob said\nyes"}).rstrip()
    items, _ = exchange(client, (body[start : start + size] for start in range(0, len(body), size)))
    assert items.keys() == {"a", "b"}


@pytest.mark.parametrize("body", [b"", b"\n", b"\r\n \n"])
def test_a_stream_without_lines_ends_well(client: TestClient, body: bytes) -> None:
    assert exchange(client, body)[1].counts.model_dump() == {"ok": 0, "problem": 0}


@pytest.mark.parametrize(
    ("line", "text_id", "slug"),
    [
        (b"not JSON", None, "malformed-body"),
        (b'{"id": "x", "text": "embargoed', None, "malformed-body"),
        (b'{"id": "x", "text": "embargoed \xff"}', None, "malformed-body"),
        (b"[" * 900, None, "malformed-body"),
        (b'["embargoed"]', None, "invalid-request"),
        (b'{"text": "embargoed"}', None, "invalid-request"),
        (b'{"id": "x"}', "x", "invalid-request"),
        (b'{"id": "x", "text": "embargoed", "colour": 1}', "x", "invalid-request"),
        (b'{"id": "x", "text": "embargoed", "language": "fr"}', "x", "unsupported-language"),
        (b'{"id": "x", "text": "%s"}' % (b"embargoed" * 7), "x", "text-too-long"),
        (b'{"id": "x", "text": "embargoed %s"}' % POISON.encode(), "x", "internal-error"),
        (b'{"id": "x", "text": "embargoed %s"}' % CRASH.encode(), "x", "internal-error"),
        (b'{"id": "x", "text": "%s"}' % (b"embargoed" * 200), None, "body-too-large"),
        (b'{"type": "defaults", "explain": true}', None, "invalid-request"),
    ],
)
def test_a_line_with_a_problem_is_answered_with_it_and_the_stream_goes_on(
    client: TestClient, line: bytes, text_id: str | None, slug: str, caplog: pytest.LogCaptureFixture
) -> None:
    items, end = exchange(client, GOOD + line + b"\n" + GOOD.replace(b"good", b"last"))
    assert items.keys() == {"good", text_id, "last"}
    problem = items[text_id].problem
    assert problem
    assert problem.type == f"/problems/{slug}"
    assert "embargoed" not in problem.model_dump_json() + caplog.text
    assert end.counts.model_dump() == {"ok": 2, "problem": 1}


def test_options_in_the_first_line_are_those_of_texts_that_name_none(client: TestClient) -> None:
    items, _ = exchange(
        client,
        lines(
            {"type": "defaults", "offset_unit": "utf16", "explain": True},
            {"id": "plain", "text": "Ann said no"},
            {"id": "own", "text": "Ann said no", "offset_unit": "utf8"},
        ),
    )
    records = {i: item.extraction for i, item in items.items()}
    assert records["plain"]
    assert records["own"]
    assert (records["plain"].offset_unit, records["own"].offset_unit) == ("utf16", "utf8")
    assert all(record and record.attributions[0].evidence for record in records.values())


def test_first_options_that_are_not_valid_refuse_the_stream(client: TestClient) -> None:
    answer = client.post(URL, content=lines({"type": "defaults", "offset_unit": "miles"}), headers=NDJSON)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/offset_unit")


@pytest.mark.parametrize("declared", ["application/json", "text/plain", ""])
def test_a_body_that_is_not_declared_as_lines_is_refused(client: TestClient, declared: str) -> None:
    answer = client.post(URL, content=GOOD, headers={"Content-Type": declared} if declared else {})
    assert (answer.status_code, answer.json()["type"]) == (415, "/problems/unsupported-media-type")


def test_a_stream_may_be_longer_than_a_body(client: TestClient) -> None:
    body = lines(*({"id": f"t{n}", "text": "Ann said no"} for n in range(100)))
    assert len(body) > 1000
    assert exchange(client, body)[1].counts.ok == 100


def line(number: int) -> bytes:
    return lines({"id": f"t{number}", "text": f"Ann said {number}"})


def has_lines(call: Call, number: int) -> bool:
    return len(call.lines) == number


@pytest.mark.anyio
async def test_an_answer_comes_before_the_body_is_at_its_end(app: FastAPI) -> None:
    async with running(app) as state:
        call = Call(app, state, URL, NDJSON)
        for number in range(3):
            call.send(line(number))
            await until(partial(has_lines, call, number + 1))
        assert not call.over
        call.send(b"", more=False)
        await call.task
        assert json.loads(call.lines[-1]) == {"type": "end", "counts": {"ok": 3, "problem": 0}}


@pytest.mark.anyio
@pytest.mark.parametrize("slow", ["models", "reader"])
async def test_a_sender_waits_for_slow_models_and_for_a_slow_reader(
    app: FastAPI, extractor: FirstWords, slow: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.api.services.streaming.BodyAhead", partial(BodyAhead, ahead=100))
    async with running(app) as state:
        call = Call(app, state, URL, NDJSON)
        gate = extractor.gate if slow == "models" else call.unread
        gate.clear()
        for number in range(200):
            call.send(line(number))
        call.send(b"", more=False)
        await until(lambda: call.received > WINDOW)
        await asyncio.sleep(0.05)
        # Those in progress, one that was read before there was room for it, and some bytes that are read ahead.
        assert call.received <= WINDOW + 2 + -(-100 // len(line(0)))
        gate.set()
        await call.task
        assert len(call.lines) == 201


@pytest.mark.anyio
async def test_a_stream_whose_caller_goes_is_left(app: FastAPI, extractor: FirstWords) -> None:
    async with running(app) as state:
        extractor.gate.clear()
        call = Call(app, state, URL, NDJSON)
        for number in range(3):
            call.send(line(number))
        await until(lambda: extractor.begun)
        call.leave()
        await asyncio.wait_for(call.task, PATIENCE)
        assert not call.lines
        await until(lambda: state["worker"].waiting == 0)
        extractor.gate.set()
    assert len(extractor.begun) == 1


@pytest.mark.anyio
async def test_a_service_that_ends_cuts_its_streams_short(app: FastAPI, extractor: FirstWords) -> None:
    async with running(app) as state:
        call = Call(app, state, URL, NDJSON)
        call.send(line(0))
        await until(lambda: len(call.lines) == 1)
        state["worker"].drain()
        await asyncio.wait_for(call.task, PATIENCE)
        assert call.over
        assert [json.loads(one)["type"] for one in call.lines] == ["item"]
        late = Call(app, state, URL, NDJSON)
        late.send(line(1), more=False)
        await asyncio.wait_for(late.task, PATIENCE)
        assert (late.status, json.loads(late.body)["type"]) == (503, "/problems/shutting-down")


@pytest.mark.anyio
async def test_a_sender_that_pauses_too_long_has_its_stream_cut_short(
    settings: Settings, extractor: FirstWords
) -> None:
    app = create_app(settings.model_copy(update={"stream_timeout": 0.05}), extractor)
    async with running(app) as state:
        call = Call(app, state, URL, NDJSON)
        call.send(line(0))
        await asyncio.wait_for(call.task, PATIENCE)
        assert call.over
        assert [json.loads(one)["type"] for one in call.lines] == ["item"]


@pytest.mark.anyio
async def test_a_reader_that_takes_nothing_has_its_connection_broken(settings: Settings, extractor: FirstWords) -> None:
    app = create_app(settings.model_copy(update={"stream_timeout": 0.05}), extractor)
    async with running(app) as state:
        call = Call(app, state, URL, NDJSON)
        call.unread.clear()
        call.send(line(0))
        with pytest.raises(RuntimeError, match="could not be completed"):
            await asyncio.wait_for(call.task, PATIENCE)
        assert not call.over


@pytest.mark.anyio
async def test_each_text_has_the_time_that_the_caller_gives(app: FastAPI, extractor: FirstWords) -> None:
    async with running(app) as state:
        extractor.gate.clear()
        call = Call(app, state, URL, NDJSON | {"Request-Timeout": "0.05"})
        call.send(line(0) + line(1), more=False)
        await asyncio.wait_for(call.task, PATIENCE)
        items = [BatchItem.model_validate_json(one) for one in call.lines[:-1]]
        assert [item.problem and item.problem.type for item in items] == ["/problems/deadline-exceeded"] * 2
        extractor.gate.set()
