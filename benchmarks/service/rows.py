"""The rows of the load test, one kind of load each, with the sentence that the table shows."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import aclosing

import httpx

from benchmarks.sample_articles import new_words
from benchmarks.service.load import (
    BROKEN,
    Answer,
    Callers,
    counted,
    most_before,
    percentile,
    queue_times,
    served,
    statuses,
)
from benchmarks.service.mutation import mutated
from benchmarks.service.server import Server
from onrecord.api.limits.bulk import MAX_BULK_REQUESTS_PER_CALLER

MANY, OVERLOAD, SHORT_CALLERS, KILL_CALLERS, VOCABULARY_CALLERS = 32, 10, 10, 8, 8
HUNG_SECONDS = 60
LONG_PATIENCE = 240
"""Seconds to wait for the longest text; on two cores it takes about five minutes."""
LOADED_SHARE = 0.7
"""Share of the other workers' memory from which a new one counts as loaded: models are most of it."""
WARM = 5
"""Articles that are read before times are measured."""
EARLY = 10
"""Memory is first read after this part of the requests, when models and caches are warm."""
DEADLINE = 2
"""Seconds for a hostile text: most are read in less, some take longer; none is refused for its length."""
PAUSE = 0.02
"""Seconds between two questions to `/livez`."""
_RETRYABLE = {BROKEN, httpx.codes.SERVICE_UNAVAILABLE}


async def single(server: Server, articles: Sequence[str], count: int) -> str:
    """One caller, one article after the other."""
    async with aclosing(Callers(server.url)) as callers:
        for text in articles[:WARM]:
            await callers.ask(text)
        answers = [await callers.ask(articles[number % len(articles)]) for number in range(count)]
    good = served(answers)
    times = f"{percentile(good, 50):.2f} s, {percentile(good, 95):.2f} s"
    return f"{times}; {count} texts, {count - len(good)} errors"


async def many(server: Server, articles: Sequence[str], seconds: float, offline: float) -> str:
    """Many callers at a time; `offline` is the extractor's own speed in words a second."""
    async with aclosing(Callers(server.url)) as callers:
        began = time.monotonic()
        answers = await callers.one_by_one(articles, MANY, seconds)
        took = time.monotonic() - began
    good = served(answers)
    online = sum(len(answer.text.split()) for answer in good) / took
    speeds = f"{online:,.0f} of {offline:,.0f} words a second"
    texts = f"{len(answers)} texts in {took:.0f} s, {len(answers) - len(good)} errors"
    return f"{online / offline:.0%}: {speeds}; {texts}"


async def overload(server: Server, texts: Sequence[str], seconds: float, places: int) -> str:
    """Ten times as many texts a second as the service can read; `places` are those of the queue and the models."""
    async with aclosing(Callers(server.url)) as callers:
        measured = served(await callers.one_by_one(texts, 4, seconds / 4))
        took = max(a.ended for a in measured) - min(a.ended - a.seconds for a in measured)
        rate = OVERLOAD * len(measured) / took
        normal = [await callers.ask(text) for text in texts[:20]]
        before = server.megabytes()
        answers = await callers.at_a_rate(texts, rate, seconds)
        stopped = time.monotonic()
        after = server.megabytes()
        usual = 1.5 * percentile(normal, 95)
        while (await callers.ask(texts[0])).seconds > usual and time.monotonic() < stopped + HUNG_SECONDS:
            await asyncio.sleep(0.1)
        back = time.monotonic() - stopped
    good = served(answers)
    # A full queue with the texts that are being read, and one text more. At the speed that the models had at that
    # time, as the callers and the refusals take theirs from the same cores, more of it while most of them send.
    bound = percentile(queue_times(good, places), 95) + max(a.seconds for a in normal)
    return (
        f"{statuses(answers)} at {rate:.0f} a second; p95 {percentile(good, 95):.1f} s, bound {bound:.1f} s; "
        f"at most {most_before(good)} of {places} texts before an accepted one; "
        f"{before:,.0f} MB before, {after:,.0f} after; normal after {back:.1f} s"
    )


async def lengths(server: Server, texts: Sequence[str], long: str, seconds: float) -> str:
    """Ten callers with short texts, alone and during the longest text allowed."""
    async with aclosing(Callers(server.url)) as callers:
        alone = served(await callers.one_by_one(texts, SHORT_CALLERS, seconds))
        began = time.monotonic()
        sending = asyncio.create_task(callers.ask(long))
        await asyncio.sleep(0.5)
        loaded = await callers.one_by_one(texts, SHORT_CALLERS, seconds)
        peak = server.megabytes()
        done, _ = await asyncio.wait([sending], timeout=LONG_PATIENCE)
        after = f"{time.monotonic() - began:.0f} s"
        peak = max(peak, server.megabytes())
        sending.cancel()
    status = sending.result().status if done else "still read"
    long_one = f"served in {after}" if status == 200 else f"{status} after {after}"
    return f"{beside(loaded, alone)}; the long one {long_one}; {peak:,.0f} MB"


def beside(loaded: Sequence[Answer], alone: Sequence[Answer]) -> str:
    """The 95th percentile of answers beside other work, by that of answers alone, and the errors."""
    good = served(loaded)
    p95, usual = percentile(good, 95), percentile(served(alone), 95)
    return f"{p95 / usual:.1f} times: {p95:.2f} s, alone {usual:.2f} s; {len(loaded) - len(good)} errors"


async def hostile(server: Server, texts: Mapping[str, str]) -> str:
    """Hostile texts by kind, with a deadline, one after another, while another caller asks for signs of life."""
    async with aclosing(Callers(server.url)) as callers:
        asking = asyncio.create_task(_asked(server.url))
        answers = {kind: await callers.ask(text, {"Request-Timeout": str(DEADLINE)}) for kind, text in texts.items()}
        asking.cancel()
        alive = await asking
    kind, latest = max(answers.items(), key=lambda one: one[1].seconds)
    return (
        f"{statuses(list(answers.values()))}; p99 {percentile(alive, 99):.3f} s, slowest {max(alive):.2f} s; "
        f"{max(0.0, latest.seconds - DEADLINE):.2f} s after the deadline at most ({kind})"
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


async def mutations(server: Server, count: int) -> str:
    """Mutated bodies, as many at a time as one caller may have batches and streams open."""
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
                if not early and counts.total() >= count // EARLY:
                    early = server.megabytes()

        await asyncio.gather(*(caller() for _ in range(MAX_BULK_REQUESTS_PER_CALLER)))
    memory = f"{early:,.0f} MB after a tenth, {server.megabytes():,.0f} at the end"
    return f"{count:,}: {counted(counts)}; slowest {slowest:.1f} s; {memory}"


async def vocabulary(server: Server, count: int) -> str:
    """Texts of ever new words: a leak of words would show in the memory, after a tenth of them and after all."""
    chance = random.Random(0)
    early, errors, left = 0.0, 0, count
    async with aclosing(Callers(server.url)) as callers:

        async def caller() -> None:
            nonlocal early, errors, left
            while left > 0:
                left -= 1
                errors += (await callers.ask(new_words(chance))).status != 200
                if not early and left <= count - count // EARLY:
                    early = server.megabytes()

        await asyncio.gather(*(caller() for _ in range(VOCABULARY_CALLERS)))
    late = server.megabytes()
    memory = f"{early:,.0f} MB after {count // EARLY:,} texts, {late:,.0f} after {count:,}"
    return f"{late / early - 1:+.1%}: {memory}; {errors} errors"


async def killed(server: Server, texts: Sequence[str], seconds: float) -> str:
    """One of several workers is killed while callers send; back is when as many as before are ready."""
    async with aclosing(Callers(server.url)) as callers:
        right = {text: _found((await callers.ask(text)).body) for text in texts}
        sending = asyncio.create_task(callers.one_by_one(texts, KILL_CALLERS, seconds))
        await asyncio.sleep(seconds / 4)
        before = {worker.pid: worker.memory_info().rss for worker in server.workers()}
        os.kill(min(before), signal.SIGKILL)
        struck = time.monotonic()
        back = await asyncio.to_thread(_back, server, before, struck + HUNG_SECONDS)
        answers = await sending
    wrong = sum(_found(answer.body) != right[answer.text] for answer in served(answers))
    others = sum(answer.status not in _RETRYABLE for answer in answers) - len(served(answers))
    gap = _longest_gap(struck, served([answer for answer in answers if answer.ended > struck]))
    return (
        f"{statuses(answers)} of {len(before)} workers; longest time without a record {gap:.1f} s; back after "
        f"{back - struck:.1f} s; {wrong} wrong, {others} not retryable; {server.megabytes():,.0f} MB"
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
