"""Bodies that no document describes: only documented statuses, always a problem, never what was sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from onrecord.api.app import create_app
from onrecord.api.settings import Settings
from onrecord.schemas import examples
from onrecord.schemas.problem import Problem
from tests.api.first_words import Harmless
from tests.examples import example_count

SECRET = "embargoed until noon"
MEDIA_TYPES = ("application/json", "application/x-ndjson", "text/html", "text/plain", "multipart/form-data", "é/;")


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(Settings(), Harmless()), raise_server_exceptions=False) as client:
        while client.get("/readyz").status_code != 200:
            pass
        yield client


values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.just(SECRET) | st.text(st.characters(), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.just(SECRET) | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=10,
)


@st.composite
def changed_requests(draw: st.DrawFn) -> bytes:
    """A good request in which some fields have other values, are lacking, or are new."""
    body: dict[str, Any] = dict(draw(st.sampled_from([examples.REQUEST, examples.BATCH_REQUEST, examples.TEXT])))
    for name in draw(st.lists(st.sampled_from(sorted(body)), max_size=2)):
        body[name] = draw(values)
    for name in draw(st.lists(st.sampled_from([*sorted(body), SECRET]), max_size=1)):
        body.pop(name, None) if draw(st.booleans()) else body.update({name: draw(values)})
    return json.dumps(body).encode()


@st.composite
def broken_requests(draw: st.DrawFn) -> bytes:
    """A request of which some bytes are others, or gone."""
    body = bytearray(draw(changed_requests()))
    for _ in range(draw(st.integers(1, 4))):
        position = draw(st.integers(0, len(body) - 1))
        body[position : position + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(body)


nested = st.builds(
    lambda opening, depth: (opening * depth + f'"{SECRET}"').encode(),
    st.sampled_from(["[", '{"text":', '{"roster":[']),
    st.sampled_from([10, 200, 5_000]),
)
bodies = changed_requests() | broken_requests() | nested | values.map(lambda v: json.dumps(v).encode()) | st.binary()


@pytest.mark.parametrize("path", ["/v1/extractions", "/v1/extractions/batch", "/v1/extractions/stream", "/v1/texts"])
def test_a_body_gets_what_is_documented_and_does_not_come_back(client: TestClient, path: str) -> None:
    documented = client.get("/openapi.json").json()["paths"][path]["post"]["responses"]

    @settings(max_examples=example_count(60), suppress_health_check=list(HealthCheck))
    @given(bodies, st.sampled_from(MEDIA_TYPES))
    def check(body: bytes, media_type: str) -> None:
        answer = client.post(path, content=body, headers={b"Content-Type": media_type.encode()})
        assert str(answer.status_code) in documented
        assert answer.status_code < 500
        if answer.status_code != 200:
            assert answer.headers["content-type"] == "application/problem+json"
            assert Problem.model_validate(answer.json()).status == answer.status_code
            assert SECRET not in answer.text

    check()
