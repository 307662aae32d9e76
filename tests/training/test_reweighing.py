"""Continuing weights on other articles: they follow new examples, and stay where there are none."""

from __future__ import annotations

import pytest

from onrecord.extractors.attributions.evidence.scoring import ScoringModel
from training.reweighing import continued
from training.weighing import Example

BEFORE = ScoringModel(-0.5, {"class say": 2.0, "class do": 1.0, "old": 0.7})
NEWS: list[Example] = [(("class say",), True), (("class do",), False), (("new", "class do"), True)] * 40


def test_new_examples_move_the_weights() -> None:
    found = continued(BEFORE, NEWS, [], penalty=0.1)
    assert found.weight(("class do",)) < 0.3 < BEFORE.weight(("class do",))
    assert found.weight(("new", "class do")) > 0.7
    assert found.weight(("class say",)) > 0.8


def test_a_feature_without_examples_keeps_its_weight() -> None:
    assert continued(BEFORE, NEWS, [], penalty=0.1).weights["old"] == pytest.approx(0.7)


def test_a_large_penalty_keeps_all_weights() -> None:
    found = continued(BEFORE, NEWS, [], penalty=1e6)
    assert found.weights == pytest.approx(BEFORE.weights, abs=0.01)


def test_an_example_of_the_newswire_weighs_half() -> None:
    """Against each other at equal numbers, the corpus with the greater weight decides."""
    wrong: list[Example] = [(("class say",), False)] * 100
    right: list[Example] = [(("class say",), True)] * 100
    blank = ScoringModel(0.0, {"class say": 0.0})
    assert continued(blank, wrong, right, penalty=0.1).weight(("class say",)) > 0.6
    assert continued(blank, right, wrong, penalty=0.1).weight(("class say",)) < 0.4
