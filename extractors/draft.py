"""What the stages of the pipeline hand on: a text, its analysis, and what has been found so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.extents import Extent
from onrecord.extractors.attributions.selection import Chosen
from onrecord.extractors.marks import QuotationMarks
from onrecord.extractors.options import ExtractionOptions

Labelled = tuple[int, int, str]
"""A stretch in code points with a label: the form of a mention, the kind of a quantity."""


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """Why a field, `about`, has its value: see `onrecord.schemas.evidence.Decision`."""

    about: str
    value: str | None
    rule: str
    extents: tuple[Extent, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EditDraft:
    """A change between a content and its claim's sentence: see `onrecord.schemas.claim.Edit`."""

    kind: str
    extent: Extent | None = None
    replacement: str | None = None


@dataclass(slots=True)
class ClaimDraft:
    """A claim on its way to a record: see `onrecord.schemas.claim.Claim`."""

    text: str
    edits: tuple[EditDraft, ...] = ()
    modality: str = "certain"
    hedges: tuple[Extent, ...] = ()
    negated: bool = False
    tense: str | None = None
    about_future: bool = False
    checkable: float | None = None
    signals: tuple[Labelled, ...] = ()
    quantities: tuple[Labelled, ...] = ()
    dates: tuple[Labelled, ...] = ()
    entities: tuple[Labelled, ...] = ()


@dataclass(slots=True)
class Circumstances:
    """To whom, through what, when and where something was said, as stretches; empty where the text does not say."""

    addressee: tuple[Extent, ...] = ()
    medium: tuple[Extent, ...] = ()
    time: tuple[Extent, ...] = ()
    place: tuple[Extent, ...] = ()


@dataclass(slots=True)
class AttributionDraft:
    """An attribution on its way to a record; stretches are in code points.

    `parent` is the number of the attribution inside whose content this one stands. `speaker`, `spoken_by` and
    `on_behalf_of` are numbers of `SpeakerDraft`s; `status` and `candidates`, each with its score, say why there is no
    speaker. `decisions` tell, for whoever asks to explain, why fields have their values.
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
    spoken_by: int | None = None
    on_behalf_of: int | None = None
    status: str = "unresolved"
    candidates: tuple[tuple[int, float | None], ...] = ()
    circumstances: Circumstances = field(default_factory=Circumstances)
    act: str | None = None
    negated: bool = False
    modality: str = "asserted"
    stance: str = "neutral"
    claim: ClaimDraft | None = None
    decisions: list[DecisionDraft] = field(default_factory=list)


@dataclass(slots=True)
class SpeakerDraft:
    """A speaker on its way to a record: see `onrecord.schemas.speaker.Speaker`.

    `mentions` are stretches in code points, each with its form; `members` are numbers of other speakers.
    """

    name: str
    type: str | None
    mentions: list[Labelled]
    named: bool = True
    anonymous: bool = False
    anonymity_reason: Extent | None = None
    role: Extent | None = None
    affiliation: Extent | None = None
    descriptions: tuple[Extent, ...] = ()
    members: tuple[int, ...] = ()
    roster_id: str | None = None
    roster_status: str | None = None
    roster_candidates: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """One text as the stages see it; each stage fills the fields it declares.

    `other_language` is the one that the text clearly is in where that is not English.
    """

    analysis: Analysis
    options: ExtractionOptions = field(default_factory=ExtractionOptions)
    other_language: str | None = None
    marks: QuotationMarks = field(default_factory=lambda: QuotationMarks((), ()))
    attributions: list[AttributionDraft] = field(default_factory=list)
    speakers: list[SpeakerDraft] = field(default_factory=list)
