"""Mutated request bodies: bytes, JSON, Unicode, nesting, types. The same seed gives the same bodies."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

from onrecord.schemas import examples

ROUTES = {
    "/v1/extractions": {"text": "Ann said it rained.", "id": "a", "offset_unit": "utf16", "explain": True},
    "/v1/extractions/batch": {"texts": [{"id": "a", "text": "Ann said it rained."}], "roster": [examples.ROSTER_ENTRY]},
    "/v1/extractions/stream": {"id": "a", "text": "Ann said it rained.", "include": ["claims"]},
}
"""A valid body for each route."""
MEDIA_TYPES = {"/v1/extractions/stream": "application/x-ndjson"}
_ODD = (
    "\x00", "\ud800", "\udfff\ud800", "\ufeff", "e\u0301" * 40, "\u202e", "👩‍👩‍👧", "\U0010ffff", "“" * 50,
    " \r\n\u2028", "a" * 5_000, "-" * 500, "\\", '"', "�",
)  # fmt: skip
_VALUES: tuple[Any, ...] = (None, True, 0, -1, 1e308, 10**30, "", [], {}, [[]], {"a": 1}, "en", "utf8", ["x"] * 200)

Mutation = Callable[[random.Random, Any], bytes]


def mutated(count: int, seed: int = 0) -> Iterator[tuple[str, str, bytes]]:
    """Route, media type and body of each request."""
    chance = random.Random(seed)
    for _ in range(count):
        route = chance.choice(list(ROUTES))
        mutation = chance.choice(_MUTATIONS)
        body = mutation(chance, json.loads(json.dumps(ROUTES[route])))
        media_type = MEDIA_TYPES.get(route, "application/json")
        yield route, chance.choice([media_type] * 9 + ["text/plain", "application/x+json; charset=x"]), body


def _bytes(chance: random.Random, body: Any) -> bytes:
    """Some bytes replaced, dropped or added."""
    found = bytearray(json.dumps(body).encode())
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(found) + 1)
        found[place : place + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
    return bytes(found)


def _cut(chance: random.Random, body: Any) -> bytes:
    found = json.dumps(body).encode()
    return found[: chance.randrange(len(found))] * chance.choice([1, 1, 2])


def _odd(chance: random.Random, body: Any) -> bytes:
    """Odd characters in a string or a name."""
    return json.dumps(_changed(chance, body, lambda value: f"{value}{chance.choice(_ODD)}")).encode()


def _typed(chance: random.Random, body: Any) -> bytes:
    """Values of other types."""
    return json.dumps(_changed(chance, body, lambda _: chance.choice(_VALUES))).encode()


def _named(chance: random.Random, body: Any) -> bytes:
    """One field too many, or a renamed one."""
    name = chance.choice(list(body))
    body[f"{name}{chance.choice(_ODD)}"] = body.pop(name) if chance.random() < 0.5 else chance.choice(_VALUES)
    return json.dumps(body).encode()


def _nested(chance: random.Random, body: Any) -> bytes:
    depth = chance.choice([10, 100, 1_000, 50_000])
    opening, closing = chance.choice([("[", "]"), ('{"text":', "}"), ('[{"a":', "}]")])
    inside = chance.choice(["", "1", json.dumps(body)])
    return (opening * depth + inside + closing * chance.choice([depth, 0])).encode()


def _changed(chance: random.Random, body: Any, change: Callable[[Any], Any]) -> Any:
    """The body with one value changed at any depth."""
    if isinstance(body, dict) and body:
        name = chance.choice(list(body))
        return body | {name: _changed(chance, body[name], change)}
    if isinstance(body, list) and body:
        place = chance.randrange(len(body))
        return [*body[:place], _changed(chance, body[place], change), *body[place + 1 :]]
    return change(body)


_MUTATIONS: tuple[Mutation, ...] = (_bytes, _cut, _odd, _typed, _named, _nested)
