"""Copies of HTML source without tags."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.markup import without_tags


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>Cole left.</p>", "\n\n Cole left.\n\n  "),
        ("Cole <b>said</b> no.", "Cole    said     no."),
        ('<a href="/x?a=1&b=2">Cole</a>', " " * 21 + "Cole" + " " * 4),
        ("He left<br/>early.", "He left\n    early."),
        ("</DIV>", "\n\n    "),
        ("<h2 class=lead>Dam unsafe</h2>", "\n\n" + " " * 13 + "Dam unsafe\n\n   "),
        ("Ada Bell <ada@bell.org> wrote.", "Ada Bell <ada@bell.org> wrote."),
        ("1 < 2 and b > a", "1 < 2 and b > a"),
        ("<price> rose", "<price> rose"),
        ("<p", "<p"),
    ],
)
def test_tags_become_blanks_and_breaks(text: str, shown: str) -> None:
    assert without_tags(text) == shown


@given(st.lists(st.sampled_from(["<p>", "</p>", "<br>", "<a href='x'>", "<", ">", "/", "a", "p", " ", "é", "“"])))
def test_offsets_stay(parts: list[str]) -> None:
    text = "".join(parts)
    shown = without_tags(text)
    assert len(shown) == len(text)
    assert all(new == old or new in " \n" for new, old in zip(shown, text, strict=True))
