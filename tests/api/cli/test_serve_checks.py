"""Settings that cannot work end `onrecord serve` with one line that names them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from onrecord.api.cli.main import app
from onrecord.api.cli.serve_checks import unknown_variables


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Filled once the service would run."""
    found: list[Any] = []
    monkeypatch.setattr("onrecord.api.server.run.serve", found.append)
    monkeypatch.setattr("onrecord.api.observability.logs.configure", lambda *given: None)
    return found


@pytest.mark.parametrize(
    ("name", "value", "messages"),
    [
        ("CORS_ORIGINS", "foo", "ONRECORD_CORS_ORIGINS: foo is given, but origins"),
        ("CORS_ORIGINS", "https://a.example https://b.example/page", "https://b.example/page is given, but origins"),
        ("CORS_ORIGINS", "https://a.example:x", "is given, but origins"),
        ("ALLOWED_HOSTS", "https://a.example", "ONRECORD_ALLOWED_HOSTS: https://a.example is given, but host names"),
        ("ALLOWED_HOSTS", "a.example:8000", "a.example:8000 is given, but host names"),
        ("ALLOWED_HOSTS", "::1", "::1 is given, but host names"),
        ("ALLOWED_HOSTS", "*.example.org", "*.example.org is given, but host names"),
        ("OTLP_ENDPOINT", "collector", "ONRECORD_OTLP_ENDPOINT: An address is expected"),
        ("RECORDS_SECONDS", "60", "ONRECORD_RECORDS_SECONDS needs ONRECORD_WORKERS=1"),
        ("JOBS_DIR", "/dev/null", "ONRECORD_JOBS_DIR: /dev/null cannot be written: File exists"),
        ("JOBS_DIR", "/proc/jobs", "ONRECORD_JOBS_DIR: /proc/jobs cannot be written: No such file"),
        ("JOBS_INPUT_DIR", "/dev/null", "ONRECORD_JOBS_INPUT_DIR: /dev/null is no folder"),
        ("ARCHIVE_DIR", "/nowhere", "ONRECORD_ARCHIVE_DIR: /nowhere is no folder"),
    ],
)
def test_settings_that_cannot_work(
    monkeypatch: pytest.MonkeyPatch, started: list[Any], name: str, value: str, messages: str
) -> None:
    monkeypatch.setenv("ONRECORD_WORKERS", "2")
    monkeypatch.setenv(f"ONRECORD_{name}", value)
    result = CliRunner().invoke(app, ["serve"])
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert result.stderr.startswith("onrecord: ")
    assert messages in result.stderr
    assert started == []


def test_settings_that_work(monkeypatch: pytest.MonkeyPatch, started: list[Any], tmp_path: Path) -> None:
    monkeypatch.setenv("ONRECORD_CORS_ORIGINS", "https://a.example, http://b.example:8080")
    monkeypatch.setenv("ONRECORD_ALLOWED_HOSTS", "a.example 127.0.0.1 [::1]")
    monkeypatch.setenv("ONRECORD_OTLP_ENDPOINT", "http://127.0.0.1:4318")
    monkeypatch.setenv("ONRECORD_JOBS_DIR", str(tmp_path / "new" / "jobs"))
    monkeypatch.setenv("ONRECORD_ARCHIVE_DIR", str(tmp_path))
    assert CliRunner().invoke(app, ["serve"]).exit_code == 0
    (settings,) = started
    assert settings.cors_origins == ("https://a.example", "http://b.example:8080")
    assert settings.allowed_hosts == ("a.example", "127.0.0.1", "[::1]")
    assert list((tmp_path / "new" / "jobs").iterdir()) == []


def test_a_mistyped_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_MXA_WAITING", "5")
    monkeypatch.setenv("ONRECORD_MODEL_SOCKET", "/tmp/socket")
    monkeypatch.setenv("ONRECORD_PORT", "8001")
    messages = "ONRECORD_MXA_WAITING is no setting and has no effect: is ONRECORD_MAX_WAITING meant?"
    assert list(unknown_variables()) == [messages]
