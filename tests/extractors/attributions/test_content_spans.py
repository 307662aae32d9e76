"""From tokens to spans of the text."""

from __future__ import annotations

import pytest

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.spans.content_spans import content_spans
from onrecord.extractors.grammar.spans import spans
from tests.rows import flat


def shown(analysis: Analysis, found: tuple[tuple[int, int], ...]) -> list[str]:
    return [analysis.text[start:end] for start, end in found]


def trimmed(text: str, *tokens: int) -> list[str]:
    """The spans of a content that is some tokens of a text, or all of them."""
    analysis = flat(text)
    numbers = tokens or tuple(range(len(analysis.tokens)))
    return shown(analysis, content_spans(analysis, numbers))


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ([], []),
        ([0, 1], ["The mayor"]),
        ([1, 0, 0], ["The mayor"]),
        ([0, 2], ["The", "said"]),
        ([2, 3, 4, 6], ["said ,  then", "nothing"]),
    ],
)
def test_neighbours_make_one_span(tokens: list[int], expected: list[str]) -> None:
    analysis = flat("The mayor said ,  then said nothing")
    assert shown(analysis, spans(analysis, tokens)) == expected


def test_a_line_break_between_words_does_not_part_them() -> None:
    analysis = flat("rents\r\nfell")
    assert shown(analysis, spans(analysis, [0, 1])) == ["rents\r\nfell"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("that rents fell .", ["that rents fell"]),
        (", rents fell ,", ["rents fell"]),
        ("“ rents fell , ”", ["“ rents fell , ”"]),
        ("“ rents fell ” .", ["“ rents fell ”"]),
        ("( rents fell )", ["rents fell"]),
        ("rents (in Oslo) fell (by 3 %)", ["rents (in Oslo) fell (by 3 %)"]),
        ("rents fell) .", ["rents fell"]),
        ("rents fell ”", ["rents fell"]),
        ("“ rents fell", ["“ rents fell"]),
        ("rents fell in the U.S.", ["rents fell in the U.S."]),
        ("rents rose 3.5 .", ["rents rose 3.5"]),
        (". , ;", []),
        ("“ ”", []),
    ],
)
def test_edges_of_a_content(text: str, expected: list[str]) -> None:
    assert trimmed(text) == expected


def test_a_mark_whose_partner_lies_outside_is_left_out() -> None:
    assert trimmed("“ Rents fell , ” she said", 1, 2, 3, 4) == ["Rents fell"]
    assert trimmed("“ Rents fell , ” she said", 0, 1, 2) == ["Rents fell"]
