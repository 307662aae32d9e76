"""Lines out of a body that comes in pieces, without ever holding more than one of them and a piece."""

from __future__ import annotations

from collections.abc import AsyncGenerator

from starlette.requests import ClientDisconnect
from starlette.types import Receive

MEDIA_TYPE = "application/x-ndjson"
MEDIA_TYPES = (MEDIA_TYPE, "application/jsonl")
"""The content types that declare a stream."""


class LineTooLong(ValueError):
    """A line has more bytes than are taken. It has been passed over."""


async def lines(receive: Receive, longest: int) -> AsyncGenerator[bytes | LineTooLong]:
    """The lines of a body, without their ends; blank ones are left out.

    The next piece of the body is asked for only when the next line is, so that a sender can be made to wait.

    Args:
        receive: Gives the body.
        longest: The most bytes of a line; in place of a longer one comes an error.

    Raises:
        ClientDisconnect: The sender has gone.
    """
    held = bytearray()
    passing_over = False
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        more = message.get("more_body", False)
        # What is held has no line end in it: only the new piece is searched.
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
