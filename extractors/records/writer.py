"""The record of one text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from onrecord.extractors.attributions.spans.cue_words import head_word
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import AttributionDraft, Circumstances, Draft, SpeakerDraft
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.records.claims import claim_record
from onrecord.extractors.records.evidence import EvidenceWriter
from onrecord.extractors.records.speakers import SpeakerIds, speaker_record
from onrecord.extractors.rule import Family
from onrecord.extractors.spans import CharSpan
from onrecord.schemas.attribution import Attribution, Content, Cue, Passage, Resolution, Source, SpeakerCandidate
from onrecord.schemas.engine import EngineStamp
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.request import PARTS
from onrecord.schemas.spans import OffsetMap, joined_text
from onrecord.schemas.warning import ExtractionWarning

NOT_REQUESTED = "not_requested"


def _is_wanted(draft: AttributionDraft, options: ExtractionOptions) -> bool:
    """True of an attribution of a requested kind with enough confidence, or with none."""
    if draft.kind is not None and draft.kind not in options.kinds:
        return False
    free = draft.selected.candidate.rule.family is Family.FREE
    least = max(options.min_confidence, options.min_uncued_confidence if free else 0.0)
    return (1.0 if draft.confidence is None else draft.confidence) >= least


class RecordWriter:
    """Writes the record of one draft.

    Args:
        draft: The draft of the text.
        options: The caller's options.
        text: The text as sent, where the analysed one is a copy without tags.
    """

    def __init__(self, draft: Draft, options: ExtractionOptions, text: str | None = None) -> None:
        self._draft = draft
        self._options = options
        self._offsets = OffsetMap(draft.analysis.text if text is None else text, options.offset_unit)
        self._ids = SpeakerIds(draft.speakers)
        self._evidence = EvidenceWriter(draft.analysis, self._offsets, self._ids)
        self._kept = {number: None for number, one in enumerate(draft.attributions) if _is_wanted(one, options)}

    def record(self, engine: EngineStamp) -> Extraction:
        """The record of the draft's text.

        Attributions below the least confidence and of other kinds are dropped, with the speakers that no other
        attribution refers to. The others keep the ids that they have without a limit.
        """
        text = self._offsets.text
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return Extraction(
            id=self._options.id or digest[:16],
            language="en",
            text_sha256=digest,
            text_length=self._offsets.length,
            offset_unit=self._options.offset_unit,
            include=[part for part in PARTS if part in self._options.include],
            attributions=[self._attribution(number, self._draft.attributions[number]) for number in self._kept],
            speakers=[speaker_record(speaker, self._ids, self._offsets) for speaker in self._speaking()],
            warnings=list(self._warnings()),
            engine=engine,
        )

    def _attribution(self, number: int, draft: AttributionDraft) -> Attribution:
        checkpoint()
        around = draft.circumstances or Circumstances()
        return Attribution(
            id=f"a{number + 1}",
            mode=draft.mode,
            kind=draft.kind,
            source=self._source(draft),
            cue=self._cue(draft),
            content=self._content(draft),
            addressee=self._passage(around.addressee),
            medium=self._passage(around.medium),
            time=self._passage(around.time),
            place=self._passage(around.place),
            act=draft.act,
            parent_id=self._parent(draft.parent),
            claim=None if draft.claim is None else claim_record(draft.claim, self._offsets),
            resolution=self._resolution(draft),
            confidence=draft.confidence,
            evidence=self._evidence.evidence(draft) if self._options.explain else None,
        )

    def _content(self, draft: AttributionDraft) -> Content | None:
        if not draft.content:
            return None
        spans = self._offsets.spans(draft.content)
        return Content(spans=spans, text=joined_text(spans), quotations=self._offsets.spans(draft.quotations))

    def _resolution(self, draft: AttributionDraft) -> Resolution:
        # Rounded, as the last digits may depend on the device.
        candidates = [
            SpeakerCandidate(speaker_id=self._ids.of(one), score=None if score is None else round(score, 3))
            for one, score in draft.candidates
        ]
        confidence = draft.speaker_confidence
        return Resolution(
            status=draft.status or NOT_REQUESTED,
            confidence=None if confidence is None else round(confidence, 3),
            candidates=candidates,
        )

    def _parent(self, number: int | None) -> str | None:
        """The id of the nearest parent that is in the record."""
        while number is not None and number not in self._kept:
            number = self._draft.attributions[number].parent
        return None if number is None else f"a{number + 1}"

    def _speaking(self) -> list[SpeakerDraft]:
        """All speakers; if attributions were dropped, those that the others refer to."""
        speakers = self._draft.speakers
        if len(self._kept) == len(self._draft.attributions):
            return speakers
        left = [self._draft.attributions[number] for number in self._kept]
        named = [one for draft in left for one in (draft.speaker, draft.spoken_by, draft.on_behalf_of) if one]
        named += [one for draft in left for one, _ in draft.candidates]
        shown = {id(one) for speaker in named for one in (speaker, *speaker.members)}
        return [speaker for speaker in speakers if id(speaker) in shown]

    def _source(self, draft: AttributionDraft) -> Source | None:
        if not draft.source:
            return None
        spans = self._offsets.spans(draft.source)
        return Source(
            spans=spans,
            text=joined_text(spans),
            speaker_id=self._id(draft.speaker),
            spoken_by=self._id(draft.spoken_by),
            on_behalf_of=self._id(draft.on_behalf_of),
        )

    def _cue(self, draft: AttributionDraft) -> Cue | None:
        if not draft.cue:
            return None
        candidate = draft.selected.candidate
        spans = self._offsets.spans(draft.cue)
        head = head_word(self._draft.analysis, candidate) if candidate.head in candidate.cue else None
        lemma = head.lemma if head else joined_text(spans)
        return Cue(
            spans=spans,
            text=joined_text(spans),
            lemma=lemma.lower(),
            negated=draft.negated,
            modality=draft.modality,
            stance=draft.stance,
        )

    def _passage(self, parts: tuple[CharSpan, ...]) -> Passage | None:
        spans = self._offsets.spans(parts)
        return Passage(spans=spans, text=joined_text(spans)) if spans else None

    def _warnings(self) -> Iterable[ExtractionWarning]:
        if language := self._draft.other_language:
            message = f"The text seems to be in another language ({language}); only English is read."
            yield ExtractionWarning(code="language_not_english", message=message)
        found = [*self._draft.analysis.warnings, *self._draft.analysis.marks.warnings]
        for warning in sorted(found, key=lambda w: (w.start, w.end, w.code)):
            span = self._offsets.span(warning.start, warning.end)
            yield ExtractionWarning(code=warning.code, message=warning.message, span=span)

    def _id(self, speaker: SpeakerDraft | None) -> str | None:
        return None if speaker is None else self._ids.of(speaker)
