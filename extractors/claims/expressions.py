"""Expressions in a content: quantities, times, entities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.claims import amounts, times
from onrecord.extractors.claims.amounts import QUANTITIES
from onrecord.extractors.claims.entities import entities_in
from onrecord.extractors.claims.patterns import found
from onrecord.extractors.claims.times import TIMES
from onrecord.extractors.spans import CharSpan, LabelledCharSpan

POINTS = frozenset({"date", "time"})
"""Labels of times that are points, not durations or sets."""

COARSE = {"money": "money", "percent": "share", "ratio": "share", "ordinal": "ordinal"}
"""Labels of quantities as features; the others are counts."""


@dataclass(frozen=True, slots=True)
class Things:
    """The labelled expressions of a content, each kind in the order of the text."""

    quantities: tuple[LabelledCharSpan, ...]
    dates: tuple[LabelledCharSpan, ...]
    entities: tuple[LabelledCharSpan, ...]

    def features(self) -> Iterator[LabelledCharSpan]:
        """All expressions, labelled as features of checkability."""
        yield from ((a, b, f"quantity.{COARSE.get(label, 'count')}") for a, b, label in self.quantities)
        yield from ((a, b, "time.point" if label in POINTS else "time.span") for a, b, label in self.dates)
        yield from ((start, end, f"party.{label}") for start, end, label in self.entities)


def things(analysis: Analysis, content: Sequence[CharSpan]) -> Things:
    """The expressions in a content; a number in a time is no quantity."""
    dates = sorted(found(analysis, TIMES, content, hint=times.HINT))
    quantities = sorted(found(analysis, QUANTITIES, content, dates, hint=amounts.HINT))
    return Things(tuple(quantities), tuple(dates), tuple(entities_in(analysis, content)))
