"""Explanations: the rule that gave a field its value, and the words that decided. Stages never read them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft.speaker import SpeakerDraft
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.rule import Rule
from onrecord.extractors.spans import CharSpan


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """The explanation of the value of a field, `about`: see `onrecord.schemas.evidence.Decision`.

    A speaker is written as its id in the record.
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
