"""From a weight to a confidence: the share of attributions of such a weight that were right on held-out articles.

Isotonic regression (Zadrozny and Elkan 2002) over training articles that neither the role model nor the weights were
learned on; between its knots a straight line. ``python -m training.confidence`` writes the knots.
"""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from onrecord.extractors.attributions.rules import FLOATING
from onrecord.extractors.draft import Candidate
from onrecord.extractors.lexicon.data import read_data

CONFIDENCE = "confidence.json"

VOICES = "voices.json"
"""Counts of voices without a cue, and of labels: how many were read, and how many were right."""


@dataclass(frozen=True)
class Confidence:
    """Knots, each a weight and the share that is right there, both rising; and shares of what is not weighed.

    `floating` is that of quotations that nobody is tied to, `voices` has those of other rules by their ids.
    """

    knots: Sequence[tuple[float, float]]
    floating: float
    voices: Mapping[str, float] = field(default_factory=dict)

    def of(self, candidate: Candidate) -> float:
        """The probability that source, cue and content of a candidate are all right, to two decimals."""
        if candidate.rule is FLOATING:  # not weighed: all have one confidence
            return round(self.floating, 2)
        if (share := self.voices.get(candidate.rule.id)) is not None:
            return round(share, 2)
        return round(interpolated(self.knots, candidate.weight), 2)


def interpolated(knots: Sequence[tuple[float, float]], value: float) -> float:
    """The share at a value: on the straight line between the knots around it, and beyond the last that of the last."""
    place = bisect.bisect_left(knots, value, key=lambda knot: knot[0])
    if place == 0:
        return knots[0][1]
    if place == len(knots):
        return knots[-1][1]
    (left, low), (right, high) = knots[place - 1], knots[place]
    return low + (high - low) * (value - left) / (right - left)


@cache
def load_confidence() -> Confidence:
    """The bundled knots, read once."""
    data = read_data(__package__, CONFIDENCE)
    knots = tuple((weight, share) for weight, share in data["knots"])
    return Confidence(knots, data["floating"], read_voices())


def read_voices() -> Mapping[str, float]:
    """The share that is right of each rule that is read off the layout or goes on without a cue.

    Too few were read for a curve, so each share is the mean that such counts leave likely: (right + 1) / (read + 2).
    """
    counts = read_data(__package__, VOICES)["rules"]
    return {rule: (one["right"] + 1) / (one["read"] + 2) for rule, one in counts.items()}
