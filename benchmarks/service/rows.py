"""The rows of the load test, one kind of load each."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import time
from collections import Counter
from collections.abc import Sequence

import httpx

from benchmarks.service.load import BROKEN, Answer, Callers, most_before, percentile, queue_times, served
from benchmarks.service.mutation import mutated
from benchmarks.service.outcomes import Killed, Lengths, Many, Mutations, Overload, Single, statuses
from benchmarks.service.server import Server

MANY, OVERLOAD, SHORT_CALLERS, KILL_CALLERS, MUTATION_CALLERS = 32, 10, 10, 8, 16
HUNG_SECONDS = 60
LONG_PATIENCE = 240
"""Seconds to wait for the longest text; on two cores it takes about five minutes."""
LOADED_SHARE = 0.7
"""Share of the other workers' memory from which a new one counts as loaded: models are most of it."""
WARM = 5
"""Articles that are read before times are measured."""
_RETRYABLE = {BROKEN, httpx.codes.SERVICE_UNAVAILABLE}


async def single(server: Server, articles: Sequence[str], count: int) -> Single:
    """One caller, one article after the other."""
    callers = Callers(server.url)
    for text in articles[:WARM]:
        await callers.ask(text)
    answers = [await callers.ask(articles[number % len(articles)]) for number in range(count)]
    await callers.close()
    return Single(answers)


async def many(server: Server, articles: Sequence[str], seconds: float, offline: float) -> Many:
    """Many callers at a time; `offline` is the extractor's own speed in words a second."""
    callers = Callers(server.url)
    began = time.monotonic()
    answers = await callers.one_by_one(articles, MANY, seconds)
    took = time.monotonic() - began
    await callers.close()
    good = served(answers)
    online = sum(len(answer.text.split()) for answer in good) / took
    return Many(len(answers), len(answers) - len(good), took, online, offline)


async def overload(server: Server, texts: Sequence[str], seconds: float, places: int) -> Overload:
    """Ten times as many texts a second as the service can read."""
    callers = Callers(server.url)
    measured = served(await callers.one_by_one(texts, 4, seconds / 4))
    capacity = len(measured) / (max(a.ended for a in measured) - min(a.ended - a.seconds for a in measured))
    normal = [await callers.ask(text) for text in texts[:20]]
    before = server.megabytes()
    answers = await callers.at_a_rate(texts, OVERLOAD * capacity, seconds)
    stopped = time.monotonic()
    good = served(answers)
    after = server.megabytes()
    usual = 1.5 * percentile(normal, 95)
    while (await callers.ask(texts[0])).seconds > usual and time.monotonic() < stopped + HUNG_SECONDS:
        await asyncio.sleep(0.1)
    back = time.monotonic() - stopped
    await callers.close()
    return Overload(
        rate=OVERLOAD * capacity,
        statuses=statuses(answers),
        p95=percentile(good, 95),
        # A full queue with the texts that are being read, and one text more. At the speed that the models had at that
        # time, as the callers and the refusals take theirs from the same cores, more of it while most of them send.
        bound=percentile(queue_times(good, places), 95) + max(a.seconds for a in normal),
        before_one=most_before(good),
        places=places,
        before=before,
        after=after,
        normal_after=back,
    )


async def lengths(server: Server, texts: Sequence[str], long: str, seconds: float) -> Lengths:
    """Ten callers with short texts, alone and during the longest text allowed."""
    callers = Callers(server.url)
    alone = served(await callers.one_by_one(texts, SHORT_CALLERS, seconds))
    began = time.monotonic()
    sending = asyncio.create_task(callers.ask(long))
    await asyncio.sleep(0.5)
    loaded = await callers.one_by_one(texts, SHORT_CALLERS, seconds)
    peak = server.megabytes()
    done, _ = await asyncio.wait([sending], timeout=LONG_PATIENCE)
    took = time.monotonic() - began
    peak = max(peak, server.megabytes())
    sending.cancel()
    await callers.close()
    return Lengths(
        p95=percentile(served(loaded), 95),
        p95_alone=percentile(alone, 95),
        errors=len(loaded) - len(served(loaded)),
        long_status=sending.result().status if done else None,
        long_seconds=took,
        megabytes=peak,
    )


async def mutations(server: Server, count: int) -> Mutations:
    """Mutated bodies."""
    counts: Counter[str] = Counter()
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
                    counts[str(answer.status_code)] += 1
                except httpx.TimeoutException:
                    counts["hung"] += 1
                except httpx.TransportError:
                    counts["broken"] += 1
                slowest = max(slowest, time.monotonic() - began)
                if not early and counts.total() >= count // 10:
                    early = server.megabytes()

        await asyncio.gather(*(caller() for _ in range(MUTATION_CALLERS)))
    return Mutations(count, dict(sorted(counts.items())), slowest, early, server.megabytes())


async def killed(server: Server, texts: Sequence[str], seconds: float) -> Killed:
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
    return Killed(
        workers=len(before),
        statuses=statuses(answers),
        wrong=wrong,
        not_retryable=others,
        longest_gap=_longest_gap(struck, served(after)),
        back_after=back - struck,
        megabytes=server.megabytes(),
    )


def _back(server: Server, before: dict[int, int], deadline: float) -> float:
    """The time when all workers run again and are ready.

    A new worker counts as ready when it has most of the others' memory, and twenty new connections find all ready.
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
    """The longest time without a record."""
    ended = sorted(answer.ended for answer in answers)
    return max((late - early for early, late in zip([since, *ended], ended, strict=False)), default=0.0)


def _found(body: bytes) -> object:
    return json.loads(body).get("attributions") if body else None
