"""Parses the JSON of large bodies without holding the event loop."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from collections.abc import Callable, Coroutine
from contextlib import suppress
from json.decoder import JSONDecoder, JSONObject  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any

from fastapi.routing import APIRoute
from pydantic_core import from_json
from starlette.requests import Request
from starlette.responses import Response

from onrecord.api.errors.problems import InvalidRequest
from onrecord.schemas.garbage import uncollected
from onrecord.schemas.roster import recent

SMALL_BYTES = 1 << 18
"""A body of this size is parsed in some milliseconds, about what handing it to a thread costs on a busy machine."""
MAX_TOGETHER = 20_000
"""Commas between two ends of objects, from which the parser in C is not used: it holds the interpreter until the next
end of an object, here for some 5 ms. A text may have as many commas, but is one value, which costs both parsers as
much."""
FAST_BYTES = 1 << 20
"""A body of this size is parsed by pydantic's parser in some 5 ms, in which it holds the interpreter: half of the time
that json takes."""
MAX_FIELDS = 10_000
"""The most fields of any object. The largest one that is accepted, `extra`, has room for 3,000."""
_ROSTER, _ROSTER_END = re.compile(rb'"roster"\s*+:\s*+(?=\[)'), re.compile(rb"\}\s*+\]")
"""The name before a roster, and the end of one: its entries have no objects in them."""
_PLACE = f"roster {secrets.token_hex(16)}"
"""A string that no caller can know: it stands for the roster while the rest of a body is parsed."""


class JsonRequest(Request):
    """A request whose JSON is parsed on a thread if it is large."""

    async def json(self) -> Any:
        """The body's JSON.

        Raises:
            ValueError: It is not JSON.
            RecursionError: It is nested too deeply.
        """
        body = await self.body()
        if len(body) <= SMALL_BYTES:
            return await super().json()
        return await parsed(body)


async def parsed(body: bytes) -> Any:
    """The JSON of a large body, parsed on a thread.

    Raises:
        InvalidRequest: An object has far too many fields.
        ValueError: It is not JSON.
        RecursionError: It is nested too deeply.
    """
    return await asyncio.to_thread(parse, body)


def value_count(piece: bytes) -> int:
    """The JSON values of a piece of a body at most, estimated by its commas and brackets."""
    return piece.count(b",") + piece.count(b"[") + piece.count(b"{")


class JsonRoute(APIRoute):
    """A route that takes JSON bodies of any size."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """FastAPI's handler, which gets a request of our own."""
        handle = super().get_route_handler()

        async def handler(request: Request) -> Response:
            return await handle(JsonRequest(request.scope, request.receive))

        return handler


class _Names(dict[str, str]):
    """The names of one object's fields, which JSONObject looks up one by one."""

    def setdefault(self, name: str, default: str) -> str:
        """The name, counted.

        Raises:
            InvalidRequest: The object has far too many fields: validating it would hold the event loop.
        """
        self[name] = name
        if len(self) > MAX_FIELDS:
            raise InvalidRequest.at("", "too_many_fields", f"An object has more than {MAX_FIELDS} fields")
        return default


class _YieldingDecoder(JSONDecoder):
    """A decoder in Python but for strings and numbers: other threads run between any two values."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.parse_object = _counted
        self.scan_once = py_make_scanner(self)


def _counted(place: Any, strict: bool, scan: Any, hook: Any, pairs_hook: Any, _: dict[str, str]) -> Any:
    return JSONObject(place, strict, scan, hook, pairs_hook, _Names())


def parse(body: bytes) -> Any:
    """The JSON of a large body; raises what `parsed` does.

    A roster is parsed apart, and not at all if it has just been sent byte for byte: it is most of many bodies.
    """
    with uncollected():  # A roster has few objects, its JSON has thousands.
        with suppress(ValueError):  # An error is to have its place in the whole body.
            if (found := _apart(body)) is not None:
                return found
        found = _parsed(body)
        if isinstance(found, dict) and (roster := recent.recognised(found.get("roster"))) is not None:
            found["roster"] = roster
        return found


def _apart(body: bytes) -> Any:
    """The JSON of a body with its roster as such; None if it has none, or one that has to be looked into."""
    if (cut := _roster_in(body)) is None or (roster := recent.sent(body[slice(*cut)])) is None:
        return None
    found = _parsed(b'%b"%b"%b' % (body[: cut[0]], _PLACE.encode(), body[cut[1] :]))
    # Where one value stands for another in valid JSON, so may the other. Only this place is the request's.
    return found | {"roster": roster} if isinstance(found, dict) and found.get("roster") == _PLACE else None


def _roster_in(body: bytes) -> tuple[int, int] | None:
    """The bytes of a body that seem to be its roster."""
    begin = _ROSTER.search(body)
    end = _ROSTER_END.search(body, begin.end()) if begin else None
    return (begin.end(), end.end()) if begin and end else None


def _parsed(body: bytes) -> Any:
    """The JSON of a body or of a part of it."""
    parts = body.split(b"}")
    is_long = max(map(len, parts)) > MAX_TOGETHER and any(part.count(b",") > MAX_TOGETHER for part in parts)
    del parts
    if len(body) <= FAST_BYTES and not is_long:
        # What it refuses json may take: other encodings, unpaired surrogates. And errors are to be those of json.
        with suppress(ValueError):
            return from_json(body, cache_strings="keys")
    return json.loads(body, cls=_YieldingDecoder if is_long else JSONDecoder, object_hook=_same)


def _same(found: dict[str, Any]) -> dict[str, Any]:
    """Lets other threads run: a call from C into Python is where the interpreter changes threads."""
    return found
