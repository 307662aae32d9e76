"""The draft of an attribution."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extractors.draft.candidate import Selected
from onrecord.extractors.draft.claim import ClaimDraft
from onrecord.extractors.draft.decision import DecisionDraft
from onrecord.extractors.spans import CharSpan


@dataclass(slots=True)
class Circumstances:
    """Addressee, medium, time and place of an attribution; empty where the text does not give one."""

    addressee: tuple[CharSpan, ...] = ()
    medium: tuple[CharSpan, ...] = ()
    time: tuple[CharSpan, ...] = ()
    place: tuple[CharSpan, ...] = ()


@dataclass(slots=True)
class AttributionDraft:
    """The draft of an attribution: see `onrecord.schemas.attribution.Attribution`.

    `parent` is the number of the attribution whose content contains this one. `speaker`, `spoken_by` and
    `on_behalf_of` are numbers of `SpeakerDraft`s; `status` and `candidates`, each with its score, say why there is no
    speaker. `decisions` explain the fields' values.
    """

    selected: Selected
    source: tuple[CharSpan, ...]
    cue: tuple[CharSpan, ...]
    content: tuple[CharSpan, ...]
    quotations: tuple[CharSpan, ...]
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
