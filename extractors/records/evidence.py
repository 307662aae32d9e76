"""The evidence of attributions, made only for requests with `explain`."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.linkage import linkage, linking_tokens
from onrecord.extractors.draft import AttributionDraft, DecisionDraft, SpeakerDraft
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.records.speakers import SpeakerIds
from onrecord.schemas.evidence import Decision, Evidence, Parse, ParsedToken, RejectedCandidate
from onrecord.schemas.spans import OffsetMap, Span

MAX_REJECTED = 5
"""Most rejected candidates in an explanation."""


class EvidenceWriter:
    """Writes the evidence of one text's attributions."""

    def __init__(self, analysis: Analysis, offsets: OffsetMap, ids: SpeakerIds) -> None:
        self._analysis = analysis
        self._offsets = offsets
        self._ids = ids

    def evidence(self, draft: AttributionDraft) -> Evidence:
        """The rule or model that found an attribution, the path, rejected candidates, and decisions on its fields."""
        candidate = draft.selected.candidate
        rejected = sorted(draft.selected.rejected, key=lambda other: -other.candidate.weight)[:MAX_REJECTED]
        return Evidence(
            rule=candidate.rule.id,
            path=linkage(self._analysis, candidate),
            relations=candidate.path or None,
            supporters=[rule.id for rule in candidate.supporters],
            scores={name: round(score, 3) for name, score in (("weight", candidate.weight), *candidate.scores)},
            rejected=[
                RejectedCandidate(
                    rule=loser.candidate.rule.id, reason=loser.reason, spans=self._token_spans(loser.candidate.content)
                )
                for loser in rejected
            ],
            decisions=[self._decision(decision) for decision in draft.decisions],
            parse=self._parse(draft),
        )

    def _decision(self, decision: DecisionDraft) -> Decision:
        return Decision(
            field=decision.about,
            value=None if decision.value is None else self._named(decision.value),
            rule=decision.rule.id,
            scores={self._named(name): round(score, 3) for name, score in decision.scores},
            spans=self._offsets.spans(dict.fromkeys(decision.spans)),
        )

    def _named(self, value: SpeakerDraft | str) -> str:
        return value if isinstance(value, str) else self._ids.of(value)

    def _parse(self, draft: AttributionDraft) -> Parse | None:
        """The parse of the cue's sentence; None without a cue."""
        candidate = draft.selected.candidate
        if not candidate.cue:
            return None
        sentence = self._analysis.sentences[self._analysis.tokens[candidate.cue[0]].sentence]
        first, tokens = sentence.first, self._analysis.tokens[sentence.first : sentence.last]
        path = [i - first for i in linking_tokens(self._analysis, candidate) if first <= i < sentence.last]
        return Parse(tokens=[self._parsed(token, first) for token in tokens], path=path)

    def _parsed(self, token: Token, first: int) -> ParsedToken:
        span = self._offsets.span(token.start, token.end)
        return ParsedToken(
            start=span.start,
            end=span.end,
            text=span.text,
            lemma=token.lemma,
            upos=token.upos,
            head=None if token.head is None else token.head - first,
            deprel=token.deprel,
        )

    def _token_spans(self, tokens: Iterable[int]) -> list[Span]:
        return self._offsets.spans(spans(self._analysis, tokens))
