"""Whom a pronoun goes on with, where nothing else tells its candidates apart: small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.speakers.ranking import LearnedRanker
from tests.extractors.speakers.texts import draft_of, meant

EVEN = LearnedRanker({}, {"he": 0.5})
"""Finds all candidates alike."""

COLE = "*Cole/PROPN+PERSON/nsubj/2 spoke/VERB/root/0\n"
HE = "*He/PRON/nsubj/2 spoke/VERB/root/0"

CASES = {
    "the subject of the sentence before": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 laughed/VERB/root/0\n" + HE,
        ["Cole", "Reed"],
    ),
    "after a participle that is parsed as the main verb": (
        COLE + "\nTold/VERB/root/0 that/SCONJ/mark/4 Dahl/PROPN+PERSON/nsubj/4 won/VERB/ccomp/1"
        " Reed/PROPN+PERSON/nsubj/6 laughed/VERB/ccomp/1\n" + HE,
        ["Cole", "Reed"],
    ),
    "whose the subject is": (
        COLE + "\nReed/PROPN+PERSON/nmod:poss/2 contract/NOUN/nsubj/3 ended/VERB/root/0\n" + HE,
        ["Cole", "Reed"],
    ),
    "who is asked": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 asked/VERB+ask/root/0 Dahl/PROPN+PERSON/obj/2\n" + HE,
        ["Cole", "Dahl"],
    ),
    "who just spoke, where a paragraph begins": (
        "Reed/PROPN+PERSON/nsubj/2 left/VERB/root/0\n" + COLE + "\n" + HE,
        ["Cole", "Cole"],
    ),
    "who just spoke, where the sentence before is about no person": (
        "Reed/PROPN+PERSON/nsubj/2 left/VERB/root/0\n" + COLE + "Rain/NOUN/nsubj/2 fell/VERB/root/0\n" + HE,
        ["Cole", "Cole"],
    ),
    "not the subject of what somebody says": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 said/VERB/root/0 Dahl/PROPN+PERSON/nsubj/4 lied/VERB/ccomp/2\n" + HE,
        ["Cole", "Reed"],
    ),
    "not somebody of the other gender": (
        COLE + "\nMrs./PROPN/nmod:desc/2 Reed/PROPN+PERSON/nsubj/3 laughed/VERB/root/0\n" + HE,
        ["Cole", "Cole"],
    ),
    "neither of two who act together": (
        "Reed/PROPN+PERSON/nsubj/4 and/CCONJ/cc/3 Dahl/PROPN+PERSON/conj/1 met/VERB/root/0\n" + HE,
        ["Dahl | Reed"],
    ),
    "the subject of the sentence before, by a pronoun that says nothing": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 came/VERB/root/0\nHe/PRON/nsubj/2 paused/VERB/root/0\n" + HE,
        ["Cole", "Reed"],
    ),
    "nobody else's, where the sentence has a subject before": (
        "Reed/PROPN+PERSON/nsubj/2 left/VERB/root/0\n" + COLE + "Dahl/PROPN+PERSON/nsubj/2 left/VERB/root/0"
        " as/SCONJ/mark/5 *he/PRON/nsubj/5 thought/VERB/advcl/2",
        ["Cole", "Cole"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_whom_a_pronoun_goes_on_with(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text, ranker=EVEN)) == expected


class First(LearnedRanker):
    """Takes the person who was mentioned last but one, as surely as told."""

    def probabilities(self, choice: object) -> list[float]:
        """Shares of two candidates."""
        return [1 - self.weights["he"]["first"], self.weights["he"]["first"]]


@pytest.mark.parametrize(("share", "expected"), [(0.97, "Cole | Reed"), (0.999, "Cole")])
def test_a_named_topic_is_passed_over_only_where_it_is_sure(share: float, expected: str) -> None:
    text = COLE + "\nReed/PROPN+PERSON/nsubj/2 laughed/VERB/root/0\n" + HE
    assert meant(draft_of(text, ranker=First({"he": {"first": share}}, {"he": 0.5})))[-1] == expected
