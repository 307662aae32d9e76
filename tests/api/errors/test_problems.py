"""Every way to get a problem, and what all problems have in common."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from onrecord.api.app import create_app
from onrecord.api.errors.catalogue import PROBLEMS
from onrecord.api.settings import Settings
from onrecord.schemas.problem import Problem
from tests.api.first_words import CRASH, POISON, Harmless
from tests.examples import example_count

SECRET = "embargoed"


@dataclass(frozen=True)
class Case:
    """A request, and the problem it must give: type, status, and the errors' pointers and types."""

    name: str
    slug: str
    status: int
    body: bytes = b""
    path: str = "/v1/extractions"
    method: str = "POST"
    media_type: str | None = "application/json"
    errors: tuple[tuple[str, str], ...] = ()
    limit: int | None = None
    actual: int | None = None
    headers: dict[str, str] = field(default_factory=dict)


def invalid(name: str, body: str, *errors: tuple[str, str]) -> Case:
    return Case(name, "invalid-request", 422, body.encode(), errors=errors)


LONG_NAME = SECRET * 10
CASES = [
    invalid("no body", "", ("", "missing")),
    invalid("an empty text", '{"text": ""}', ("/text", "text_blank")),
    invalid("white space", '{"text": " \\r\\n\\u3000"}', ("/text", "text_blank")),
    invalid("a number", '{"text": 7}', ("/text", "string_type")),
    invalid("null", '{"text": null}', ("/text", "string_type")),
    invalid("not a number", '{"text": NaN}', ("/text", "string_type")),
    invalid("no text", "{}", ("/text", "missing")),
    invalid("a list", f'["{SECRET}"]', ("", "model_attributes_type")),
    invalid("a string", f'"{SECRET}"', ("", "model_attributes_type")),
    invalid("an unknown field", '{"text": "x", "lang/a~b": "x"}', ("", "extra_forbidden")),
    invalid("a text as a name", f'{{"text": "x", "{LONG_NAME}": 1}}', ("", "extra_forbidden")),
    invalid("a surrogate in a name", '{"text": "x", "\\ud800": 1}', ("", "string_unicode")),
    invalid("a surrogate in the text", '{"text": "embargoed \\ud800"}', ("/text", "unpaired_surrogate")),
    invalid("a surrogate in the id", '{"text": "x", "id": "\\udc00"}', ("/id", "string_unicode")),
    invalid("an unknown unit", f'{{"text": "x", "offset_unit": "{SECRET}"}}', ("/offset_unit", "literal_error")),
    invalid("two mistakes", '{"explain": "yes"}', ("/text", "missing"), ("/explain", "bool_type")),
    Case("broken JSON", "malformed-body", 400, b'{"text": "embargoed'),
    Case("words", "malformed-body", 400, b"embargoed"),
    Case("not UTF-8", "malformed-body", 400, b'{"text": "embargoed \xff"}'),
    Case("nested too deeply", "malformed-body", 400, b"[" * 900),
    Case("a number too long", "malformed-body", 400, b"9" * 900 + b"x"),
    Case("plain text", "unsupported-media-type", 415, b"embargoed", media_type="text/plain"),
    Case("a form", "unsupported-media-type", 415, b"text=embargoed", media_type="application/x-www-form-urlencoded"),
    Case("undeclared", "unsupported-media-type", 415, b'{"text": "embargoed"}', media_type=None),
    Case("a long text", "text-too-long", 413, b'{"text": "%s"}' % (b"embargoed" * 7), limit=60, actual=63),
    Case("a large body", "body-too-large", 413, b"embargoed" * 200, limit=1000, actual=1800),
    Case("a large body to nowhere", "not-found", 404, b"embargoed" * 200, path="/nowhere"),
    Case("nowhere", "not-found", 404, path="/v1/nowhere", method="GET"),
    Case("an unknown format", "not-found", 404, path="/v1/exports/docx"),
    Case("an odd address", "not-found", 404, path="/%ff%00/embargoed", method="GET"),
    Case("a slash too many", "not-found", 404, path="/v1/extractions/"),
    Case("no such page", "not-found", 404, path="/page/nowhere.js", method="GET"),
    Case("no such problem", "not-found", 404, path="/problems/nowhere", method="GET"),
    Case("a wrong method", "method-not-allowed", 405, method="GET", headers={"allow": "POST"}),
    Case("a text that cannot be read", "internal-error", 500, b'{"text": "embargoed %s"}' % POISON.encode()),
    Case("a fault", "internal-error", 500, b'{"text": "embargoed %s"}' % CRASH.encode()),
]


def send(client: TestClient, case: Case, content: Any = None) -> Any:
    headers = {} if case.media_type is None else {"Content-Type": case.media_type}
    return client.request(case.method, case.path, content=case.body if content is None else content, headers=headers)


@pytest.mark.parametrize(("path", "methods"), [("/v1/extractions", "POST"), ("/v1/records/a", "DELETE, GET, PUT")])
def test_a_wrong_method_is_told_which_there_are(client: TestClient, path: str, methods: str) -> None:
    """Also who does not look at headers."""
    named = client.request("PATCH", path).json()["detail"].removeprefix("The path supports ").removesuffix(".")
    assert ", ".join(sorted(named.split(", "))) == methods


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_cannot_be_answered_is_a_problem(client: TestClient, case: Case, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="onrecord"):
        answer = send(client, case)
    assert (answer.status_code, answer.headers["content-type"]) == (case.status, "application/problem+json")
    problem = Problem.model_validate(answer.json())
    assert (problem.type, problem.status) == (f"/problems/{case.slug}", case.status)
    assert [(error.pointer, error.type) for error in problem.errors] == list(case.errors)
    assert (problem.limit, problem.actual) == (case.limit, case.actual)
    assert problem.instance == f"urn:uuid:{answer.headers['x-request-id']}"
    assert case.headers.items() <= answer.headers.items()
    assert problem.title
    assert problem.detail
    assert SECRET not in answer.text
    assert SECRET not in caplog.text


def test_a_large_body_is_refused_also_when_its_length_is_not_declared(client: TestClient) -> None:
    case = Case("in pieces", "body-too-large", 413)
    answer = send(client, case, content=iter([b"x" * 600, b"x" * 600]))
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
    assert (answer.json()["limit"], answer.json()["actual"]) == (1000, None)


def test_a_fault_is_logged_with_its_place_and_without_its_message(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    answer = client.post("/v1/extractions", json={"text": f"{SECRET} {CRASH}"})
    assert answer.headers["x-request-id"] in caplog.text
    assert "Crash at" in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.parametrize("problem", PROBLEMS)
def test_the_type_of_each_problem_leads_to_its_explanation(client: TestClient, problem: Any) -> None:
    answer = client.get(problem.type_uri())
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert problem.title in answer.text
    assert "`" not in answer.text
    assert problem.type_uri() in client.get("/problems").text


bodies = st.binary(max_size=200) | st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(st.characters(), max_size=20),
    lambda values: (
        st.lists(values, max_size=4)
        | st.dictionaries(st.sampled_from(["text", "id", "offset_unit", "explain"]) | st.text(max_size=5), values)
    ),
    max_leaves=8,
).map(lambda value: json.dumps(value).encode())


@pytest.fixture
def harmless_client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings, Harmless()), raise_server_exceptions=False) as client:
        while client.get("/readyz").status_code != 200:
            pass
        yield client


def test_no_body_makes_the_service_fail(harmless_client: TestClient) -> None:
    @settings(max_examples=example_count(50), deadline=None)
    @given(bodies, st.sampled_from(["application/json", "text/plain", "application/xml+json;;", "/", "é"]))
    def check(body: bytes, media_type: str) -> None:
        headers = {b"Content-Type": media_type.encode()}
        answer = harmless_client.post("/v1/extractions", content=body, headers=headers)
        assert answer.status_code < 500
        if answer.status_code != 200:
            Problem.model_validate(answer.json())

    check()
