"""The thread for work that needs no model: one at a time, bounded, stopped when nobody waits."""

from __future__ import annotations

import asyncio
import threading

import pytest

from onrecord.api.errors.problems import Overloaded
from onrecord.api.matcher import Matcher
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
        matcher = Matcher(max_waiting=1)
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
        matcher = Matcher(max_waiting=1)
        running = [asyncio.create_task(matcher.run(gate.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(Overloaded):
            await matcher.run(gate.wait)
        gate.set()
        await asyncio.gather(*running)
        matcher.close()

    asyncio.run(scenario())
