"""Calibration of `confidence`: the share of attributions of a confidence that are right.

Right is what the measure `triple` calls right. The expected calibration error is the mean distance between confidence
and share that is right over ten bins of equal width, weighted by their counts (Naeini et al., AAAI 2015).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from evaluation.attributions import COUNTED, HEADLINE, Count, Roles, ScoredArticle, agreeing
from evaluation.report import PERCENT, Cell, Table

Point: TypeAlias = tuple[float, bool]
"""The confidence of an attribution, and whether it is right."""

EDGES = tuple(number / 10 for number in range(10))
"""Lower edges of the bins, and the values of `min_confidence` that are tried."""

ERROR_TARGET = 0.03
"""The project's goal for the calibration error."""


def tables(documents: Sequence[ScoredArticle]) -> dict[str, Table]:
    """Bins of confidence, and whole attributions by `min_confidence`; none if no attribution has a confidence."""
    found = [point for document in documents for point in points(document)]
    if not found:
        return {}
    rows = bins(found)
    error = calibration_error(rows)
    unsaid = sum(len(document.found) for document in documents) - len(found)
    note = (
        f"Expected calibration error: {error:.4f} (target: at most {ERROR_TARGET}, "
        f"{'reached' if error <= ERROR_TARGET else 'not reached'}), over {len(found):,} attributions with a "
        f"confidence; {unsaid:,} have none."
    )
    columns = {"confidence from": ".1f", "attributions": "", "mean confidence": ".3f", "right, %": PERCENT}
    limits = [[edge, *sum((limited(one, edge) for one in documents), Count()).cells] for edge in EDGES]
    return {
        "Confidence": Table(columns=columns, rows=rows),
        "Reliability": Table(columns={"`min_confidence`": ".1f", **COUNTED}, rows=limits, note=note),
    }


def points(document: ScoredArticle) -> list[Point]:
    """Each attribution that is not nested and has a confidence."""
    right = {j for _, j in document.agreed[HEADLINE]}
    said = [(document.extraction.attributions[one.place].confidence, j) for j, one in enumerate(document.found)]
    return [(confidence, j in right) for confidence, j in said if confidence is not None]


def bins(found: Sequence[Point]) -> list[list[Cell]]:
    """Rows of the bins that hold points: lower edge, count, mean confidence, share that is right."""
    values, rights = np.array(found, float).T
    places = np.digitize(values, EDGES) - 1
    return [
        [EDGES[place], int(inside.sum()), float(values[inside].mean()), float(rights[inside].mean())]
        for place in np.unique(places)
        for inside in [places == place]
    ]


def calibration_error(rows: Sequence[Sequence[Cell]]) -> float:
    """The expected calibration error of the rows of `bins`."""
    counts, means, shares = np.array([row[1:] for row in rows], float).T
    return float(np.average(np.abs(means - shares), weights=counts))


def limited(document: ScoredArticle, least: float) -> Count:
    """Counts of `triple` for what `min_confidence` leaves of a record, against the whole annotation.

    An attribution without a confidence passes every limit. One that is nested in the whole record is never counted,
    even where its parent is dropped: PolNeAR annotates nothing like it.
    """
    found = [one for one in document.found if _certainty(document, one) >= least]
    return Count(len(document.gold), len(found), len(agreeing(document.gold, found)[HEADLINE]))


def _certainty(document: ScoredArticle, one: Roles) -> float:
    confidence = document.extraction.attributions[one.place].confidence
    return 1.0 if confidence is None else confidence
