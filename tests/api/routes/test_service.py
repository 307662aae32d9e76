"""The service's information about itself: info, liveness, readiness, the first page."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest
from pydantic import ValidationError
from starlette.testclient import TestClient

from onrecord.api.app import create_app
from onrecord.api.routes.responses import API_VERSION
from onrecord.api.settings import Settings
from onrecord.api.worker.fork_server import Spec
from onrecord.api.worker.launchers import ThreadLauncher
from onrecord.api.worker.model_host import ModelHost
from onrecord.schemas import examples
from onrecord.schemas.service import ServiceInfo
from tests.api.first_words import CRASH, FirstWords


def test_info_names_models_and_limits(client: TestClient, settings: Settings) -> None:
    info = ServiceInfo.model_validate(client.get("/v1/info").json())
    assert info.api_version == API_VERSION
    assert info.engine.model_dump() == examples.ENGINE
    assert info.limits == settings.limits


def test_a_service_that_is_well_says_so(client: TestClient) -> None:
    assert client.get("/livez").json() == {"status": "ok", "checks": []}
    checks = [{"name": name, "passed": True} for name in ("models", "worker", "last_batch", "open")]
    assert client.get("/readyz").json() == {"status": "ok", "checks": checks}


def test_readiness_names_the_check_that_fails(client: TestClient) -> None:
    for _ in range(3):
        client.post("/v1/extractions", json={"text": CRASH})
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["detail"]) == (503, "The check 'last_batch' failed.")


@pytest.mark.parametrize("path", ["/livez", "/readyz"])
def test_health_is_the_status_alone(client: TestClient, path: str) -> None:
    answer = client.head(path)
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize(
    ("query", "headers", "detail"),
    [
        ("?secret=1", {}, "Unknown query parameter; this path has none"),
        ("", {"Request-Timeout": "nan"}, "The header Request-Timeout: Input should be a finite number"),
    ],
)
def test_what_is_wrong_outside_the_body_is_not_said_of_the_body(
    client: TestClient, query: str, headers: dict[str, str], detail: str
) -> None:
    answer = client.post(f"/v1/extractions{query}", json={"text": "Ann said no"}, headers=headers)
    assert (answer.status_code, answer.json()["detail"]) == (422, detail)


@pytest.mark.parametrize("path", ["/readyz", "/v1/info"])
def test_a_service_that_loads_lives_but_is_not_ready(
    settings: Settings, extractor: FirstWords, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    gate = threading.Event()

    def load() -> FirstWords:
        assert gate.wait(10)
        return extractor

    launcher = ThreadLauncher(load)
    monkeypatch.setattr("onrecord.api.app.ThreadLauncher", lambda load: launcher)
    with TestClient(create_app(settings, extractor)) as client:
        assert client.get("/livez").status_code == 200
        answer = client.get(path)
        assert (answer.status_code, answer.json()["type"]) == (503, "/problems/not-ready")
        assert "'models'" in answer.json()["detail"]
        assert answer.headers["retry-after"]
        gate.set()


def test_the_page_and_all_it_needs_come_from_the_service(client: TestClient) -> None:
    page = client.get("/")
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    asked = re.findall(r'(?:src|href)="(/page/[^"]+)"', page.text)
    assert any(path.endswith(".js") for path in asked)
    assert {client.get(path).status_code for path in asked} == {200}


def test_no_page_fetches_scripts_from_elsewhere(client: TestClient) -> None:
    assert {client.get(path).status_code for path in ("/redoc", "/swagger")} == {404}


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ONRECORD_SPACY_MODEL", "other_model")
    monkeypatch.setenv("ONRECORD_STANZA_DIR", str(tmp_path))
    monkeypatch.setenv("ONRECORD_DEVICE", "cpu")
    models = Settings().models
    assert (models.spacy_model, models.stanza_dir, models.device) == ("other_model", tmp_path, "cpu")


def test_a_setting_that_cannot_be_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_DEVICE", "abacus")
    with pytest.raises(ValidationError, match="'auto', 'cpu' or 'cuda'"):
        Settings()


def test_models_are_loaded_with_the_settings(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    found = []

    class Host(ModelHost):
        def __init__(self, spec: Spec) -> None:
            found.append(spec)
            super().__init__(Spec(spec.models, "tests.api.stub_service:prepare"))

    monkeypatch.setattr("onrecord.api.app.ModelHost", Host)
    with TestClient(create_app(settings)) as client:
        while client.get("/readyz").status_code != 200:
            pass
    assert [spec.models for spec in found] == [settings.served_models]
