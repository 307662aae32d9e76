"""From a weight to a confidence: how likely an attribution of such a weight is right.

Logistic calibration (Platt 2000) of the weight's log odds, with an intercept for each kind of evidence: a quotation on
its own words, a rule and the role model that agree, either of them alone. Weights alone are too sure where only one of
the two proposes something. ``python -m training.confidence`` fits it on training articles that the role model has not
seen.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from onrecord.extractors.attributions.rules import FLOATING, MODEL
from onrecord.extractors.draft import Candidate
from onrecord.extractors.lexicon.data import read_data

CONFIDENCE = "confidence.json"

VOICES = "voices.json"
"""Counts of voices without a cue, and of labels: how many were read, and how many were right."""

DIRECT, AGREED, RULE_ALONE, MODEL_ALONE = "direct", "agreed", "rule alone", "model alone"
SUPPORTS = (DIRECT, AGREED, RULE_ALONE, MODEL_ALONE)
"""Kinds of evidence."""

LEAST = 1e-3
"""Weights nearer to 0 or 1 count as this near: beyond it they were never told apart."""


def support(candidate: Candidate, mode: str) -> str:
    """The kind of evidence for a candidate, of which `mode` tells if its content is quoted."""
    if mode == "direct":
        return DIRECT
    rules = {candidate.rule, *candidate.supporters}
    if MODEL not in rules:
        return RULE_ALONE
    return MODEL_ALONE if len(rules) == 1 else AGREED


def log_odds(weight: float) -> float:
    """The log odds of a weight."""
    kept = min(max(weight, LEAST), 1 - LEAST)
    return math.log(kept / (1 - kept))


@dataclass(frozen=True)
class Confidence:
    """A slope and an intercept for each kind of evidence; and shares of what is not weighed.

    `floating` is that of quotations that nobody is tied to, `voices` has those of other rules by their ids.
    """

    slope: float
    intercepts: Mapping[str, float]
    floating: float
    voices: Mapping[str, float] = field(default_factory=dict)

    def of(self, candidate: Candidate, mode: str) -> float:
        """The probability that source, cue and content of a candidate are all right, to two decimals."""
        if candidate.rule is FLOATING:  # not weighed: all have one confidence
            return round(self.floating, 2)
        if (share := self.voices.get(candidate.rule.id)) is not None:
            return round(share, 2)
        odds = self.slope * log_odds(candidate.weight) + self.intercepts[support(candidate, mode)]
        return round(1 / (1 + math.exp(-odds)), 2)


@cache
def load_confidence() -> Confidence:
    """The bundled calibration, read once."""
    data = read_data(__package__, CONFIDENCE, form=2)
    return Confidence(data["slope"], data["intercepts"], data["floating"], read_voices())


def read_voices() -> Mapping[str, float]:
    """The share that is right of each rule that is read off the layout or goes on without a cue.

    Too few were read for a curve, so each share is the mean that such counts leave likely: (right + 1) / (read + 2).
    """
    counts = read_data(__package__, VOICES)["rules"]
    return {rule: (one["right"] + 1) / (one["read"] + 2) for rule, one in counts.items()}
