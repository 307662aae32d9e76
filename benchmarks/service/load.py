"""Callers that wait for an answer before they send again, and callers with a fixed rate."""

from __future__ import annotations

import asyncio
import time
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

import httpx
import numpy as np

EXTRACTIONS = "/v1/extractions"
BROKEN = 0
"""The status of a broken connection."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of one request: status or `BROKEN`, seconds, body, text, and the time when it ended."""

    status: int
    seconds: float
    body: bytes
    text: str
    ended: float


class Callers:
    """Sends texts to the service at an address."""

    def __init__(self, url: str, timeout: float = 600, key: str | None = None) -> None:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        limits = httpx.Limits(max_connections=None)
        self._client = httpx.AsyncClient(base_url=url, timeout=timeout, limits=limits, headers=headers)

    async def aclose(self) -> None:
        """Closes the connections."""
        await self._client.aclose()

    async def ask(self, text: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Sends one text."""
        began = time.monotonic()
        try:
            answer = await self._client.post(EXTRACTIONS, json={"text": text}, headers=headers)
            status, body = answer.status_code, answer.content
        except httpx.TransportError:
            status, body = BROKEN, b""
        ended = time.monotonic()
        return Answer(status, ended - began, body, text, ended)

    async def one_by_one(self, texts: Sequence[str], callers: int, seconds: float) -> list[Answer]:
        """Callers that each send the next text after the answer to the last, for some seconds.

        Requests in flight at the end are awaited.
        """
        end = time.monotonic() + seconds
        found: list[Answer] = []

        async def caller(own: Iterator[str]) -> None:
            while time.monotonic() < end:
                found.append(await self.ask(next(own)))

        await asyncio.gather(*(caller(islice(cycle(texts), number, None)) for number in range(callers)))
        return found

    async def at_a_rate(self, texts: Sequence[str], rate: float, seconds: float) -> list[Answer]:
        """Texts at a fixed rate, answered or not; all answers are awaited at the end."""
        tasks: list[asyncio.Task[Answer]] = []
        began = time.monotonic()
        for number, text in enumerate(islice(cycle(texts), round(rate * seconds))):
            await asyncio.sleep(max(0.0, began + number / rate - time.monotonic()))
            tasks.append(asyncio.create_task(self.ask(text)))
        return await asyncio.gather(*tasks)


def served(answers: Sequence[Answer]) -> list[Answer]:
    """The answers with a record."""
    return [answer for answer in answers if answer.status == httpx.codes.OK]


def statuses(answers: Sequence[Answer]) -> str:
    """The number of answers of each status."""
    return counted(Counter("broken" if answer.status == BROKEN else str(answer.status) for answer in answers))


def counted(counts: Mapping[str, int]) -> str:
    """Statuses with their counts."""
    return ", ".join(f"{count:,} × {status}" for status, count in sorted(counts.items()))


def most_before(answers: Sequence[Answer]) -> int:
    """The most answers that came between a request and its own answer: the places before it in the queue."""
    ended = sorted(answer.ended for answer in answers)
    return max(
        (bisect_left(ended, one.ended) - bisect_right(ended, one.ended - one.seconds) for one in answers), default=0
    )


def queue_times(answers: Sequence[Answer], places: int) -> list[float]:
    """For each answer the seconds in which as many came as a queue has places: what it takes to get through a full one.

    None for the first answers, before which fewer had come.
    """
    ended = sorted(answer.ended for answer in answers)
    return [late - early for early, late in zip(ended, ended[places:], strict=False)]


def percentile(answers: Sequence[Answer | float], share: int) -> float:
    """The percentile of seconds, or of those of answers; 0 without any."""
    seconds = [one.seconds if isinstance(one, Answer) else one for one in answers]
    return float(np.percentile(seconds, share)) if seconds else 0.0
