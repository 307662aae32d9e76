"""Ties: resolutions of mentions to referents, with their rules."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.extractors.rule import Rule
from onrecord.extractors.speakers.mentions import Mention
from onrecord.extractors.speakers.referents import Referent

Scored = tuple[tuple[Referent, float | None], ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """The resolution of a mention: one referent, several candidates with their probabilities, or none.

    Attributes:
        mention: The mention.
        referent: The referent; None if it is open.
        rule: The rule that found it.
        candidates: The possible referents of an open tie, the most likely first.
        antecedent: The mention that it refers back to.
        scores: Every candidate with its probability.
        probability: The probability of the choice, if there was a ranking.
        leans_on: The tie of another mention that this one depends on.
    """

    mention: Mention
    referent: Referent | None
    rule: Rule
    candidates: Scored = ()
    antecedent: Mention | None = None
    scores: Scored = ()
    probability: float | None = None
    leans_on: Tie | None = None

    def opened(self, confidence: float) -> Tie:
        """The tie without a referent, which becomes the first candidate, before those that lost."""
        assert self.referent is not None
        others = [(one, share) for one, share in self.scores if one is not self.referent and share and share >= 0.1]
        return replace(self, referent=None, candidates=((self.referent, confidence), *others))
