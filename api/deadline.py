"""Deadlines of texts."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from onrecord.api.errors.problems import DeadlineExceeded


class Deadline:
    """A time limit over all steps of one text, waiting included. It starts when it is made.

    Args:
        seconds: The limit that the caller asks for; None: none.
        limit: The service's own limit, which holds as well.
    """

    def __init__(self, seconds: float | None, limit: float) -> None:
        self._seconds = min(seconds or limit, limit)
        self._when = asyncio.get_running_loop().time() + self._seconds

    @property
    def left(self) -> float:
        """The seconds that are left; negative when the time is over."""
        return self._when - asyncio.get_running_loop().time()

    @asynccontextmanager
    async def enforced(self) -> AsyncGenerator[None]:
        """Cancels the code inside when the time is over.

        Raises:
            DeadlineExceeded: The time is over.
        """
        try:
            async with asyncio.timeout_at(self._when):
                yield
        except TimeoutError:
            detail = f"The record was not there after {self._seconds:g} seconds."
            raise DeadlineExceeded(detail, limit=math.ceil(self._seconds)) from None
