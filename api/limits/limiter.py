"""The rate limiter: charges callers for texts, and refuses or delays texts that exceed their rate.

The headers `RateLimit` and `RateLimit-Policy` follow draft-ietf-httpapi-ratelimit-headers: the policy is `q` texts in
`w` seconds; `r` are left, and after `t` seconds all are available again.
"""

from __future__ import annotations

import asyncio
import functools
import math
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import timedelta

import limits

from onrecord.api.errors.problems import RateExceeded
from onrecord.api.limits.rate import Rate
from onrecord.api.limits.storage import WindowCounters
from onrecord.api.request_context import RequestContext

POLICY = "texts"

# Cached: there are few rates, the default and those of the keys, and every text needs one.
_parsed = functools.cache(limits.parse)


class RateLimiter:
    """Counts the texts of each caller in windows of fixed length.

    Args:
        default: The rate of callers without a rate of their own; None for no limit.
        counters: The counters; None for counters in the memory of this process.
    """

    def __init__(self, default: Rate | None, counters: WindowCounters | None = None) -> None:
        self._default = default
        self._counters = counters or WindowCounters()

    async def charge(self, context: RequestContext, texts: int = 1, *, charged: int = 0) -> None:
        """Charges the caller for some texts, all or none, and reports the rest of the rate in response headers.

        Args:
            context: The request.
            texts: The number of texts.
            charged: The number of texts of the same request that are already charged.

        Raises:
            RateExceeded: The caller's rate does not allow them now.
        """
        rate = context.caller.rate or self._default
        if rate is None:
            return
        policy = _parsed(rate)
        length = policy.get_expiry()
        name = f"{context.caller.name} {policy.amount}/{length}"
        window = self._counters.add(name, texts, policy.amount, length)
        left, seconds = max(0, policy.amount - window.count), math.ceil(window.seconds)
        context.headers["RateLimit-Policy"] = f'"{POLICY}";q={policy.amount};w={length}'
        context.headers["RateLimit"] = f'"{POLICY}";r={left};t={seconds}'
        if (total := texts + charged) > policy.amount:
            detail = f"{total} texts in one request always exceed the rate of {_in_words(policy)}."
            raise RateExceeded(detail, limit=policy.amount, actual=total)
        if not window.added:
            detail = f"The rate is {_in_words(policy)}; {left} are left for the next {seconds} seconds."
            raise RateExceeded(detail, limit=policy.amount, retry_after=max(1, seconds))

    async def wait(
        self, context: RequestContext, sleeping: Callable[[], AbstractAsyncContextManager[None]] = nullcontext
    ) -> None:
        """Charges the caller for one text as soon as the rate allows it: a stream is delayed, not refused.

        Args:
            context: The request.
            sleeping: Makes a context that is entered while the rate allows no text.
        """
        while True:
            try:
                return await self.charge(context)
            except RateExceeded as problem:
                async with sleeping():
                    await asyncio.sleep(float((problem.headers or {})["Retry-After"]))


def _in_words(policy: limits.RateLimitItem) -> str:
    return f"{policy.amount} texts in {timedelta(seconds=policy.get_expiry())}"
