"""`/docs`: Swagger UI from this service alone."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from onrecord.api.routes.docs import FOLDER


def test_the_page_and_its_files_come_from_the_service(client: TestClient) -> None:
    page = client.get("/docs")
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "script-src 'self'" in page.headers["content-security-policy"]
    places = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert len(places) == 4
    for place in places:
        assert place == "data:," or client.get(place).status_code == 200
    assert "<script>" not in page.text


@pytest.mark.parametrize("path", ["/", "/docs", "/docs/ui/start.js", "/page/main.js"])
@pytest.mark.parametrize("wanted", ["bytes=5-1", "bytes=", "pages=1-2", "bytes=0-1,4-", "bytes=" + "0-0," * 2_000, "x"])
def test_malformed_ranges_count_as_absent(client: TestClient, path: str, wanted: str) -> None:
    whole, part = client.get(path), client.get(path, headers={"Range": wanted})
    assert (part.status_code, part.content) == (200, whole.content)


def test_its_licence_is_there() -> None:
    assert "Apache License" in (FOLDER / "LICENSE").read_text("utf-8")
    assert "SmartBear" in (FOLDER / "NOTICE").read_text("utf-8")


def test_no_key_is_needed_to_see_it(client: TestClient) -> None:
    assert client.get("/docs/ui/start.js").status_code == 200
