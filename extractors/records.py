"""From a finished draft to the record, with offsets in the caller's unit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from extractors.attributions.extents import extents
from extractors.attributions.linkage import linkage
from extractors.draft import AttributionDraft, Draft
from extractors.options import ExtractionOptions
from schemas.attribution import Attribution, Candidate, Content, Cue, Resolution, Source
from schemas.engine import EngineStamp
from schemas.evidence import Evidence, RejectedCandidate
from schemas.extraction import Extraction
from schemas.spans import OffsetMap, Span, joined_text
from schemas.speaker import Mention, Speaker
from schemas.warning import ExtractionWarning

SHOWN_LOSERS = 5
"""Losing candidates that an explanation shows."""


class RecordWriter:
    """Writes the record of one draft."""

    def __init__(self, draft: Draft, options: ExtractionOptions) -> None:
        self._draft = draft
        self._options = options
        self._offsets = OffsetMap(draft.analysis.text, options.offset_unit)
        least = options.min_confidence
        certain = (1.0 if one.confidence is None else one.confidence for one in draft.attributions)
        self._kept = {number: None for number, confidence in enumerate(certain) if confidence >= least}

    def record(self, engine: EngineStamp) -> Extraction:
        """The record of the draft's text.

        Attributions below the least confidence are left out, with the speakers that nothing else names; the others
        keep the ids they have without a limit.
        """
        text = self._draft.analysis.text
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        attributions = [self._attribution(number, self._draft.attributions[number]) for number in self._kept]
        return Extraction(
            id=self._options.id or digest[:16],
            language="en",
            text_sha256=digest,
            text_length=self._offsets.length,
            offset_unit=self._options.offset_unit,
            attributions=attributions,
            speakers=[self._speaker(number) for number in self._speaking()],
            warnings=list(self._warnings()),
            engine=engine,
        )

    def _attribution(self, number: int, draft: AttributionDraft) -> Attribution:
        content = self._offsets.spans(draft.content)
        candidates = [Candidate(speaker_id=f"s{i + 1}") for i in draft.candidates]
        return Attribution(
            id=f"a{number + 1}",
            mode=draft.mode,
            source=self._source(draft),
            cue=self._cue(draft),
            content=Content(spans=content, text=joined_text(content), quotations=self._offsets.spans(draft.quotations)),
            parent_id=self._parent(draft.parent),
            resolution=Resolution(status=draft.status, candidates=candidates),
            confidence=draft.confidence,
            evidence=self._evidence(draft) if self._options.explain else None,
        )

    def _parent(self, number: int | None) -> str | None:
        """The id of the attribution around one, or of the next one around it that is not left out."""
        while number is not None and number not in self._kept:
            number = self._draft.attributions[number].parent
        return None if number is None else f"a{number + 1}"

    def _speaking(self) -> list[int]:
        """The numbers of the speakers; with some attributions left out, of those that the others name."""
        if len(self._kept) == len(self._draft.attributions):
            return list(range(len(self._draft.speakers)))
        left = [self._draft.attributions[number] for number in self._kept]
        named = {one.speaker for one in left} | {speaker for one in left for speaker in one.candidates}
        return [number for number in range(len(self._draft.speakers)) if number in named]

    def _source(self, draft: AttributionDraft) -> Source | None:
        if not draft.source:
            return None
        spans = self._offsets.spans(draft.source)
        speaker = None if draft.speaker is None else f"s{draft.speaker + 1}"
        return Source(spans=spans, text=joined_text(spans), speaker_id=speaker)

    def _cue(self, draft: AttributionDraft) -> Cue | None:
        if not draft.cue:
            return None
        analysis, candidate = self._draft.analysis, draft.chosen.candidate
        spans = self._offsets.spans(draft.cue)
        negated = any(
            analysis.tokens[i].feats.get("Polarity") == "Neg" or analysis.tokens[i].lemma in ("not", "never")
            for i in candidate.cue
        )
        headed = candidate.head in candidate.cue
        lemma = analysis.tokens[candidate.head].lemma if headed else joined_text(spans)
        return Cue(spans=spans, text=joined_text(spans), lemma=lemma.lower(), negated=negated)

    def _evidence(self, draft: AttributionDraft) -> Evidence:
        candidate = draft.chosen.candidate
        losers = sorted(draft.chosen.losers, key=lambda loser: -loser.candidate.weight)[:SHOWN_LOSERS]
        return Evidence(
            rule=candidate.rule,
            path=linkage(self._draft.analysis, candidate),
            relations=candidate.path or None,
            supporters=list(candidate.supporters),
            scores={name: round(score, 3) for name, score in (("weight", candidate.weight), *candidate.scores)},
            rejected=[
                RejectedCandidate(
                    rule=loser.candidate.rule, reason=loser.reason, spans=self._token_spans(loser.candidate.content)
                )
                for loser in losers
            ],
        )

    def _token_spans(self, tokens: Iterable[int]) -> list[Span]:
        return self._offsets.spans(extents(self._draft.analysis, tokens))

    def _speaker(self, number: int) -> Speaker:
        speaker = self._draft.speakers[number]
        mentions = [self._mention(start, end, form) for start, end, form in speaker.mentions]
        return Speaker(id=f"s{number + 1}", name=speaker.name, type=speaker.type, named=True, mentions=mentions)

    def _mention(self, start: int, end: int, form: str) -> Mention:
        span = self._offsets.span(start, end)
        return Mention(start=span.start, end=span.end, text=span.text, form=form)

    def _warnings(self) -> Iterable[ExtractionWarning]:
        found = [*self._draft.analysis.warnings, *self._draft.marks.warnings]
        for warning in sorted(found, key=lambda w: (w.start, w.end, w.code)):
            span = self._offsets.span(warning.start, warning.end)
            yield ExtractionWarning(code=warning.code, message=warning.message, span=span)
