"""A service and a command line over an extractor that needs no model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from onrecord.api import extractor as extractor_module
from onrecord.api.app import create_app
from onrecord.api.settings import Settings
from tests.api.first_words import FirstWords
from tests.api.jobs.slow_jobs import Serve


@pytest.fixture
def anyio_backend() -> str:
    """The event loop of the service."""
    return "asyncio"


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Small limits, and nothing from the environment."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"ONRECORD_{name.upper()}", raising=False)
    return Settings(max_text_length=60, max_body_bytes=1_000, max_waiting=1)


@pytest.fixture
def extractor() -> FirstWords:
    return FirstWords()


@pytest.fixture
def app(settings: Settings, extractor: FirstWords) -> FastAPI:
    return create_app(settings, extractor)


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    """A client of the service with the models loaded."""
    with TestClient(app, raise_server_exceptions=False) as client:
        while client.get("/readyz").status_code != 200:
            pass
        yield client


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch, settings: Settings, extractor: FirstWords) -> FirstWords:
    """The extractor that the command line gets."""
    monkeypatch.setattr(extractor_module, "load", lambda settings: extractor)
    return extractor


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Starts services over one folder of jobs; each start ends the one before."""
    running: list[TestClient] = []

    def start(extractor: FirstWords | None = None, **more: Any) -> TestClient:
        stop()
        (tmp_path / "inputs").mkdir(exist_ok=True)
        settings = Settings(jobs_dir=tmp_path / "jobs", jobs_input_dir=tmp_path / "inputs", **more)
        client = TestClient(create_app(settings, extractor or FirstWords()), raise_server_exceptions=False)
        running.append(client.__enter__())
        while client.get("/readyz").status_code != 200:
            pass
        return client

    def stop() -> None:
        while running:
            running.pop().__exit__(None, None, None)

    yield start
    stop()
