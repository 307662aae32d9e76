"""A tie of a mention to a referent, and how it was found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.extractors.rule import Rule
from onrecord.extractors.speakers.mentions import Mention
from onrecord.extractors.speakers.referents import Referent

Scored = tuple[tuple[Referent, float | None], ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A mention tied to one referent, left open between several, each with its probability, or tied to nobody.

    Attributes:
        mention: The mention.
        referent: The referent; None where it is open.
        rule: The rule that found it.
        candidates: The referents between which it is open, the likeliest first.
        antecedent: The mention that it leans on.
        scores: Every referent that was weighed.
        probability: The probability of the choice among candidates, where there was one.
        leans_on: The tie of another mention that it was taken from.
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
        """The same tie left open: its referent becomes the first candidate, those that lost follow."""
        assert self.referent is not None
        others = [(one, share) for one, share in self.scores if one is not self.referent and share and share >= 0.1]
        return replace(self, referent=None, candidates=((self.referent, confidence), *others))
