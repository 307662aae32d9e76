"""Checkability: the features that count, and the reasons given."""

from __future__ import annotations

import pytest

from onrecord.extractors.claims.checkability import Checkability, load_checkability, vocabulary
from onrecord.extractors.claims.expressions import things
from onrecord.extractors.claims.features import AGAINST, FOR
from tests.extractors.sketches import sketch

KNOTS = [(-1.0, 0.1), (1.0, 0.9)]


def judged(model: Checkability, text: str) -> tuple[float, list[tuple[str, str]], dict[str, float]]:
    analysis = sketch(text)
    content = [(0, len(analysis.text))]
    found = model.judge(analysis, content, things(analysis, content).features())
    shown = [(analysis.text[start:end], label) for start, end, label in found.signals]
    return found.probability, shown, dict(found.shares)


def test_a_signal_is_what_speaks_for_it() -> None:
    model = Checkability(0.0, {"quantity.money": 0.5, "quantity.ordinal": -0.5}, {}, KNOTS)
    probability, signals, shares = judged(model, "first/ADJ/amod/2 cost/NOUN/root/0 $5/NUM/obj/2")
    assert signals == [("$5", "quantity")]
    assert shares == {"quantity.money": 0.5, "quantity.ordinal": -0.5}
    assert probability == 0.5


def test_a_feature_counts_a_few_times_at_most() -> None:
    model = Checkability(0.0, {"quantity.money": 0.1}, {}, KNOTS)
    _, _, shares = judged(model, "$5/NUM/root/0 $6/NUM/dep/1 $7/NUM/dep/1 $8/NUM/dep/1 $9/NUM/dep/1")
    assert shares["quantity.money"] == pytest.approx(0.3)


def test_words_count_together() -> None:
    assert vocabulary({"rents", "fell", "oddly"}, {"rents": 0.6, "fell": 0.6}) == {
        "vocabulary.mean": pytest.approx(1.2),
        "vocabulary.sum": pytest.approx(0.6),
    }
    assert vocabulary({"rents"}, {"rents": 40.0})["vocabulary.sum"] == 3.0
    assert vocabulary(set(), {}) == {}


def test_the_bundled_weights_keep_their_signs() -> None:
    weights = load_checkability().weights
    assert not [name for name, weight in weights.items() if name.partition(".")[0] in FOR and weight < 0]
    assert not [name for name, weight in weights.items() if name.partition(".")[0] in AGAINST and weight > 0]


def test_figures_weigh_more_than_praise() -> None:
    model = load_checkability()
    figures, _, _ = judged(model, "rents/NOUN/nsubj/2 fell/VERB/root/0 30%/NUM/obj/2 in/ADP/case/5 2019/NUM/obl/2")
    praise, _, _ = judged(model, "this/PRON/nsubj/3 is/AUX/cop/3 wonderful/ADJ/root/0")
    question, _, _ = judged(model, "is/AUX/cop/3 this/PRON/nsubj/3 wonderful/ADJ/root/0 ?/PUNCT/punct/3")
    assert figures > praise > question
