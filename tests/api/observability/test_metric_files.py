"""Metrics of workers: their files have their space, and where there is none each worker counts alone."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from prometheus_client import values

from onrecord.api.limits.shared_dir import VARIABLE
from onrecord.api.observability.metric_files import FILE_BYTES, remove_dead, shared_metrics


def test_space_is_reserved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert shared_metrics() == tmp_path
    files = list(tmp_path.glob(f"*_{os.getpid()}.db"))
    assert len(files) == 5
    assert all(file.stat().st_blocks * 512 >= FILE_BYTES for file in files)


def test_full_disk_leaves_a_worker_counting_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setenv(VARIABLE, str(tmp_path))
    monkeypatch.setattr(os, "posix_fallocate", full)
    monkeypatch.setattr(values, "ValueClass", object())
    assert shared_metrics() is None
    assert values.ValueClass is values.MutexValue
    assert list(tmp_path.iterdir()) == []
    assert "No space left" in caplog.text


def test_only_gauges_of_dead_workers_are_removed(tmp_path: Path) -> None:
    alive, dead = os.getpid(), 2**22 + 1  # no process has a number above the system's limit
    for number in (alive, dead):
        for kind in ("counter", "gauge_liveall"):
            (tmp_path / f"{kind}_{number}.db").touch()
    remove_dead(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {
        f"counter_{alive}.db",
        f"counter_{dead}.db",
        f"gauge_liveall_{alive}.db",
    }
