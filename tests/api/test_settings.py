"""The number of model processes and of their threads."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from onrecord.api import settings as settings_module
from onrecord.api.settings import MAX_UNSET_PROCESSES, Settings


@pytest.fixture(autouse=True)
def _bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(settings_module, "_GPU", tmp_path / "none")
    monkeypatch.setattr(settings_module, "_CPU_QUOTA", tmp_path / "none")


@pytest.mark.parametrize(
    ("cores", "given", "processes", "threads"),
    [
        (1, {}, 1, 1),
        (2, {}, 2, 1),
        (4, {}, 4, 1),
        (16, {}, MAX_UNSET_PROCESSES, 4),
        (8, {"workers": 4}, 2, 1),
        (2, {"workers": 4}, 1, 1),
        (8, {"model_processes": 2}, 2, 4),
        (8, {"model_processes": 2, "threads": 3}, 2, 3),
        (8, {"device": "cuda"}, 1, 8),
        (8, {"threads": 4}, 2, 4),
        (2, {"threads": 4}, 1, 4),
    ],
)
def test_model_processes_share_the_cores(
    monkeypatch: pytest.MonkeyPatch, cores: int, given: dict[str, Any], processes: int, threads: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)))
    settings = Settings(**given)
    assert (settings.models_at_a_time, settings.served_models.threads) == (processes, threads)


def test_models_on_a_gpu_have_one_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})
    monkeypatch.setattr(settings_module, "_GPU", tmp_path)
    assert Settings().models_at_a_time == 1
    assert Settings(device="cpu").models_at_a_time == 3
    assert Settings(model_processes=2).models_at_a_time == 2


def test_threads_of_other_commands_are_those_of_the_setting() -> None:
    assert Settings(model_processes=2).models.threads is None
    assert Settings(threads=3).models.threads == 3


@pytest.mark.parametrize(
    ("written", "cores"), [("150000 100000", 1), ("300000 100000", 3), ("50000 100000", 1), ("max 100000", 8)]
)
def test_share_of_a_container_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: str, cores: int) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)))
    quota = tmp_path / "cpu.max"
    quota.write_text(f"{written}\n")
    monkeypatch.setattr(settings_module, "_CPU_QUOTA", quota)
    models = Settings(model_processes=1).served_models
    assert models.threads == cores
