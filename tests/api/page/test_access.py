"""The reading page for everyone: by keyboard alone, on a small screen, in the dark, on paper, read aloud."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.api.page.conftest import Open, extract_sample, violations
from tests.api.page.records import ROWS
from tools.browser import sample_texts

pytestmark = pytest.mark.browser


def focused(page: Page, name: str = "note") -> str:
    return str(page.evaluate(f"document.activeElement.dataset.{name}"))


def test_the_keyboard_alone_goes_all_the_way(open_page: Open) -> None:
    page = open_page(viewport={"width": 1280, "height": 900})
    assert page.evaluate("document.activeElement.id") == "text"
    for _ in range(8):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement === document.querySelector('#samples button')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("article")
    assert page.evaluate("document.activeElement.id") == "result-title"
    page.keyboard.press("j")
    assert focused(page) == "a1"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert focused(page) == "a3"
    page.keyboard.press("Enter")
    assert page.locator("#statement-title").inner_text() == "3 Helena Strand"
    page.keyboard.press("k")
    assert page.locator("#statement-title").inner_text() == "2 a report seen by this newspaper"
    page.keyboard.press("Escape")
    assert page.locator("#statement-title").count() == 0
    assert focused(page) == "a2"
    page.keyboard.press("t")
    assert page.locator("tbody tr").count() == len(ROWS)
    page.keyboard.press("t")
    page.locator('[data-speaker="s3"]').focus()
    page.keyboard.press("Enter")
    assert page.locator("article [data-note]").count() == 4
    assert focused(page, "speaker") == "s3"
    page.keyboard.press("Escape")
    assert page.locator("article [data-note]").count() == len(ROWS)
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == "text"


def test_focus_returns_from_what_goes_away(open_page: Open) -> None:
    page = open_page()
    page.route("**/v1/extractions", lambda route: None)
    page.fill("#text", "Ann said no.")
    page.keyboard.press("Control+Enter")
    page.focus("#progress button")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"
    page.route("**/v1/extractions", lambda route: route.abort())  # the last route counts
    page.keyboard.press("Control+Enter")
    page.focus("#problem button")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"


def test_the_article_is_one_stop_of_the_tab_key(seen: Page) -> None:
    assert seen.locator('article [tabindex="0"]').count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Open, scheme: Any) -> None:
    page = open_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    found = violations(page)
    extract_sample(page)
    found += violations(page)
    page.click('[data-note="a13"]')
    for summary in page.locator(".statement summary").all():
        summary.click()
    found += violations(page)
    page.click('[data-speaker="s3"]')
    page.check('[data-pick="s1"]')
    page.click("#show-table")
    for menu in ("acts", "types", "columns"):
        page.click(f'[data-choice="{menu}"] summary')
        found += violations(page)
    page.click("#exports summary")
    found += violations(page)
    page.click("#another")
    page.route("**/v1/extractions", lambda route: route.abort())
    page.press("#text", "Control+Enter")
    page.wait_for_selector("#problem h2")
    assert found + violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_lists_reviews_and_on_small_screens(
    open_page: Open, service: str, tmp_path: Path, scheme: Any
) -> None:
    page = open_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    (tmp_path / "quay.txt").write_text(sample_texts()[0], "utf-8")
    (tmp_path / "no.png").write_bytes(b"\x89PNG")
    page.set_input_files("#file", [tmp_path / "quay.txt", tmp_path / "no.png"])
    page.wait_for_selector("#library >> text=cannot be read here")
    page.fill("#library input", "crane")
    found = violations(page)
    page.click("#library >> text=quay.txt")
    page.click('[data-note="a6"]')
    page.keyboard.press("a")
    page.click('[data-speaker="s3"]')
    page.click(".division summary")
    found += violations(page)
    page.set_viewport_size({"width": 360, "height": 740})
    found += violations(page)
    page.click("#show-table")
    found += violations(page)
    page.keyboard.press("Escape")
    page.click("#exports summary")
    with page.expect_download() as waiting:
        page.click("#exports button >> text='Page to read or print'")
    saved = tmp_path / "saved.html"
    waiting.value.save_as(saved)
    for address in (saved.as_uri(), f"{service}/problems", f"{service}/problems/overloaded"):
        page.goto(address)
        found += violations(page)
    assert found == []


def test_the_menus_of_the_filters_work_without_a_mouse(sample: Page) -> None:
    sample.locator('[data-choice="acts"] summary').focus()
    sample.keyboard.press("Enter")
    sample.keyboard.press("Tab")
    sample.keyboard.press("Space")
    sample.wait_for_url("**#act=statement")
    sample.keyboard.press("Tab")
    sample.keyboard.press("Space")
    sample.wait_for_url("**#act=statement,denial")
    assert sample.evaluate("document.activeElement.value") == "denial"
    sample.keyboard.press("Escape")
    assert sample.evaluate("document.activeElement.parentElement.dataset.choice") == "acts"
    assert sample.url.endswith("#act=statement,denial")
    sample.keyboard.press("Escape")
    assert "#" not in sample.url


def test_what_is_read_aloud_names_every_control(seen: Page) -> None:
    names = seen.locator("#filtering").aria_snapshot()
    for said in ('group "Mode"', 'checkbox "direct 4"', "Act all", "Speaker is all", 'slider "Lowest confidence"'):
        assert said in names
    speakers = seen.locator("#speakers").aria_snapshot()
    assert 'checkbox "Show Tomas Okello with the others that are ticked"' in speakers
    assert 'button "Tomas Okello 4 statements' in speakers


def test_nothing_is_cut_off_on_a_screen_of_360_pixels(open_page: Open) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    widths = {"start": width(page)}
    extract_sample(page)
    widths["article"] = width(page)
    page.click('[data-note="a6"]')
    box = page.locator("#statement").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 740
    widths["statement"] = width(page)
    page.keyboard.press("Escape")
    page.click("#show-table")
    widths["table"] = width(page)
    assert {state: wide for state, wide in widths.items() if wide > 360} == {}


def width(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


def test_the_dark_page_is_dark(open_page: Open) -> None:
    page = open_page(color_scheme="dark")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(int(part) for part in ground[4:-1].split(",")) < 60


def test_on_paper_there_is_the_article_and_no_control(sample: Page) -> None:
    sample.click("[data-note='a6']")
    sample.emulate_media(media="print")
    assert sample.locator("article").is_visible()
    assert sample.locator("#speakers").is_visible()
    assert not [one for one in ("#filters", ".tools", "footer") if sample.locator(one).is_visible()]
    controls = sample.locator(":is(#statement, #speakers, #reading) :is(.help, input, select)")
    assert [one.get_attribute("class") for one in controls.all() if one.is_visible()] == []


def test_the_page_has_one_word_for_a_statement(sample: Page) -> None:
    """An attribution is called so in the API; here both words stood side by side."""
    sample.click('[data-speaker="s3"]')
    for opened in (False, True):
        if opened:
            sample.click("[data-note='a6']")
        shown = sample.evaluate(
            "[document.body.innerText, ...[...document.querySelectorAll('[aria-label], [title]')]"
            ".map((one) => `${one.ariaLabel} ${one.title}`)].join(' ')"
        )
        assert "statement" in shown
        assert "ttribution" not in shown
