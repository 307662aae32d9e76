"""Deadlines of texts."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from onrecord.api.errors.problems import DeadlineExceeded


class Deadline:
    """A time limit over all steps of one text, including the queue. It starts with the object.

    Args:
        seconds: The limit of the caller; None for none.
        limit: The limit of the service, which also applies.
    """

    def __init__(self, seconds: float | None, limit: float) -> None:
        self._seconds = min(seconds or limit, limit)
        self._when = asyncio.get_running_loop().time() + self._seconds

    @property
    def left(self) -> float:
        """The seconds that are left; negative after the deadline."""
        return self._when - asyncio.get_running_loop().time()

    @asynccontextmanager
    async def enforced(self) -> AsyncGenerator[None]:
        """Cancels the code inside at the deadline.

        Raises:
            DeadlineExceeded: The deadline has passed.
        """
        try:
            async with asyncio.timeout_at(self._when):
                yield
        except TimeoutError:
            detail = f"The record was not there after {self._seconds:g} seconds."
            raise DeadlineExceeded(detail, limit=math.ceil(self._seconds)) from None
