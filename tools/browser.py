"""A headless Chromium and a service on loopback, for the page's benchmark, pictures and tests."""

from __future__ import annotations

import re
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from playwright.sync_api import Browser, sync_playwright
from starlette.types import ASGIApp

from onrecord.api.app import create_app
from onrecord.api.exports.html_file import PAGE
from onrecord.api.extractor import TextExtractor, load
from onrecord.api.settings import Settings

NAMES = ("chromium", "chromium-browser", "google-chrome")
# No background traffic of the browser's own.
ARGUMENTS = (
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path() -> str | None:
    """The path of Chromium; None if it is missing."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def sample_texts() -> list[str]:
    """The page's sample texts."""
    return re.findall(r"text: `([^`]+)`", (PAGE / "samples.js").read_text("utf-8"))


_LINKED = re.compile(r'(?:href|src)="/page/([\w.]+)"|^import .* from "\./([\w.]+)"', re.MULTILINE)


def loaded_files(name: str) -> set[str]:
    """The names of the files that a browser loads for one of the pages, itself among them."""
    found, waiting = set[str](), [name]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            links = _LINKED.findall((PAGE / one).read_text("utf-8"))
            waiting += [linked or imported for linked, imported in links]
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser.

    Raises:
        FileNotFoundError: There is no Chromium.
    """
    path = chromium_path()
    if path is None:
        raise FileNotFoundError("Chromium is needed (Debian: the package chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


GRACE_SECONDS = 5
"""Seconds that requests may take to end when the service stops: a page that is closed may leave one."""


@contextmanager
def live(app: ASGIApp, grace: int = GRACE_SECONDS) -> Iterator[str]:
    """The address of an app on loopback, served by a thread of this process; `grace` is for requests at the end."""
    config = uvicorn.Config(app, host="127.0.0.1", port=0, log_config=None, timeout_graceful_shutdown=grace)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@contextmanager
def serving(extractor: TextExtractor | None = None) -> Iterator[str]:
    """The address of a service; without an extractor, with the models that are set."""
    settings = Settings()
    with live(create_app(settings, extractor or load(settings.models))) as address:
        yield address
