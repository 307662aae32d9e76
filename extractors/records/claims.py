"""The record of a claim."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.draft import ClaimDraft, EditDraft
from onrecord.extractors.spans import LabelledCharSpan
from onrecord.schemas.claim import Claim, Edit, LabelledSpan
from onrecord.schemas.spans import OffsetMap


def claim_record(claim: ClaimDraft, offsets: OffsetMap) -> Claim:
    """The record of a claim."""
    return Claim(
        text=claim.text,
        edits=[_edit(edit, offsets) for edit in claim.edits],
        modality=claim.modality,
        hedges=offsets.spans(claim.hedges),
        negated=claim.negated,
        tense=claim.tense,
        about_future=claim.about_future,
        checkable=claim.checkable,
        signals=_labelled(claim.signals, offsets),
        quantities=_labelled(claim.quantities, offsets),
        dates=_labelled(claim.dates, offsets),
        entities=_labelled(claim.entities, offsets),
    )


def _edit(edit: EditDraft, offsets: OffsetMap) -> Edit:
    span = None if edit.span is None else offsets.span(*edit.span)
    return Edit(kind=edit.kind, span=span, replacement=edit.replacement)


def _labelled(found: Iterable[LabelledCharSpan], offsets: OffsetMap) -> list[LabelledSpan]:
    spans = ((offsets.span(start, end), label) for start, end, label in found)
    return [LabelledSpan(start=span.start, end=span.end, text=span.text, label=label) for span, label in spans]
