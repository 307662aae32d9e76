"""The page that checks quotations: by keyboard, in light and dark, on paper, against a live service."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.api.page.conftest import Open, asks_before_leaving, drop_files, violations

pytestmark = pytest.mark.browser

DRAFT = (
    "Ann said: “We will sell the old harbour today.” Ann said: “It is ours for good.”"
    " Bo said: “Turnips are blue today.”"
)
RECORD = "MS. LEE: We will not sell the old harbour today.\n\nQ  Why?\n\nMS. LEE: It is ours for good.\n\nQ  Yes?"


def checked(open_page: Open, **options: Any) -> Page:
    page = open_page("/check", viewport={"width": 1280, "height": 900}, **options)
    page.fill("#draft", DRAFT)
    page.fill("#source", RECORD)
    page.press("#source", "Control+Enter")
    page.wait_for_selector("#list li")
    return page


def test_the_urgent_ones_come_first_with_what_the_record_has(open_page: Open) -> None:
    page = checked(open_page)
    assert page.inner_text("#report-title").startswith("3 quotations: 1 verified, 1 changed, 1 not found")
    classes = [item.get_attribute("class") for item in page.locator("#list > li").all()]
    assert classes == ["quotation urgent", "quotation urgent", "quotation none"]
    assert page.locator("#list del").all_inner_texts() == ["not"]
    assert "negation dropped" in page.inner_text("#list")
    assert page.locator("#draft-text a").count() == 3
    assert page.inner_text("#draft-text").replace("\n", "").count("“") == 3


def test_tracked_changes_keep_the_signs_of_the_record(open_page: Open) -> None:
    page = open_page("/check")
    page.fill("#draft", "Ann said: “In October, from the papers, we had heard of the sale.”")
    page.fill(
        "#source", "MS. LEE: In September, from the papers; we heard, you know, of the sale.\n\nQ  Why?\n\nMS. LEE: No."
    )
    page.press("#source", "Control+Enter")
    drawn = page.inner_text("#list blockquote >> nth=0").split("\n")[0]
    assert drawn.startswith("In SeptemberOctober, from the papers; we had heard, you know, of the sale.")
    assert page.locator("#list del").all_inner_texts() == ["September", "you know"]
    assert "date changed: “September” → “October”" in page.inner_text("#list")
    assert page.locator("#list ins").all_inner_texts() == ["October", "had"]
    assert page.inner_text("#draft-text").endswith("of the sale.”1")


def test_a_speaker_is_named_for_a_source_that_was_opened(open_page: Open) -> None:
    page = open_page("/check")
    page.fill("#draft", DRAFT)
    text = "Q. Why?\nA. We will sell the old harbour today.\nQ. Now?\nA. It is ours for good.\n"
    page.set_input_files("#source-files", {"name": "talk.txt", "mimeType": "text/plain", "buffer": text.encode()})
    page.get_by_label("Speaker of talk.txt").fill("Ann Lee")
    page.click("#check")
    page.wait_for_selector("#list li")
    assert "Ann Lee, in talk.txt" in page.inner_text("#list")


def test_what_a_person_has_checked_is_ticked_counted_and_hidden(open_page: Open) -> None:
    page = checked(open_page)
    assert page.inner_text("#seen-count") == "0 of 3 checked by a person"
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.inner_text("#seen-count") == "1 of 3 checked by a person"
    assert page.locator("#list > li.seen").count() == 1
    page.check("#only-open")
    assert page.locator("#list > li:visible").count() == 1
    assert violations(page) == []
    page.locator("#list > li:visible").focus()
    page.keyboard.press("x")
    assert page.locator("#list > li:visible").count() == 0
    assert page.evaluate("document.activeElement.id") == "report-title"
    page.click("#draft-text a >> nth=1")
    assert not page.is_checked("#only-open")
    assert page.locator("#list > li:visible").count() == 3


def test_the_report_is_saved_as_a_page_without_script(open_page: Open, tmp_path: Path) -> None:
    page = checked(open_page)
    page.locator(".tick input >> nth=0").check()
    page.click("#exports summary")
    with page.expect_download() as waiting:
        page.click("#formats button >> text='Page to read or print'")
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    assert "<script" not in path.read_text("utf-8")
    kept = open_page(path.as_uri(), java_script_enabled=False)
    text = kept.inner_text("main")
    assert "3 quotations: 1 verified, 1 changed, 1 not found" in text
    assert text.count("✓ Checked by a person") == 1
    assert text.count("Not yet checked by a person") == 2
    assert kept.locator("del").all_inner_texts() == ["not"]
    assert "pasted 1" in text
    kept.click("#draft-text a >> nth=0")
    assert kept.url.endswith("#q1")


def test_a_sample_opens_on_its_report(open_page: Open) -> None:
    page = open_page("/check")
    page.click("#sample")
    page.wait_for_selector("#list li")
    title = page.inner_text("#report-title")
    assert title.startswith("6 quotations: 3 verified, 2 changed, 1 not found")
    text = page.inner_text("#list")
    assert "negation dropped: “not”" in text
    assert "condition cut: “if”" in text
    assert "modal changed" in text


def test_what_is_missing_is_said(open_page: Open) -> None:
    page = open_page("/check")
    page.click("#check")
    assert "no draft" in page.inner_text("#draft-note")
    page.fill("#draft", DRAFT)
    page.click("#check")
    assert "nothing yet to check" in page.inner_text("#draft-note")
    assert page.evaluate("document.activeElement.id") == "source"


def test_all_places_of_what_is_said_twice_are_shown(open_page: Open) -> None:
    page = open_page("/check")
    page.fill("#draft", "Ann said: “It is ours for good.”")
    page.fill("#source", f"{RECORD}\n\nMS. LEE: I repeat: it is ours for good.")
    page.press("#source", "Control+Enter")
    page.wait_for_selector("#list li")
    assert page.inner_text("#list b") == "Verified"
    assert "It is in 2 places of the record" in page.inner_text("#list")
    assert page.locator("#list blockquote").count() == 2


def test_the_keyboard_alone_goes_all_the_way(open_page: Open) -> None:
    page = checked(open_page)
    assert page.evaluate("document.activeElement.id") == "report-title"
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.id")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") != second
    page.focus("#draft-text a >> nth=1")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "q2"
    page.click("#again")
    assert page.evaluate("document.activeElement.id") == "draft"
    assert page.locator("#sources li").count() == 1


def test_sources_come_from_files_and_go(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/check")
    clip = tmp_path / "clip.vtt"
    clip.write_text("WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ann Lee>It is ours for good.\n", "utf-8")
    page.set_input_files("#source-files", [clip, clip])
    page.wait_for_selector("#sources li >> nth=1")
    assert "clip.vtt (2)" in page.inner_text("#sources")
    page.click("#sources button >> nth=0")
    assert page.locator("#sources li").count() == 1
    page.fill("#draft", DRAFT)
    page.click("#check")
    page.wait_for_selector("#list li")
    assert "Ann Lee, in clip.vtt (2)" in page.inner_text("#list")


def test_files_in_other_encodings_are_read_and_said_to_be(open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-16")
    (tmp_path / "notes.txt").write_bytes("Zoë Lee: It is ours for good.".encode("cp1252"))
    page = open_page("/check")
    page.set_input_files("#draft-file", tmp_path / "draft.txt")
    page.wait_for_function("document.querySelector('#draft').value")
    assert page.input_value("#draft") == DRAFT
    assert page.inner_text("#draft-note") == "Read as UTF-16LE."
    page.set_input_files("#source-files", tmp_path / "notes.txt")
    page.wait_for_selector("#sources li")
    assert page.inner_text("#sources span") == "notes.txt: 7 words · Read as WINDOWS-1252."
    page.click("#check")
    page.wait_for_selector("#list li")
    assert "Zoë Lee:" in page.inner_text("#list")


def test_files_are_dropped_on_the_draft_and_on_the_record(open_page: Open) -> None:
    page = open_page("/check")
    drop_files(page, {"draft.txt": DRAFT}, "document.querySelector('#draft')")
    page.wait_for_function("document.querySelector('#draft').value")
    drop_files(page, {"a.txt": "Ann said so.", "b.txt": RECORD}, "document.querySelector('#source')")
    page.wait_for_selector("#sources li >> nth=1")
    drop_files(page, {"c.txt": "x", "d.txt": "y"}, "document.querySelector('#draft')")
    assert "One draft at a time" in page.inner_text("#problem")
    drop_files(page, {"c.txt": "x"}, "document.querySelector('footer, main')")
    assert "Drop a draft on the draft" in page.inner_text("#problem")
    assert page.input_value("#draft") == DRAFT


@pytest.mark.parametrize(
    ("field", "said"), [("#draft", "The draft is an address"), ("#source", "The record is an addr")]
)
def test_an_address_is_no_text(open_page: Open, field: str, said: str) -> None:
    page = open_page("/check")
    page.fill("#draft", DRAFT)
    page.fill("#source", RECORD)
    page.fill(field, "https:" + "//example.org/a")
    page.click("#check")
    assert said in page.inner_text("#draft-note")


def test_leaving_asks_while_there_are_texts(open_page: Open) -> None:
    page = open_page("/check")
    page.click("#draft")
    assert not asks_before_leaving(page)
    page.fill("#draft", DRAFT)
    assert asks_before_leaving(page)


def test_escape_closes_the_menu(open_page: Open) -> None:
    page = checked(open_page)
    page.focus("#exports summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not page.is_visible("#formats")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_exports_are_saved(open_page: Open) -> None:
    page = checked(open_page)
    for name, suffix in (("JSON", "json"), ("CSV", "csv"), ("W3C annotations", "jsonld")):
        page.click("#exports summary")
        with page.expect_download() as saved:
            page.click(f"#formats button:text-is('{name}')")
        assert saved.value.suggested_filename == f"verification.{suffix}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Open, scheme: str) -> None:
    page = open_page("/check", color_scheme=scheme)
    found = violations(page)
    found += violations(checked(open_page, color_scheme=scheme))
    assert found == []


def test_nothing_is_wider_than_the_screen(open_page: Open) -> None:
    page = checked(open_page)
    for width in (768, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_has_the_list_and_the_draft(open_page: Open) -> None:
    page = checked(open_page)
    page.emulate_media(media="print")
    assert page.is_visible("#list")
    assert page.is_visible("#draft-text")
    assert not page.is_visible("#again")


def test_a_malformed_source_is_reported(open_page: Open) -> None:
    page = open_page("/check")
    page.fill("#draft", DRAFT)
    page.fill("#source", "WEBVTT\n\nnothing")
    page.click("#check")
    page.wait_for_selector("#problem:not([hidden])")
    assert "captions" in page.inner_text("#problem")
