"""Every kind of break is found, and what is no break is let through."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.house.repository import ROOT
from tools.compatibility import RULES, allowed, breaks, main

Json = dict[str, Any]
Change = Callable[[Json], object]

RELEASED = ROOT / "openapi" / "released.json"
COMMITTED = ROOT / "openapi" / "openapi.json"


def document() -> Json:
    """A small service with one of everything."""
    text = {"type": "string", "minLength": 1, "maxLength": 9}
    unit = {"enum": ["byte", "mark"], "type": "string", "default": "mark"}
    request = {
        "type": "object",
        "properties": {"text": text, "unit": unit, "id": {"anyOf": [{"type": "string"}, {"type": "null"}]}},
        "required": ["text"],
        "additionalProperties": False,
    }
    mode = {"anyOf": [{"enum": ["direct", "indirect"], "type": "string"}, {"type": "string"}]}
    record = {
        "type": "object",
        "properties": {
            "mode": mode,
            "state": {"enum": ["done"], "type": "string"},
            "score": {"type": "number", "maximum": 1},
            "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Record"}},
        },
        "required": ["mode", "state", "score", "parts"],
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Record"}}}
    operation = {
        "operationId": "read",
        "parameters": [{"in": "query", "name": "format", "schema": {"type": "string"}}],
        "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Request"}}}},
        "responses": {"200": {"content": content}, "503": {"content": content}},
    }
    return {
        "info": {"version": "1.2.0"},
        "security": [{}, {"bearer": []}],
        "paths": {"/texts": {"post": operation, "get": {"operationId": "list", "responses": {}}}},
        "components": {"schemas": {"Request": request, "Record": record}},
    }


def operation(document: Json) -> Json:
    found: Json = document["paths"]["/texts"]["post"]
    return found


def fields(document: Json, schema: str) -> Json:
    found: Json = document["components"]["schemas"][schema]["properties"]
    return found


def needed(document: Json, schema: str) -> list[str]:
    found: list[str] = document["components"]["schemas"][schema]["required"]
    return found


BREAKS: list[tuple[str, str, Change]] = [
    ("path-removed", "/texts", lambda d: d["paths"].clear()),
    ("operation-removed", "GET /texts", lambda d: d["paths"]["/texts"].pop("get")),
    ("operation-renamed", "POST /texts", lambda d: operation(d).update(operationId="extract")),
    ("key-needed", "POST /texts", lambda d: operation(d).update(security=[{"bearer": []}])),
    ("key-needed", "GET /texts", lambda d: d.update(security=[{"bearer": []}])),
    ("parameter-removed", "POST /texts format", lambda d: operation(d)["parameters"].clear()),
    ("parameter-needed", "POST /texts format", lambda d: operation(d)["parameters"][0].update(required=True)),
    (
        "parameter-needed",
        "POST /texts page",
        lambda d: operation(d)["parameters"].append({"in": "query", "name": "page", "required": True}),
    ),
    ("body-needed", "POST /texts", lambda d: operation(d)["requestBody"].update(required=True)),
    ("media-type-removed", "POST /texts application/json", lambda d: operation(d)["requestBody"]["content"].clear()),
    (
        "media-type-removed",
        "POST /texts 200 application/json",
        lambda d: operation(d)["responses"]["200"]["content"].clear(),
    ),
    ("status-removed", "POST /texts 200", lambda d: operation(d)["responses"].pop("200")),
    ("schema-removed", "Stray", lambda d: d["components"]["schemas"].pop("Stray")),
    ("field-removed", "Request.id", lambda d: fields(d, "Request").pop("id")),
    ("field-removed", "Record.score", lambda d: fields(d, "Record").pop("score")),
    ("field-needed", "Request.id", lambda d: needed(d, "Request").append("id")),
    ("field-not-promised", "Record.score", lambda d: needed(d, "Record").remove("score")),
    ("default-changed", "Request.unit", lambda d: fields(d, "Request")["unit"].update(default="byte")),
    ("type-narrowed", "Request.id", lambda d: fields(d, "Request")["id"]["anyOf"].pop()),
    ("type-narrowed", "Request.text", lambda d: fields(d, "Request")["text"].update(type="integer")),
    ("type-narrowed", "POST /texts format", lambda d: operation(d)["parameters"][0]["schema"].update(type="boolean")),
    ("type-widened", "Record.mode", lambda d: fields(d, "Record")["mode"]["anyOf"].append({"type": "null"})),
    ("type-widened", "Record.parts[]", lambda d: fields(d, "Record")["parts"].update(items={"type": "string"})),
    ("values-narrowed", "Request.unit", lambda d: fields(d, "Request")["unit"]["enum"].pop(0)),
    ("values-widened", "Record.state", lambda d: fields(d, "Record")["state"]["enum"].append("lost")),
    ("values-widened", "Record.state", lambda d: fields(d, "Record")["state"].pop("enum")),
    ("bounds-narrowed", "Request.text", lambda d: fields(d, "Request")["text"].update(maxLength=8)),
    ("bounds-narrowed", "Request.text", lambda d: fields(d, "Request")["text"].update(minLength=2)),
    ("bounds-narrowed", "Request.text", lambda d: fields(d, "Request")["text"].update(pattern="^a")),
    ("bounds-widened", "Record.score", lambda d: fields(d, "Record")["score"].pop("maximum")),
]


def with_stray() -> Json:
    old = document()
    old["components"]["schemas"]["Stray"] = {"type": "object", "properties": {}}
    return old


@pytest.mark.parametrize(("rule", "where", "change"), BREAKS)
def test_a_break_is_found(rule: str, where: str, change: Change) -> None:
    old = with_stray()
    new = copy.deepcopy(old)
    change(new)
    assert (rule, where) in {(one.rule, one.where) for one in breaks(old, new)}


def test_every_rule_has_a_break_that_shows_it() -> None:
    assert {rule for rule, _, _ in BREAKS} == RULES.keys()


def test_the_page_on_clients_lists_every_rule() -> None:
    page = (ROOT / "docs" / "clients.md").read_text("utf-8")
    assert all(f"| `{rule}` | {sentence} |" in page for rule, sentence in RULES.items())


GROWTH: list[Change] = [
    lambda d: d["paths"].update({"/more": {"get": {"operationId": "more", "responses": {}}}}),
    lambda d: operation(d)["parameters"].append({"in": "query", "name": "page", "schema": {"type": "integer"}}),
    lambda d: operation(d)["responses"].update({"429": {}}),
    lambda d: operation(d)["responses"]["200"]["content"].update({"text/csv": {}}),
    lambda d: operation(d)["responses"].pop("503"),
    lambda d: fields(d, "Request").update(more={"type": "string"}),
    lambda d: fields(d, "Request")["unit"]["enum"].append("word"),
    lambda d: fields(d, "Request")["text"].update(maxLength=10, minLength=0),
    lambda d: fields(d, "Request")["id"]["anyOf"].append({"type": "integer"}),
    lambda d: needed(d, "Request").clear(),
    lambda d: fields(d, "Record").update(more={"type": "string"}),
    lambda d: fields(d, "Record")["mode"]["anyOf"][0]["enum"].append("mixed"),
    lambda d: fields(d, "Record")["mode"]["anyOf"].pop(0),
    lambda d: fields(d, "Record")["score"].update(type="integer", minimum=0),
    lambda d: needed(d, "Record").append("more"),
    lambda d: d["info"].update(version="1.3.0"),
]


@pytest.mark.parametrize("change", GROWTH)
def test_growth_is_no_break(change: Change) -> None:
    new = document()
    change(new)
    assert new != document()
    assert breaks(document(), new) == []


def test_sibling_objects_are_distinguished() -> None:
    def line(*names: str) -> Json:
        one = document()
        one["components"]["schemas"].update(End={"type": "object"}, Pause={"type": "object"})
        references = [{"$ref": f"#/components/schemas/{name}"} for name in names]
        content = {"application/jsonl": {"schema": {"type": "string", "contentSchema": {"anyOf": references}}}}
        operation(one)["responses"]["200"]["content"] = content
        return one

    (found,) = breaks(line("Record", "End"), line("Record", "End", "Pause"))
    assert found.rule == "type-widened"
    assert breaks(line("Record", "End"), line("End", "Record")) == []


def test_only_a_new_major_version_may_break() -> None:
    old, new = document(), document()
    for version, may in (("1.9.0", False), ("2.0.0", True)):
        new["info"]["version"] = version
        assert allowed(old, new) is may


def test_the_command_tells_breaks_and_fails(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new = json.loads(COMMITTED.read_text("utf-8"))
    del new["components"]["schemas"]["Extraction"]["properties"]["attributions"]
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(new), "utf-8")
    monkeypatch.setattr("sys.argv", ["compatibility", str(COMMITTED), str(changed)])
    with pytest.raises(SystemExit):
        main()
    assert "Extraction.attributions: field-removed" in capsys.readouterr().err


def test_the_committed_document_breaks_no_released_client() -> None:
    old, new = (json.loads(path.read_text("utf-8")) for path in (RELEASED, COMMITTED))
    assert allowed(old, new) or breaks(old, new) == []
