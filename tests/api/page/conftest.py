"""The reading page in a real browser, over a service that needs no model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal, TypeAlias

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Error, Page, Request, ViewportSize

from tests.api.page.sample_extractor import SampleExtractor
from tools.browser import chromium as started
from tools.browser import serving

Open = Callable[..., Page]
ColorScheme: TypeAlias = Literal["light", "dark"]

USUAL_SIZE: ViewportSize = {"width": 1280, "height": 720}
"""Playwright's own."""


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


class Pages:
    """The pages of a browser: a test gets one that another test has left and that was reset, else a new one.

    A new page takes twice the processor time of one that is used again, as Chromium makes a window and a renderer for
    it, which compiles every script; a new context takes twice that. Session storage alone is not emptied: a test sees
    to it that the page keeps nothing there.
    """

    def __init__(self, chromium: Browser) -> None:
        self._chromium = chromium
        self._contexts: dict[str, BrowserContext] = {}
        self._idle: dict[str, list[Page]] = {}
        self._keys: dict[Page, str] = {}

    def take(self, viewport: ViewportSize, color_scheme: ColorScheme, **options: Any) -> Page:
        """An empty page; `options` are those of its context."""
        key = repr(sorted(options.items()))
        if key not in self._contexts:
            self._contexts[key] = self._chromium.new_context(reduced_motion="reduce", **options)
            self._contexts[key].set_default_timeout(60_000)
        idle = self._idle.setdefault(key, [])
        page = idle.pop() if idle else self._contexts[key].new_page()
        self._keys[page] = key
        page.set_viewport_size(viewport)
        page.emulate_media(media="null", color_scheme=color_scheme)
        return page

    def give_back(self, page: Page, origin: str) -> None:
        """Empty a page and the storage of an origin."""
        page.unroute_all(behavior="ignoreErrors")
        page.goto("about:blank")
        storage = {"origin": origin, "storageTypes": "all"}
        session = page.context.new_cdp_session(page)
        session.send("Storage.clearDataForOrigin", storage)
        session.detach()
        self._idle[self._keys[page]].append(page)


@pytest.fixture(scope="module")
def pages(chromium: Browser) -> Pages:
    """The pages of all tests of a module."""
    return Pages(chromium)


@contextmanager
def opening(pages: Pages, service: str) -> Iterator[Open]:
    """Opens the page with empty storage.

    What the page throws, what its policy forbids, and requests to other hosts fail the test.
    """
    taken: list[Page] = []
    faults: list[str] = []

    def note_error(error: Error) -> None:
        faults.append(str(error))

    def note_message(told: ConsoleMessage) -> None:
        if "Content Security Policy" in told.text:
            faults.append(told.text)

    def note_request(request: Request) -> None:
        if not request.url.startswith((service, "blob:", "data:", "file:")):
            faults.append(f"it asked {request.url}")

    def opened(
        address: str = "/", viewport: ViewportSize = USUAL_SIZE, color_scheme: ColorScheme = "light", **options: Any
    ) -> Page:
        page = pages.take(viewport, color_scheme, **options)
        taken.append(page)
        page.on("pageerror", note_error)
        page.on("console", note_message)
        page.on("request", note_request)
        page.goto(address if ":" in address else f"{service}{address}")
        return page

    yield opened
    for page in taken:
        pages.give_back(page, service)
        page.remove_listener("pageerror", note_error)
        page.remove_listener("console", note_message)
        page.remove_listener("request", note_request)
    assert not faults


@pytest.fixture
def open_page(pages: Pages, service: str) -> Iterator[Open]:
    """Opens the page; what it throws fails the test."""
    with opening(pages, service) as opened:
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
def seen(pages: Pages, service: str) -> Iterator[Page]:
    """The same page for all tests of a module that change nothing on it."""
    with opening(pages, service) as opened:
        page = opened(viewport={"width": 1280, "height": 900})
        extract_sample(page)
        yield page


def asks_before_leaving(page: Page) -> bool:
    """Loads the page again; True if the browser asks first."""
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", agree)
    page.reload()
    page.remove_listener("dialog", agree)
    return asked == ["beforeunload"]


def drop_files(page: Page, files: dict[str, str], place: str = "document") -> None:
    """Drops files on a place of the page, given as JavaScript."""
    page.evaluate(
        f"""files => {{
          const carried = new DataTransfer();
          const type = "text/plain";
          for (const [name, text] of Object.entries(files)) carried.items.add(new File([text], name, {{ type }}));
          {place}.dispatchEvent(new DragEvent("drop", {{ dataTransfer: carried, bubbles: true, cancelable: true }}));
        }}""",
        files,
    )


def violations(page: Page) -> list[str]:
    """axe's findings on the page as it is, the minor ones too."""
    return [
        f"{one['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for one in Axe().run(page).response["violations"]
        for node in one["nodes"][:3]
    ]
