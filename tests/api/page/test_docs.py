"""`/docs` in a browser: a request is tried from it, under its Content Security Policy and without another host."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.api.page.conftest import Open

pytestmark = pytest.mark.browser


def test_a_request_is_tried_from_the_page(open_page: Open) -> None:
    page = open_page("/docs")
    operation = page.locator("#operations-extractions-extract")
    # Swagger UI draws the whole document first: seconds on a busy machine.
    page.set_default_timeout(60_000)
    operation.locator("button.opblock-summary-control").click()
    operation.locator("button.execute").click()
    expect(operation.locator(".live-responses-table tbody .response-col_status")).to_contain_text("200")
