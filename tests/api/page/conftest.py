"""The reading page in a real browser, over a service that needs no model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.api.page.sample_extractor import SampleExtractor
from tools.browser import chromium as started
from tools.browser import serving

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def page_extractor() -> SampleExtractor:
    return SampleExtractor()


@pytest.fixture(scope="session")
def service(page_extractor: SampleExtractor) -> Iterator[str]:
    """The address of a service on loopback."""
    with serving(page_extractor) as address:
        yield address


# Not for the whole session: as long as it runs, no other test could run an event loop in this thread.
@pytest.fixture(scope="module")
def chromium(browser: str) -> Iterator[Browser]:
    with started() as chromium:
        yield chromium


@pytest.fixture
def open_page(chromium: Browser, service: str) -> Iterator[Open]:
    """Opens the page in a browser of its own. What the page throws, and requests to other hosts, fail the test."""
    contexts = []
    faults: list[str] = []

    def note(url: str) -> None:
        if not url.startswith((service, "blob:", "data:", "file:")):
            faults.append(f"it asked {url}")

    def opened(address: str = "/", **options: Any) -> Page:
        context = chromium.new_context(reduced_motion="reduce", **options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: note(request.url))
        page.goto(address if ":" in address else f"{service}{address}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults


def extract_sample(page: Page) -> None:
    """Has the page read the first sample."""
    page.click("#samples button >> nth=0")
    page.wait_for_selector("article, table.statements-table")


@pytest.fixture
def sample(open_page: Open) -> Page:
    """The page with the first sample's record."""
    page = open_page(viewport={"width": 1280, "height": 900})
    extract_sample(page)
    return page
