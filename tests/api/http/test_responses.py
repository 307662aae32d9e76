"""Long bodies are sent in pieces, compressed or not."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette_compress import CompressMiddleware

from onrecord.api.http.responses import PIECE_BYTES, PiecewiseResponse


@pytest.mark.parametrize("length", [0, 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES + 7])
@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_the_body_arrives_whole(length: int, coding: str) -> None:
    body = b"0123456789" * (length // 10) + b"x" * (length % 10)

    async def answer(_: Request) -> Response:
        return PiecewiseResponse(body, media_type="application/json")

    app = Starlette(routes=[Route("/", answer)])
    app.add_middleware(CompressMiddleware)
    found = TestClient(app).get("/", headers={"Accept-Encoding": coding})
    assert found.content == body
    assert coding == "gzip" or int(found.headers["content-length"]) == length
