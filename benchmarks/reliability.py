"""Whether a record's confidence is what it says: how often attributions of that confidence are right.

Right is what the headline measure calls so (`benchmarks.attribution_scores`). The expected calibration error is the
mean distance between confidence and share that is right over ten bins of equal width, each by its count (Naeini et al.,
AAAI 2015). Beside it stand precision and recall of what `min_confidence` leaves.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from benchmarks.attribution_scores import HEADLINE, Count, Roles, agreeing
from benchmarks.error_report import Judged
from benchmarks.results import BinFigures, ReliabilityFigures

Point: TypeAlias = tuple[float, bool]
"""The confidence of an attribution, and whether it is right."""

EDGES = tuple(number / 10 for number in range(10))
"""Where bins begin, and the limits that are tried."""


def reliability_figures(documents: Sequence[Judged]) -> ReliabilityFigures | None:
    """Bins, calibration error and limits over some documents; None where no attribution has a confidence."""
    found = [point for document in documents for point in points(document)]
    if not found:
        return None
    return ReliabilityFigures(
        bins=bins(found),
        error=calibration_error(found),
        unsaid=sum(len(document.found) for document in documents) - len(found),
        limits={str(least): _limited(documents, least) for least in EDGES},
    )


def points(document: Judged) -> list[Point]:
    """Every attribution that is nested in none and has a confidence."""
    right = {j for _, j in document.agreed[HEADLINE]}
    said = [(document.extraction.attributions[one.place].confidence, j) for j, one in enumerate(document.found)]
    return [(confidence, j in right) for confidence, j in said if confidence is not None]


def bins(found: Iterable[Point]) -> list[BinFigures]:
    """Ten bins: how many attributions, their mean confidence, the share that is right; zeros where there are none."""
    sorted_in: list[list[Point]] = [[] for _ in EDGES]
    for point in found:
        sorted_in[bisect_right(EDGES, point[0]) - 1].append(point)
    return [
        BinFigures(
            count=len(some),
            confidence=sum(confidence for confidence, _ in some) / max(len(some), 1),
            right=sum(right for _, right in some) / max(len(some), 1),
        )
        for some in sorted_in
    ]


def calibration_error(found: Sequence[Point]) -> float:
    """The expected calibration error over ten bins; 0 where there is nothing."""
    return sum(one.count * abs(one.confidence - one.right) for one in bins(found)) / max(len(found), 1)


def limited(document: Judged, least: float) -> Count:
    """The headline's counts for what `min_confidence` leaves of a record, against the whole annotation.

    One without confidence is left at every limit. What the whole record reports inside another attribution is never
    counted, even where a limit takes the outer one away: nothing like it is annotated.
    """
    found = [one for one in document.found if _certainty(document, one) >= least]
    return Count(len(document.gold), len(found), len(agreeing(document.gold, found)[HEADLINE]))


def _certainty(document: Judged, one: Roles) -> float:
    confidence = document.extraction.attributions[one.place].confidence
    return 1.0 if confidence is None else confidence


def _limited(documents: Iterable[Judged], least: float) -> Count:
    return sum((limited(document, least) for document in documents), Count())
