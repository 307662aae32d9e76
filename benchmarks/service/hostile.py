"""Hostile texts with a deadline, one after another, while another caller asks whether the service is alive."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping

import httpx

from benchmarks.service.load import Callers, percentile
from benchmarks.service.outcomes import Hostile, statuses
from benchmarks.service.server import Server

DEADLINE = 2
"""Seconds: most texts are read in less, some take longer; the service refuses none of them for its length."""
LENGTH = 8_000
PAUSE = 0.02
"""Seconds between two questions."""


async def hostile(server: Server, texts: Mapping[str, str]) -> Hostile:
    """Texts by their kinds."""
    callers = Callers(server.url)
    asking = asyncio.create_task(_asked(server.url))
    answers = {kind: await callers.ask(text, {"Request-Timeout": str(DEADLINE)}) for kind, text in texts.items()}
    asking.cancel()
    alive = await asking
    await callers.close()
    kind, latest = max(answers.items(), key=lambda one: one[1].seconds)
    return Hostile(
        statuses=statuses(list(answers.values())),
        alive=percentile(alive, 99),
        alive_slowest=max(alive),
        latest=latest.seconds - DEADLINE,
        latest_kind=kind,
    )


async def _asked(url: str) -> list[float]:
    """The seconds that `/livez` took each time, until this is cancelled."""
    found: list[float] = []
    async with httpx.AsyncClient(base_url=url, timeout=60) as client:
        try:
            while True:
                began = time.monotonic()
                (await client.get("/livez")).raise_for_status()
                found.append(time.monotonic() - began)
                await asyncio.sleep(PAUSE)
        except asyncio.CancelledError:
            return found
