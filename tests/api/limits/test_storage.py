"""Counts that several workers add to."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.api.errors.problems import RateExceeded
from onrecord.api.limits.limiter import RateLimiter
from onrecord.api.limits.storage import SharedStorage
from tests.api.limits.test_limiter import exchange

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[list[SharedStorage]]:
    """The counts as two workers have them."""
    both = [SharedStorage(tmp_path / "windows.sqlite") for _ in range(2)]
    yield both
    for one in both:
        one.close()


async def test_a_rate_holds_over_all_workers(two: list[SharedStorage]) -> None:
    rates = [RateLimiter("3/hour", storage) for storage in two]
    for number in range(3):
        await rates[number % 2].charge(exchange())
    for one in rates:
        with pytest.raises(RateExceeded):
            await one.charge(exchange())
    await rates[0].charge(exchange("key b"))


async def test_a_window_that_is_over_begins_anew(two: list[SharedStorage]) -> None:
    first, second = two
    assert await first.incr("a", 1, 5) == 5
    assert (await second.get("a"), await second.get("b")) == (5, 0)
    await asyncio.sleep(1.05)
    assert await second.get("a") == 0
    assert await second.incr("a", 60) == 1
    assert await first.get_expiry("a") > await first.get_expiry("b")


async def test_windows_can_be_forgotten(two: list[SharedStorage]) -> None:
    first, second = two
    await first.incr("a", 60)
    await first.incr("b", 60)
    await second.clear("a")
    assert (await first.get("a"), await first.get("b")) == (0, 1)
    assert await second.reset() == 1
    assert await first.check()
