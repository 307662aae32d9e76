"""The rising function from weights to shares that are right."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from training.isotonic import Point, isotonic


def points(rights: str, step: float = 0.1) -> list[Point]:
    """Points with rising weights, `+` for a right one."""
    return [(round((number + 1) * step, 2), right == "+") for number, right in enumerate(rights)]


@pytest.mark.parametrize(
    ("rights", "fewest", "knots"),
    [
        pytest.param("", 1, [], id="nothing"),
        pytest.param("+", 1, [(0.1, 1.0)], id="one"),
        pytest.param("-+", 1, [(0.1, 0.0), (0.2, 1.0)], id="rising already"),
        pytest.param("+-", 1, [(0.15, 0.5)], id="falling: pooled"),
        pytest.param("-+-+", 1, [(0.1, 0.0), (0.25, 0.5), (0.4, 1.0)], id="pooled in the middle"),
        pytest.param("++--", 1, [(0.25, 0.5)], id="pooled step by step"),
        pytest.param("+--+-+", 1, [(0.2, 0.3333), (0.45, 0.5), (0.6, 1.0)], id="several pools"),
        pytest.param("---", 1, [(0.2, 0.0)], id="alike: one step"),
        pytest.param("-+++", 2, [(0.15, 0.5), (0.35, 1.0)], id="steps of two"),
        pytest.param("++-+", 2, [(0.25, 0.75)], id="steps of two, pooled"),
    ],
)
def test_isotonic(rights: str, fewest: int, knots: list[tuple[float, float]]) -> None:
    assert isotonic(points(rights), fewest) == knots


def test_the_order_of_the_points_does_not_matter() -> None:
    assert isotonic(points("+--+-+")[::-1], 1) == isotonic(points("+--+-+"), 1)


weighed = st.lists(st.tuples(st.integers(0, 20).map(lambda n: n / 20), st.booleans()), max_size=40)


@given(weighed, st.integers(1, 6))
def test_knots_rise(found: list[Point], fewest: int) -> None:
    knots = isotonic(found, fewest)
    assert [weight for weight, _ in knots] == sorted(weight for weight, _ in knots)
    assert [share for _, share in knots] == sorted({share for _, share in knots})


def fitted(rights: list[bool]) -> list[float]:
    """The best rising fit, by the formula of means: the greatest of lowest averages (Barlow and others 1972)."""
    count = len(rights)
    return [
        max(min(sum(rights[a:b]) / (b - a) for b in range(place + 1, count + 1)) for a in range(place + 1))
        for place in range(count)
    ]


@given(st.lists(st.booleans(), max_size=12))
def test_with_steps_of_one_it_is_the_best_rising_fit(rights: list[bool]) -> None:
    found: list[Point] = [(number / 100, right) for number, right in enumerate(rights)]
    assert [share for _, share in isotonic(found, 1)] == sorted({round(share, 4) for share in fitted(rights)})


def test_no_step_has_fewer_points() -> None:
    assert isotonic(points("---+"), 3) == [(0.25, 0.25)]


@given(st.lists(st.booleans(), min_size=1, max_size=12), st.integers(1, 4))
@example([True, False], 1)
def test_points_of_one_weight_are_one_step(rights: list[bool], fewest: int) -> None:
    assert isotonic([(0.5, right) for right in rights], fewest) == [(0.5, round(sum(rights) / len(rights), 4))]
