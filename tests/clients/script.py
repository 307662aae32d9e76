"""A server that misbehaves on request: the base URL is the script.

`http://host/503;retry=1,ok/NAME` answers the first request below it with 503 and `Retry-After: 1`, and hands the second
and all that follow to the real service. What a step may be is in `STEPS`. `NAME` keeps the scripts of tests apart.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.schemas import examples

Step: TypeAlias = Callable[[Send, dict[str, str]], Awaitable[None]]

NDJSON = "application/x-ndjson"
UNKNOWN: dict[str, Any] = {
    **examples.EXTRACTION,
    "weather": {"wind": 7},
    "attributions": [{**examples.INDIRECT, "mode": "sung", "act": "lament", "melody": ["c", "e"]}],
}
"""A record of a later version: values and fields that no client of today knows."""
PROBLEM: dict[str, Any] = {
    **examples.PROBLEM,
    "type": "/problems/text-too-long",
    "title": "The text is too long",
    "limit": 200_000,
    "actual": 250_000,
}
ITEM = {**examples.BATCH_ITEM, "status": "half", "extraction": UNKNOWN, "share": 0.5}


async def _answer(send: Send, status: int, media_type: str, body: bytes, headers: dict[str, str], end: bool) -> None:
    named = {"content-type": media_type, "x-request-id": "request-7", **headers}
    listed = [(name.encode(), value.encode()) for name, value in named.items()]
    await send({"type": "http.response.start", "status": status, "headers": listed})
    await send({"type": "http.response.body", "body": body, "more_body": not end})


def _lines(*records: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


async def _late(send: Send, given: dict[str, str]) -> None:
    """Answers when it is too late."""
    await asyncio.sleep(float(given["after"]))
    await _answer(send, 200, "application/json", b"{}", {}, end=True)


async def _cut(send: Send, given: dict[str, str]) -> None:
    """Breaks off in the middle of its answer: the server then closes the connection."""
    await _answer(send, 200, "application/json", b'{"id": "bri', {"content-length": "4000"}, end=False)
    raise ConnectionAbortedError


async def _page(send: Send, given: dict[str, str]) -> None:
    """Says something else with the status of a success, as a hotel's portal does."""
    await _answer(send, 200, "text/html", b"<h1>Welcome</h1>", {}, end=True)


async def _gateway(send: Send, given: dict[str, str]) -> None:
    """Says what a proxy says when the service behind it is gone."""
    await _answer(send, 502, "text/html", b"<h1>Bad gateway</h1>", {}, end=True)


async def _later(send: Send, given: dict[str, str]) -> None:
    """Answers as a later version of the service may."""
    await _answer(send, 200, "application/json", json.dumps(UNKNOWN).encode(), {}, end=True)


async def _unended(send: Send, given: dict[str, str]) -> None:
    """A stream that ends well, but without its last line."""
    await _answer(send, 200, NDJSON, _lines(examples.BATCH_ITEM), {}, end=True)


async def _miscounted(send: Send, given: dict[str, str]) -> None:
    """A stream whose last line speaks of more results than came."""
    end = {"type": "end", "counts": {"ok": 2, "problem": 0}}
    await _answer(send, 200, NDJSON, _lines(examples.BATCH_ITEM, end), {}, end=True)


async def _torn(send: Send, given: dict[str, str]) -> None:
    """A stream that breaks off in a line."""
    await _answer(send, 200, NDJSON, _lines(examples.BATCH_ITEM) + b'{"type": "it', {}, end=False)
    await asyncio.sleep(0.2)  # until what is sent has come
    raise ConnectionAbortedError


async def _silent(send: Send, given: dict[str, str]) -> None:
    """A stream that stops without ending."""
    await _answer(send, 200, NDJSON, _lines(examples.BATCH_ITEM), {}, end=False)
    await asyncio.sleep(float(given["for"]))


async def _later_stream(send: Send, given: dict[str, str]) -> None:
    """A stream of a later version, with an unknown kind of line, and a character that ends lines elsewhere."""
    separated = {**ITEM, "id": "line\u2028separated"}
    end = {"type": "end", "counts": {"ok": 1, "problem": 0}, "seconds": 1.5}
    await _answer(send, 200, NDJSON, _lines({"type": "progress", "share": 0.5}, separated, end), {}, end=True)


STEPS: dict[str, Step] = {
    "cut": _cut,
    "gateway": _gateway,
    "late": _late,
    "later": _later,
    "later-stream": _later_stream,
    "miscounted": _miscounted,
    "page": _page,
    "silent": _silent,
    "torn": _torn,
    "unended": _unended,
}


class Script:
    """Plays what the URL says.

    Args:
        service: The real service, for the step `ok`.
    """

    def __init__(self, service: ASGIApp) -> None:
        self._service = service
        self.asked: dict[str, list[float]] = defaultdict(list)
        """The times of requests, by the name at the end of the base URL."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Plays the next step."""
        if scope["type"] != "http":
            await self._service(scope, receive, send)
            return
        _, script, name, path = scope["path"].split("/", 3)
        if script == "asked":
            body = json.dumps([later - self.asked[name][0] for later in self.asked[name]]).encode()
            await _answer(send, 200, "application/json", body, {}, end=True)
            return
        steps = script.split(",")
        step, *parameters = steps[min(len(self.asked[name]), len(steps) - 1)].split(";")
        given = dict(parameter.split("=") for parameter in parameters)
        self.asked[name].append(time.monotonic())
        if step == "ok":
            await self._service({**scope, "path": f"/{path}", "raw_path": f"/{path}".encode()}, receive, send)
        elif step.isdecimal():
            await _problem(send, int(step), given)
        else:
            await STEPS[step](send, given)


async def _problem(send: Send, status: int, given: dict[str, str]) -> None:
    headers = {"retry-after": given["retry"]} if "retry" in given else {}
    body = json.dumps({**PROBLEM, "status": status}).encode()
    await _answer(send, status, "application/problem+json", body, headers, end=True)
