"""Ranges of bytes: a malformed `Range` counts as absent, as HTTP has it.

The library that sends files would answer it with 400 in plain text.
"""

from __future__ import annotations

import re

from starlette.types import ASGIApp, Receive, Scope, Send

_RANGE = re.compile(rb"(?i:bytes)=(?:(?P<first>[0-9]{1,18})-(?P<last>[0-9]{0,18})|-[0-9]{1,18})")


class RangeMiddleware:
    """Leaves out malformed headers, and those of several ranges.

    Args:
        app: The application inside.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request."""
        if scope["type"] == "http" and any(name == b"range" for name, _ in scope["headers"]):
            kept = [(name, value) for name, value in scope["headers"] if name != b"range" or _is_range(value)]
            scope = {**scope, "headers": kept}
        await self._app(scope, receive, send)


def _is_range(header: bytes) -> bool:
    """True for a well-formed header of one range of bytes."""
    found = _RANGE.fullmatch(header.strip())
    return found is not None and (not found["first"] or not found["last"] or int(found["first"]) <= int(found["last"]))
