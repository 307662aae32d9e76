"""The weights of a context, added to a ranker's probabilities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.speakers.antecedents.context_ranking import RANKER, WEIGHTS, ContextRanker, weighed
from onrecord.extractors.speakers.antecedents.ranking import Choice
from onrecord.extractors.speakers.mentions import NAME, PRONOUN, Mention
from onrecord.extractors.speakers.referents import Referent

SHARES = st.lists(st.floats(0.01, 1.0), min_size=2, max_size=6).map(lambda some: [one / sum(some) for one in some][1:])


class Given:
    """Gives the same probabilities to every choice."""

    def __init__(self, shares: list[float]) -> None:
        self._shares = shares

    def probabilities(self, choice: Choice) -> list[float]:
        """The given ones."""
        return self._shares


def choice(word: str, features: list[list[str]]) -> Choice:
    antecedents = [Mention(number, 0, 1, NAME, "name") for number, _ in enumerate(features)]
    return Choice(Mention(9, 0, 1, PRONOUN, word), [Referent() for _ in features], antecedents, features, ["none"])


@given(shares=SHARES)
def test_without_weights_the_ranker_decides(shares: list[float]) -> None:
    found = weighed(shares, [["none"], *([f"rank {n}"] for n, _ in enumerate(shares))], {RANKER: 1.0})
    assert found == pytest.approx(shares)


@given(shares=SHARES, slope=st.floats(0.2, 2.0), weight=st.floats(0.01, 5.0), number=st.integers(0, 4))
def test_a_weight_raises_its_candidate_alone(shares: list[float], slope: float, weight: float, number: int) -> None:
    raised = number % len(shares)
    features = [["none"], *(["source on topic alone"] if n == raised else ["rank 1"] for n, _ in enumerate(shares))]
    plain = weighed(shares, features, {RANKER: slope})
    found = weighed(shares, features, {RANKER: slope, "source on topic alone": weight})
    assert sum(found) <= 1 + 1e-9
    assert all((after > before) == (n == raised) for n, (before, after) in enumerate(zip(plain, found, strict=True)))


def test_a_class_without_weights_is_left_to_the_ranker() -> None:
    ranker = ContextRanker(Given([0.6, 0.2]), {"he": {RANKER: 1.0, "x": 9.0}})
    assert ranker.probabilities(choice("it", [["x"], []])) == [0.6, 0.2]
    assert ranker.probabilities(choice("she", [["x"], []]))[0] > 0.99


def test_the_weights_have_a_slope_for_every_class() -> None:
    assert all(weights[RANKER] > 0 for weights in WEIGHTS.values())
