"""Explanations: which rule gave a field its value, and the words it went by. Stages write them and never read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.spans import CharSpan


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """Why a field, `about`, has its value: see `onrecord.schemas.evidence.Decision`."""

    about: str
    value: str | None
    rule: str
    spans: tuple[CharSpan, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """The value that a rule gives a field, the rule's id, and the tokens that decided."""

    value: str
    rule: str
    tokens: tuple[int, ...] = ()

    def decision(self, about: str, analysis: Analysis) -> DecisionDraft:
        """The explanation of a field that has this value."""
        return DecisionDraft(about, self.value, self.rule, spans(analysis, self.tokens))
