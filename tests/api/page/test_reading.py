"""The reading page as its user meets it: a text in, the record to see, to narrow, to open and to take along."""

from __future__ import annotations

import csv
import json
import re
from typing import Literal

import pytest
from playwright.sync_api import Page, Route, expect

from onrecord.api.exports.annotations import annotation_page
from onrecord.api.exports.rows import csv_rows
from tests.api.page.conftest import Open, extract_sample
from tests.api.page.records import ROWS, VOICES, Sample
from tests.api.page.sample_extractor import SampleExtractor
from tools.browser import sample_texts

pytestmark = pytest.mark.browser


def numbers(page: Page) -> list[str]:
    """The ids of the statements whose numbers are in the article, in its order."""
    notes = page.locator("article [data-note]")
    return [notes.nth(i).get_attribute("data-note") or "" for i in range(notes.count())]


def test_a_pasted_text_is_read_and_shown_as_it_stands(open_page: Open) -> None:
    page = open_page()
    text = "Zoë 🦊 said\n\n\n  that it “rained”.  \tTwice"
    page.fill("#text", text)
    page.press("#text", "Control+Enter")
    page.wait_for_selector("article")
    paragraphs = page.locator("article p")
    shown = [paragraphs.nth(i).evaluate("p => p.textContent") for i in range(paragraphs.count())]
    assert "\n\n\n".join(shown) == text
    assert page.locator("article .source").inner_text() == "Zoë"
    assert page.locator("article .cue").inner_text() == "🦊"


def test_source_cue_and_content_differ_without_colour(seen: Page) -> None:
    def style(selector: str, name: str) -> str:
        return str(seen.locator(selector).first.evaluate(f"one => getComputedStyle(one)['{name}']"))

    kinds = [".mark.name", ".mark.cue", ".mark.quoted", ".mark.content:not(.quoted)"]
    assert len({style(kind, "textDecorationStyle") + style(kind, "backgroundImage")[:9] for kind in kinds}) == 4
    assert style(".mark.name", "fontWeight") == "700"
    assert style(".mark.cue", "fontStyle") == "italic"


def test_a_thought_is_a_fainter_layer(open_page: Open) -> None:
    page = open_page()

    def thinking(route: Route) -> None:
        answer = route.fetch()
        record = answer.json()
        record["attributions"][1]["kind"] = "thought"
        route.fulfill(response=answer, json=record)

    page.route("**/v1/extractions", thinking)
    extract_sample(page)
    tint = "one => getComputedStyle(one).backgroundColor"
    thought, said = page.locator('[data-pieces="a2:0"]').first, page.locator('[data-pieces="a5:0"]').first
    assert thought.evaluate(tint) == "rgba(0, 0, 0, 0)" != said.evaluate(tint)
    page.click('[data-note="a2"]')
    assert "Kind ?\nthought" in page.locator("#statement").inner_text()


def test_every_statement_has_its_number_and_its_words_marked(seen: Page) -> None:
    assert sorted(numbers(seen)) == sorted(f"a{i + 1}" for i in range(len(ROWS)))
    for number, row in enumerate(ROWS, start=1):
        for place, words in enumerate(row.contents):
            pieces = seen.locator(f'[data-pieces~="a{number}:{place}"]').all_inner_texts()
            assert "".join(pieces) == words


def test_a_nested_content_has_a_line_of_its_own_within_the_outer_one(seen: Page) -> None:
    inner = seen.locator('[data-pieces~="a13:0"]').first
    assert "a12:1" in (inner.get_attribute("data-pieces") or "")
    assert {"told-0", "told-1"} <= set((inner.get_attribute("class") or "").split())


def test_spans_of_one_content_are_joined_on_focus_and_on_hover(sample: Page) -> None:
    assert sample.locator(".joins path").count() == 0
    sample.locator('[data-note="a4"]').focus()
    assert sample.locator(".joins path").count() == 1
    sample.locator('[data-pieces~="a17:0"]').first.hover()
    assert sample.locator(".joins path").count() == 1
    assert sample.locator('.lit[data-of~="a17"]').count() > 2


def test_speakers_say_who_they_are_and_how_much_they_are_given(seen: Page) -> None:
    assert seen.locator(".speaker").count() == len(VOICES)
    okello = seen.locator('[data-speaker="s3"]').inner_text()
    for said in ("Tomas Okello", "4", "chairman", "person", "named", "55% quoted"):
        assert said in okello
    assert "anonymous" in seen.locator('[data-speaker="s4"]').inner_text()


def test_a_speaker_is_shown_alone_and_each_statement_jumps_to_its_place(sample: Page) -> None:
    sample.click('[data-speaker="s3"]')
    assert numbers(sample) == ["a6", "a7", "a8", "a11"]
    jumps = sample.locator(".statements [data-jump]")
    assert [jumps.nth(i).get_attribute("data-jump") for i in range(jumps.count())] == ["a6", "a7", "a8", "a11"]
    jumps.nth(3).click()
    assert sample.evaluate("document.activeElement.dataset.note") == "a11"
    assert sample.locator("#statement-title").inner_text() == "10 Tomas Okello"
    sample.click('[data-speaker="s3"]')
    assert len(numbers(sample)) == len(ROWS)


def test_what_is_not_resolved_is_listed_with_its_candidates(seen: Page) -> None:
    side = seen.locator("#speakers").inner_text()
    assert "Could be several (1)" in side
    assert "perhaps Two people who work at the port (50%) or Tomas Okello (50%)" in side
    assert "Not resolved (2)" in side


def test_filters_narrow_the_article_and_stay_in_the_address(open_page: Open) -> None:
    page = open_page()
    extract_sample(page)
    page.check('input[value="direct"]')
    choose(page, "acts", "denial")
    assert numbers(page) == ["a6"]
    page.locator('input[name="min_confidence"]').fill("0.95")
    assert page.locator(".shown-count").inner_text() == f"1 of {len(ROWS)} statements"
    address = page.url
    assert address.partition("#")[2] == "mode=direct&act=denial&min_confidence=0.95"
    page.goto("about:blank")
    page.goto(address)
    assert page.input_value("#text") == ""
    extract_sample(page)
    assert numbers(page) == ["a6"]
    page.click("button.reset")
    assert len(numbers(page)) == len(ROWS)
    choose(page, "types", "government")
    assert numbers(page) == ["a15", "a16"]


def choose(page: Page, name: str, *values: str) -> None:
    """Ticks choices in a menu of the filters."""
    page.click(f'[data-choice="{name}"] summary')
    for value in values:
        page.check(f'input[name="{name}"][value="{value}"]')
    page.keyboard.press("Escape")
    assert page.locator(f'[data-choice="{name}"]').get_attribute("open") is None


def tally(page: Page, name: str, value: str) -> str:
    """The count next to a choice."""
    return page.locator(f'label:has(input[name="{name}"][value="{value}"]) .tally').inner_text()


def test_several_acts_and_types_are_shown_together(sample: Page) -> None:
    choose(sample, "acts", "denial", "promise")
    assert numbers(sample) == ["a5", "a6", "a8"]
    assert sample.locator('[data-choice="acts"] summary').inner_text() == "Act 2 of 7"
    choose(sample, "types", "person")
    assert numbers(sample) == ["a6", "a8"]
    assert sample.url.endswith("#act=denial,promise&type=person")
    assert sample.locator('[data-choice="types"] summary').inner_text() == "Speaker is person"


def test_each_choice_counts_what_it_would_give_with_the_other_filters(sample: Page) -> None:
    sample.click('[data-choice="acts"] summary')
    assert (tally(sample, "modes", "direct"), tally(sample, "acts", "denial")) == ("4", "2")
    sample.check('input[value="direct"]')
    sample.click('[data-choice="acts"] summary')
    assert (tally(sample, "modes", "direct"), tally(sample, "modes", "mixed")) == ("4", "3")
    assert (tally(sample, "acts", "denial"), tally(sample, "acts", "promise")) == ("1", "0")


def counts(page: Page) -> dict[str, str]:
    """The statements of each speaker, as the list counts them."""
    said = page.locator(".speaker .count").evaluate_all("all => all.map((one) => one.firstChild.data)")
    names = page.locator(".speaker .name").all_inner_texts()
    return dict(zip(names, said, strict=True))


def test_speakers_are_counted_as_filtered_whatever_speaker_is_chosen(sample: Page) -> None:
    before = counts(sample)
    assert (before["Tomas Okello"], before["Helena Strand"], before["Luis Amaral"]) == ("4", "3", "2")
    sample.check('input[value="direct"]')
    found = counts(sample)
    assert list(found.items())[:3] == [
        ("Helena Strand", "2 of 3"),
        ("Tomas Okello", "1 of 4"),
        ("Luis Amaral", "1 of 2"),
    ]
    assert found["The port authority"] == "0 of 1"
    assert "100% quoted" in sample.locator('[data-speaker="s3"]').inner_text()
    sample.click('[data-speaker="s3"]')
    assert counts(sample) == found


def test_several_speakers_are_shown_together(sample: Page) -> None:
    sample.check('[data-pick="s3"]')
    sample.check('[data-pick="s6"]')
    assert numbers(sample) == ["a6", "a7", "a8", "a11", "a14", "a17"]
    assert sample.url.endswith("#speaker=s3,s6")
    assert sample.locator(".statements").count() == 2
    assert sample.locator(".speaker-editing").count() == 0
    assert sample.evaluate("document.activeElement.dataset.pick") == "s6"
    sample.uncheck('[data-pick="s3"]')
    assert numbers(sample) == ["a14", "a17"]
    sample.click('[data-speaker="s1"]')
    assert numbers(sample) == ["a3", "a4", "a12"]
    assert not sample.is_checked('[data-pick="s6"]')


@pytest.mark.parametrize("size", [(1280, 500), (800, 500), (360, 600)])
def test_the_filters_stay_in_sight_and_cover_nothing(open_page: Open, size: tuple[int, int]) -> None:
    page = open_page(viewport={"width": size[0], "height": size[1]})
    extract_sample(page)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    box = page.locator("#filtering").bounding_box()
    assert box is not None
    assert box["y"] == 0
    page.keyboard.press("k")
    page.keyboard.press("j")
    for _ in range(4):
        page.keyboard.press("k")
        mark = page.evaluate(
            "document.querySelector(`[data-of~='${document.activeElement.dataset.note}']`).getBoundingClientRect().top"
        )
        assert mark > box["height"]


LUMINANCE = """(place) => import('/page/colours.js').then(async ({ colourAt }) => {
  const { paint } = await import('/page/dom.js');
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  const luminance = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => byte / 255)
      .map((share) => share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const drawn = document.querySelector('article [data-note]');
  const paper = luminance(getComputedStyle(document.querySelector('article')).backgroundColor);
  return [...Array(place).keys()].map((one) => {
    paint(drawn, { '': colourAt(one) });
    const found = luminance(getComputedStyle(drawn).color);
    return (Math.max(found, paper) + 0.05) / (Math.min(found, paper) + 0.05);
  });
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_number_of_every_speaker_can_be_read(open_page: Open, scheme: Literal["light", "dark"]) -> None:
    page = open_page(color_scheme=scheme)
    extract_sample(page)
    page.evaluate("document.activeElement.blur()")
    assert min(page.evaluate(LUMINANCE, 96)) >= 4.5


def test_no_two_speakers_share_a_colour(seen: Page) -> None:
    given = seen.evaluate(
        "import('/page/colours.js').then(({ colourAt }) => [...Array(1000).keys()].map((n) => "
        "Object.values(colourAt(n)).join()))"
    )
    assert len(set(given)) == 1000


def test_the_text_is_neither_in_the_address_nor_in_storage_unless_asked(open_page: Open) -> None:
    page = open_page()
    extract_sample(page)
    assert "crane" not in page.url
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.click("#another")
    page.check("#keep")
    page.reload()
    assert page.input_value("#text") == sample_texts()[0]
    page.uncheck("#keep")
    assert page.evaluate("localStorage.length") == 0


def test_a_statement_opens_to_its_record_and_its_reasons(sample: Page) -> None:
    sample.click('[data-note="a6"]')
    panel = sample.locator("#statement").inner_text()
    for said in ("direct: quoted", "told (tell)", "asserted · neutral stance · not negated", "denial", "reporters"):
        assert said in panel
    for said in ("on Monday", "0.96", "0.64", "verb.clause", "role-model", "Tomas Okello · chairman · person"):
        assert said in panel
    assert sample.locator(".sentence del").all_inner_texts() == ["“", ",”"]
    assert sample.locator(".sentence ins").all_inner_texts() == ["."]
    sample.click("text=Decisions (1)")
    assert "act.tell" in sample.locator(".decisions").inner_text()


def test_the_parse_is_drawn_with_its_path_lit(sample: Page) -> None:
    sample.click('[data-note="a13"]')
    assert sample.locator(".arcs .word").count() == 16
    assert sample.locator(".arcs .relation.lit").all_text_contents() == ["ccomp", "nsubj"]
    assert sample.locator(".arcs .word.cue").evaluate("one => one.firstChild.data") == "warned"
    sample.click("#statement .link")
    assert sample.locator("#statement-title").inner_text() == "14 Helena Strand"


def test_a_statement_is_copied_as_json_as_quotation_and_as_link(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    extract_sample(page)

    def copied(button: str) -> str:
        page.click(f".citation button:has-text('{button}')")
        expect(page.locator(".citation output")).to_have_text(f"{button} copied.")
        return str(page.evaluate("navigator.clipboard.readText()"))

    page.click('[data-note="a4"]')
    assert json.loads(copied("JSON"))["id"] == "a4"
    assert page.locator(".citation button:has-text('Link')").is_disabled()
    page.fill(".citation input", "https://example.org/crane?page=1#top")
    link = copied("Link")
    assert link == (
        "https://example.org/crane?page=1#top:~:"
        "text=%E2%80%9CI%20wrote%20it%20in%20capital%20letters%2C%E2%80%9D"
        "&text=%E2%80%9Cand%20I%20was%20told%20to%20wait.%E2%80%9D"
    )
    assert copied("Quotation").splitlines() == [
        "“I wrote it in capital letters,” […] “and I was told to wait.”",
        "— Helena Strand, the Maritime Safety Board",
        "https://example.org/crane?page=1#top",
    ]


def test_the_table_sorts_and_opens(sample: Page) -> None:
    sample.click("#show-table")
    rows = sample.locator("tbody tr")
    assert rows.count() == len(ROWS)
    sample.click('[data-sort="confidence"]')
    sample.click('[data-sort="confidence"]')
    assert rows.nth(0).get_attribute("data-row") in ("a3", "a17")
    assert sample.locator('th[aria-sort="descending"]').inner_text().startswith("Confidence")
    assert sample.url.endswith("#show=table&sort=confidence&order=descending")
    sample.click('[data-row="a7"]')
    assert sample.locator("#statement-title").inner_text() == "7 Tomas Okello"


def heads(page: Page) -> list[str]:
    return [one.strip(" ↑↓") for one in page.locator(".statements-table thead th").all_inner_texts()]


def test_the_table_has_the_columns_that_are_chosen(open_page: Open) -> None:
    page = open_page(viewport={"width": 1600, "height": 900})
    extract_sample(page)
    assert page.locator('[data-choice="columns"]').is_hidden()
    page.click("#show-table")
    usual = ["No.", "Speaker", "Role", "Mode", "Kind", "Act", "Cue", "Content", "To", "Checkable", "Confidence"]
    assert heads(page) == usual
    row = page.locator('[data-row="a6"]')
    assert row.locator(".of-role").inner_text() == "chairman"
    assert row.locator(".of-addressee").inner_text() == "reporters"
    page.click('[data-choice="columns"] summary')
    for name in ("mode", "kind", "cue", "checkable", "confidence"):
        page.uncheck(f'input[name="columns"][value="{name}"]')
    page.check('input[name="columns"][value="time"]')
    assert heads(page) == ["No.", "Speaker", "Role", "Act", "Content", "To", "When"]
    assert row.locator(".of-time").inner_text() == "on Monday"
    assert page.url.endswith("#show=table&columns=speaker,role,act,content,addressee,time")
    page.keyboard.press("Escape")
    page.click('[data-sort="role"]')
    page.click('[data-sort="role"]')
    assert page.locator("tbody tr >> nth=0").locator(".of-role").inner_text() == "the Maritime Safety Board"
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    extract_sample(page)
    assert heads(page) == ["No.", "Speaker", "Role", "Act", "Content", "To", "When"]


def test_the_usual_table_fits_next_to_the_speakers(sample: Page) -> None:
    sample.click("#show-table")
    frame = sample.locator(".table-frame")
    assert frame.evaluate("one => one.scrollWidth <= one.clientWidth")


def exported(page: Page, name: str) -> str:
    """The file that the export of this name saves."""
    page.click("#exports summary")
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    with open(waiting.value.path(), encoding="utf-8", newline="") as file:
        return file.read()


def test_all_is_exported_as_the_service_exports_it(sample: Page) -> None:
    text = sample_texts()[0]
    assert exported(sample, "CSV") == csv_rows(Sample(text, "utf16").record(), text)
    annotations = annotation_page(Sample(text, "codepoint").record(), text)
    assert json.loads(exported(sample, "W3C annotations")) == json.loads(annotations)
    record = Sample(text, "utf16").record()
    assert json.loads(exported(sample, "JSON")) == record.model_dump(mode="json")
    (line,) = exported(sample, "JSON Lines").splitlines()
    assert json.loads(line) == record.model_dump(mode="json")
    assert exported(sample, "CSV for Excel") == "\ufeff" + csv_rows(record, text)


def test_export_that_fails_is_reported(sample: Page) -> None:
    sample.route("**/v1/exports/*", lambda route: route.abort())
    sample.click("#exports summary")
    sample.click("#exports button >> text='CSV'")
    sample.wait_for_selector("#problem h2")


def test_only_what_is_shown_is_exported(sample: Page) -> None:
    sample.click('[data-speaker="s3"]')
    record = json.loads(exported(sample, "JSON"))
    assert [one["id"] for one in record["attributions"]] == ["a6", "a7", "a8", "a11"]
    assert [one["id"] for one in record["speakers"]] == ["s3"]
    rows = list(csv.DictReader(exported(sample, "CSV").splitlines()))
    assert [row["id"] for row in rows] == ["a6", "a7", "a8", "a11"]
    items = json.loads(exported(sample, "W3C annotations"))["items"]
    assert [one["motivation"] for one in items].count("classifying") == 4


def test_a_refusal_to_speak_has_its_number_and_no_content(sample: Page) -> None:
    sample.click('[data-note="a18"]')
    assert "none: nothing was said" in sample.locator("#statement").inner_text()


def test_a_long_text_shows_progress_and_can_be_cancelled(open_page: Open, page_extractor: SampleExtractor) -> None:
    page = open_page()
    page.fill("#text", "Ann said that it rained.")
    page_extractor.gate.clear()
    try:
        page.press("#text", "Control+Enter")
        page.wait_for_selector("progress")
        assert "Reading 5 words" in page.locator("#progress").inner_text()
        page.click("#progress button")
        page.wait_for_selector("#progress", state="hidden")
    finally:
        page_extractor.gate.set()
    assert page.locator("#problem").is_hidden()
    assert page.locator("article").count() == 0
    page.press("#text", "Control+Enter")
    page.wait_for_selector("article")


def test_a_busy_service_is_reported_in_words_and_retried(open_page: Open) -> None:
    page = open_page()
    problem = {"type": "/problems/overloaded", "title": "Too many texts are waiting", "status": 503}
    problem["detail"] = "32 texts are waiting already. Send this one again after the time in Retry-After."
    answers = iter([lambda route: route.fulfill(status=503, headers={"Retry-After": "1"}, json=problem)])

    def answer(route: Route) -> None:
        next(answers, Route.continue_)(route)

    page.route("**/v1/extractions", answer)
    page.click("#samples button >> nth=0")
    page.wait_for_selector("#problem h2")
    said = page.locator("#problem").inner_text()
    assert "Too many texts are waiting" in said
    assert "Retrying in 1 s" in said
    assert "32 texts are waiting already." in said
    assert "Retry-After" not in said  # a header is no news for an editor
    page.wait_for_selector("article")
    assert page.locator("#problem").is_hidden()


def test_an_unreachable_service_and_a_missing_key_are_reported_with_a_remedy(open_page: Open) -> None:
    page = open_page()
    page.route("**/v1/extractions", lambda route: route.abort())
    page.fill("#text", "Ann said no.")
    page.click("#send")
    page.wait_for_selector("#problem h2")
    assert "Check that it is running" in page.locator("#problem").inner_text()
    given = []

    def refuse(route: Route) -> None:
        given.append(route.request.headers.get("authorization"))
        problem = {"type": "/problems/unauthorized", "title": "A key is needed", "status": 401, "detail": "No key."}
        route.fulfill(status=401, json=problem) if len(given) == 1 else route.continue_()

    page.route("**/v1/extractions", refuse)
    page.click("#problem button")
    page.fill('#problem input[type="password"]', "onr_a_b")
    page.click("#problem button")
    page.wait_for_selector("article")
    assert given == [None, "Bearer onr_a_b"]


def test_of_a_dropped_page_the_service_takes_the_article(open_page: Open) -> None:
    page = open_page()
    story = "".join(
        f"<p>The mayor said on day {day} that the bridge would stay closed to all traffic.</p>" for day in range(9)
    )
    document = f"<html><head><title>Bridge</title></head><body><nav>Menu</nav><article>{story}</article></body></html>"
    page.set_input_files("#file", {"name": "story.html", "mimeType": "text/html", "buffer": document.encode()})
    expect(page.locator("#text")).to_have_value(re.compile("on day 8"), timeout=60_000)
    assert "<p>" not in page.input_value("#text")
    assert "Menu" not in page.input_value("#text")
    page.set_input_files("#file", {"name": "story.xls", "mimeType": "application/vnd.ms-excel", "buffer": b"a"})
    page.wait_for_selector("#problem h2")
    assert "Word (.docx) and OpenDocument files (.odt), PDF, RTF" in page.locator("#problem").inner_text()
