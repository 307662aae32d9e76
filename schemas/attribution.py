"""An attribution: a source, a cue and a content, after Pareti (2012) and PolNeAR."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.claim import Claim
from onrecord.schemas.evidence import Evidence
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import Span

# The values are those of today. They are open, as deployed clients must outlive a new one.
Mode: TypeAlias = Literal["direct", "indirect", "mixed"] | str
Modality: TypeAlias = (
    Literal["asserted", "possible", "future", "expected", "counterfactual", "conditional", "interrogative"] | str
)
Stance: TypeAlias = Literal["neutral", "confirming", "doubting", "distancing"] | str
Act: TypeAlias = (
    Literal[
        "statement",
        "denial",
        "question",
        "demand",
        "proposal",
        "promise",
        "threat",
        "accusation",
        "praise",
        "blame",
        "announcement",
        "prediction",
        "belief",
        "intention",
        "refusal",
    ]
    | str
)
ResolutionStatus: TypeAlias = Literal["resolved", "ambiguous", "unresolved", "none", "not_requested"] | str


class Passage(RecordModel):
    """Words of the text that belong together, though other words may stand between them."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ADDRESSEE]})

    spans: list[Span] = Field(min_length=1, fail_fast=True)
    """Its stretches, in the order of the text, never overlapping."""
    text: str
    """The texts of the spans, joined with one space."""


class Source(Passage):
    """The words that name who is quoted or reported."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SOURCE]})

    speaker_id: str | None = None
    """The speaker that these words stand for; null: not resolved, see the attribution's `resolution`."""
    spoken_by: str | None = None
    """The id of the speaker who conveyed it for that one: `the ministry said through a spokesman`; null: none did."""
    on_behalf_of: str | None = None
    """The id of the speaker for whom that one spoke: `he said on behalf of the union`; null: for none but itself."""


class Cue(Passage):
    """The words that mark the attribution: a verb of saying or thinking, a noun, `according to`."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.CUE]})

    lemma: str
    """The dictionary form of its head, in lower case."""
    negated: bool | None = None
    """True if the text says or implies that it was not said: `did not say`, `refused to say`, `left without saying`,
    `stopped short of saying`, `is yet to say`, `nearly said`; null: `include` leaves out `claims`."""
    modality: Modality | None = None
    """`asserted`: it was said. `possible`: it may have been (`may have told`, `no evidence that he told`). `future`: it
    will be. `expected`: it is planned or due. `counterfactual`: it would have been. `conditional`: if it is (`should he
    say`). `interrogative`: the text asks for it or leaves the question open (`did he say`, `unclear whether he said`).
    Null: `include` leaves out `claims`. More values may come."""
    stance: Stance | None = None
    """The reporter's stance to the content's truth, by the choice of cue; null: `include` leaves out `claims`. More
    values may come."""


class Content(Passage):
    """What was said. Quotation marks at its edges belong to it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.CONTENT]})

    quotations: list[Span] = Field(default_factory=list, fail_fast=True)
    """The stretches given word for word, without their marks; empty when all is reported speech."""


class SpeakerCandidate(RecordModel):
    """A speaker that a source may stand for."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.CANDIDATE]})

    speaker_id: str
    """One of the extraction's speakers."""
    score: float | None = Field(default=None, ge=0, le=1)
    """How likely it is; null: not calibrated."""


class Resolution(RecordModel):
    """Whether the source could be tied to one of the text's speakers."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.RESOLUTION]})

    status: ResolutionStatus
    """`none`: there is no source to resolve; `not_requested`: `include` leaves out speakers. More values may come."""
    candidates: list[SpeakerCandidate] = Field(default_factory=list, fail_fast=True)
    """The speakers between which it could not be decided, best first."""


class Attribution(RecordModel):
    """One occasion on which the text says that somebody said, thought, asked or wrote something."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.INDIRECT, examples.DIRECT]})

    id: str
    """Its name within the extraction: `a1`, `a2`, in the order of the text."""
    mode: Mode
    """`direct`: the whole content is quoted; `mixed`: part of it is; `indirect`: none, or there is no content. More
    values may come."""
    source: Source | None = None
    """Who said it; null: the text names nobody."""
    cue: Cue | None = None
    """What marks it as said; null: nothing does, as with a quotation that stands alone."""
    content: Content | None = None
    """What was said; null: nothing was, somebody declined to comment or did not answer."""
    addressee: Passage | None = None
    """To whom it was said: `told` **reporters**; null: the text does not say."""
    medium: Passage | None = None
    """Through what it was said: **in a statement**, **on Telegram**; null: the text does not say."""
    time: Passage | None = None
    """When it was said; null: the text does not say."""
    place: Passage | None = None
    """Where it was said; null: the text does not say."""
    act: Act | None = None
    """What was done by saying it; null: not determined. More values may come."""
    parent_id: str | None = None
    """The attribution inside whose content this one is reported; null: the text itself reports it."""
    claim: Claim | None = None
    """The content as a claim; null: not determined."""
    resolution: Resolution
    """Whether the source could be tied to a speaker."""
    confidence: float | None = Field(default=None, ge=0, le=1)
    """How likely source, cue and content are right together, calibrated; null: not calibrated, so not said."""
    evidence: Evidence | None = None
    """How it was found; null unless the request asked to `explain`."""
