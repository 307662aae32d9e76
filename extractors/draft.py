"""What the stages of the pipeline hand on: a text, its analysis, and what has been found so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.analysis import Analysis
from extractors.attributions.extents import Extent
from extractors.attributions.selection import Chosen
from extractors.marks import QuotationMarks


@dataclass(slots=True)
class AttributionDraft:
    """An attribution on its way to a record; stretches are in code points.

    `parent` is the number of the attribution inside whose content this one stands. `speaker` is the number of a
    `SpeakerDraft`; `status` and `candidates` say why there is none.
    """

    chosen: Chosen
    source: tuple[Extent, ...]
    cue: tuple[Extent, ...]
    content: tuple[Extent, ...]
    quotations: tuple[Extent, ...]
    mode: str
    confidence: float | None = None
    parent: int | None = None
    speaker: int | None = None
    status: str = "unresolved"
    candidates: tuple[int, ...] = ()


@dataclass(slots=True)
class SpeakerDraft:
    """A speaker on its way to a record. `mentions` are stretches in code points, each with its form."""

    name: str
    type: str | None
    mentions: list[tuple[int, int, str]]


@dataclass(slots=True)
class Draft:
    """One text as the stages see it; each stage fills the fields it declares."""

    analysis: Analysis
    marks: QuotationMarks = field(default_factory=lambda: QuotationMarks((), ()))
    attributions: list[AttributionDraft] = field(default_factory=list)
    speakers: list[SpeakerDraft] = field(default_factory=list)
