"""Who has sent how much of late: charges each caller for texts, and tells them what is left.

The fields `RateLimit` and `RateLimit-Policy` are those of draft-ietf-httpapi-ratelimit-headers: `q` texts in `w`
seconds are the policy, `r` are left, and after `t` seconds all are there again.
"""

from __future__ import annotations

import asyncio
import math
import time
from datetime import timedelta

import limits
from limits.aio.storage import MemoryStorage, Storage
from limits.aio.strategies import FixedWindowRateLimiter

from onrecord.api.errors.problems import RateExceeded
from onrecord.api.limits.rate import Rate
from onrecord.api.request_context import RequestContext

POLICY = "texts"


class RateLimiter:
    """Counts the texts of each caller in windows of fixed length.

    Args:
        default: The rate of callers that have none of their own; None: they have no limit.
        storage: Where counts are kept; None: in this process.
    """

    def __init__(self, default: Rate | None, storage: Storage | None = None) -> None:
        self._default = default
        self._windows = FixedWindowRateLimiter(storage or MemoryStorage())

    async def charge(self, context: RequestContext, texts: int = 1) -> None:
        """Charges the caller for some texts, all or none, and lets the answer tell what is left.

        Raises:
            RateExceeded: They are more than the caller may send now.
        """
        rate = context.caller.rate or self._default
        if rate is None:
            return
        window = limits.parse(rate)
        within = await self._windows.test(window, context.caller.name, cost=texts)
        if within:
            await self._windows.hit(window, context.caller.name, cost=texts)
        left = await self._windows.get_window_stats(window, context.caller.name)
        seconds = max(0, math.ceil(left.reset_time - time.time()))
        length = window.get_expiry()
        context.headers["RateLimit-Policy"] = f'"{POLICY}";q={window.amount};w={length}'
        context.headers["RateLimit"] = f'"{POLICY}";r={left.remaining};t={seconds}'
        if texts > window.amount:
            detail = f"{texts} texts at once are more than the rate of {_spoken(window)} ever lets through."
            raise RateExceeded(detail, limit=window.amount, actual=texts)
        if not within:
            detail = f"The rate is {_spoken(window)}; {left.remaining} are left for the next {seconds} seconds."
            raise RateExceeded(detail, limit=window.amount, retry_after=max(1, seconds))

    async def wait(self, context: RequestContext) -> None:
        """Charges the caller for one text as soon as the rate lets it through: a stream is slowed, not refused."""
        while True:
            try:
                return await self.charge(context)
            except RateExceeded as problem:
                await asyncio.sleep(float((problem.headers or {})["Retry-After"]))


def _spoken(window: limits.RateLimitItem) -> str:
    return f"{window.amount} texts in {timedelta(seconds=window.get_expiry())}"
