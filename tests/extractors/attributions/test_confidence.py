"""From weights to confidences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.attributions.confidence import Confidence, load_confidence
from onrecord.extractors.attributions.rules import CCOMP, FLOATING
from onrecord.extractors.draft import Candidate
from onrecord.extractors.rule import Construction

KNOTS = Confidence([(0.4, 0.5), (0.6, 0.9), (0.9, 0.98)], floating=0.123)


def of(confidence: Confidence, weight: float, rule: Construction = CCOMP) -> float:
    return confidence.of(Candidate(rule, 1, (1,), (0,), (2,), "", weight=weight))


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        pytest.param(0.0, 0.5, id="below the first knot"),
        pytest.param(0.4, 0.5, id="on the first knot"),
        pytest.param(0.5, 0.7, id="between two"),
        pytest.param(0.55, 0.8, id="nearer to the second"),
        pytest.param(0.6, 0.9, id="on a knot"),
        pytest.param(0.75, 0.94, id="between the last two"),
        pytest.param(0.81, 0.96, id="rounded to two decimals"),
        pytest.param(0.9, 0.98, id="on the last knot"),
        pytest.param(1.0, 0.98, id="above the last knot"),
    ],
)
def test_between_knots_goes_a_straight_line(weight: float, expected: float) -> None:
    assert of(KNOTS, weight) == expected


def test_floating_quotations_have_one_confidence() -> None:
    assert of(KNOTS, 0.95, FLOATING) == of(KNOTS, 0.0, FLOATING) == 0.12


def test_a_single_knot_is_a_constant() -> None:
    assert {of(Confidence([(0.5, 0.8)], 0.1), weight) for weight in (0.0, 0.5, 1.0)} == {0.8}


shares = st.floats(0, 1)
knots = st.lists(st.tuples(shares, shares), min_size=1, max_size=6, unique_by=lambda knot: knot[0]).map(
    lambda found: list(zip(sorted(w for w, _ in found), sorted(s for _, s in found), strict=True))
)


@given(knots, shares, shares)
def test_more_weight_is_never_less_certain(found: list[tuple[float, float]], a: float, b: float) -> None:
    low, high = sorted((a, b))
    confidence = Confidence(found, 0.1)
    assert 0 <= of(confidence, low) <= of(confidence, high) <= 1


def test_the_bundled_knots_rise() -> None:
    bundled = load_confidence()
    weights, certain = zip(*bundled.knots, strict=True)
    assert list(weights) == sorted(set(weights))
    assert list(certain) == sorted(certain)
    assert 0 <= certain[0] <= certain[-1] <= 1
    assert 0 <= bundled.floating <= 1
