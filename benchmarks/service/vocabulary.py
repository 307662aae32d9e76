"""Texts of ever new words: what a service keeps of them shows in its memory."""

from __future__ import annotations

import asyncio
import random
import string

from benchmarks.service.load import Callers
from benchmarks.service.server import Server
from benchmarks.service_figures import VocabularyFigures

EARLY = 10
"""After which part of the texts memory is looked at for the first time: models and caches are warm then."""
_CALLERS = 8


def new_words(chance: random.Random) -> str:
    """A sentence of words that nobody has used before."""
    names = ["".join(chance.choices(string.ascii_lowercase, k=chance.randint(5, 11))) for _ in range(6)]
    first, last, place, *rest = names
    return f"{first.title()} {last.title()} said the {' '.join(rest)} would go to {place.title()}."


async def vocabulary(server: Server, count: int) -> VocabularyFigures:
    """Memory after a tenth of so many texts, and after all."""
    chance = random.Random(0)
    callers = Callers(server.url)
    early = errors = 0
    left = count

    async def caller() -> None:
        nonlocal early, errors, left
        while left > 0:
            left -= 1
            errors += (await callers.ask(new_words(chance))).status != 200
            if not early and left <= count - count // EARLY:
                early = round(server.megabytes())

    await asyncio.gather(*(caller() for _ in range(_CALLERS)))
    await callers.close()
    late = round(server.megabytes())
    return VocabularyFigures(count=count, errors=errors, megabytes_early=early, megabytes_late=late)
