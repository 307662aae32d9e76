"""From weights to confidences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.attributions.confidence import SUPPORTS, Confidence, load_confidence, support
from onrecord.extractors.attributions.rules import CCOMP, FLOATING, MODEL, OBJ
from onrecord.extractors.draft import Candidate
from onrecord.extractors.rule import Construction

PLAIN = Confidence(1.0, {"direct": 1.0, "agreed": 0.0, "rule alone": -1.0, "model alone": -0.5}, floating=0.123)


def candidate(weight: float, rule: Construction = CCOMP, *supporters: Construction) -> Candidate:
    return Candidate(rule, 1, (1,), (0,), (2,), "", weight=weight, supporters=supporters)


@pytest.mark.parametrize(
    ("rule", "supporters", "mode", "kind"),
    [
        pytest.param(CCOMP, (MODEL,), "indirect", "agreed", id="a rule that the model supports"),
        pytest.param(MODEL, (CCOMP, OBJ), "mixed", "agreed", id="the model, supported by rules"),
        pytest.param(MODEL, (), "indirect", "model alone", id="the model alone"),
        pytest.param(CCOMP, (), "indirect", "rule alone", id="one rule"),
        pytest.param(CCOMP, (OBJ,), "mixed", "rule alone", id="rules without the model"),
        pytest.param(CCOMP, (), "direct", "direct", id="a quotation, whatever proposed it"),
        pytest.param(MODEL, (CCOMP,), "direct", "direct", id="a quotation that both propose"),
    ],
)
def test_kinds_of_evidence(rule: Construction, supporters: tuple[Construction, ...], mode: str, kind: str) -> None:
    assert support(candidate(0.5, rule, *supporters), mode) == kind


@pytest.mark.parametrize(
    ("weight", "mode", "supporters", "expected"),
    [
        pytest.param(0.7, "indirect", (MODEL,), 0.7, id="slope 1, intercept 0: the weight itself"),
        pytest.param(0.5, "direct", (), 0.73, id="a quotation is surer"),
        pytest.param(0.5, "indirect", (), 0.27, id="a rule alone is less sure"),
        pytest.param(1.0, "indirect", (MODEL,), 1.0, id="weights near 1 count alike"),
        pytest.param(0.0, "indirect", (MODEL,), 0.0, id="and near 0"),
    ],
)
def test_log_odds_are_shifted(weight: float, mode: str, supporters: tuple[Construction, ...], expected: float) -> None:
    assert PLAIN.of(candidate(weight, CCOMP, *supporters), mode) == expected


def test_floating_quotations_have_one_confidence() -> None:
    assert PLAIN.of(candidate(0.95, FLOATING), "direct") == PLAIN.of(candidate(0.0, FLOATING), "direct") == 0.12


def test_a_slope_below_1_draws_to_the_middle() -> None:
    flat = Confidence(0.5, dict.fromkeys(SUPPORTS, 0.0), 0.1)
    assert 0.5 < flat.of(candidate(0.9), "indirect") < 0.9
    assert 0.1 < flat.of(candidate(0.1), "indirect") < 0.5


shares = st.floats(0, 1)


@given(st.floats(0, 3), st.floats(-5, 5), shares, shares)
def test_more_weight_is_never_less_certain(slope: float, intercept: float, a: float, b: float) -> None:
    low, high = sorted((a, b))
    confidence = Confidence(slope, dict.fromkeys(SUPPORTS, intercept), 0.1)
    assert 0 <= confidence.of(candidate(low), "indirect") <= confidence.of(candidate(high), "indirect") <= 1


def test_the_bundled_calibration_rises_and_stays_near_the_weights() -> None:
    bundled = load_confidence()
    assert 0.5 < bundled.slope < 1.5
    assert set(bundled.intercepts) == set(SUPPORTS)
    assert all(abs(intercept) < 1 for intercept in bundled.intercepts.values())
    assert 0 <= bundled.floating <= 1
