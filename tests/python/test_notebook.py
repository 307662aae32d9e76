"""An extraction as HTML: marks where they should be, nothing of a text that acts, readable on light and dark pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extraction import Extraction
from onrecord.extractors.options import ExtractionOptions
from onrecord.loading import Extractor
from onrecord.notebook import SHOWN_LENGTH, SHOWN_ROWS, TINTS, html
from onrecord.schemas import examples
from onrecord.schemas.attribution import Attribution
from onrecord.schemas.extraction import Extraction as Record
from onrecord.schemas.spans import OffsetMap, OffsetUnit
from tests.api.first_words import Harmless

ALLOWED = {"style", "div", "p", "span", "table", "thead", "tbody", "tr", "th", "td"}
HOSTILE = (
    """<script>alert(1)</script> said" onmouseover="x' <img src=//evil.example/x.png> </style></div>&lt;b&gt; it."""
)


class Shown(HTMLParser):
    """A browser's view of it: elements, attributes, and the shown text with the roles of each character."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[tuple[str, str]] = []
        self.text = ""
        self.roles: list[frozenset[str]] = []
        self.cells: list[str] = []
        self.feed(source)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.open.append((tag, dict(attrs).get("class") or ""))
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if ("div", "text") in self.open:
            inner = self.open[-1][1] if self.open[-1][0] == "span" else ""
            self.text += data
            self.roles += [frozenset(inner.split())] * len(data)
        if self.open[-1][0] == "td":
            self.cells[-1] += data


def shown(extraction: Extraction) -> Shown:
    return Shown(extraction._repr_html_())


def test_marks_are_where_the_record_has_them() -> None:
    record = Extraction.model_validate(examples.EXTRACTION).with_text(examples.ARTICLE)
    found = shown(record)
    assert found.text == examples.ARTICLE
    for one in record.attributions:
        for role, part in (("source", one.source), ("cue", one.cue), ("content", one.content)):
            assert part is not None
            for span in part.spans:
                assert all(role in roles for roles in found.roles[span.start : span.end])
    quoted = {place for place, roles in enumerate(found.roles) if "quoted" in roles}
    assert quoted == {place for q in record.attributions[1].content.quotations for place in range(q.start, q.end)}  # type: ignore[union-attr]
    assert "Ana Petrova" in found.cells
    assert "chief engineer" in found.cells


def test_a_hostile_text_is_shown_and_does_nothing(extractor: Extractor) -> None:
    found = shown(extractor.extract(HOSTILE, id="<b>"))
    assert found.text == HOSTILE
    assert set(found.tags) <= ALLOWED
    assert found.attributes <= {"class", "title", "dir"}
    assert HOSTILE.split()[0] in found.cells


@pytest.mark.parametrize("fact", ["name", "role"])
def test_hostile_speakers_are_escaped(fact: str) -> None:
    speaker = examples.SPEAKER | {"name": HOSTILE, "role": examples.SPEAKER["role"] | {"text": HOSTILE}}
    record = Extraction.model_validate(examples.EXTRACTION | {"speakers": [speaker]}).with_text(examples.ARTICLE)
    found = shown(record)
    assert set(found.tags) <= ALLOWED
    assert HOSTILE in found.cells


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.sampled_from(["codepoint", "utf16", "utf8"]))
def test_the_whole_text_is_shown_in_any_unit(words: str, unit: OffsetUnit) -> None:
    text = f"A{words}"
    record = Harmless().extract(text, ExtractionOptions(offset_unit=unit))
    found = shown(Extraction.of(record, text))
    assert found.text == text
    assert set(found.tags) <= ALLOWED
    for one in record.attributions:
        offsets = OffsetMap(text, unit)
        assert one.source is not None
        (span,) = one.source.spans
        marked = {place for place, roles in enumerate(found.roles) if "source" in roles}
        assert marked == set(range(offsets.position(span.start), offsets.position(span.end)))


def test_marks_may_overlap_and_touch_the_end() -> None:
    text = "abcdefgh"
    offsets = OffsetMap(text)

    def attribution(number: int, source: tuple[int, int], content: tuple[int, int]) -> Attribution:
        parts = {
            name: {"spans": [offsets.span(*at).model_dump()], "text": "x"}
            for name, at in (("source", source), ("content", content))
        }
        return Attribution.model_validate(
            {"id": f"a{number}", "mode": "direct", "resolution": {"status": "none"}, **parts}
        )

    record = Record.model_validate(examples.EXTRACTION).model_copy(
        update={"attributions": [attribution(1, (0, 3), (2, 8)), attribution(2, (4, 6), (5, 8))], "speakers": []}
    )
    found = Shown(html(record, text))
    assert found.text == text
    expected = ["s", "s", "sc", "c", "sc", "sc", "c", "c"]
    assert ["".join(sorted((role[0] for role in roles), reverse=True)) for roles in found.roles] == expected


def test_a_long_text_is_cut_and_says_so(extractor: Extractor) -> None:
    text = f"Ann said {'so ' * SHOWN_LENGTH}"
    source = extractor.extract(text)._repr_html_()
    assert Shown(source).text == text[:SHOWN_LENGTH]
    assert f"The first {SHOWN_LENGTH} of {len(text)} code points of the text are shown." in source


def test_many_attributions_are_cut_and_say_so() -> None:
    record = Extraction.model_validate(examples.EXTRACTION)
    many = record.model_copy(update={"attributions": record.attributions * SHOWN_ROWS})
    source = many._repr_html_()
    assert Shown(source).tags.count("tr") == 1 + SHOWN_ROWS
    assert f"The first {SHOWN_ROWS} of {2 * SHOWN_ROWS} attributions are shown." in source


def test_without_its_text_a_record_shows_the_table_alone() -> None:
    record = Extraction.model_validate_json(Extraction.model_validate(examples.EXTRACTION).model_dump_json())
    assert shown(record).text == ""
    assert "Ana Petrova" in shown(record).cells
    assert shown(record.with_text(examples.ARTICLE)).text == examples.ARTICLE
    with pytest.raises(ValueError, match="another text"):
        record.with_text(f"{examples.ARTICLE} ")


def test_nothing_is_fetched() -> None:
    source = Extraction.model_validate(examples.EXTRACTION).with_text(examples.ARTICLE)._repr_html_()
    assert not re.search(r"<script|<link|<img|url\(|@import|src=|href=", source)


def luminance(color: tuple[float, ...]) -> float:
    """The relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [part / 255 for part in color]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("ink", "paper"), [((0, 0, 0), (255, 255, 255)), ((212, 212, 212), (30, 30, 30))])
@pytest.mark.parametrize("roles", [["source"], ["content"]])
def test_marked_words_have_the_contrast_that_wcag_asks_for(
    ink: tuple[float, ...], paper: tuple[float, ...], roles: list[str]
) -> None:
    for role in roles:
        *tint, opacity = TINTS[role]
        paper = tuple(opacity * over + (1 - opacity) * under for over, under in zip(tint, paper, strict=True))
    light, dark = sorted((luminance(ink), luminance(paper)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
