"""A hundred jobs of ten keys during interactive requests: the waits of callers, and the share of each key."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager

import httpx

from benchmarks.service.load import Callers, percentile, served
from benchmarks.service.rows import beside
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


async def jobs(server: Server, texts: Sequence[str], seconds: float, keys: Sequence[str]) -> str:
    """One caller alone, before and after, and during the jobs of all keys; then the code points read for each key.

    On a machine with other work, its load changes from minute to minute.
    """
    articles = [_article(texts[number % len(texts)], number) for number in range(len(keys))]
    async with aclosing(Callers(server.url, key=keys[0])) as callers:
        await callers.one_by_one(texts, 1, seconds / 4)
        alone = await callers.one_by_one(texts, 1, seconds / 2)
        async with _waiting(server.url, articles, keys) as (client, made):
            began = time.monotonic()
            loaded = await callers.one_by_one(texts, 1, BESIDE * seconds)
            took = time.monotonic() - began
            read = [0] * len(keys)
            for number, job in made:
                read[number] += len(articles[number]) * (await _of(client, keys[number], job))["done"]
        alone += await callers.one_by_one(texts, 1, seconds / 2)
    turn = ARTICLES * max(map(len, articles))
    sent = [JOBS_OF_KEY * ARTICLES * len(article) for article in articles]
    slower = percentile(served(loaded), 95) / percentile(served(alone), 95)
    found = (
        f"{beside(loaded, alone)}; of {len(made)} jobs by {len(keys)} keys {min(read):,} to {max(read):,} "
        f"code points were read for each key in {took:.0f} s, with turns of up to {turn:,}"
    )
    return "; ".join((found, *(f"**missed**: {goal}" for goal in missed(slower, sent, read, turn))))


def missed(slower: float, sent: Sequence[int], read: Sequence[int], turn: int) -> list[str]:
    """The goals that were missed, in words.

    Args:
        slower: The 95th percentile during jobs, by that alone.
        sent: The code points of each key's jobs.
        read: Those that were read.
        turn: Those of the longest turn of a key, by which two keys may differ.
    """
    # A key that has nothing left to read cannot keep up.
    behind = [one for one, all_of_key in zip(read, sent, strict=True) if one < all_of_key]
    goals = {
        "nothing was read for some keys": min(read) > 0,
        "p95 is more than twice that alone": slower <= 2,
        "one key is more than a turn ahead of another": max(read) - min(behind, default=max(read)) <= turn,
    }
    return [words for words, reached in goals.items() if not reached]


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
