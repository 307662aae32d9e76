"""The draft of a claim."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.spans import CharSpan, LabelledCharSpan


@dataclass(frozen=True, slots=True)
class EditDraft:
    """A change between a content and its claim's sentence: see `onrecord.schemas.claim.Edit`."""

    kind: str
    span: CharSpan | None = None
    replacement: str | None = None


@dataclass(slots=True)
class ClaimDraft:
    """The draft of a claim: see `onrecord.schemas.claim.Claim`."""

    text: str
    edits: tuple[EditDraft, ...] = ()
    modality: str = "certain"
    hedges: tuple[CharSpan, ...] = ()
    negated: bool = False
    tense: str | None = None
    about_future: bool = False
    checkable: float | None = None
    signals: tuple[LabelledCharSpan, ...] = ()
    quantities: tuple[LabelledCharSpan, ...] = ()
    dates: tuple[LabelledCharSpan, ...] = ()
    entities: tuple[LabelledCharSpan, ...] = ()
