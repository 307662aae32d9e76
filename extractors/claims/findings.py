"""What a rule finds: the value it gives a field, its id, and the words that decided."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.extents import extents
from onrecord.extractors.draft import DecisionDraft


@dataclass(frozen=True, slots=True)
class Finding:
    """A value, the id of the rule that gives it, and the tokens that decided."""

    value: str
    rule: str
    tokens: tuple[int, ...] = ()

    def decision(self, about: str, analysis: Analysis) -> DecisionDraft:
        """The finding as an explanation of a field has it."""
        return DecisionDraft(about, self.value, self.rule, extents(analysis, self.tokens))
