"""A hundred jobs of ten keys during interactive requests: the waits of callers, and the share of each key."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import httpx

from benchmarks.service.load import Callers, percentile, served
from benchmarks.service.outcomes import Jobs
from benchmarks.service.server import Server

JOBS_OF_KEY = 10
ARTICLES = 3
"""Articles of a job. Each job is one turn of its key: several turns of all keys fit into the time."""
WORDS = 60
"""Words of an article of a job."""
LONGER = 4
"""The keys with an odd number send articles that are so many times longer."""
BESIDE = 5
"""Times the seconds alone that the jobs are read: they have a fifth of the time."""
_NDJSON = {"Content-Type": "application/x-ndjson"}


async def jobs(server: Server, texts: Sequence[str], seconds: float, keys: Sequence[str]) -> Jobs:
    """One caller alone, before and after, and during the jobs of all keys; then the code points read for each key.

    On a machine with other work, its load changes from minute to minute.
    """
    callers = Callers(server.url, key=keys[0])
    await callers.one_by_one(texts, 1, seconds / 4)
    alone = await callers.one_by_one(texts, 1, seconds / 2)
    articles = [_article(texts[number % len(texts)], number) for number in range(len(keys))]
    async with _waiting(server.url, articles, keys) as (client, made):
        began = time.monotonic()
        loaded = await callers.one_by_one(texts, 1, BESIDE * seconds)
        took = time.monotonic() - began
        read = [0] * len(keys)
        for number, job in made:
            read[number] += len(articles[number]) * (await _of(client, keys[number], job))["done"]
    alone += await callers.one_by_one(texts, 1, seconds / 2)
    await callers.close()
    return Jobs(
        count=len(made),
        keys=len(keys),
        p95=percentile(served(loaded), 95),
        p95_alone=percentile(served(alone), 95),
        errors=len(loaded) - len(served(loaded)),
        sent=[JOBS_OF_KEY * ARTICLES * len(article) for article in articles],
        read=read,
        seconds=took,
        turn=ARTICLES * max(map(len, articles)),
    )


def _article(text: str, number: int) -> str:
    return " ".join(text.split()[:WORDS] * (LONGER if number % 2 else 1))


@asynccontextmanager
async def _waiting(
    url: str, articles: Sequence[str], keys: Sequence[str]
) -> AsyncIterator[tuple[httpx.AsyncClient, list[tuple[int, str]]]]:
    """The jobs of every key, each with the number of its key; deleted at the end."""
    async with httpx.AsyncClient(base_url=url, timeout=60) as client:
        made = [
            (number, await _sent(client, key, articles[number]))
            for _ in range(JOBS_OF_KEY)
            for number, key in enumerate(keys)
        ]
        yield client, made
        for number, job in made:
            await client.delete(f"/v1/jobs/{job}", headers=_with(keys[number]))


async def _sent(client: httpx.AsyncClient, key: str, text: str) -> str:
    lines = "".join(json.dumps({"text": text}) + "\n" for _ in range(ARTICLES))
    answer = await client.post("/v1/jobs", content=lines, headers=_with(key) | _NDJSON)
    answer.raise_for_status()
    return str(answer.json()["id"])


async def _of(client: httpx.AsyncClient, key: str, job: str) -> dict[str, int]:
    found: dict[str, int] = (await client.get(f"/v1/jobs/{job}", headers=_with(key))).json()
    return found


def _with(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}
