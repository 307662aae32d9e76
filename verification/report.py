"""Writes the report: the only code of the verification that converts offsets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.spans import CharSpan
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import OffsetMap, OffsetUnit, Span
from onrecord.schemas.verification import (
    AlignedWords,
    MeaningFlag,
    RecordPassage,
    SourceRead,
    SpeakerVerdict,
    Verification,
    VerificationCounts,
    VerificationEvidence,
    VerificationReport,
)
from onrecord.verification.draft import DraftPart, draft_parts
from onrecord.verification.edits import WordEdit
from onrecord.verification.finding import Fit, Found, QuotationFinding
from onrecord.verification.flags import Flag
from onrecord.verification.quotation import quotation
from onrecord.verification.record import Record
from onrecord.verification.sources import SourceText
from onrecord.verification.speakers import DraftSpeaker
from onrecord.verification.verifier import QuotationQuery, Verifier

CONTEXT_WORDS = 12
"""Words before and after a passage: about a line each."""

MAX_SHOWN = 20
"""Most passages that are shown where several fit: longer lists do not help a reader to choose."""

_NOBODY = "–"
"""Shown for a turn without a label."""
_NOTED = frozenset({"bracketed", "trimmed"})
_CHECKED = frozenset({"altered", "joined", "ambiguous"})


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """The options of a report: the unit of its offsets, indirect speech, evidence."""

    offset_unit: OffsetUnit = "codepoint"
    indirect: bool = False
    explain: bool = False


def verify_draft(
    text: str,
    sources: Sequence[SourceText],
    extraction: Extraction | None = None,
    options: ReportOptions | None = None,
    dates: Sequence[str | None] = (),
) -> VerificationReport:
    """Checks the quotations of a draft.

    Args:
        text: The draft.
        sources: The sources, read.
        extraction: The draft's record, with offsets in code points; None: its quotations are those in marks.
        options: What the report holds.
        dates: The date of each source, given back.
    """
    wanted = options or ReportOptions()
    parts = draft_parts(text, extraction, indirect=wanted.indirect)
    findings = Verifier(Record(sources), [part.query for part in parts]).findings()
    writer = _Writer(text, sources, wanted)
    made = []
    for number, (part, finding) in enumerate(zip(parts, findings, strict=True), start=1):
        checkpoint()
        made.append(writer.verification(number, part, finding))
    counts = Counter(one.wording for one in made)
    return VerificationReport(
        text_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text_length=writer.draft.length,
        offset_unit=wanted.offset_unit,
        verifications=made,
        counts=VerificationCounts(**counts, urgent=sum(one.urgency == "urgent" for one in made)),
        sources=[
            source_read(source, date, writer.offsets(source).length)
            for source, date in zip(sources, [*dates, *[None] * (len(sources) - len(dates))], strict=True)
        ],
        engine=extraction.engine if extraction else None,
    )


def verify_words(words: str, sources: Sequence[SourceText], speaker: str | None = None) -> Verification:
    """Checks one quotation that is not in a draft; its offsets are into the words, in code points.

    Args:
        words: The quotation, without quotation marks.
        sources: The sources, read.
        speaker: The speaker it is attributed to.
    """
    query = QuotationQuery(quotation(words, 0, len(words)), DraftSpeaker((speaker,)) if speaker else None)
    part = DraftPart((0, len(words)), query, speaker)
    (finding,) = Verifier(Record(sources), [query]).findings()
    return _Writer(words, sources, ReportOptions(explain=True)).verification(1, part, finding)


def source_read(source: SourceText, date: str | None, length: int) -> SourceRead:
    """A source as it was read; `length` is that of its text, in the unit that is wanted."""
    return SourceRead(
        id=source.id,
        kind=source.kind,
        date=date,
        text_sha256=sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest(),
        text_length=length,
        words=len(source.words),
        turns=len(source.turns),
    )


class _Writer:
    def __init__(self, text: str, sources: Sequence[SourceText], options: ReportOptions) -> None:
        self._options = options
        self.draft = OffsetMap(text, options.offset_unit)
        self._sources = sources
        self._maps: dict[str, OffsetMap] = {}

    def verification(self, number: int, part: DraftPart, finding: QuotationFinding) -> Verification:
        fit = finding.fit
        flags = [self._flag(flag) for flag in finding.flags]
        verdict = self._speaker(part, finding)
        search = finding.search
        return Verification(
            id=f"q{number}",
            attribution_id=part.query.attribution,
            quotation=self.draft.span(*part.span),
            wording=finding.wording,
            urgency=urgency(finding, verdict.verdict),
            passages=self._passages(fit) if fit else [],
            fits=finding.count if fit else 0,
            alternatives=[self._passages(other)[0] for other in finding.others[1 : MAX_SHOWN + 1]],
            nearest=self._passages(finding.nearest)[0] if finding.nearest else None,
            meaning_flags=flags,
            speaker=verdict,
            evidence=VerificationEvidence(
                words=search.words,
                sites=search.sites,
                seed_words=search.seed_words,
                fits=search.fits,
                coverage=search.coverage,
                weight=search.weight,
                reason=search.reason,
            )
            if self._options.explain
            else None,
        )

    def _passages(self, fit: Fit) -> list[RecordPassage]:
        made: list[RecordPassage] = []
        for at, found in enumerate(fit.passages):
            before = fit.passages[at - 1] if at else None
            apart = None
            if before is not None and before.source is found.source and found.first >= before.last:
                apart = found.first - before.last
            made.append(self._passage(found, apart))
        return made

    def _passage(self, found: Found, apart: int | None) -> RecordPassage:
        source, words = found.source, found.source.words
        spans = [self._span(source, span) for span in source.spans(found.start, found.end)]
        spans = [span for span in spans if span.text.strip()]
        before = words.span(max(0, found.first - CONTEXT_WORDS), found.first)[0] if found.first else found.start
        after = min(len(words), found.last + CONTEXT_WORDS)
        behind = words.span(found.last, after)[1] if after > found.last else len(source.text)
        return RecordPassage(
            spans=spans,
            text=" ".join(span.text for span in spans),
            source_id=source.id,
            before=_before(source, (before, found.start)),
            after=_after(source, (found.end, behind)),
            said_by=found.speaker.said_by,
            quoted=source.is_quoted(found.start, found.end),
            apart=apart,
            alignment=[self._aligned(source, edit) for edit in found.edits],
        )

    def _aligned(self, source: SourceText, edit: WordEdit) -> AlignedWords:
        return AlignedWords(
            kind=edit.kind,
            reason=edit.reason,
            draft=self.draft.span(*edit.draft) if edit.draft else None,
            record=self._span(source, edit.record) if edit.record else None,
        )

    def _flag(self, flag: Flag) -> MeaningFlag:
        source = self._sources[flag.source]
        return MeaningFlag(
            kind=flag.kind,
            change=flag.change,
            draft=[self.draft.span(*span) for span in flag.draft],
            record=[self._span(source, span) for span in flag.record],
            source_id=source.id,
        )

    @staticmethod
    def _speaker(part: DraftPart, finding: QuotationFinding) -> SpeakerVerdict:
        """The verdict; where several passages fit, `different` only if all have another speaker."""
        if finding.fit is None:
            return SpeakerVerdict(verdict="unknown", draft=part.speaker, said_by=[], reason="there is no passage")
        fits = finding.others or [finding.fit]
        every = [one.speaker for fit in fits for one in fit.passages]
        verdicts = {fit.verdict for fit in fits}
        verdict = "same" if "same" in verdicts else "different" if verdicts == {"different"} else "unknown"
        said_by = dict.fromkeys(one.said_by for one in every if one.said_by)
        reasons = dict.fromkeys(one.reason for one in every)
        return SpeakerVerdict(
            verdict=verdict, draft=part.speaker, said_by=list(said_by)[:MAX_SHOWN], reason="; ".join(reasons)
        )

    def offsets(self, source: SourceText) -> OffsetMap:
        """The offsets of a source, in the unit that is wanted."""
        if source.id not in self._maps:
            self._maps[source.id] = OffsetMap(source.text, self._options.offset_unit)
        return self._maps[source.id]

    def _span(self, source: SourceText, span: CharSpan) -> Span:
        return self.offsets(source).span(*span)


def _before(source: SourceText, span: CharSpan) -> str:
    """The spoken words of a span on one line, with labels unless all are by the speaker after it."""
    turns = _turns(source, span)
    passage = source.turns[source.turn_at(span[1])].label
    if all(label == passage for label, _ in turns):
        return " ".join(words for _, words in turns)
    last = turns[-1][0]
    return _labelled(turns, object()) + (f" {passage or _NOBODY}:" if last != passage else "")


def _after(source: SourceText, span: CharSpan) -> str:
    """The spoken words of a span on one line; those of another speaker than the one before it have a label."""
    return _labelled(_turns(source, span), source.turns[source.turn_at(span[0] - 1)].label)


def _labelled(turns: Sequence[tuple[str | None, str]], last: object) -> str:
    """The words of some turns, each with its label if that is not the one before."""
    parts = []
    for label, words in turns:
        parts += [words] if label == last else [f"{label or _NOBODY}:", words]
        last = label
    return " ".join(parts)


def _turns(source: SourceText, span: CharSpan) -> list[tuple[str | None, str]]:
    """The label and the words of each spoken part of a span."""
    found = []
    for start, end in source.spans(*span):
        while start < end:
            turn = source.turns[source.turn_at(start)]
            until = min(end, max(turn.end, start + 1))
            if words := " ".join(source.text[start:until].split()):
                found.append((turn.label, words))
            start = until
    return found


def urgency(finding: QuotationFinding, verdict: str) -> str:
    """The urgency of a verification. Words that the record has in several places are not urgent.

    If a source itself quotes them, the speaker is open.
    """
    wording, changed = finding.wording, bool(finding.flags or finding.has_new_words)
    if wording == "ambiguous" and finding.fit is not None and verdict != "different" and not changed:
        return "check" if finding.fit.wording in _CHECKED else "note"
    if wording == "not_checked":
        return "none"
    if wording == "not_found" or changed or verdict == "different":
        return "urgent"
    if wording in _CHECKED or (finding.fit is not None and finding.fit.is_quoted):
        return "check"
    return "note" if wording in _NOTED else "none"
