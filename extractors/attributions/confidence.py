"""The confidence of an attribution: a calibrated probability, computed from its weight.

Logistic calibration (Platt 2000) of the weight's log odds, with an intercept for each kind of evidence: a direct
quotation, a rule and the role model that agree, either of them alone. Weights alone are overconfident where only one
of the two proposes a candidate. ``python -m training.confidence`` fits it on training articles that the role model has
not seen.
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

UNCUED = "uncued.json"
"""For each rule that finds sources without a cue: how many of its attributions were judged, and how many were right."""

DIRECT, AGREED, RULE_ALONE, MODEL_ALONE = "direct", "agreed", "rule alone", "model alone"
SUPPORTS = (DIRECT, AGREED, RULE_ALONE, MODEL_ALONE)
"""Kinds of evidence."""

MIN_WEIGHT = 1e-3
"""Weights are clamped to this distance from 0 and 1: beyond it the calibration had no data."""


def support(candidate: Candidate, mode: str) -> str:
    """The kind of evidence for a candidate; `mode` is the mode of its content."""
    if mode == "direct":
        return DIRECT
    rules = {candidate.rule, *candidate.supporters}
    if MODEL not in rules:
        return RULE_ALONE
    return MODEL_ALONE if len(rules) == 1 else AGREED


def log_odds(weight: float) -> float:
    """The log odds of a weight."""
    kept = min(max(weight, MIN_WEIGHT), 1 - MIN_WEIGHT)
    return math.log(kept / (1 - kept))


@dataclass(frozen=True)
class Confidence:
    """A slope, an intercept for each kind of evidence, and the shares of right attributions by rules without a weight.

    `floating` is that of quotations without a source, `uncued` has those of other rules by their ids.
    """

    slope: float
    intercepts: Mapping[str, float]
    floating: float
    uncued: Mapping[str, float] = field(default_factory=dict)

    def of(self, candidate: Candidate, mode: str) -> float:
        """The probability that source, cue and content of a candidate are all right, to two decimals."""
        if candidate.rule is FLOATING:  # not weighed: all have one confidence
            return round(self.floating, 2)
        if (share := self.uncued.get(candidate.rule.id)) is not None:
            return round(share, 2)
        odds = self.slope * log_odds(candidate.weight) + self.intercepts[support(candidate, mode)]
        return round(1 / (1 + math.exp(-odds)), 2)


@cache
def load_confidence() -> Confidence:
    """The bundled calibration, read once."""
    data = read_data(__package__, CONFIDENCE, form=2)
    return Confidence(data["slope"], data["intercepts"], data["floating"], read_uncued_shares())


def read_uncued_shares() -> Mapping[str, float]:
    """The share of right attributions of each rule that reads the layout or continues without a cue.

    There are too few for a curve, so each share is the posterior mean under a uniform prior: (right + 1) / (read + 2).
    """
    counts = read_data(__package__, UNCUED)["rules"]
    return {rule: (one["right"] + 1) / (one["read"] + 2) for rule, one in counts.items()}
