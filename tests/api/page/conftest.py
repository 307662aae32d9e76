"""The reading page in a real browser, over a service that needs no model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

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


# A new context takes twice the processor time of a new page: its renderer compiles every script again.
@pytest.fixture(scope="module")
def context_of(chromium: Browser) -> Callable[..., BrowserContext]:
    """The context with some options, the same for all tests of a module."""
    made: dict[str, BrowserContext] = {}

    def context(**options: Any) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in made:
            made[key] = chromium.new_context(reduced_motion="reduce", **options)
            made[key].set_default_timeout(60_000)
        return made[key]

    return context


@contextmanager
def opening(context_of: Callable[..., BrowserContext], service: str) -> Iterator[Open]:
    """Opens the page with empty storage.

    What the page throws, what its policy forbids, and requests to other hosts fail the test.
    """
    pages: list[Page] = []
    faults: list[str] = []

    def note(url: str) -> None:
        if not url.startswith((service, "blob:", "data:", "file:")):
            faults.append(f"it asked {url}")

    def opened(address: str = "/", **options: Any) -> Page:
        page = context_of(**options).new_page()
        pages.append(page)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda told: faults.append(told.text) if "Content Security Policy" in told.text else None)
        page.on("request", lambda request: note(request.url))
        page.goto(address if ":" in address else f"{service}{address}")
        return page

    yield opened
    for page in pages:
        storage = {"origin": service, "storageTypes": "all"}
        page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", storage)
        page.close()
    assert not faults


@pytest.fixture
def open_page(context_of: Callable[..., BrowserContext], service: str) -> Iterator[Open]:
    """Opens the page; what it throws fails the test."""
    with opening(context_of, service) as opened:
        yield opened


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


@pytest.fixture(scope="module")
def seen(context_of: Callable[..., BrowserContext], service: str) -> Iterator[Page]:
    """The same page for all tests of a module that change nothing on it."""
    with opening(context_of, service) as opened:
        page = opened(viewport={"width": 1280, "height": 900})
        extract_sample(page)
        yield page
