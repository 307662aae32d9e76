"""Shared by tests of the verification: a transcript of our own, and the verification of one quotation."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.verification.finding import QuotationFinding
from onrecord.verification.quotation import DraftQuotation, quotation
from onrecord.verification.record import Record
from onrecord.verification.sources import SourceText, read_source
from onrecord.verification.speakers import DraftSpeaker
from onrecord.verification.verifier import QuotationQuery, Verifier

TRANSCRIPT = """MS. LEE: Good morning, everyone. The council will not sell the old harbour, and I want to be, uh, very \
clear about that. We have — we have no plans to sell it, not in 2026 and not later, unless the state takes over its \
debts. (Laughter.) It cost about $2,000,000 to repair the north pier.

Q    Will the harbour be sold to Ray Brothers on May 3?

MS. LEE: No. I said in March that three offers had come in. I did not look at any of them. Did they surprise me? \
They did.

MR. RAY: We may buy it one day. The old harbour is a treasure for the people of this town, and we would keep \
every boat.
"""
REPORT = (
    "The weather office said rain will fall on Friday over the coast, and the old harbour is a treasure for the people"
    " of this town."
)


def record(*texts: str) -> Record:
    """A record of some texts, the transcript and the report where none is given."""
    return Record(
        [read_source(f"s{number}", text) for number, text in enumerate(texts or (TRANSCRIPT, REPORT), start=1)]
    )


def whole(text: str) -> DraftQuotation:
    """A text as one quotation."""
    return quotation(text, 0, len(text))


def found(text: str, speaker: str | None = None, sources: Record | None = None) -> QuotationFinding:
    """The finding for one quotation."""
    query = QuotationQuery(whole(text), DraftSpeaker((speaker,)) if speaker else None)
    return Verifier(sources or record(), [query]).findings()[0]


def edits(text: str, finding: QuotationFinding) -> list[tuple[str, str | None, str, str]]:
    """The edits that change something: kind, reason, the draft's words and the record's."""
    assert finding.fit is not None
    return [
        (edit.kind, edit.reason, _cut(text, edit.draft), _cut(passage.source.text, edit.record))
        for passage in finding.fit.passages
        for edit in passage.edits
        if edit.kind != "kept"
    ]


def _cut(text: str, span: tuple[int, int] | None) -> str:
    return "" if span is None else text[span[0] : span[1]]


def passages(finding: QuotationFinding) -> list[str]:
    """The verbatim texts of the passages."""
    assert finding.fit is not None
    return [one.source.text[one.start : one.end] for one in finding.fit.passages]


def labels(source: SourceText) -> Sequence[tuple[str | None, str]]:
    """The turns of a source: the label, and what is said."""
    return [(turn.label, source.text[turn.start : turn.end].strip()) for turn in source.turns]
