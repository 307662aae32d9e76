"""The draft of an attribution."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extractors.draft.candidate import Selected
from onrecord.extractors.draft.claim import ClaimDraft
from onrecord.extractors.draft.decision import DecisionDraft
from onrecord.extractors.draft.factuality import Factuality
from onrecord.extractors.draft.speaker import SpeakerDraft
from onrecord.extractors.spans import CharSpan


@dataclass(slots=True)
class Circumstances:
    """Addressee, medium, time and place of an attribution; empty if the text has none."""

    addressee: tuple[CharSpan, ...] = ()
    medium: tuple[CharSpan, ...] = ()
    time: tuple[CharSpan, ...] = ()
    place: tuple[CharSpan, ...] = ()


@dataclass(slots=True)
class AttributionDraft:
    """The draft of an attribution: see `onrecord.schemas.attribution.Attribution`.

    `parent` is the number of the attribution whose content contains this one. `speaker_confidence` is that of
    `speaker`; `status` and `candidates`, each with its score, show why there is no speaker. `decisions` explain the
    values of the fields. Fields of stages that did not run are None.
    """

    selected: Selected
    source: tuple[CharSpan, ...]
    cue: tuple[CharSpan, ...]
    content: tuple[CharSpan, ...]
    quotations: tuple[CharSpan, ...]
    mode: str
    kind: str | None = None
    confidence: float | None = None
    parent: int | None = None
    speaker: SpeakerDraft | None = None
    spoken_by: SpeakerDraft | None = None
    on_behalf_of: SpeakerDraft | None = None
    speaker_confidence: float | None = None
    status: str | None = None
    candidates: tuple[tuple[SpeakerDraft, float | None], ...] = ()
    circumstances: Circumstances | None = None
    act: str | None = None
    negated: bool | None = None
    modality: str | None = None
    stance: str | None = None
    factuality: Factuality | None = None
    claim: ClaimDraft | None = None
    decisions: list[DecisionDraft] = field(default_factory=list)

    @property
    def spoken(self) -> tuple[CharSpan, ...]:
        """The literal part of the content: its quotations, or all of a turn, a post or a letter."""
        return self.content if self.selected.candidate.rule.verbatim else self.quotations
