"""Long texts in parts, in the Python client."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord_client import moved, split

TEXTS = st.text(st.sampled_from("ab. \n”é😀"), max_size=80)


@given(TEXTS, st.integers(1, 30))
def test_parts_are_the_text(text: str, longest: int) -> None:
    parts = list(split(text, longest))
    assert "".join(part.text for part in parts) == text
    assert all(len(part.text) <= longest for part in parts)
    assert all(text[part.start :].startswith(part.text) for part in parts)
    assert all(part.text for part in parts) or not text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.\n\nThree. Four", ["One. Two.\n\n", "Three. Four"]),
        ("One. Two\nThree. Four", ["One. Two\n", "Three. Four"]),
        ("One two. Three four", ["One two. ", "Three four"]),
        ("one two three four five", ["one two ", "three four ", "five"]),
        ("onetwothreefour", ["onetwothreef", "our"]),
        ("short", ["short"]),
        ("", [""]),
    ],
)
def test_parts_end_at_the_best_place(text: str, expected: list[str]) -> None:
    assert [part.text for part in split(text, 12)] == expected


def test_parts_have_a_length() -> None:
    with pytest.raises(ValueError, match="at least one"):
        list(split("a", 0))


def test_spans_of_a_part_are_moved_to_the_text(connect: Callable[..., Any], play: Callable[[str], str]) -> None:
    text = "Ann said it rained.\n\nCy said it snowed."
    client = connect(play("ok"))
    for part in split(text, 24):
        record = moved(client.extract(part.text, explain=True), part.start)
        for said in record.attributions:
            assert [text[span.start : span.end] for span in said.content.spans] == [s.text for s in said.content.spans]
