"""Metrics of one process and of several; nothing that was sent is among them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from onrecord.api.limits.keys import KeyRing
from onrecord.api.limits.shared_dir import VARIABLE, share_dir, shared_dir
from onrecord.api.settings import Settings
from onrecord.schemas import examples
from tests.api.first_words import CRASH, POISON, FirstWords
from tests.api.middleware.test_auth import serving

SECRET = "embargoed"


def samples(page: str) -> dict[str, float]:
    """Every sample by its name and labels, as Prometheus reads them."""
    found = {}
    for family in text_string_to_metric_families(page):
        for one in family.samples:
            labels = ",".join(f"{name}={value}" for name, value in sorted(one.labels.items()) if name != "le")
            found[f"{one.name}{{{labels}}}"] = one.value
    return found


def test_requests_texts_and_what_was_found_are_counted(client: TestClient) -> None:
    client.post("/v1/extractions", json={"text": "Ann said no."})
    client.post("/v1/extractions", json={"text": "Ann said “no."})
    client.post("/v1/extractions", json={"text": f"{SECRET} {POISON}"})
    texts = [{"id": "a", "text": "Bob said yes."}, {"id": "b", "text": f"{SECRET} {CRASH} x"}]
    client.post("/v1/extractions/batch", json={"texts": texts})
    client.get(f"/{SECRET}")
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    found = samples(answer.text)
    ok = "{method=POST,route=/v1/extractions,status=200}"
    assert found[f"onrecord_request_seconds_count{ok}"] == 2
    assert found["onrecord_request_seconds_count{method=GET,route=unmatched,status=404}"] == 1
    assert found["onrecord_problems_total{type=internal-error}"] == 2
    assert found["onrecord_problems_total{type=not-found}"] == 1
    assert found["onrecord_attributions_total{mode=indirect}"] == 3
    assert found["onrecord_warnings_total{code=unpaired_quotation_mark}"] == 1
    assert found["onrecord_text_code_points_count{}"] == 3
    assert found["onrecord_text_code_points_sum{}"] == 38
    assert found["onrecord_resident_bytes{}"] > 1_000_000
    for part in ("queue", "parse", "extract"):
        assert found[f"onrecord_{part}_seconds_count{{}}"] == 3
    assert found["onrecord_model_processes_lost_total{}"] == 0
    assert found["onrecord_waiting_texts{}"] == 0
    engine = examples.ENGINE
    assert found[f"onrecord_engine_info{{fingerprint={engine['fingerprint']},version={engine['version']}}}"] == 1
    assert SECRET not in answer.text


def test_texts_that_are_not_read_are_counted_by_the_cause(client: TestClient, extractor: FirstWords) -> None:
    extractor.gate.clear()
    try:
        answer = client.post("/v1/extractions", json={"text": "Ann said no."}, headers={"Request-Timeout": "0.05"})
    finally:
        extractor.gate.set()
    assert answer.status_code == 504
    assert samples(client.get("/metrics").text)["onrecord_dropped_total{cause=deadline-exceeded}"] == 1


def test_an_extraction_tells_how_long_its_parts_took(client: TestClient) -> None:
    answer = client.post("/v1/extractions", json={"text": "Ann said no."})
    timing = re.fullmatch(
        r"queue;dur=(\d+\.\d), parse;dur=(\d+\.\d), extract;dur=(\d+\.\d)", answer.headers["server-timing"]
    )
    assert timing
    assert all(0 <= float(part) < 10_000 for part in timing.groups())
    assert "server-timing" not in client.post("/v1/extractions", json={"text": ""}).headers


def test_openmetrics_is_sent_if_requested(client: TestClient) -> None:
    answer = client.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert answer.headers["content-type"].startswith("application/openmetrics-text; version=1.0.0")
    assert answer.text.endswith("# EOF\n")


def test_where_keys_are_asked_for_metrics_need_one(settings: Settings, tmp_path: Path) -> None:
    _, words = KeyRing(tmp_path / "keys.json").new("prometheus")
    with serving(settings, keys_file=tmp_path / "keys.json") as client:
        assert client.get("/metrics").status_code == 401
        assert client.get("/metrics", headers={"Authorization": f"Bearer {words}"}).status_code == 200


WORKER = """
import asyncio, sys
from onrecord.api.request_context import Caller, RequestContext
from onrecord.api.observability.metrics import Metrics
metrics = Metrics()
async def watch():
    with metrics.watching(lambda: 3):
        pass
asyncio.run(watch())
metrics.over(RequestContext(request_id="r", trace_id=None, method="GET", caller=Caller(name="x"),
                           route="/livez", status=200))
if sys.argv[1] == "ask":
    print(metrics.page("")[0].decode())
"""


def test_several_workers_are_added_up_and_dead_ones_wait_for_nothing(tmp_path: Path) -> None:
    for role in ("work", "work", "ask"):
        environment = {**os.environ, VARIABLE: str(tmp_path)}
        command = [sys.executable, "-c", WORKER, role]
        said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    found = samples(said)
    assert found["onrecord_request_seconds_count{method=GET,route=/livez,status=200}"] == 3
    assert found["onrecord_waiting_texts{}"] == 3
    assert len([name for name in found if name.startswith("onrecord_resident_bytes")]) == 1


def test_workers_share_a_folder_that_is_gone_afterwards(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert shared_dir() is None
    with share_dir():
        made = shared_dir()
        assert made is not None
        assert made.is_dir()
    assert shared_dir() is None
    assert not made.exists()
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with share_dir():
        assert shared_dir() == tmp_path
    assert tmp_path.is_dir()
