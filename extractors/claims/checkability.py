"""Checkability of a content: a logistic regression over named features.

Its weights, the weights of words, and the calibration are a data file that ``python -m training.checkability`` writes.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.claims.features import Features, features
from onrecord.extractors.claims.patterns import words
from onrecord.extractors.lexicon.data import read_data
from onrecord.extractors.spans import CharSpan, LabelledCharSpan

CHECKABILITY = "checkability.json"
MAX_COUNT = 3
"""Most occurrences of a feature that count. Chosen by eye."""
STEEPEST = 3.0
"""Bound on the sum of the word weights of a content."""

SIGNALS = {
    "quantity": "quantity",
    "time": "date",
    "party": "party",
    "comparison": "comparison",
    "past": "event",
    "growth": "event",
}
"""Features that a record shows as signals if their weight is positive: prefix of the name, and label."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A probability, the spans of the signals for it, and the share of each feature for explanations."""

    probability: float
    signals: tuple[LabelledCharSpan, ...]
    shares: Mapping[str, float]


@dataclass(frozen=True)
class Checkability:
    """Weights of features and of words, and the knots of the calibration."""

    bias: float
    weights: Mapping[str, float]
    words: Mapping[str, float]
    knots: Sequence[tuple[float, float]]

    def judge(self, analysis: Analysis, content: Sequence[CharSpan], amounts: Iterable[LabelledCharSpan]) -> Judgement:
        """The probability that a content can be checked; `amounts` are its quantities, times, entities, by feature."""
        found = features(analysis, content, amounts)
        values = {**counted(found), **vocabulary(spoken(analysis, content), self.words)}
        shares = {name: self.weights[name] * value for name, value in values.items() if name in self.weights}
        score = self.bias + sum(shares.values())
        return Judgement(round(interpolated(self.knots, score), 2), tuple(self._signals(found)), shares)

    def _signals(self, found: Features) -> list[LabelledCharSpan]:
        labelled = {
            (start, end, SIGNALS[kind])
            for name, spans in found.items()
            if (kind := name.partition(".")[0]) in SIGNALS and self.weights.get(name, 0.0) > 0
            for start, end in spans
            if start < end
        }
        return sorted(labelled)


def spoken(analysis: Analysis, content: Sequence[CharSpan]) -> set[str]:
    """The alphabetic words of a content in lower case."""
    return {t.text.lower() for start, end in content for t in words(analysis, start, end) if t.text.isalpha()}


def counted(found: Features) -> dict[str, float]:
    """The number of occurrences of each feature, at most `MAX_COUNT`."""
    return {name: float(min(len(spans), MAX_COUNT)) for name, spans in found.items()}


def vocabulary(spoken: Iterable[str], weights: Mapping[str, float]) -> dict[str, float]:
    """The features of a content's words: their mean weight, and their sum, bounded by `STEEPEST`."""
    known = [weights.get(word, 0.0) for word in sorted(spoken)]
    if not known:
        return {}
    total = sum(known)
    return {
        "vocabulary.mean": 3 * total / len(known),
        "vocabulary.sum": max(-STEEPEST, min(STEEPEST, total / 2)),
    }


@cache
def load_checkability() -> Checkability:
    """The bundled weights, read once."""
    data = read_data(__package__, CHECKABILITY)
    knots = tuple((score, share) for score, share in data["knots"])
    return Checkability(data["bias"], data["weights"], data["words"], knots)


def interpolated(knots: Sequence[tuple[float, float]], value: float) -> float:
    """The share at a value by linear interpolation between the knots; constant beyond the first and the last."""
    place = bisect.bisect_left(knots, value, key=lambda knot: knot[0])
    if place == 0:
        return knots[0][1]
    if place == len(knots):
        return knots[-1][1]
    (left, low), (right, high) = knots[place - 1], knots[place]
    return low + (high - low) * (value - left) / (right - left)
