"""The calibration's fit, on points of which the truth is known."""

from __future__ import annotations

import math
import random

import pytest

from onrecord.extractors.attributions.confidence import SUPPORTS
from training.confidence import FOLDS, Point, error, fit

SHIFTS = dict(zip(SUPPORTS, (1.0, 0.2, -1.5, -0.6), strict=True))


def points(count: int, seed: int, slope: float = 0.8) -> list[Point]:
    """Points that are right as often as a slope and the shifts say."""
    chance = random.Random(seed)
    found = []
    for _ in range(count):
        kind, weight = chance.choice(SUPPORTS), chance.uniform(0.05, 0.98)
        odds = slope * math.log(weight / (1 - weight)) + SHIFTS[kind]
        found.append(Point(kind, weight, chance.random() < 1 / (1 + math.exp(-odds))))
    return found


def test_slope_and_intercepts_are_found() -> None:
    slope, *intercepts = fit(points(20_000, 1)).coef_[0]
    assert slope == pytest.approx(0.8, abs=0.1)
    assert intercepts == pytest.approx(list(SHIFTS.values()), abs=0.15)


def test_the_error_is_of_articles_that_the_fit_has_not_seen() -> None:
    alike = [points(2_000, seed) for seed in range(FOLDS)]
    assert error(alike) < 0.03
    others = [[Point(one.support, one.weight, False) for one in alike[0]], *alike[1:]]
    assert error(others) > 0.06
