"""Offsets in three units, over texts that tell the units apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.schemas.spans import OffsetMap, OffsetUnit, Span, joined_text

UNITS: tuple[OffsetUnit, ...] = ("codepoint", "utf16", "utf8")

# Pieces of which texts are made: ASCII, line ends, Latin-1, combining marks, quotes, CJK, astral, ZWJ sequences.
PIECES = (
    "a",
    " ",
    "\r\n",
    "\t",
    "\u00e9",
    "e\u0301",
    "\u201c",
    "\u00a0",
    "\u200b",
    "\u6f22",
    "\U0001f600",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "\U0001f1e9\U0001f1ea",
    "\x00",
    "\ufeff",
)
texts = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs"]), max_size=30).map("".join)


def sliced(text: str, span: Span, unit: OffsetUnit) -> str:
    """The text of a caller who slices its own string by the span."""
    match unit:
        case "codepoint":
            return text[span.start : span.end]
        case "utf8":
            return text.encode()[span.start : span.end].decode()
        case "utf16":
            return text.encode("utf-16-le")[2 * span.start : 2 * span.end].decode("utf-16-le")


def measured(text: str, unit: OffsetUnit) -> int:
    return {"codepoint": len(text), "utf8": len(text.encode()), "utf16": len(text.encode("utf-16-le")) // 2}[unit]


@pytest.mark.parametrize("unit", UNITS)
@settings(deadline=None)
@given(data=st.data(), text=texts)
def test_a_span_is_what_its_offsets_cut_from_the_callers_string(
    unit: OffsetUnit, data: st.DataObject, text: str
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = OffsetMap(text, unit).span(start, end)
    assert span.text == text[start:end] == sliced(text, span, unit)


@pytest.mark.parametrize("unit", UNITS)
@settings(deadline=None)
@given(text=texts)
def test_offsets_rise_from_nothing_to_the_length_and_lead_back(unit: OffsetUnit, text: str) -> None:
    offsets = OffsetMap(text, unit)
    given_out = [offsets.offset(position) for position in range(len(text) + 1)]
    assert given_out == [measured(text[:position], unit) for position in range(len(text) + 1)]
    assert offsets.length == given_out[-1]
    assert [offsets.position(offset) for offset in given_out] == list(range(len(text) + 1))


@pytest.mark.parametrize("unit", UNITS)
@settings(deadline=None)
@given(text=texts)
def test_an_offset_inside_a_character_leads_nowhere(unit: OffsetUnit, text: str) -> None:
    offsets = OffsetMap(text, unit)
    between = {offsets.offset(position) for position in range(len(text) + 1)}
    for offset in set(range(-2, offsets.length + 3)) - between:
        with pytest.raises(ValueError, match="not between two characters"):
            offsets.position(offset)


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("plain", "utf8", [0, 1, 2, 3, 4, 5]),
        ("é!", "utf16", [0, 1, 2]),
        ("é!", "utf8", [0, 2, 3]),
        ("“a”", "utf8", [0, 3, 4, 7]),
        ("😀!", "codepoint", [0, 1, 2]),
        ("😀!", "utf16", [0, 2, 3]),
        ("😀!", "utf8", [0, 4, 5]),
        # JSON can bring in an unpaired surrogate, though no request with one gets this far.
        ("\ud83d!", "utf16", [0, 1, 2]),
        ("\ud83d!", "utf8", [0, 3, 4]),
    ],
)
def test_units_of_known_strings(text: str, unit: OffsetUnit, expected: list[int]) -> None:
    offsets = OffsetMap(text, unit)
    assert [offsets.offset(position) for position in range(len(text) + 1)] == expected


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 6), (3, 2)])
def test_a_span_outside_the_text_or_backwards_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=r"position|span"):
        OffsetMap("plain").span(start, end)


def test_several_spans_keep_their_order_and_join_with_one_space() -> None:
    spans = OffsetMap("He, she said, left.", "utf16").spans([(0, 2), (14, 18)])
    assert [(span.start, span.end) for span in spans] == [(0, 2), (14, 18)]
    assert joined_text(spans) == "He left"
