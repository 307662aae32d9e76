"""Texts of ever new words: a leak of words would show in the service's memory."""

from __future__ import annotations

import asyncio
import random
import string

from benchmarks.service.load import Callers
from benchmarks.service.outcomes import Vocabulary
from benchmarks.service.server import Server

EARLY = 10
"""Memory is first read after this part of the texts, when models and caches are warm."""
_CALLERS = 8
"""Callers at a time, so that the models never wait for a text."""


def new_words(chance: random.Random) -> str:
    """A sentence of new words."""
    names = ["".join(chance.choices(string.ascii_lowercase, k=chance.randint(5, 11))) for _ in range(6)]
    first, last, place, *rest = names
    return f"{first.title()} {last.title()} said the {' '.join(rest)} would go to {place.title()}."


async def vocabulary(server: Server, count: int) -> Vocabulary:
    """Memory after a tenth of the texts, and after all."""
    chance = random.Random(0)
    callers = Callers(server.url)
    early, errors, left = 0.0, 0, count

    async def caller() -> None:
        nonlocal early, errors, left
        while left > 0:
            left -= 1
            errors += (await callers.ask(new_words(chance))).status != 200
            if not early and left <= count - count // EARLY:
                early = server.megabytes()

    await asyncio.gather(*(caller() for _ in range(_CALLERS)))
    await callers.close()
    return Vocabulary(count, errors, early, server.megabytes())
