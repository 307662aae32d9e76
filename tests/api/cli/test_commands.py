"""`onrecord serve`, `onrecord models`, and what the command costs to start."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from typing import Any

import pytest
from fastapi import FastAPI
from typer.testing import CliRunner

from onrecord.api.cli.main import app

HEAVY = ("torch", "stanza", "spacy", "fastapi", "uvicorn", "rich")


def test_the_command_starts_without_what_is_slow() -> None:
    code = f"import sys, onrecord.api.cli.main; print([name for name in {HEAVY} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["extract", "--help"]])
def test_help_and_version_import_nothing_slow(arguments: list[str]) -> None:
    slow = tuple(name for name in HEAVY if name != "rich")  # typer writes help with it
    code = (
        "import sys; from onrecord.api.cli.main import app; app(sys.argv[1:], standalone_mode=False); "
        f"print([name for name in {slow} if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    assert ran.stdout.endswith("\n[]\n")


def test_the_version_is_that_of_the_distribution() -> None:
    assert CliRunner().invoke(app, ["--version"]).stdout == f"onrecord {version('onrecord')}\n"


@pytest.mark.usefixtures("loaded")
def test_models_shows_what_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = CliRunner().invoke(app, ["models"])
    assert result.exit_code == 0
    for words in ("depparse   onrecord-depparse 1.0.0", "CC-BY-SA-4.0"):
        assert words in result.stdout
    assert ["ewt-test", "LAS", "88.4"] in [line.split()[-3:] for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "host", "port"), [([], "127.0.0.1", 8000), (["--host", "::1", "--port", "0"], "::1", 0)]
)
@pytest.mark.usefixtures("settings")
def test_serve_listens_on_loopback_by_default(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], host: str, port: int
) -> None:
    served: dict[str, Any] = {}
    monkeypatch.setattr("uvicorn.run", lambda served_app, **options: served.update(app=served_app, **options))
    monkeypatch.setattr("onrecord.api.observability.logs.configure", lambda *given: None)
    assert CliRunner().invoke(app, ["serve", *arguments]).exit_code == 0
    assert isinstance(served["app"], FastAPI)
    assert (served["host"], served["port"]) == (host, port)


def test_an_invalid_setting_is_reported_on_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_PORT", "ninety")
    result = CliRunner().invoke(app, ["models"])
    assert result.exit_code == 1
    assert result.stderr.startswith("onrecord: ONRECORD_PORT: ")
    assert result.stderr.count("\n") == 1
