"""Splits a body into lines as it arrives, and holds at most one line and one piece."""

from __future__ import annotations

from collections.abc import AsyncGenerator

from starlette.requests import ClientDisconnect
from starlette.types import Receive

MEDIA_TYPE = "application/x-ndjson"
MEDIA_TYPES = (MEDIA_TYPE, "application/jsonl")
"""The content types that declare a stream."""


class LineTooLong(ValueError):
    """A line has more bytes than the limit, and has been skipped."""


async def lines(receive: Receive, longest: int) -> AsyncGenerator[bytes | LineTooLong]:
    """The lines of a body without their ends; blank ones are skipped.

    The next piece of the body is requested only with the next line, which makes the sender wait (backpressure).

    Args:
        receive: Gives the body.
        longest: The most bytes of a line; a longer one is replaced by an error.

    Raises:
        ClientDisconnect: The sender has disconnected.
    """
    held = bytearray()
    passing_over = False
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        more = message.get("more_body", False)
        # The held bytes have no line end: only the new piece is searched.
        *ended, rest = (message.get("body", b"") if more else message.get("body", b"") + b"\n").split(b"\n")
        for end in ended:
            if passing_over:
                passing_over = False
                continue
            held += end
            line = bytes(held)
            held.clear()
            if len(line) > longest:
                yield LineTooLong()
            elif line.strip():
                yield line
        if passing_over:
            continue
        held += rest
        if len(held) > longest:
            held.clear()
            passing_over = True
            yield LineTooLong()
