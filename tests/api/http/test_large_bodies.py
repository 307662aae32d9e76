"""Large bodies and records are read and written in pieces, with the same result as at once."""

from __future__ import annotations

import asyncio
import gc
import json
import threading
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.types import Message

from onrecord.api import routes
from onrecord.api.errors.problems import InvalidRequest
from onrecord.api.exports.json_text import json_text
from onrecord.api.http.json_body import SMALL_BYTES, JsonRequest, JsonRoute, parse
from onrecord.schemas.garbage import uncollected
from onrecord.schemas.roster import RecentRosters, Roster

NODES: list[Any] = [
    {}, [], None, 1.5, "“é”", [[], {}], {"a": [], "b": {}}, {"a": [1, {"b": [None, "\n"]}], "c": "d"}, [[[[["deep"]]]]],
]  # fmt: skip


@pytest.mark.parametrize("depth", range(6))
@pytest.mark.parametrize("node", NODES, ids=repr)
def test_json_in_pieces_is_that_of_one_call(node: Any, depth: int) -> None:
    assert json_text(node, depth) == json.dumps(node, ensure_ascii=False)


def request(body: bytes) -> Request:
    async def receive() -> Message:
        return {"type": "http.request", "body": body}

    return JsonRequest({"type": "http", "headers": []}, receive)


@pytest.mark.parametrize("length", [1, SMALL_BYTES])
def test_json_of_a_body_is_the_same_whatever_its_size(length: int) -> None:
    body = {"text": "a" * length, "more": [{"b": 1.0}, {}]}
    assert asyncio.run(request(json.dumps(body).encode()).json()) == body


@pytest.mark.parametrize(
    "many", [[1] * 100_000, ["é,}"] * 60_000, [{}, *[[None, 1.5]] * 50_000], {"a": ["\n"] * 90_000}]
)
def test_json_of_many_values_is_the_same(many: Any) -> None:
    body = {"text": "a, b" * SMALL_BYTES, "more": many, "end": {"x": {"y": [{}]}}}
    assert asyncio.run(request(json.dumps(body).encode()).json()) == body


JSON = [
    '{"a": 1, "a": 2.0}', '"\\ud83d\\ude00 \\ud800"', '"\\ud83d\\ude00"', "[NaN, Infinity, -Infinity, -0, -0.0]",
    "[1E400, 1e-400]", "12345678901234567890123", "0.1234567890123456789", '["\\u0000\\/\x7f"]', '"é"', "true", '"\t"',
    "[" * 300 + "]" * 300, "[1,]", "", "01", "1" * 5_000, "{'a': 1}", '{"a": 1} x',
]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
@pytest.mark.parametrize("text", JSON, ids=range(len(JSON)))
def test_what_is_json_is_that_of_the_standard_library(text: str, encoding: str) -> None:
    def found(parsed: Callable[[bytes], Any]) -> str:
        try:
            return repr(parsed(text.encode(encoding)))
        except ValueError as error:
            return repr(error)

    assert found(parse) == found(json.loads)


def entries(name: str, count: int = 120) -> str:
    return json.dumps([{"name": f"{name} {number}", "aliases": [f"N{number}"]} for number in range(count)])


ANN, BO = entries("Ann"), entries("Bo")
BODIES = [
    f'{{"text": "no", "roster": {ANN}}}',
    f'{{"roster" : {json.dumps(json.loads(ANN), indent=1)} , "text": "no"}}',
    f'{{"roster": {ANN}, "roster": {BO}}}',
    f'{{"roster": [], "roster": {BO}}}',
    f'{{"roster": {ANN}, "roster": []}}',
    f'{{"extra": {{"roster": {ANN}}}, "roster": {BO}}}',
    f'{{"extra": {{"roster": {ANN}}}, "roster": null}}',
    f'[{{"roster": {ANN}}}]',
    json.dumps({"text": f'"roster": {ANN}', "roster": json.loads(BO)}),
    json.dumps({"roster": [*json.loads(ANN), {"name": "Cy }] Dale"}], "text": "no"}),
    json.dumps({"roster": [*json.loads(ANN), {"name": "Cy", "extra": [{}]}], "text": "no"}),
    json.dumps({"roster": [*json.loads(ANN), {"name": ""}], "text": "no"}),
    f'{{"roster": {ANN}',
    f'{{"roster": {ANN}}}}}',
    f'{{"roster": {ANN} "text": "no"}}',
    f'{{"text": "\\"roster": {ANN}", "a": 1}}',
]


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_a_roster_that_is_parsed_apart_is_that_of_the_whole_body(body: str) -> None:
    def plain(parsed: Callable[[bytes], Any]) -> str:
        try:
            found = parsed(body.encode())
        except ValueError as error:
            return repr(error)
        if isinstance(found, dict) and isinstance(found.get("roster"), Roster):
            found["roster"] = list(found["roster"])
        elif isinstance(found, dict) and (roster := RecentRosters().recognised(found.get("roster"))) is not None:
            found["roster"] = list(roster)
        return repr(found)

    for _ in range(2):
        assert plain(parse) == plain(json.loads)


def test_a_roster_with_the_same_bytes_as_before_is_not_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = parse(f'{{"roster": {entries("Di")}, "text": "no"}}'.encode())["roster"]
    monkeypatch.setattr("onrecord.schemas.roster._in_columns", lambda entries: pytest.fail("it was read again"))
    found = parse(f'{{"text": "“Yes.”", "roster":{entries("Di")} }}'.encode())
    assert found["roster"] is first
    assert found["text"] == "“Yes.”"


def test_a_long_object_is_refused_while_it_is_parsed() -> None:
    """It would take the memory and the time of all of its fields, and validating them holds the event loop."""
    fields = ",".join(f'"{number}":1' for number in range(100_000))
    for body in (f"{{{fields}}}", f'{{"extra":[{{}},{{{fields}}}]}}', f'{{{fields},"a":{{}},{fields}}}'):
        with pytest.raises(InvalidRequest, match="more than 10000 fields"):
            asyncio.run(request(body.encode()).json())


def test_every_route_with_a_json_body_parses_large_ones_on_a_thread() -> None:
    modules = [import_module(f"{routes.__name__}.{one.name}") for one in iter_modules(routes.__path__)]
    found = [one for module in modules if hasattr(module, "router") for one in module.router.routes]
    with_body = [one for one in found if isinstance(one, APIRoute) and one.body_field is not None]
    assert len(with_body) > 10
    assert [one.path for one in with_body if not isinstance(one, JsonRoute)] == []


@pytest.mark.parametrize("length", [1, SMALL_BYTES])
@pytest.mark.parametrize("end", [b"", b"}}", b',"a"}', b"\xff"])
def test_what_is_not_json_fails_the_same_whatever_its_size(length: int, end: bytes) -> None:
    with pytest.raises(ValueError, match=r"delimiter|Extra data|codec"):
        asyncio.run(request(b'{"text": "%s"%s' % (b"a" * length, end)).json())


def test_garbage_is_collected_again_after_work_on_large_records() -> None:
    inside: list[bool] = []

    def work() -> None:
        with uncollected():
            inside.append(gc.isenabled())

    with uncollected():
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    work()
    assert inside == [False, False]
    assert gc.isenabled()
    with pytest.raises(ValueError, match="no"), uncollected():
        raise ValueError("no")
    assert gc.isenabled()
