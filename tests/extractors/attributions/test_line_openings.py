"""Openings of lines before they say anything."""

from __future__ import annotations

import pytest

from onrecord.extractors.attributions.layouts.line_openings import after_opening, before_time, is_timed, opened
from tests.rows import flat


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("15.40 Fares rise", "Fares rise"),
        ("[ 02:50:05 ] Fares rise", "Fares rise"),
        ("- Fares rise", "Fares rise"),
        ("10:15 am - Fares rise", "Fares rise"),
        ("( Fares rise )", "( Fares rise )"),
        ("1540 Fares rise", "1540 Fares rise"),
    ],
)
def test_times_and_bullets_open_a_line(text: str, rest: str) -> None:
    analysis = flat(text)
    [line] = analysis.lines
    assert " ".join(analysis.tokens[i].text for i in opened(analysis, line)) == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("16.20 Breaking : Fares rise", "Fares rise"),
        ("EXCLUSIVE : Fares rise", "Fares rise"),
        ("Budget 2027 live updates : Fares rise", "Fares rise"),
        ("Fares : they rise", "Fares : they rise"),
        ("- Fares rise", "- Fares rise"),
    ],
)
def test_a_content_begins_after_them(text: str, rest: str) -> None:
    analysis = flat(text)
    kept = after_opening(analysis, tuple(range(len(analysis.tokens))))
    assert " ".join(analysis.tokens[i].text for i in kept) == rest


@pytest.mark.parametrize(("text", "timed"), [("10.48 Stay", True), ("( 10:02 ) Stay", True), ("Stay 10.48", False)])
def test_timed_lines(text: str, timed: bool) -> None:
    analysis = flat(text)
    [line] = analysis.lines
    assert is_timed(analysis, line) is timed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Voice 1 [00:04:10]", "Voice 1"),
        ("Pell – 09:15pm", "Pell"),
        ("Room 1022", "Room 1022"),
        ("10:22", "10:22"),
    ],
)
def test_a_name_before_a_time(text: str, name: str) -> None:
    analysis = flat(text)
    [line] = analysis.lines
    assert " ".join(analysis.tokens[i].text for i in before_time(analysis, line)) == name
