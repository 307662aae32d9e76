"""Isotonic regression (Zadrozny and Elkan 2002): the best rising step function from scores to shares."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

Point = tuple[float, bool]


def isotonic(points: Sequence[Point], fewest: int) -> list[tuple[float, float]]:
    """Knots of the best rising step function, each step of `fewest` points or more.

    Points of one weight are of one step. Fewer points than `fewest` in all make one knot.
    """
    steps: list[list[Point]] = []
    for point in sorted(points):
        if not steps or (len(steps[-1]) >= fewest and point[0] != steps[-1][-1][0]):
            steps.append([])
        steps[-1].append(point)
    if len(steps) > 1 and len(steps[-1]) < fewest:
        steps[-2:] = [steps[-2] + steps[-1]]
    if not steps:
        return []
    counts = np.array([len(step) for step in steps])
    weights, shares = (np.array([np.mean([point[place] for point in step]) for step in steps]) for place in (0, 1))
    from sklearn.isotonic import IsotonicRegression  # Imported here because it takes two seconds.

    rising = IsotonicRegression().fit_transform(weights, shares, sample_weight=counts)
    pools = [(share, rising == share) for share in np.unique(rising)]
    return [
        (round(float(np.average(weights[pool], weights=counts[pool])), 4), round(float(share), 4))
        for share, pool in pools
    ]
