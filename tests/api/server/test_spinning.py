"""The time for which the threads of a single worker spin while they wait."""

from __future__ import annotations

import os
from contextlib import nullcontext

import pytest

from onrecord.api.server import run
from onrecord.api.settings import Settings


@pytest.mark.parametrize(
    ("given", "spins"),
    [({}, run.SPINS), ({"GOMP_SPINCOUNT": "7"}, "7"), ({"OMP_WAIT_POLICY": "ACTIVE"}, None)],
    ids=["unset", "number", "policy"],
)
def test_threads_spin_for_a_moment_unless_an_operator_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], spins: str | None
) -> None:
    _run_nothing(monkeypatch, given)
    run.serve(Settings(model_processes=1))
    assert os.environ.get("GOMP_SPINCOUNT") == spins


def test_threads_of_several_processes_do_not_spin(monkeypatch: pytest.MonkeyPatch) -> None:
    _run_nothing(monkeypatch, {})
    run.serve(Settings(model_processes=2))
    assert "GOMP_SPINCOUNT" not in os.environ
    assert os.environ["OMP_WAIT_POLICY"] == "PASSIVE"


def _run_nothing(monkeypatch: pytest.MonkeyPatch, given: dict[str, str]) -> None:
    """Sets the variables, and replaces what `serve` runs."""
    for name in ("GOMP_SPINCOUNT", "OMP_WAIT_POLICY"):
        monkeypatch.setenv(name, "")  # so that it is restored at the end
        monkeypatch.delenv(name)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(run, "shared_models", lambda settings: nullcontext())
    monkeypatch.setattr(run, "_set_limits", lambda settings: None)
    monkeypatch.setattr(run, "create_app", lambda settings: None)
    monkeypatch.setattr("onrecord.api.server.run.uvicorn.run", lambda *_, **__: None)
