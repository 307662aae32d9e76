"""Learning weights on candidates whose features tell all, something, or nothing."""

from __future__ import annotations

from pathlib import Path

from onrecord.extractors.attributions.evidence.scoring import ScoringModel, read_scoring_models
from training.weighing import MIN_COUNT, Example, fit, write

TELLING: list[Example] = [
    (("rule a", "class say"), True),
    (("rule a", "class do"), False),
    (("rule b", "class say"), True),
    (("rule b", "class do"), False),
]


def test_what_tells_right_from_wrong_gets_its_sign() -> None:
    learned = fit(TELLING * 25)
    assert learned.weights["class say"] > 0.3
    assert learned.weights["class do"] < -0.3
    assert all(abs(learned.weights.get(name, 0.0)) < 0.1 for name in ("rule a", "rule b"))
    assert all((learned.weight(features) > 0.5) == right for features, right in TELLING)


def test_the_bias_leans_to_what_is_commoner() -> None:
    right: list[Example] = [(("rule a",), True), (("rule b",), True)]
    wrong: list[Example] = [(("rule a",), False), (("rule b",), False)]
    assert fit(right * 40 + wrong).bias > 0
    assert fit(wrong * 40 + right).bias < 0


def test_more_decay_makes_smaller_weights() -> None:
    free, held = fit(TELLING * 25, decay=0.0), fit(TELLING * 25, decay=1.0)
    assert abs(held.weights.get("class say", 0.0)) < free.weights["class say"]


def test_rare_features_have_no_weight() -> None:
    rarely: Example = (("rule a", "once"), True)
    often: Example = (("rule a", "often"), True)
    learned = fit([*TELLING * 25, *[rarely] * (MIN_COUNT - 1), *[often] * MIN_COUNT], epochs=60)
    assert "once" not in learned.weights
    assert "often" in learned.weights


def test_a_feature_twice_in_one_candidate_is_no_commoner() -> None:
    twice: Example = (("rule a", *(["often"] * MIN_COUNT)), True)
    assert "often" not in fit([*TELLING * 25, twice], epochs=60).weights


def test_candidates_without_a_known_feature_do_not_get_in_the_way() -> None:
    learned = fit([*TELLING * 25, (("never seen",), True), ((), False)])
    assert learned.weights["class say"] > 0 > learned.weights["class do"]


def test_the_same_data_give_the_same_weights() -> None:
    assert fit(TELLING * 10) == fit(TELLING * 10)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    by_rules, jointly = ScoringModel(-0.5, {"rule a": 0.25}), ScoringModel(0.1, {"“said” ä": -1.0, "b": 2.0})
    write({"by_rules": by_rules, "jointly": jointly}, tmp_path / "weights.json")
    assert read_scoring_models((tmp_path / "weights.json").read_text(encoding="utf-8")) == (by_rules, jointly)
