"""Explanations: which rule gave a field its value, and the words it went by. Stages write them and never read them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft.speaker import SpeakerDraft
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.rule import Rule
from onrecord.extractors.spans import CharSpan


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """Why a field, `about`, has its value: see `onrecord.schemas.evidence.Decision`.

    A speaker stands for its id, which the record gives it.
    """

    about: str
    value: SpeakerDraft | str | None
    rule: Rule
    spans: tuple[CharSpan, ...] = ()
    scores: tuple[tuple[SpeakerDraft | str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """The value that a rule gives a field, the rule, and the tokens that decided."""

    value: str
    rule: Rule
    tokens: tuple[int, ...] = ()

    def decision(self, about: str, analysis: Analysis) -> DecisionDraft:
        """The explanation of a field that has this value."""
        return DecisionDraft(about, self.value, self.rule, spans(analysis, self.tokens))
