"""The view saved as a page: all of it is there without the service and without script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.api.page.conftest import Open, violations
from tests.api.page.records import ROWS
from tests.api.page.test_files import sample_file
from tools.browser import sample_texts

pytestmark = pytest.mark.browser

LINE = "getComputedStyle(document.querySelector('article .mark.content')).backgroundImage"
"""The lines drawn below a content."""


@pytest.fixture
def saved(sample: Page, open_page: Open, tmp_path: Path) -> Page:
    """The saved page of a sample whose third statement was rejected, in a browser that runs no script."""
    sample.locator('[data-note="a3"]').focus()
    sample.keyboard.press("x")
    path = save(sample, tmp_path)
    return open_page(path.as_uri(), java_script_enabled=False, offline=True)


def save(page: Page, folder: Path) -> Path:
    page.click("#exports summary")
    with page.expect_download() as waiting:
        page.click("#exports button >> text='Page to read or print'")
    assert waiting.value.suggested_filename.endswith(".html")
    path = folder / "saved.html"
    waiting.value.save_as(path)
    return path


def test_the_article_has_its_words_marks_and_numbers(saved: Page) -> None:
    words = saved.locator("article").inner_text()
    assert "".join(words.split()) == "".join(sample_texts()[0].split())
    assert saved.locator("article a.note").count() == len(ROWS)
    assert saved.locator("article .mark.quoted").count() > 3
    assert "gradient" in saved.evaluate(LINE)
    assert saved.locator("button, [tabindex='-1']").count() == 0
    assert saved.locator("h1").inner_text()


def test_numbers_lead_to_the_statement_and_back(saved: Page) -> None:
    saved.click("#note-a3")
    assert saved.url.endswith("#row-a3")
    row = saved.locator("tr:has(#row-a3)")
    assert "Helena Strand" in row.inner_text()
    assert "rejected" in row.inner_text()
    saved.click("#row-a3")
    assert saved.url.endswith("#note-a3")
    assert "Helena Strand" in saved.locator(".speakers").inner_text()


@pytest.mark.parametrize("width", [360, 1280])
def test_it_is_read_aloud_on_paper_and_on_small_screens(
    sample: Page, open_page: Open, tmp_path: Path, width: int
) -> None:
    page = open_page(save(sample, tmp_path).as_uri(), viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.documentElement.lang") == "en"
    assert violations(page) == []
    page.emulate_media(media="print")
    assert page.locator("article").is_visible()
    assert page.locator(".statements-table").is_visible()


def test_what_is_filtered_out_is_counted_and_left_out(sample: Page, open_page: Open, tmp_path: Path) -> None:
    sample.click('[data-speaker="s3"]')
    page = open_page(save(sample, tmp_path).as_uri())
    assert page.locator("article a.note").count() == 4
    assert f"4 of {len(ROWS)} statements" in page.locator("main").inner_text()


def test_nothing_runs_and_nothing_is_loaded(sample: Page, tmp_path: Path) -> None:
    written = save(sample, tmp_path).read_text("utf-8")
    assert "<script" not in written
    assert "default-src 'none'" in written
    assert "url(" not in written
    assert "<link" not in written


def test_a_standalone_file_saves_it_too(open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "out.html").write_text(sample_file(), encoding="utf-8")
    page = open_page((tmp_path / "out.html").as_uri())
    page.wait_for_selector("article")
    # What needs the service is not offered.
    assert not page.locator("#to-check").is_visible()
    keys = page.locator(".keys kbd")
    shown = [one.inner_text() for one in keys.all() if one.is_visible()]
    assert "t" in shown
    assert not {"n", "Ctrl + Enter"} & {*shown}
    again = open_page(save(page, tmp_path).as_uri(), java_script_enabled=False)
    assert again.locator("article a.note").count() == len(ROWS)
    assert "gradient" in again.evaluate(LINE)
