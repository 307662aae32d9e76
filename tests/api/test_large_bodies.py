"""Large bodies and records are read and written in pieces, with the same result as at once."""

from __future__ import annotations

import asyncio
import gc
import json
import threading
from typing import Any

import pytest
from starlette.requests import Request
from starlette.types import Message

from onrecord.api.exports.json_text import json_text
from onrecord.api.json_body import SMALL_BYTES, JsonRequest
from onrecord.schemas.garbage import uncollected

NODES: list[Any] = [
    {}, [], None, 1.5, "“é”", [[], {}], {"a": [], "b": {}}, {"a": [1, {"b": [None, "\n"]}], "c": "d"}, [[[[["deep"]]]]],
]  # fmt: skip


@pytest.mark.parametrize("depth", range(6))
@pytest.mark.parametrize("node", NODES, ids=repr)
def test_json_in_pieces_is_that_of_one_call(node: Any, depth: int) -> None:
    assert json_text(node, depth) == json.dumps(node, ensure_ascii=False)


def request(body: bytes) -> Request:
    async def receive() -> Message:
        return {"type": "http.request", "body": body}

    return JsonRequest({"type": "http", "headers": []}, receive)


@pytest.mark.parametrize("length", [1, SMALL_BYTES])
def test_json_of_a_body_is_the_same_whatever_its_size(length: int) -> None:
    body = {"text": "a" * length, "more": [{"b": 1.0}, {}]}
    assert asyncio.run(request(json.dumps(body).encode()).json()) == body


@pytest.mark.parametrize("length", [1, SMALL_BYTES])
@pytest.mark.parametrize("end", [b"", b"}}", b',"a"}', b"\xff"])
def test_what_is_not_json_fails_the_same_whatever_its_size(length: int, end: bytes) -> None:
    with pytest.raises(ValueError, match=r"delimiter|Extra data|codec"):
        asyncio.run(request(b'{"text": "%s"%s' % (b"a" * length, end)).json())


def test_garbage_is_collected_again_after_work_on_large_records() -> None:
    inside: list[bool] = []

    def work() -> None:
        with uncollected():
            inside.append(gc.isenabled())

    with uncollected():
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    work()
    assert inside == [False, False]
    assert gc.isenabled()
    with pytest.raises(ValueError, match="no"), uncollected():
        raise ValueError("no")
    assert gc.isenabled()
