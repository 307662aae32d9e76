"""Pictures of the reading page for the README: ``python -m tools.docs.screenshots``.

The page shows its first sample, read with the models that the settings name. Pictures have few colours, to be small.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, Route

from evaluation.report import ROOT
from tools.browser import chromium, serving

IMAGES = ROOT / "docs" / "images"
COLOURS = 128
"""Colours of a picture: a palette makes its file several times smaller."""
_WIDE, _NARROW = (1280, 860), (360, 740)
"""Screens of a laptop and of a telephone, in pixels."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its name, the steps before it is taken, and the screen."""

    name: str
    before: Callable[[Page], None]
    size: tuple[int, int] = _WIDE
    scheme: Literal["light", "dark"] = "light"


def _read(page: Page) -> None:
    page.click("#samples button >> nth=0")
    page.press("#text", "Control+Enter")
    page.wait_for_selector("article", timeout=60_000)
    page.mouse.move(0, 0)


def _open(words: str) -> Callable[[Page], None]:
    """Open the innermost statement with these words in its content."""

    def opened(page: Page) -> None:
        _read(page)
        page.locator(".mark.content", has_text=words).first.click()
        page.mouse.move(0, 0)

    return opened


def _table(page: Page) -> None:
    _read(page)
    page.click("#show-table")
    page.mouse.move(0, 0)


def _speaker(page: Page) -> None:
    _read(page)
    page.click(".speaker >> nth=0")
    page.locator(".speaker-editing").scroll_into_view_if_needed()
    page.mouse.move(0, 0)


def _refused(page: Page) -> None:
    problem = {
        "type": "/problems/overloaded",
        "title": "The service is busy",
        "status": 503,
        "detail": "32 texts are waiting already. Send this one again after the time in Retry-After.",
    }

    def answer(route: Route) -> None:
        route.fulfill(status=503, headers={"Retry-After": "8"}, json=problem)

    page.route("**/v1/extractions", answer)
    page.click("#samples button >> nth=1")
    page.press("#text", "Control+Enter")
    page.wait_for_selector("#problem h2")


_DRAFT = """Ines Calder, who runs the harbour office, told the council that “the ferry will sail again on Monday.”

“We have spent £200,000 on the engine,” she said, and “every ticket bought last week is valid.”

“Nobody was ever in danger,” Calder added.
"""
_TRANSCRIPT = """MS. CALDER: Thank you all for coming. The ferry will, uh, sail again on Monday.

Q  And the cost?

MS. CALDER: We have spent about £200,000 on the engine. Every ticket bought last week is valid, and every ticket \
bought before that.

Q  Was it safe?

MS. CALDER: I cannot say that nobody was in danger.
"""


def _checked(page: Page) -> None:
    page.click("#to-check")
    page.fill("#draft", _DRAFT)
    page.fill("#source", _TRANSCRIPT)
    page.click("#check")
    page.wait_for_selector("#list li", timeout=60_000)
    page.mouse.move(0, 0)


SHOTS = (
    Shot("start", lambda page: None),
    Shot("article", _read),
    Shot("statement", _open("capital letters")),
    Shot("dark", _open("rewriting history"), scheme="dark"),
    Shot("speaker", _speaker),
    Shot("table", _table),
    Shot("narrow", _read, _NARROW),
    Shot("narrow-statement", _open("rewriting history"), _NARROW),
    Shot("problem", _refused),
    Shot("check", _checked),
)


def take(browser: Browser, address: str, shot: Shot) -> bytes:
    """One picture, as PNG."""
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=shot.scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address)
    shot.before(page)
    page.wait_for_timeout(200)
    picture = page.screenshot()
    context.close()
    return _smaller(picture)


def _smaller(picture: bytes) -> bytes:
    out = BytesIO()
    image = Image.open(BytesIO(picture)).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def main(folder: Path = IMAGES) -> None:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with serving() as address, chromium() as browser:
        for shot in SHOTS:
            picture = take(browser, address, shot)
            (folder / f"{shot.name}.png").write_bytes(picture)
            print(f"{shot.name}: {len(picture) // 1000} kB")


if __name__ == "__main__":
    main()
