"""Documents that a text takes up with more words, and bodies whose office a pronoun possesses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import Nearest, draft_of, meant

REPORT = "A/DET/det/2 *report/NOUN/nsubj/3 spoke/VERB/root/0\n"
AGAIN = "The/DET/det/3 {}/ADJ/amod/3 *report/NOUN/nsubj/4 spoke/VERB/root/0"


@pytest.mark.parametrize(("word", "expected"), [("long", "A report"), ("earlier", "The earlier report")])
def test_a_document_is_taken_up_with_more_words(word: str, expected: str) -> None:
    ranker = Nearest(0.7) if word == "long" else Nearest(0.4)
    assert meant(draft_of(REPORT + AGAIN.format(word), ranker=ranker))[-1] == expected


def test_a_thing_has_no_director() -> None:
    text = (
        "*Nova/PROPN+ORG/nsubj/2 spoke/VERB/root/0\nA/DET/det/2 storm/NOUN/nsubj/3 came/VERB/root/0\n"
        "*Its/PRON/nmod:poss/2 director/NOUN/nsubj/3 slept/VERB/root/0"
    )
    assert meant(draft_of(text, ranker=Nearest()))[-1] == "Nova"
