"""The time that a request's body may take to arrive."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable
from typing import TypeVar

from onrecord.api.errors.problems import SlowBody

Piece = TypeVar("Piece")

MIN_BYTES_PER_SECOND = 10_000
"""The least average rate of a body: a slow mobile connection. Without it, single bytes could keep a body
open forever."""


class BodyClock:
    """Limits the pauses of one body and its average rate. It starts when it is made.

    Args:
        pause: How many seconds the next piece may take.
    """

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._began = time.monotonic()

    async def in_time(self, piece: Awaitable[Piece], received: int) -> Piece:
        """The next piece.

        Args:
            piece: What waits for it.
            received: The bytes of the pieces before.

        Raises:
            SlowBody: It takes too long.
        """
        # Two pauses are free, so that a single one is never taken for a low rate.
        left = 2 * self._pause + received / MIN_BYTES_PER_SECOND - (time.monotonic() - self._began)
        try:
            async with asyncio.timeout(min(self._pause, left)):
                return await piece
        except TimeoutError:
            if left < self._pause:
                rate = MIN_BYTES_PER_SECOND
                raise SlowBody(f"The body arrived at less than {rate} bytes per second on average.") from None
            raise SlowBody(f"The body paused for more than {self._pause:g} seconds.") from None
