"""The factuality of an attribution's content."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.draft.decision import DecisionDraft
from onrecord.extractors.rule import Rule
from onrecord.extractors.spans import CharSpan


@dataclass(frozen=True, slots=True)
class Factuality:
    """Certainty, polarity, tense and time reference of a content's main predicate.

    `hedges` are the spans inside the content that make it less than certain. `future` is the rule by which it refers to
    the future; None if it does not. `decisions` explain the values, as fields of a claim.
    """

    modality: str = "certain"
    hedges: tuple[CharSpan, ...] = ()
    negated: bool = False
    tense: str | None = None
    future: Rule | None = None
    decisions: tuple[DecisionDraft, ...] = ()

    @property
    def about_future(self) -> bool:
        """True if the content refers to the future."""
        return self.future is not None
