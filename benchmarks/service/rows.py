"""Each kind of load, and what it shows."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import time
from collections import Counter
from collections.abc import Sequence

import httpx

from benchmarks.service.load import BROKEN, Answer, Callers, percentile, served
from benchmarks.service.mutation import mutated
from benchmarks.service.server import Server
from benchmarks.service_figures import (
    KilledFigures,
    LengthFigures,
    ManyFigures,
    MutationFigures,
    OverloadFigures,
    SingleFigures,
)

MANY, OVERLOAD, SHORT_CALLERS, KILL_CALLERS, MUTATION_CALLERS = 32, 10, 10, 8, 16
LONGEST = 1_000_000
HUNG_SECONDS = 60
LONG_PATIENCE = 240
LOADED_SHARE = 0.7
WARM = 5
_RETRYABLE = {BROKEN, httpx.codes.SERVICE_UNAVAILABLE}


async def single(server: Server, articles: Sequence[str], count: int) -> SingleFigures:
    """One caller, one article after the other."""
    callers = Callers(server.url)
    for text in articles[:WARM]:
        await callers.ask(text)
    answers = [await callers.ask(articles[number % len(articles)]) for number in range(count)]
    await callers.close()
    good = served(answers)
    return SingleFigures(
        count=count, errors=count - len(good), p50=_rounded(percentile(good, 50)), p95=_rounded(percentile(good, 95))
    )


async def many(server: Server, articles: Sequence[str], seconds: float, offline: float) -> ManyFigures:
    """Many callers at a time; `offline` is what the extractor alone does, in words a second."""
    callers = Callers(server.url)
    began = time.monotonic()
    answers = await callers.one_by_one(articles, MANY, seconds)
    took = time.monotonic() - began
    await callers.close()
    good = served(answers)
    online = sum(len(answer.text.split()) for answer in good) / took
    return ManyFigures(
        callers=MANY,
        seconds=_rounded(took),
        texts=len(answers),
        errors=len(answers) - len(good),
        words_a_second=_rounded(online),
        offline_words_a_second=_rounded(offline),
        share=_rounded(online / offline),
        p95=_rounded(percentile(good, 95)),
    )


async def overload(server: Server, texts: Sequence[str], seconds: float, max_waiting: int) -> OverloadFigures:
    """Ten times as many texts a second as the service can read."""
    callers = Callers(server.url)
    measured = served(await callers.one_by_one(texts, 4, seconds / 4))
    capacity = len(measured) / (max(a.ended for a in measured) - min(a.ended - a.seconds for a in measured))
    normal = [await callers.ask(text) for text in texts[:20]]
    before = server.megabytes()
    answers = await callers.at_a_rate(texts, OVERLOAD * capacity, seconds)
    stopped = time.monotonic()
    after = server.megabytes()
    usual = 1.5 * percentile(normal, 95)
    while (await callers.ask(texts[0])).seconds > usual and time.monotonic() < stopped + HUNG_SECONDS:
        await asyncio.sleep(0.1)
    back = time.monotonic() - stopped
    await callers.close()
    good = served(answers)
    return OverloadFigures(
        capacity=_rounded(capacity),
        rate=_rounded(OVERLOAD * capacity),
        statuses=_statuses(answers),
        p95=_rounded(percentile(good, 95)),
        # Those who may wait, the one that is read, and one batch, at the pace of this machine.
        bound=_rounded((max_waiting + 1) / capacity + max(a.seconds for a in normal)),
        megabytes_before=_rounded(before),
        megabytes_after=_rounded(after),
        normal_after=_rounded(back),
    )


async def lengths(server: Server, texts: Sequence[str], long: str, seconds: float) -> LengthFigures:
    """Ten callers with short texts, alone and beside one who sends the longest there may be."""
    callers = Callers(server.url)
    alone = served(await callers.one_by_one(texts, SHORT_CALLERS, seconds))
    began = time.monotonic()
    sending = asyncio.create_task(callers.ask(long))
    await asyncio.sleep(0.5)
    beside = await callers.one_by_one(texts, SHORT_CALLERS, seconds)
    running = not sending.done()
    peak = server.megabytes()
    done, _ = await asyncio.wait([sending], timeout=LONG_PATIENCE)
    took = time.monotonic() - began
    peak = max(peak, server.megabytes())
    sending.cancel()
    await callers.close()
    p95, p95_alone = percentile(served(beside), 95), percentile(alone, 95)
    return LengthFigures(
        callers=SHORT_CALLERS,
        code_points=len(long),
        p95_alone=_rounded(p95_alone),
        p95=_rounded(p95),
        ratio=_rounded(p95 / p95_alone),
        errors=len(beside) - len(served(beside)),
        long_status=sending.result().status if done else None,
        long_seconds=_rounded(took),
        long_ran_all_the_time=running,
        megabytes=_rounded(peak),
    )


async def mutations(server: Server, count: int) -> MutationFigures:
    """Bodies that went wrong."""
    statuses: Counter[str] = Counter()
    slowest = 0.0
    early = 0.0
    bodies = mutated(count)
    async with httpx.AsyncClient(base_url=server.url, timeout=HUNG_SECONDS) as client:

        async def caller() -> None:
            nonlocal slowest, early
            for route, media_type, body in bodies:
                began = time.monotonic()
                try:
                    answer = await client.post(route, content=body, headers={"Content-Type": media_type})
                    statuses[str(answer.status_code)] += 1
                except httpx.TimeoutException:
                    statuses["hung"] += 1
                except httpx.TransportError:
                    statuses["broken"] += 1
                slowest = max(slowest, time.monotonic() - began)
                if not early and statuses.total() >= count // 10:
                    early = server.megabytes()

        await asyncio.gather(*(caller() for _ in range(MUTATION_CALLERS)))
    return MutationFigures(
        count=count,
        statuses=dict(sorted(statuses.items())),
        slowest=_rounded(slowest),
        megabytes_early=_rounded(early),
        megabytes_late=_rounded(server.megabytes()),
    )


async def killed(server: Server, texts: Sequence[str], seconds: float) -> KilledFigures:
    """One of several workers is killed while callers send."""
    callers = Callers(server.url)
    right = {text: _found((await callers.ask(text)).body) for text in texts}
    sending = asyncio.create_task(callers.one_by_one(texts, KILL_CALLERS, seconds))
    await asyncio.sleep(seconds / 4)
    before = {worker.pid: worker.memory_info().rss for worker in server.workers()}
    os.kill(min(before), signal.SIGKILL)
    struck = time.monotonic()
    back = await asyncio.to_thread(_back, server, before, struck + HUNG_SECONDS)
    answers = await sending
    await callers.close()
    after = [answer for answer in answers if answer.ended > struck]
    wrong = sum(_found(answer.body) != right[answer.text] for answer in served(answers))
    others = sum(answer.status not in _RETRYABLE for answer in answers) - len(served(answers))
    return KilledFigures(
        workers=len(before),
        statuses=_statuses(answers),
        wrong=wrong,
        not_retryable=others,
        longest_gap=_rounded(_longest_gap(struck, served(after))),
        back_after=_rounded(back - struck),
        megabytes=[_rounded(worker.memory_info().rss / 1e6) for worker in server.workers()],
    )


def _back(server: Server, before: dict[int, int], deadline: float) -> float:
    """When all workers are there again and ready.

    A new one is taken for ready when it holds most of what the others do, which is models, and none of twenty new
    connections finds one that is not ready.
    """
    loaded = LOADED_SHARE * min(before.values())
    while time.monotonic() < deadline:
        there = {worker.pid: worker.memory_info().rss for worker in server.workers()}
        all_there = len(there) == len(before) and min(before) not in there
        if all_there and min(there.values()) > loaded and all(server.ready() for _ in range(20)):
            return time.monotonic()
        time.sleep(0.2)
    return deadline


def _longest_gap(since: float, answers: Sequence[Answer]) -> float:
    """The longest time without an answer that bore a record."""
    ended = sorted(answer.ended for answer in answers)
    return max((late - early for early, late in zip([since, *ended], ended, strict=False)), default=0.0)


def _found(body: bytes) -> object:
    return json.loads(body).get("attributions") if body else None


def _statuses(answers: Sequence[Answer]) -> dict[str, int]:
    counts = Counter("broken" if answer.status == BROKEN else str(answer.status) for answer in answers)
    return dict(sorted(counts.items()))


def _rounded(value: float) -> float:
    return round(value, 3) if value < 10 else round(value, 1)
