"""The copy of a text that models read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.engines.folding import fold

LINE_ENDS = "\n\r\x85\u2028\u2029\x1c\x1d\x1e"


@pytest.mark.parametrize(
    ("kind", "characters", "folded"),
    [
        ("blanks", "\t\v\f\u00a0\u1680\u2000\u2003\u2009\u200a\u202f\u205f\u3000", " "),
        ("zero-width blanks", "\u180e\u200b\u2060\ufeff", " "),
        ("double marks", "“”„‟«»″❝❞〝〞＂「」『』", '"'),
        ("single marks", "‘’‚‛′‹›❛❜＇´", "'"),
        ("hyphens and minus", "‐‑‒−", "-"),
        ("control characters", "\x00\x01\x07\x08\x0e\x1b\x7f\x80\x9f", " "),
        ("private use", "\ue000\uf8ff", " "),
        ("specials", "\ufff9\ufffc\ufffd\uffff", " "),
        ("unpaired surrogates", "\ud800\udfff", " "),
    ],
)
def test_each_is_folded_to_one(kind: str, characters: str, folded: str) -> None:
    assert {character: fold(character) for character in characters} == dict.fromkeys(characters, folded)


@pytest.mark.parametrize("text", ["", " ", "Rain fell.", "rains—and – winds", "é e\u0301 ß Ж 雨 😀 𝔘", "`", LINE_ENDS])
def test_all_else_stays(text: str) -> None:
    assert fold(text) == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("``No,'' she said.", '" No,"  she said.'),
        ("’’No‘‘", '" No" '),
        ("'''", "\" '"),
        ("``''", '" " '),
    ],
)
def test_a_mark_of_two_characters_is_one_and_a_blank(text: str, folded: str) -> None:
    assert fold(text) == folded


characters = st.sampled_from("aB .,\n\r\t\u00a0\u200b“”‘’''``—‐\x00\x1f\ud800\ue000\ufeff😀é\u0301")


@given(st.text() | st.text(characters))
def test_the_copy_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text() | st.text(characters))
def test_a_copy_of_the_copy_is_the_copy(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text() | st.text(characters))
def test_letters_digits_and_line_ends_stay_where_they_are(text: str) -> None:
    for before, after in zip(text, fold(text), strict=True):
        if before.isalnum() or before in LINE_ENDS:
            assert after == before
