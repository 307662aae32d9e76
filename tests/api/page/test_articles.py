"""Texts and files on the page: several at once, all encodings, empty results, and the way back."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, FilePayload, Page, Route, expect

from onrecord.extractors.options import ExtractionOptions
from tests.api.first_words import FirstWords
from tests.api.page.conftest import Open, asks_before_leaving, drop_files, extract_sample
from tools.browser import sample_texts

pytestmark = pytest.mark.browser


def plain(name: str, content: str | bytes) -> FilePayload:
    buffer = content.encode() if isinstance(content, str) else content
    return {"name": name, "mimeType": "text/plain", "buffer": buffer}


def test_a_text_file_is_decoded(open_page: Open) -> None:
    page = open_page()
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"):
        text = f"“Zoë’s plan in {encoding} is costed,” Renée said."
        page.set_input_files("#file", plain("a.txt", text.encode(encoding)))
        expect(page.locator("#text")).to_have_value(text)


def test_exports_have_the_name_of_the_file_unless_its_text_was_changed(open_page: Open) -> None:
    page = open_page()
    for change, name in (("", "may_1.txt.json"), (" Bo agrees.", None)):
        page.set_input_files("#file", plain("may 1.txt", "Zoë says no.\r\n"))
        expect(page.locator("#text")).to_have_value("Zoë says no.\n")
        page.locator("#text").press_sequentially(change)
        page.click("#send")
        page.wait_for_selector("article")
        page.click("#exports summary")
        with page.expect_download() as waiting:
            page.click("#exports .menu button:text-is('JSON')")
        assert waiting.value.suggested_filename == name or (
            name is None and "may" not in waiting.value.suggested_filename
        )
        page.click("#another")


def test_a_dropped_file_replaces_the_text(open_page: Open) -> None:
    page = open_page()
    drop = "document.dispatchEvent(new DragEvent('drop', {dataTransfer: (() => { const t = new DataTransfer();"
    page.evaluate(f"{drop} t.items.add(new File(['Bo said so'], 'c.txt', {{type: 'text/plain'}})); return t; }})()}}))")
    expect(page.locator("#text")).to_have_value("Bo said so")


def test_several_files_are_listed_and_searched(open_page: Open) -> None:
    page = open_page()
    page.click("button[type=submit]")
    expect(page.locator("#text-error")).to_contain_text("There is no text yet")
    page.set_input_files("#file", [plain("one.txt", sample_texts()[0]), plain("two.txt", "Zoë says nothing new")])
    rows = page.locator("#library .articles li")
    expect(page.locator("#text-error")).to_be_empty()
    expect(rows.nth(0)).to_contain_text("18 statements")
    expect(rows.nth(1)).to_contain_text("1 statement")
    page.fill("#search", "okello")
    hits = page.locator("#library .hit")
    expect(hits).to_have_count(5)  # four of his own, and one that names him
    page.fill("#search", "zoe")
    expect(hits).to_have_count(1)
    hits.first.click()
    expect(page.locator("#statement-title")).to_have_text("1 Zoë")
    page.fill("#search", "")
    rows.nth(0).locator("button").click()
    expect(page.locator("article [data-note]")).to_have_count(18)


def test_all_articles_are_exported_as_one_file(open_page: Open) -> None:
    page = open_page()
    page.set_input_files("#file", [plain("one.txt", sample_texts()[0]), plain("two.txt", "Zoë says nothing new")])
    page.set_input_files("#file", [plain("two.txt", "Bo says nothing else"), plain("no.txt", "")])
    expect(page.locator("#library .articles li")).to_have_count(4)
    expect(page.locator("#library .articles")).not_to_contain_text("waits")
    expect(page.locator("#library .articles")).not_to_contain_text("being read")
    rows = list(csv.DictReader(saved(page, "CSV").splitlines()))
    assert len(rows) == 20
    assert list(dict.fromkeys(row["text_id"] for row in rows)) == ["one.txt", "two.txt", "two.txt (2)"]
    lines = [json.loads(line) for line in saved(page, "JSON Lines").splitlines()]
    assert [len(line["attributions"]) for line in lines] == [18, 1, 1]
    excel = saved(page, "CSV for Excel")
    assert excel.startswith('\ufeff"text_id",')
    assert excel.count("\ufeff") == 1
    page.route("**/v1/exports/*", lambda route: route.abort())
    page.click("#library button >> text='CSV' >> nth=0")
    page.wait_for_selector("#problem h2")


def saved(page: Page, name: str) -> str:
    """The file of all articles that this button saves."""
    with page.expect_download() as waiting:
        page.locator("#library").get_by_role("button", name=name, exact=True).click()
    return Path(waiting.value.path()).read_text("utf-8")


def test_the_focus_stays_in_the_list_while_files_are_read(open_page: Open) -> None:
    page = open_page()
    page.set_input_files("#file", [plain(f"{n}.txt", sample_texts()[0]) for n in range(2)])
    page.wait_for_selector("#library .voices button")
    held: list[Route] = []
    page.route("**/v1/extractions", lambda route: held.append(route))
    page.set_input_files("#file", [plain(f"{n}.txt", "Zoë says more of it") for n in range(2)])
    page.focus("#library .articles button >> nth=0")
    page.wait_for_function("document.querySelector('#library').textContent.includes('being read')")
    held[0].abort()
    expect(page.locator("#library .articles li").nth(2)).to_contain_text("cannot be reached")
    assert page.evaluate("document.activeElement.textContent").startswith("0.txt")
    page.focus("#library .voices button")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "search"


def test_a_kind_of_file_that_is_not_read_is_named_in_plain_words(open_page: Open) -> None:
    page = open_page()
    page.set_input_files("#file", {"name": "texts.csv", "mimeType": "text/csv", "buffer": b"id,text\n"})
    said = page.locator("#problem")
    expect(said).to_contain_text("This kind of file cannot be read here")
    expect(said).to_contain_text("onrecord extract")
    expect(said).not_to_contain_text("media type")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", "", "The file has no text"),
        ("blank.md", " \n\t", "The file has no text"),
        ("link.txt", "www.example.org", "has addresses only"),
        ("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello", "sources of Check quotations"),
    ],
)
def test_a_file_without_a_text_to_read_says_so(open_page: Open, name: str, content: str, said: str) -> None:
    page = open_page()
    page.set_input_files("#file", plain(name, content))
    expect(page.locator("#problem")).to_contain_text(said)
    page.set_input_files("#file", [plain("a.txt", "Zoë says no"), plain(name, content)])
    expect(page.locator("#library .articles li").nth(1)).to_contain_text(said)


def test_a_file_that_cannot_be_read_says_so_in_the_list(open_page: Open) -> None:
    page = open_page()
    page.set_input_files("#file", [plain("bad.json", "{"), plain("good.txt", "Zoë says so now")])
    rows = page.locator("#library .articles li")
    expect(rows.nth(0)).to_contain_text("bad.json is not JSON")
    expect(rows.nth(1)).to_contain_text("1 statement")
    assert rows.nth(0).locator("button").is_disabled()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("  \n", "There is no text yet"),
        ("https:" + "//example.org/a", "This is an address"),
        (" www.example.org \n", "This is an address"),
        ("news.example.org/2026/a-b?c=d", "This is an address"),
        ("https:" + "//example.org/a\nHTTPS:" + "//example.org/b", "This is an address"),
    ],
)
def test_a_text_that_is_none_is_refused_in_words(open_page: Open, text: str, said: str) -> None:
    page = open_page()
    page.fill("#text", text)
    page.click("#send")
    assert said in page.locator("#text-error").inner_text()
    page.type("#text", "x")
    assert page.locator("#text-error").inner_text() == ""


@pytest.mark.parametrize(
    ("warnings", "said"),
    [
        (
            [{"code": "language_not_english", "message": "The text seems to be in another language (de)."}],
            "What is found here is not to be relied on",
        ),
        ([], "No statement was found"),
    ],
)
def test_an_empty_result_says_why(open_page: Open, warnings: list[object], said: str) -> None:
    page = open_page(viewport={"width": 1280, "height": 800})

    def answer(route: Route) -> None:
        record = route.fetch().json()
        route.fulfill(json={**record, "attributions": [], "speakers": [], "warnings": warnings})

    page.route("**/v1/extractions", answer)
    page.fill("#text", "Das Wetter war gut.")
    page.press("#text", "Control+Enter")
    banner = page.locator(".banner")
    expect(banner).to_contain_text(said)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert banner.is_visible()


def test_a_text_with_an_address_in_it_is_read(open_page: Open) -> None:
    page = open_page()
    page.fill("#text", "www.example.org says no")
    page.click("#send")
    page.wait_for_selector("article")


def test_back_leads_to_the_text_and_forward_to_the_result(sample: Page) -> None:
    sample.go_back()
    expect(sample.locator("#text")).to_be_visible()
    assert sample.input_value("#text") == sample_texts()[0]
    sample.go_forward()
    expect(sample.locator("article")).to_be_visible()


def test_leaving_asks_while_a_text_is_nowhere_else(sample: Page) -> None:
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    sample.on("dialog", agree)
    sample.reload()
    assert asked == ["beforeunload"]
    sample.reload()
    assert asked == ["beforeunload"]


def test_leaving_asks_while_articles_or_a_review_are_nowhere_else(open_page: Open) -> None:
    page = open_page()
    page.set_input_files("#file", [plain("a.txt", "Zoë says no"), plain("b.txt", "Bo says so")])
    expect(page.locator("#library .articles li").nth(1)).to_contain_text("1 statement")
    page.click("#text")  # a browser asks only where somebody has done something
    assert asks_before_leaving(page)
    text = "Zoë says no"
    record = FirstWords().extract(text, ExtractionOptions(offset_unit="utf16")).model_dump(mode="json")
    review: FilePayload = {
        "name": "a.review.json",
        "mimeType": "application/json",
        "buffer": json.dumps({"text": text, "extraction": record}).encode(),
    }
    for key, asks in (("j", False), ("x", True)):
        page.set_input_files("#file", [review])
        page.wait_for_selector("article")
        page.keyboard.press("j")
        page.keyboard.press(key)
        assert asks_before_leaving(page) is asks


def test_leaving_asks_where_the_browser_keeps_only_a_part(open_page: Open) -> None:
    page = open_page()
    page.check("#keep")
    extract_sample(page)
    refusing = "() => { throw new DOMException('full', 'QuotaExceededError'); }"
    page.evaluate(f"() => {{ Storage.prototype.setItem = {refusing}; }}")
    page.locator('[data-note="a3"]').focus()
    page.keyboard.press("a")
    expect(page.locator("#problem")).to_contain_text("no room")
    assert asks_before_leaving(page)


def test_leaving_asks_for_a_text_that_was_typed_after_the_kept_one(open_page: Open) -> None:
    page = open_page()
    page.check("#keep")
    page.fill("#text", "Zoë says no")
    page.click("#send")
    page.wait_for_selector("article")
    assert not asks_before_leaving(page)
    page.type("#text", " today")
    assert asks_before_leaving(page)


def test_a_file_that_is_dropped_on_a_result_is_shown(sample: Page) -> None:
    drop_files(sample, {"c.txt": "Bo said so"})
    expect(sample.locator("#text")).to_be_visible()
    expect(sample.locator("#text")).to_have_value("Bo said so")


def test_a_review_stays_when_another_text_is_read(sample: Page) -> None:
    sample.locator('[data-note="a3"]').focus()
    sample.keyboard.press("x")
    sample.click("#another")
    sample.click("#send")
    sample.wait_for_selector("article")
    assert sample.locator("[data-review]").count() == 0
    rows = sample.locator("#library .articles li button")
    expect(rows).to_have_count(1)
    rows.click()
    assert sample.locator('[data-note="a3"]').get_attribute("data-review") == "rejected"
    sample.locator('[data-note="a4"]').focus()
    sample.keyboard.press("a")
    sample.click("#another")
    sample.click("#send")
    expect(rows).to_have_count(1)


def test_files_that_the_service_cannot_read_now_are_read_later(open_page: Open) -> None:
    page = open_page()
    answers = [429, 503, 200, 500, 200]

    def answer(route: Route) -> None:
        status = answers.pop(0) if answers else 200
        if status == 200:
            return route.continue_()
        headers = {"Retry-After": "1"} if status != 500 else {}
        problem = {"type": "/problems/x", "title": f"No {status}", "status": status, "detail": "", "errors": []}
        return route.fulfill(status=status, headers=headers, json=problem)

    page.route("**/v1/extractions", answer)
    page.set_input_files("#file", [plain(f"{n}.txt", "Zoë says no") for n in range(3)])
    rows = page.locator("#library .articles li")
    expect(rows.nth(2)).to_contain_text("1 statement")
    expect(rows.nth(0)).to_contain_text("1 statement")
    expect(rows.nth(1)).to_contain_text("No 500")
    again = page.get_by_role("button", name="Read the one that is not read")
    again.click()
    expect(rows.nth(1)).to_contain_text("1 statement")
    expect(again).to_be_hidden()


def test_reading_is_stopped_and_goes_on(open_page: Open) -> None:
    page = open_page()
    page.route("**/v1/extractions", lambda route: None)
    page.set_input_files("#file", [plain(f"{n}.txt", "Zoë says no") for n in range(2)])
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#library .articles")).to_contain_text("0.txt waits")
    page.route("**/v1/extractions", lambda route: route.continue_())
    page.get_by_role("button", name="Read the 2 that are not read").click()
    expect(page.locator("#library .articles li").nth(1)).to_contain_text("1 statement")


def test_the_key_is_asked_for_once_for_all_files(open_page: Open) -> None:
    page = open_page()

    def answer(route: Route) -> None:
        if route.request.headers.get("authorization") == "Bearer onr_1":
            return route.continue_()
        problem = {"type": "/problems/unauthorized", "title": "No key", "status": 401, "detail": "", "errors": []}
        return route.fulfill(status=401, json=problem)

    page.route("**/v1/extractions", answer)
    page.set_input_files("#file", [plain(f"{n}.txt", "Zoë says no") for n in range(2)])
    page.fill("#problem input", "onr_1")
    page.click("#problem button >> text='Try again'")
    expect(page.locator("#library .articles li").nth(0)).to_contain_text("1 statement")
    expect(page.locator("#library .articles li").nth(1)).to_contain_text("1 statement")


def test_the_title_of_a_document_is_in_its_record(open_page: Open) -> None:
    page = open_page()
    mail = b"Subject: Rain at last\r\nContent-Type: text/plain\r\n\r\nZoe says no\r\n"
    page.set_input_files("#file", {"name": "a.eml", "mimeType": "message/rfc822", "buffer": mail})
    expect(page.locator("#text")).not_to_have_value("")
    for text, title in ((None, "Rain at last"), ("Zoë says more", None)):
        if text:
            page.fill("#text", text)
        with page.expect_request("**/v1/extractions") as waiting:
            page.click("#send")
        sent: Any = waiting.value.post_data_json
        assert (sent.get("document") or {}).get("title") == title
        page.wait_for_selector("article")
        page.click("#another")


def test_reviews_of_several_articles_are_one_file_that_opens_again(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    page.set_input_files("#file", [plain("one.txt", sample_texts()[0]), plain("two.txt", "Zoë says nothing new")])
    rows = page.locator("#library .articles li")
    expect(rows.nth(1)).to_contain_text("1 statement")
    rows.nth(0).locator("button").click()
    page.locator('[data-note="a3"]').focus()
    page.keyboard.press("x")
    path = tmp_path / "onrecord.reviews.jsonl"
    path.write_text(saved(page, "Reviews, to go on later"), "utf-8")
    again = open_page()
    again.set_input_files("#file", path)
    expect(again.locator("#library .articles li")).to_have_count(2)
    again.locator("#library .articles li button >> nth=0").click()
    assert again.locator('[data-note="a3"]').get_attribute("data-review") == "rejected"
    path.write_text('{"text": "Zoë says no"}\n', "utf-8")
    again.set_input_files("#file", path)
    expect(again.locator("#library .articles li").nth(2)).to_contain_text(
        "line 1 is not a record that this page has saved"
    )


def test_the_export_menu_closes(sample: Page) -> None:
    menu = sample.locator("#exports .menu")
    sample.click("#exports summary")
    sample.keyboard.press("Escape")
    assert not menu.is_visible()
    sample.click("#exports summary")
    assert menu.is_visible()
    sample.click("article p >> nth=1", force=True)
    assert not menu.is_visible()


def test_sure_statements_count_first(sample: Page) -> None:
    assert "18 statements by 8 speakers · " in sample.locator("#summary").inner_text()
    sure = int(sample.locator("#summary").inner_text().split("· ")[1].split(" sure")[0])
    assert 0 < sure < 18
    assert f"{sure} sure, {18 - sure} thought or unsure" in sample.locator("#summary").inner_text()
    assert sample.locator("article .note.faint").count() == 18 - sure
    sample.check("input[name=sure]")
    assert sample.locator("article [data-note]").count() == sure
    assert sample.url.endswith("#show_only=sure")


def test_numbers_are_in_the_order_of_the_text(seen: Page) -> None:
    numbers = seen.locator("article .note").evaluate_all("all => all.map((one) => Number(one.dataset.number))")
    assert numbers == sorted(numbers)
    assert numbers[0] == 1


def test_an_open_statement_is_closed_by_the_filter_that_hides_it(sample: Page) -> None:
    sample.click('[data-note="a2"]')
    sample.check('input[value="direct"]')
    assert sample.locator("#statement-title").count() == 0


def test_the_table_has_the_whole_width_of_a_small_screen(sample: Page) -> None:
    sample.click("#show-table")
    for width in (600, 480, 360):
        sample.set_viewport_size({"width": width, "height": 800})
        box = sample.locator("#reading").bounding_box()
        assert box is not None
        assert 0.9 * width < box["width"] <= width


def test_on_paper_a_statement_and_the_table_fit(sample: Page) -> None:
    sample.click('[data-note="a6"]')
    sample.emulate_media(media="print")
    sample.set_viewport_size({"width": 720, "height": 900})
    assert sample.locator(".claim").is_visible()
    assert "6" in sample.locator('[data-speaker="s3"] .on-paper').inner_text()
    folded = sample.locator(":is(.to-check, .statement details):not([open])")
    assert folded.count()
    assert not [one for one in folded.all() if one.is_visible()]
    sample.emulate_media(media="screen")
    sample.click("#show-table")
    sample.emulate_media(media="print")
    # The table lies across the paper.
    sample.set_viewport_size({"width": 1000, "height": 720})
    assert sample.evaluate("document.documentElement.scrollWidth") <= 1000
    cells = "[...document.querySelectorAll('.statements-table :is(thead th, td)')]"
    widths = sample.evaluate(f"{cells}.map((one) => [one.className, one.offsetWidth])")
    assert max(widths, key=lambda one: one[1])[0] == "of-content"
    assert {"of-mode", "of-role", "of-addressee", "of-act", "of-confidence number"} <= {
        name for name, width in widths if width
    }
    broken = sample.evaluate(
        f"{cells}.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)"
    )
    assert broken == []
