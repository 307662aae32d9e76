"""Review on the page: statements judged, corrected and added; speakers joined; the record saved and reopened."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from onrecord.schemas.extraction import Extraction
from tests.api.page.conftest import Open, extract_sample
from tests.api.page.records import ROWS
from tools.browser import sample_texts

pytestmark = pytest.mark.browser

TEXT = sample_texts()[0]


def saved(page: Page) -> dict[str, Any]:
    """The review that the page saves: the text with its record."""
    page.click("#exports summary")
    with page.expect_download() as waiting:
        page.click("#exports button >> text='Review, to go on later'")
    found: dict[str, Any] = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    return found


def attribution(page: Page, identity: str) -> Mapping[str, Any]:
    record = saved(page)["extraction"]
    Extraction.model_validate(record)
    return next(one for one in record["attributions"] if one["id"] == identity)


def select(page: Page, words: str) -> None:
    """Selects the first occurrence of some words in the article, as a mouse would."""
    page.evaluate(
        """words => {
          const paragraph = [...document.querySelectorAll("article p")].find((p) => p.textContent.includes(words));
          const places = [paragraph.textContent.indexOf(words)];
          places.push(places[0] + words.length);
          const range = document.createRange();
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          let before = 0;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const end = before + node.data.length;
            if (places[0] >= before && places[0] < end) range.setStart(node, places[0] - before);
            if (places[1] > before && places[1] <= end) range.setEnd(node, places[1] - before);
            before = end;
          }
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }""",
        words,
    )


def test_keys_accept_reject_and_undo(sample: Page) -> None:
    sample.locator('[data-note="a3"]').focus()
    sample.keyboard.press("a")
    assert sample.locator('[data-note="a3"]').get_attribute("data-review") == "accepted"
    sample.keyboard.press("x")
    assert sample.locator('[data-note="a3"]').get_attribute("data-review") == "rejected"
    review = attribution(sample, "a3")["review"]
    assert review["status"] == "rejected"
    assert sample.inner_text("#summary").endswith(", 1 rejected")
    assert review["at"].endswith("Z")
    sample.locator('[data-note="a3"]').focus()
    sample.keyboard.press("u")
    sample.keyboard.press("u")
    assert sample.locator('[data-note="a3"]').get_attribute("data-review") is None
    assert sample.locator("#undo").is_disabled()
    sample.locator('[data-note="a3"]').focus()
    sample.keyboard.press("U")
    assert attribution(sample, "a3")["review"]["status"] == "accepted"


def test_a_judgement_that_is_taken_back_leaves_what_was_edited_or_added(sample: Page) -> None:
    sample.click('[data-note="a3"]')
    sample.keyboard.press("a")
    sample.keyboard.press("a")
    assert attribution(sample, "a3")["review"] is None
    select(sample, "slewing ring was cracked")
    sample.click(".verdict button:has-text('content')")
    select(sample, "had failed an inspection in June")
    sample.click("#add")
    for identity, status in (("a3", "edited"), (f"a{len(ROWS) + 1}", "added")):
        for key in ("x", "x"):
            sample.locator(f'[data-note="{identity}"]').focus()
            sample.keyboard.press(key)
        assert attribution(sample, identity)["review"]["status"] == status


def test_the_reviewer_is_named_in_every_further_step(open_page: Open) -> None:
    page = open_page()
    extract_sample(page)
    page.click('[data-note="a3"]')
    page.click(".verdict button:has-text('Accept')")
    assert page.locator(".verdict output").inner_text().startswith("accepted at")
    page.fill(".verdict [name=reviewer]", " Ines Duarte ")
    page.locator('[data-note="a5"]').focus()
    page.keyboard.press("x")
    assert page.input_value(".verdict [name=reviewer]") == "Ines Duarte"
    assert [attribution(page, one)["review"]["by"] for one in ("a3", "a5")] == [None, "Ines Duarte"]
    assert page.evaluate("localStorage.length") == 0
    page.click("#another")
    page.check("#keep")
    page.reload()
    page.wait_for_selector("article [data-review]")
    page.locator('[data-note="a4"]').focus()
    page.keyboard.press("a")
    assert [attribution(page, one)["review"]["by"] for one in ("a3", "a4")] == [None, "Ines Duarte"]


def focused(page: Page) -> str:
    return str(page.evaluate("(e => e.name || e.textContent)(document.activeElement)"))


def test_the_keyboard_keeps_its_place_through_a_review(sample: Page) -> None:
    sample.click('[data-note="a3"]')
    sample.focus(".verdict button >> nth=0")
    for key, place in (("Enter", "Accept"), ("Enter", "Accept"), ("Tab", "Reject"), ("Space", "Reject")):
        sample.keyboard.press(key)
        assert focused(sample) == place
    sample.focus(".verdict select[name=speaker]")
    sample.keyboard.press("ArrowDown")
    assert focused(sample) == "speaker"
    sample.focus(".verdict label:has-text('Note') input")
    sample.keyboard.type("By telephone")
    sample.keyboard.press("Tab")
    sample.wait_for_function("document.querySelector('[data-review=edited]')")
    assert focused(sample) == "reviewer"
    sample.focus("#undo")
    while sample.locator("#undo").is_enabled():
        sample.keyboard.press("Enter")
    assert sample.evaluate("document.activeElement.id") == "result-title"
    sample.focus(".help >> nth=0")
    sample.keyboard.press("Enter")
    sample.keyboard.press("Escape")
    assert sample.locator(":popover-open").count() == 0
    assert sample.locator("#statement-title").count() == 1


def test_speakers_that_arrow_keys_pass_are_one_step(sample: Page) -> None:
    before = attribution(sample, "a3")["source"]["speaker_id"]
    sample.click('[data-note="a3"]')
    sample.focus(".verdict select[name=speaker]")
    for key in ("Home", "ArrowDown", "ArrowDown"):
        sample.keyboard.press(key)
    chosen = sample.input_value(".verdict select[name=speaker]")
    assert attribution(sample, "a3")["source"]["speaker_id"] == chosen != before
    sample.click("#undo")
    assert attribution(sample, "a3")["source"]["speaker_id"] == before
    assert sample.locator("#undo").is_disabled()
    sample.locator('[data-note="a3"]').focus()
    sample.keyboard.press("U")
    assert attribution(sample, "a3")["source"]["speaker_id"] == chosen


def test_a_candidate_is_picked(sample: Page) -> None:
    ambiguous = f"a{1 + next(place for place, row in enumerate(ROWS) if row.status == 'ambiguous')}"
    assert "Could be several (1)" in sample.locator(".checks").inner_text()
    sample.click(f'[data-note="{ambiguous}"]')
    options = sample.locator(".verdict select[name=speaker] option").all_inner_texts()
    assert options[1].endswith("(candidate)")
    sample.select_option(".verdict select[name=speaker]", label="Tomas Okello (candidate)")
    changed = attribution(sample, ambiguous)
    assert (changed["source"]["speaker_id"], changed["resolution"]["status"]) == ("s3", "resolved")
    assert changed["review"]["status"] == "edited"
    assert "Could be several" not in sample.locator(".checks").inner_text()


def test_a_statement_is_given_to_somebody_new(sample: Page) -> None:
    sample.click('[data-note="a6"]')
    sample.select_option(".verdict select[name=speaker]", "new")
    sample.fill(".verdict .new-speaker", "Ines Duarte")
    sample.keyboard.press("Tab")
    record = saved(sample)["extraction"]
    new = record["attributions"][5]["source"]["speaker_id"]
    assert next(one for one in record["speakers"] if one["id"] == new)["name"] == "Ines Duarte"
    assert "Ines Duarte" in sample.locator("#speakers").inner_text()


def test_parts_are_taken_from_the_selection(sample: Page) -> None:
    sample.click('[data-note="a3"]')
    for words, part in (("Helena Strand", "source"), ("slewing ring was cracked", "content")):
        select(sample, words)
        sample.click(f".verdict button:has-text('{part}')")
        spans = attribution(sample, "a3")[part]["spans"]
        assert [TEXT[span["start"] : span["end"]] for span in spans] == [words]
    changed = attribution(sample, "a3")
    assert (changed["mode"], changed["claim"]) == ("indirect", None)


def test_what_was_missed_is_added(sample: Page) -> None:
    select(sample, "had failed an inspection in June")
    sample.click("#add")
    added = attribution(sample, f"a{len(ROWS) + 1}")
    assert added["content"]["text"] == "had failed an inspection in June"
    assert (added["source"], added["review"]["status"]) == (None, "added")
    assert sample.locator(".verdict select[name=speaker]").is_disabled()
    assert "none: added by a person" in sample.locator("#statement").inner_text()
    select(sample, "Tomas Okello")
    sample.click(".verdict button:has-text('source')")
    assert attribution(sample, f"a{len(ROWS) + 1}")["source"]["speaker_id"] == "s3"
    assert attribution(sample, f"a{len(ROWS) + 1}")["review"]["status"] == "added"


def test_without_a_selection_nothing_is_added_and_the_page_says_why(sample: Page) -> None:
    sample.click("#add")
    said = sample.locator("#problem").inner_text()
    assert "Select in the article what was said" in said
    assert "failed" not in said
    sample.click("#problem button:has-text('Close')")
    assert sample.locator("#problem").is_hidden()


def test_speakers_are_renamed_and_joined(sample: Page) -> None:
    sample.click('[data-note="a7"]')
    sample.keyboard.press("x")
    sample.keyboard.press("Escape")
    sample.click('[data-speaker="s3"]')
    sample.fill(".speaker-editing input", "Tomas A. Okello")
    sample.keyboard.press("Tab")
    sample.wait_for_selector("[data-speaker='s3']:has-text('Tomas A. Okello')")
    renamed = {one["id"] for one in saved(sample)["extraction"]["attributions"] if one["review"]}
    assert renamed == {"a6", "a7", "a8", "a11"}  # or the name would be lost where only reviewed records are kept
    assert attribution(sample, "a7")["review"]["status"] == "rejected"
    sample.select_option(".speaker-editing select", "s1")
    sample.click(".speaker-editing button")
    record = saved(sample)["extraction"]
    assert "s3" not in {one["id"] for one in record["speakers"]}
    assert {one["source"]["speaker_id"] for one in record["attributions"] if one["id"] in ("a6", "a11")} == {"s1"}
    assert {one["review"]["status"] for one in record["attributions"] if one["id"] in ("a6", "a11")} == {"edited"}
    assert attribution(sample, "a7")["review"]["status"] == "rejected"  # a rejection is of the statement
    Extraction.model_validate(record)


def test_two_people_in_one_are_divided(sample: Page) -> None:
    sample.click('[data-speaker="s3"]')
    sample.click(".division summary")
    sample.click(".division button")
    assert "Tick statements" in sample.inner_text(".division")
    ticks = sample.locator(".division [type=checkbox]")
    assert ticks.count() == 4
    before = saved(sample)["extraction"]
    ticks.nth(0).check()
    sample.get_by_label("The ticked ones are of").fill("Ines Duarte")
    sample.click(".division button")
    record = saved(sample)["extraction"]
    Extraction.model_validate(record)
    new = next(one for one in record["speakers"] if one["name"] == "Ines Duarte")
    moved = [one for one in record["attributions"] if one["source"] and one["source"]["speaker_id"] == new["id"]]
    assert [(one["id"], one["review"]["status"]) for one in moved] == [("a6", "edited")]
    old = next(one for one in record["speakers"] if one["id"] == "s3")
    assert [one["text"] for one in new["mentions"]] == ["Tomas Okello"]
    assert old["mentions"] == []
    sample.click("#undo")
    assert saved(sample)["extraction"] == before


def test_a_saved_review_is_opened_again(sample: Page, open_page: Open, tmp_path: Path) -> None:
    sample.locator('[data-note="a3"]').focus()
    sample.keyboard.press("x")
    path = tmp_path / "story.review.json"
    path.write_text(json.dumps(saved(sample)), "utf-8")
    page = open_page()
    page.set_input_files("#file", path)
    page.wait_for_selector("article")
    assert page.locator('[data-note="a3"]').get_attribute("data-review") == "rejected"
    page.click("#another")
    page.set_input_files("#file", {"name": "other.json", "mimeType": "application/json", "buffer": b'{"a": 1}'})
    page.wait_for_selector("#problem h2")
    assert "other.json is not a record that this page has saved" in page.locator("#problem").inner_text()


def test_a_review_is_kept_in_the_browser_only_if_asked(open_page: Open) -> None:
    page = open_page()
    page.check("#keep")
    page.click("#samples button >> nth=0")
    page.wait_for_selector("article")
    page.locator('[data-note="a3"]').focus()
    page.keyboard.press("a")
    page.reload()
    page.wait_for_selector("article")
    assert page.locator('[data-note="a3"]').get_attribute("data-review") == "accepted"
    page.click("#another")
    page.uncheck("#keep")
    assert page.evaluate("localStorage.length") == 0
