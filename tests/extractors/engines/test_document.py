"""A spaCy document over words that are there already: its text is the text, whatever is between the words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from onrecord.extractors.analysis import Token
from onrecord.extractors.engines.document import document

VOCAB = Vocab()


def token(index: int, start: int, end: int) -> Token:
    return Token(index, 0, start, end, "", "", "X", "", {}, None, "root")


@pytest.mark.parametrize(
    ("text", "spans", "words"),
    [
        ("Ann said no.", [(0, 3), (4, 8), (9, 11), (11, 12)], ["Ann", "said", "no", "."]),
        ("Ann  said\nno", [(0, 3), (5, 9), (10, 12)], ["Ann", " ", "said", "\n", "no"]),
        ("  Ann \n\n no ", [(2, 5), (9, 11)], ["  ", "Ann", "\n\n ", "no"]),
        ('" no', [(0, 2), (2, 4)], ['"', "no"]),
        ("10 000", [(0, 6)], ["10 000"]),
        ("", [], []),
        (" \n", [], [" \n"]),
    ],
    ids=["prose", "line ends", "edges", "a mark that was two", "a word with a blank", "nothing", "blanks"],
)
def test_words_and_white_space(text: str, spans: list[tuple[int, int]], words: list[str]) -> None:
    made = document(VOCAB, text, [token(i, *span) for i, span in enumerate(spans)])
    assert [word.text for word in made] == words
    assert made.text == text


@given(st.text(st.sampled_from("ab.?\"' \n\t"), max_size=40), st.data())
def test_offsets_agree_with_the_text(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=12)))
    pairs = [pair for pair in pairwise(cuts) if text[slice(*pair)].strip()]
    spans = [(a + len(text[a:b]) - len(text[a:b].lstrip()), b) for a, b in pairs]
    made = document(VOCAB, text, [token(i, *span) for i, span in enumerate(spans)])
    assert made.text == text
    starts = {word.idx for word in made}
    assert {start for start, _ in spans} <= starts
