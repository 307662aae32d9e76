"""WindowCounters: shared by workers, purged, and counting alone where the file fails."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from onrecord.api.errors.problems import RateExceeded
from onrecord.api.limits import storage
from onrecord.api.limits.limiter import RateLimiter
from onrecord.api.limits.storage import WindowCounters
from tests.api.limits.test_limiter import context


@pytest.fixture
def two(tmp_path: Path) -> Iterator[list[WindowCounters]]:
    """The counters of two workers."""
    both = [WindowCounters(tmp_path / "windows.sqlite") for _ in range(2)]
    yield both
    for one in both:
        one.close()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The monotonic clock of the storage, to be set; event loops of other threads go on by the real one."""
    now = [1_000.0]
    monkeypatch.setattr(storage, "time", SimpleNamespace(monotonic=lambda: now[0], time=time.time))
    return now


@pytest.mark.anyio
async def test_rate_holds_over_all_workers(two: list[WindowCounters]) -> None:
    limiters = [RateLimiter("3/hour", counters) for counters in two]
    for number in range(3):
        await limiters[number % 2].charge(context())
    for one in limiters:
        with pytest.raises(RateExceeded):
            await one.charge(context())
    await limiters[0].charge(context("key b"))


def test_window_that_has_ended_starts_again(two: list[WindowCounters], clock: list[float]) -> None:
    first, second = two
    assert first.add("a", 5, 10, 60) == storage.Window(added=True, count=5, seconds=60)
    assert second.add("a", 6, 10, 60) == storage.Window(added=False, count=5, seconds=60)
    clock[0] += 61
    assert second.add("a", 6, 10, 60) == storage.Window(added=True, count=6, seconds=60)


def test_amount_above_the_limit_is_never_added(two: list[WindowCounters]) -> None:
    assert not two[0].add("a", 11, 10, 60).added
    assert two[0].add("a", 10, 10, 60).added


def test_window_of_an_earlier_boot_does_not_block_a_caller(two: list[WindowCounters], clock: list[float]) -> None:
    two[0].add("a", 10, 10, 60)
    clock[0] = 5.0
    assert two[1].add("a", 10, 10, 60) == storage.Window(added=True, count=10, seconds=60)


def test_wall_clock_does_not_matter(two: list[WindowCounters], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 0.0)
    assert two[0].add("a", 1, 10, 60).seconds == pytest.approx(60, abs=5)


def test_ended_windows_are_deleted(tmp_path: Path, clock: list[float]) -> None:
    counters = WindowCounters(tmp_path / "windows.sqlite")
    for number in range(100):
        counters.add(f"caller {number}", 1, 10, 60)
    clock[0] += 200
    counters.add("another", 1, 10, 60)
    with sqlite3.connect(tmp_path / "windows.sqlite") as file:
        assert file.execute("SELECT count(*) FROM windows").fetchone() == (1,)
    counters.close()


def test_file_that_fails_leaves_a_worker_counting_alone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "windows.sqlite"
    counters = WindowCounters(path)
    counters.add("a", 1, 2, 60)
    os.truncate(path, 0)
    path.write_bytes(b"no database" * 1_000)
    assert counters.add("a", 2, 2, 60).added
    assert not counters.add("a", 1, 2, 60).added
    assert caplog.text.count("each worker counts alone") == 1
    counters.close()


def test_file_that_cannot_be_created_leaves_a_worker_counting_alone(tmp_path: Path) -> None:
    counters = WindowCounters(tmp_path / "missing" / "windows.sqlite")
    assert counters.add("a", 1, 1, 60).added
    assert not counters.add("a", 1, 1, 60).added
