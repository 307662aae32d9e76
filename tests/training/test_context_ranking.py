"""Weights of context features, and pronouns that gender alone resolves."""

from __future__ import annotations

import random

import pytest

from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.context_ranking import RANKER
from onrecord.extractors.speakers.sources import context_of
from tests.extractors.speakers.texts import Nearest, draft_of
from training.context_ranking import HE_FEATURES, weights_of
from training.gendered_pronouns import GenderedPronounFinder, Randomization, WeighedChoice

ON_TOPIC = "source on topic alone"

MR_COLE, MRS_REED = (
    "Mr./PROPN/nmod:desc/2 Cole/PROPN+PERSON/nsubj/3",
    "Mrs./PROPN/nmod:desc/2 Reed/PROPN+PERSON/nsubj/3",
)
LEFT = " left/VERB/root/0\n"
HE = "*He/PRON/nsubj/2 spoke/VERB/root/0"


def choice(right: int, topic: int) -> WeighedChoice:
    features = [("none",), *((ON_TOPIC, "rank 0") if n == topic else ("rank 1",) for n in (1, 2))]
    return WeighedChoice("t", (0.5, 0.4), tuple(features), frozenset((right,)), True)


def test_what_the_right_candidates_have_weighs_more() -> None:
    weights = weights_of([choice(n % 2 + 1, n % 2 + 1) for n in range(20)], HE_FEATURES)
    assert weights[ON_TOPIC] > 0.5
    assert set(weights) == {RANKER, ON_TOPIC}


def test_what_right_and_wrong_ones_have_alike_weighs_nothing() -> None:
    weights = weights_of([choice(n % 2 + 1, n // 2 % 2 + 1) for n in range(40)], HE_FEATURES)
    assert weights[ON_TOPIC] == pytest.approx(0, abs=0.05)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (MR_COLE + LEFT + MRS_REED + LEFT + HE, ["Cole"]),
        (MRS_REED + LEFT + MR_COLE + LEFT + HE, ["Cole"]),
        (MR_COLE + LEFT + HE, []),
        (MR_COLE + LEFT + "Mr./PROPN/nmod:desc/2 Dahl/PROPN+PERSON/nsubj/3" + LEFT + MRS_REED + LEFT + HE, []),
        (MR_COLE + LEFT + MRS_REED + LEFT + "Bako/PROPN+PERSON/nsubj/2 left/VERB/root/0\n" + HE, []),
    ],
    ids=["a man before a woman", "a woman before a man", "nobody else", "two men", "somebody of unknown gender"],
)
def test_a_pronoun_is_kept_if_one_candidate_alone_has_its_gender(text: str, right: list[str]) -> None:
    draft = draft_of(text)
    finder = GenderedPronounFinder(context_of(draft), load_nouns(), Nearest(), {"he": 0.5}, ())
    collected = finder.collect(Randomization(Nearest(), {}, random.Random(0)))
    found = {choice.referents[number - 1].name for choice, number in collected}
    assert [name.parts[-1] for name in found if name] == [one.lower() for one in right]
