"""The thread for work that needs no model: one at a time, the short first, bounded, stopped when nobody waits."""

from __future__ import annotations

import asyncio
import threading

import pytest

from onrecord.api.errors.problems import Overloaded
from onrecord.api.worker.work_thread import WorkThread
from onrecord.extractors.checkpoints import checkpoint
from tests.api.asgi import PATIENCE


def test_work_is_stopped_at_a_checkpoint_when_its_caller_has_gone() -> None:
    began, stopped = threading.Event(), threading.Event()

    def work() -> None:
        began.set()
        try:
            while not stopped.wait(0.001):
                checkpoint()
        finally:
            stopped.set()

    async def scenario() -> str:
        matcher = WorkThread(max_waiting=1)
        task = asyncio.create_task(matcher.run(work))
        await asyncio.to_thread(began.wait)
        task.cancel()
        assert await asyncio.to_thread(stopped.wait, PATIENCE)
        try:
            return await matcher.run(lambda: "free again")
        finally:
            matcher.close()

    assert asyncio.run(scenario()) == "free again"


def test_more_than_may_wait_are_refused() -> None:
    gate = threading.Event()

    async def scenario() -> None:
        matcher = WorkThread(max_waiting=1)
        running = [asyncio.create_task(matcher.run(gate.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(Overloaded):
            await matcher.run(gate.wait)
        gate.set()
        await asyncio.gather(*running)
        matcher.close()

    asyncio.run(scenario())


@pytest.mark.parametrize(("length", "first"), [(100, "long"), (24, "short")])
def test_short_work_does_not_wait_for_long_work(length: int, first: str) -> None:
    began, ended = threading.Event(), threading.Event()
    done: list[str] = []

    def long() -> None:
        began.set()
        while not ended.is_set():
            checkpoint()
        done.append("long")

    async def scenario() -> None:
        matcher = WorkThread(max_waiting=2)
        slow = asyncio.create_task(matcher.run(long, 100))
        await asyncio.to_thread(began.wait)
        quick = asyncio.create_task(matcher.run(lambda: done.append("short"), length))
        await asyncio.wait([quick], timeout=0.2 if first == "long" else PATIENCE)
        ended.set()
        await asyncio.gather(slow, quick)
        matcher.close()

    asyncio.run(scenario())
    assert done[0] == first


def test_failure_of_short_work_is_its_own() -> None:
    began, ended = threading.Event(), threading.Event()

    def long() -> str:
        began.set()
        while not ended.is_set():
            checkpoint()
        return "read"

    def fail() -> None:
        raise ValueError("short")

    async def scenario() -> str:
        matcher = WorkThread(max_waiting=2)
        slow = asyncio.create_task(matcher.run(long, 100))
        await asyncio.to_thread(began.wait)
        with pytest.raises(ValueError, match="short"):
            await matcher.run(fail, 1)
        ended.set()
        try:
            return await slow
        finally:
            matcher.close()

    assert asyncio.run(scenario()) == "read"


def test_cancelled_work_that_waits_is_not_kept() -> None:
    gate = threading.Event()

    async def scenario() -> int:
        matcher = WorkThread(max_waiting=1)
        running = asyncio.create_task(matcher.run(gate.wait))
        for _ in range(20):
            waiting = asyncio.create_task(matcher.run(gate.wait))
            await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
        kept = len(matcher._waiting)
        gate.set()
        await running
        matcher.close()
        return kept

    assert asyncio.run(scenario()) <= 1
