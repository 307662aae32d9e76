"""Spans: what they say, whose children they are, and what they never say."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from starlette.testclient import TestClient

from onrecord.api.app import create_app
from onrecord.api.observability import tracing
from onrecord.api.settings import Settings
from tests.api.first_words import CRASH, FirstWords

TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
SECRET = "embargoed"


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    exporter = InMemorySpanExporter()
    monkeypatch.setattr(tracing, "OTLPSpanExporter", lambda endpoint: exporter)
    return exporter


@pytest.fixture
def app(settings: Settings, spans: InMemorySpanExporter) -> FastAPI:
    changed = settings.model_copy(update={"otlp_endpoint": "http://collector.invalid:4318"})
    return create_app(changed, FirstWords())


def test_a_request_is_a_span_under_the_one_it_comes_from(app: FastAPI, spans: InMemorySpanExporter) -> None:
    with TestClient(app) as client:
        while client.get("/readyz").status_code != 200:
            pass
        headers = {"traceparent": f"00-{TRACE}-{PARENT}-01"}
        client.post("/v1/extractions", json={"text": "Ann said no.", "id": SECRET}, headers=headers)
    span = next(one for one in spans.get_finished_spans() if one.name == "POST /v1/extractions")
    assert span.context is not None
    assert (f"{span.context.trace_id:032x}", span.kind) == (TRACE, SpanKind.SERVER)
    assert span.parent is not None
    assert f"{span.parent.span_id:016x}" == PARENT
    assert span.attributes is not None
    assert span.attributes["http.response.status_code"] == 200
    assert span.attributes["onrecord.text_length"] == 12
    assert {"onrecord.queue_seconds", "onrecord.parse_seconds", "onrecord.extract_seconds"} <= span.attributes.keys()
    assert span.start_time is not None
    assert span.end_time is not None
    assert 0 < span.end_time - span.start_time < 10_000_000_000


def test_spans_hold_nothing_that_was_sent(app: FastAPI, spans: InMemorySpanExporter) -> None:
    headers = {"User-Agent": SECRET, "Referer": f"http://x.example/{SECRET}", "X-Request-ID": f"{SECRET} x"}
    body = {"text": f"{SECRET} {CRASH}", "id": SECRET}
    with TestClient(app, raise_server_exceptions=False) as client:
        while client.get("/readyz").status_code != 200:
            pass
        for path in (f"/{SECRET}?q={SECRET}", f"/problems/{SECRET}", "/v1/extractions"):
            for method in ("GET", "POST", SECRET.upper()):
                client.request(method, path, json=body, headers=headers)
    found = spans.get_finished_spans()
    assert len(found) >= 9
    assert SECRET not in "".join(span.to_json() for span in found).lower()
    assert any(span.status.status_code is StatusCode.ERROR for span in found)


def test_without_an_endpoint_nothing_is_traced(client: TestClient, spans: InMemorySpanExporter) -> None:
    client.post("/v1/extractions", json={"text": "Ann said no."})
    assert spans.get_finished_spans() == ()
