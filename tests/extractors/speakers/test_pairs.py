"""Two people of one family: a table of small parses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.test_variations import NOBODY, the
from tests.extractors.speakers.texts import draft_of, meant

TOGETHER = (
    "Nora/PROPN+PERSON/nsubj/5 and/CCONJ/cc/3 Karl/PROPN+PERSON/conj/1 Holm/PROPN+PERSON/flat/3 left/VERB/root/0\n"
)
SIBLINGS = (
    "Siblings/NOUN+Plur+sibling/nmod:desc/2 Nora/PROPN+PERSON/nsubj/6 and/CCONJ/cc/4 Karl/PROPN+PERSON/conj/2"
    " Holm/PROPN+PERSON/flat/4 left/VERB/root/0\n"
)
MOTHER = TOGETHER.rstrip() + " their/PRON/nmod:poss/7 mother/NOUN/obj/5\n"
WITH_SON = TOGETHER.rstrip() + " their/PRON/nmod:poss/7 son/NOUN/obj/5\n"
REED = (
    "Max/PROPN+PERSON/nsubj/6 Reed/PROPN+PERSON/flat/1 and/CCONJ/cc/4 Ida/PROPN+PERSON/conj/1 Cole/PROPN+PERSON/flat/4"
    " met/VERB/root/0\n"
)
HERS = "Nora/PROPN+PERSON/nmod:poss/3 's/PART/case/1 *{}/NOUN/nsubj/4 spoke/VERB/root/0"
SHE = (
    "Nora/PROPN+PERSON/nsubj/6 and/CCONJ/cc/4 her/PRON/nmod:poss/4 sister/NOUN/conj/1 Ida/PROPN+PERSON/appos/4"
    " left/VERB/root/0\n"
)
COUPLE, SISTERS = the("couple/NOUN"), the("sisters/NOUN+Plur+sister")
CASES = {
    "a couple by one surname": (TOGETHER + COUPLE, "Nora and Karl Holm"),
    "a couple with a son": (WITH_SON + COUPLE, "Nora and Karl Holm"),
    "a man and a woman": (REED + COUPLE, "Max Reed and Ida Cole"),
    "no couple: siblings": (SIBLINGS + COUPLE, "The couple"),
    "no couple: one mother": (MOTHER + COUPLE, "The couple"),
    "another couple": (TOGETHER + the("couple/NOUN", "young/ADJ/amod"), "The young couple"),
    "a couple in between": (
        TOGETHER + "A/DET/det/2 couple/NOUN/nsubj/3 came/VERB/root/0\n" + COUPLE, "The couple",
    ),
    "two pairs": (TOGETHER + REED + COUPLE, "The couple"),
    "any pair": (REED + the("pair/NOUN"), "Max Reed and Ida Cole"),
    "sisters": (SHE + SISTERS, "Nora and her sister"),
    "no sisters: a man": (SIBLINGS + SISTERS, "The sisters"),
    "a husband": (TOGETHER + HERS.format("husband"), "Karl Holm"),
    "no husband: siblings": (SIBLINGS + HERS.format("husband"), "Nora 's husband"),
    "a brother": (SIBLINGS + HERS.format("brother"), "Karl Holm"),
    "no brother: a couple": (TOGETHER + HERS.format("brother"), "Nora 's brother"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_pairs(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=NOBODY))[-1] == expected


BROTHERS = (
    "Max/PROPN+PERSON/nmod:poss/4 's/PART/case/1 older/ADJ/amod/4 brother/NOUN/nsubj/7 Karl/PROPN+PERSON/appos/4"
    " Reed/PROPN+PERSON/flat/5 left/VERB/root/0\n"
    "Max/PROPN+PERSON/nmod:poss/4 's/PART/case/1 younger/ADJ/amod/4 brother/NOUN/nsubj/7 Ivo/PROPN+PERSON/appos/4"
    " Reed/PROPN+PERSON/flat/5 left/VERB/root/0\n"
)
HIS = "Max/PROPN+PERSON/nmod:poss/4 's/PART/case/1 {}/ADJ/amod/4 *brother/NOUN/nsubj/5 spoke/VERB/root/0"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BROTHERS + HIS.format("older"), "Karl Reed"),
        (BROTHERS + HIS.format("younger"), "Ivo Reed"),
        (BROTHERS + HERS.replace("Nora", "Max").format("brother"), "Karl Reed | Ivo Reed"),
        (BROTHERS + HIS.format("deaf"), "Max 's deaf brother"),
    ],
)
def test_relatives_told_apart(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=NOBODY))[-1] == expected
