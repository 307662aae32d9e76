"""The request header `Accept` (RFC 9110, section 12.5.1), for operations that respond with JSON alone."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from typing import Annotated

from fastapi import Depends, Header

from onrecord.api.errors.problems import NotAcceptable

MAX_ACCEPT_LENGTH = 2_000
"""The characters of the header that are parsed: real ones are much shorter."""
_JSON = ("application/json", "application/*", "*/*")


def accepts_json(accept: str | None) -> bool:
    """True if a header allows JSON. The most specific range that matches decides, as the standard says."""
    if accept is None or not accept.strip():
        return True
    qualities = dict(reversed(list(_ranges(accept[:MAX_ACCEPT_LENGTH]))))
    return next((qualities[name] > 0 for name in _JSON if name in qualities), False)


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    """Yields the media ranges of a header, each with its quality."""
    for part in accept.split(","):
        message = Message()
        message["Content-Type"] = part.strip()
        if "/" in part:
            yield message.get_content_type(), _quality(str(message.get_param("q", "1")))


def _quality(text: str) -> float:
    """Parses a weight from 0 to 1; an invalid one counts as 0."""
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if 0 <= value <= 1 else 0.0


async def _check(accept: Annotated[str | None, Header(include_in_schema=False)] = None) -> None:
    if not accepts_json(accept):
        raise NotAcceptable("The response is JSON, which the Accept header excludes; /v1/exports has other formats.")


AcceptsJson = Annotated[None, Depends(_check)]
"""Refuses a request that does not accept JSON, as a parameter of its route."""
