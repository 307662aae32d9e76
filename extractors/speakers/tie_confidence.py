"""The confidence of a resolution: the probability that the speaker of a source is right.

A name, an apposition or a relative pronoun has the share of right resolutions of its rule on held-out texts. A choice
among candidates has its probability, calibrated by class of mention (Platt 1999). A mention that depends on another
one, such as `who` or the `I` of a quotation, has at most its confidence. ``python -m training.linker`` learns the
figures.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.extractors.lexicon.data import read_data
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.ranking import class_of
from onrecord.extractors.speakers.mentions import NAME
from onrecord.extractors.speakers.ties import Tie

FILE = "tie_confidence.json"

EDGE = 1e-4
"""Distance from 0 and 1 to which probabilities are clamped before their logit."""


@dataclass(frozen=True)
class TieConfidence:
    """Confidence of ties.

    Attributes:
        rules: The share of right ties of each rule; also by rule and form of mention.
        curves: By class of mention the slope and offset for the logit of a probability.
        other: The share of right ties among all others.
    """

    rules: Mapping[str, float]
    curves: Mapping[str, tuple[float, float]]
    other: float

    def of(self, tie: Tie) -> float | None:
        """The confidence of a tie; None without a referent."""
        if tie.referent is None:
            return None
        own = self._own(tie)
        leant_on = None if tie.leans_on is None else self.of(tie.leans_on)
        return own if leant_on is None else min(own, leant_on)

    def _own(self, tie: Tie) -> float:
        key = key_of(tie)
        curve = self.curves.get(key)
        if curve is None or tie.probability is None:
            return self.rules.get(key, self.rules.get(tie.rule.id, self.other))
        return 1 / (1 + math.exp(-(curve[0] * logit(tie.probability) + curve[1])))


def logit(probability: float) -> float:
    """The logit of a clamped probability."""
    kept = min(max(probability, EDGE), 1 - EDGE)
    return math.log(kept / (1 - kept))


def key_of(tie: Tie) -> str:
    """The key that a tie's confidence is learned by: rule and class of choice, rule and name length, else the rule."""
    mention, rule = tie.mention, tie.rule.id
    if tie.rule is rules.RANKING:
        return f"{rule} {class_of(mention)}"
    if tie.rule is rules.DESCRIPTION:
        article = mention.article if mention.article in ("the", "a", "") else "other"
        return f"{rule} {article}" if tie.probability is None else f"{rule} weighed"
    if mention.form == NAME and mention.name is not None:
        return f"{rule} {'full' if len(mention.name.parts) > 1 else 'short'} {mention.name.type}"
    return rule


@cache
def bundled_tie_confidence() -> TieConfidence:
    """The confidence with the bundled figures, read once."""
    data = read_data(__package__, FILE)
    curves = {name: (slope, offset) for name, (slope, offset) in data["curves"].items()}
    return TieConfidence(data["rules"], curves, data["other"])
