"""Places for requests with many texts: batches and streams."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from onrecord.api.errors.problems import Overloaded, TooManyOpen

MAX_BULK_REQUESTS = 64
"""Batches and streams that may be open at a time."""
MAX_BULK_REQUESTS_PER_CALLER = 4
"""Batches and streams that one caller may have open: fewer keep the models busy, and other callers need places."""
_RETRY_SECONDS = 5
"""The `Retry-After` of a refusal: a batch takes a few seconds."""
_REMEDY = "Send this one again when one of them has ended."


class BulkPlaces:
    """Counts the open batches and streams, of all callers and of each.

    Args:
        total: How many may be open.
        per_caller: How many one caller may have open.
    """

    def __init__(self, total: int = MAX_BULK_REQUESTS, per_caller: int = MAX_BULK_REQUESTS_PER_CALLER) -> None:
        self._total = total
        self._per_caller = per_caller
        self._callers: Counter[str] = Counter()
        self._free = asyncio.Semaphore(total)

    @asynccontextmanager
    async def taken(self, caller: str) -> AsyncGenerator[BulkPlace]:
        """Takes a place for a request.

        Raises:
            TooManyOpen: The caller has too many open.
            Overloaded: All callers together have too many open.
        """
        if self._callers[caller] >= self._per_caller:
            detail = f"You have {self._per_caller} batches and streams open. {_REMEDY}"
            raise TooManyOpen(detail, limit=self._per_caller, retry_after=_RETRY_SECONDS)
        if self._free.locked():
            detail = f"{self._total} batches and streams are open. {_REMEDY}"
            raise Overloaded(detail, limit=self._total, retry_after=_RETRY_SECONDS)
        self._callers[caller] += 1
        await self._free.acquire()
        place = BulkPlace(self._free)
        try:
            yield place
        finally:
            place.leave()
            self._callers[caller] -= 1
            if not self._callers[caller]:
                del self._callers[caller]


class BulkPlace:
    """The place of one request."""

    def __init__(self, free: asyncio.Semaphore) -> None:
        self._free = free
        self._held = True

    def leave(self) -> None:
        """Gives the place back, if it is held."""
        if self._held:
            self._held = False
            self._free.release()

    @asynccontextmanager
    async def released(self) -> AsyncGenerator[None]:
        """Gives the place back inside the block, and takes one again afterwards."""
        self.leave()
        yield
        await self._free.acquire()
        self._held = True
