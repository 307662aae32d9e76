"""The log: a line a request, with nothing in it that was sent."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from onrecord.api.observability.logs import LogFormat, configure
from tests.api.first_words import CRASH, POISON
from tests.examples import example_count

SECRET = "embargoed"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that the process logs, as the service writes it."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    stream = io.StringIO()
    configure("json", "debug", stream)
    logging.getLogger("httpx2").disabled = True  # the test's own client
    yield stream
    logging.getLogger("httpx2").disabled = False
    root.handlers[:] = before
    root.setLevel(level)


def lines(log: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def requests(log: io.StringIO) -> list[dict[str, Any]]:
    return [line for line in lines(log) if line["message"] == "request" and line["route"] != "/readyz"]


def test_a_request_is_a_line(client: TestClient, log: io.StringIO) -> None:
    answer = client.post("/v1/extractions", json={"text": "Ann said no.", "id": SECRET})
    (line,) = requests(log)
    assert line["request_id"] == answer.headers["x-request-id"]
    assert (line["method"], line["route"], line["status"]) == ("POST", "/v1/extractions", 200)
    assert (line["texts"], line["text_length"], line["text_sha256"]) == (1, 12, answer.json()["text_sha256"])
    assert (line["level"], line["logger"], line["key"], line["problem"]) == ("info", "onrecord.request", None, None)
    assert 0 < line["seconds"] < 10
    assert SECRET not in log.getvalue()


def test_an_address_is_logged_as_the_pattern_of_its_route(client: TestClient, log: io.StringIO) -> None:
    client.get(f"/problems/{SECRET}?{SECRET}={SECRET}")
    client.get(f"/{SECRET}")
    assert [(line["route"], line["problem"]) for line in requests(log)] == [
        ("/problems/{slug}", "not-found"),
        ("unmatched", "not-found"),
    ]
    assert SECRET not in log.getvalue()


UUID = "7b0e0c5c-4f3f-4a53-9a39-0d6f6f3a2f10"
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


@pytest.mark.parametrize(
    ("headers", "request_id", "instance"),
    [
        ({"X-Request-ID": UUID}, UUID, f"urn:uuid:{UUID}"),
        ({"X-Request-ID": "Root=1-5f.a"}, "Root=1-5f.a", "tag:onrecord,2026:Root=1-5f.a"),
        ({"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"}, TRACE, f"tag:onrecord,2026:{TRACE}"),
        ({"X-Request-ID": UUID, "traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"}, UUID, f"urn:uuid:{UUID}"),
    ],
)
def test_a_request_keeps_the_id_it_comes_with(
    client: TestClient, headers: dict[str, str], request_id: str, instance: str
) -> None:
    answer = client.get("/nowhere", headers=headers)
    assert (answer.headers["x-request-id"], answer.json()["instance"]) == (request_id, instance)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Request-ID": "the minister will resign"},
        {"X-Request-ID": "x" * 65},
        {"X-Request-ID": ""},
        {"traceparent": f"00-{'0' * 32}-00f067aa0ba902b7-01"},
        {"traceparent": f"ff-{TRACE}-00f067aa0ba902b7-01"},
        {"traceparent": f"00-{TRACE}-{'0' * 16}-01"},
        {"traceparent": f"00-{TRACE.upper()}-00f067aa0ba902b7-01"},
    ],
)
def test_what_can_be_no_id_is_not_taken(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.get("/nowhere", headers=headers)
    assert answer.json()["instance"] == f"urn:uuid:{answer.headers['x-request-id']}"
    assert answer.headers["x-request-id"] not in headers.values()


@pytest.mark.parametrize("form", ["json", "console"])
def test_an_exception_is_logged_without_its_message(log: io.StringIO, form: LogFormat) -> None:
    configure(form, "info", log)
    try:
        raise ValueError(SECRET)
    except ValueError:
        logging.getLogger("some.library").exception("it failed")
    assert "builtins.ValueError" in log.getvalue()
    assert SECRET not in log.getvalue()
    assert "\n" not in log.getvalue().rstrip("\n")


def test_health_checks_are_quiet(client: TestClient, log: io.StringIO) -> None:
    configure("json", "info", log)
    client.get("/livez")
    assert log.getvalue() == ""


sent = st.text(st.characters(codec="utf-8"), max_size=12).map(lambda word: f"{SECRET}{word}")
bodies = st.one_of(
    sent.map(lambda text: {"text": text}),
    sent.map(lambda text: {"text": f"{text} {CRASH}"}),
    sent.map(lambda text: {"text": f"{text} {POISON}"}),
    sent.map(lambda text: {"text": "x", "id": text}),
    sent.map(lambda text: {"text": "x", "offset_unit": text}),
    sent.map(lambda text: {"text": "x", "roster": [{"id": "a", "name": text}]}),
    sent.map(lambda text: [text]),
)
headers = st.dictionaries(
    st.sampled_from(["X-Request-ID", "traceparent", "Authorization", "Accept"]), st.just(f"{SECRET} x")
)


def test_what_is_sent_is_never_logged(client: TestClient, log: io.StringIO) -> None:
    @hypothesis_settings(max_examples=example_count(60), deadline=None)
    @given(bodies, headers, st.booleans())
    def check(body: Any, extra: dict[str, str], cut: bool) -> None:
        raw = json.dumps(body).encode()
        answer = client.post(
            "/v1/extractions",
            content=raw[:-3] if cut else raw,
            headers={"Content-Type": "application/json", **extra},
        )
        assert answer.status_code in {200, 400, 406, 413, 422, 500}
        if answer.status_code != 200:
            assert SECRET not in answer.text
        assert SECRET not in str(answer.headers)

    check()
    assert len(requests(log)) >= 60
    assert SECRET not in log.getvalue()
    assert SECRET not in client.get("/metrics").text
