"""The `Accept` header: every operation of the API refuses what excludes its response, in the same way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from evaluation.report import ROOT
from onrecord.api.errors.problems import MEDIA_TYPE
from onrecord.api.routes.accept import JSON, accepts

DOCUMENT = json.loads((ROOT / "openapi" / "openapi.json").read_text())


@pytest.mark.parametrize(
    ("accept", "accepted"),
    [
        ("", True),
        ("*/*", True),
        ("application/json", True),
        ("text/html, */*;q=0.1", True),
        ("text/csv;q=0.2, application/json;q=0.9", True),
        ("text/csv;q=0, application/*", True),
        ("application/json;q=0, */*", False),
        ("application/*;q=0, */*", False),
        ("text/csv", False),
        ("x", False),
        (";;;", False),
        ("application/json;q=x", False),
    ],
)
def test_json_is_accepted_or_not(accept: str, accepted: bool) -> None:
    assert accepts(accept, JSON) is accepted


def operations() -> Iterator[Any]:
    for path, item in DOCUMENT["paths"].items():
        for method, operation in item.items():
            (success,) = (answer for status, answer in operation["responses"].items() if status[0] == "2")
            types = list(success.get("content", {}))
            yield pytest.param(method, path, operation["responses"], types, id=operation["operationId"])


def sent(client: TestClient, method: str, path: str, accept: str) -> tuple[int, dict[str, Any]]:
    """The status of a request with an empty body, and the problem if that is what comes."""
    body: dict[str, Any] | None = None if method in ("get", "delete") else {}
    answer = client.request(method, path.replace("{", "").replace("}", ""), headers={"Accept": accept}, json=body)
    is_problem = answer.headers.get("content-type") == MEDIA_TYPE
    return answer.status_code, answer.json() if is_problem else {}


@pytest.mark.parametrize(("method", "path", "responses", "types"), list(operations()))
def test_what_excludes_the_response_is_refused_as_documented(
    client: TestClient, method: str, path: str, responses: dict[str, Any], types: list[str]
) -> None:
    assert ("406" in responses) is (path.startswith("/v1/") and bool(types))
    status, problem = sent(client, method, path, "image/png")
    assert (status == 406) is ("406" in responses)
    if status == 406:
        assert problem["type"] == "/problems/not-acceptable"
        assert problem["detail"] == f"The response is `{types[0]}`, which the Accept header excludes."


@pytest.mark.parametrize(("method", "path", "responses", "types"), list(operations()))
def test_what_allows_the_response_is_not_refused(
    client: TestClient, method: str, path: str, responses: dict[str, Any], types: list[str]
) -> None:
    """Also what names problems alone, as some generated clients do, and JSON for what is JSON."""
    for one in types:
        ranges = [one, f"{one.partition('/')[0]}/*", "*/*;q=0.1", f"{one}, {MEDIA_TYPE}", MEDIA_TYPE]
        ranges += [JSON, f"{JSON}, text/plain"] if one.endswith("json") and not one.endswith("ndjson") else []
        assert [accept for accept in ranges if sent(client, method, path, accept)[0] == 406] == []


@pytest.mark.parametrize("probe", ["/livez", "/readyz", "/metrics"])
def test_probes_are_answered_whatever_they_accept(client: TestClient, probe: str) -> None:
    assert client.get(probe, headers={"Accept": "image/png"}).status_code == 200
