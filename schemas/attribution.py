"""An attribution: a source, a cue and a content, after Pareti (2012) and PolNeAR."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.claim import Claim
from onrecord.schemas.evidence import Evidence
from onrecord.schemas.metadata import Date
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import Span

# Open enumerations: a deployed client must accept values that are added later.
KnownMode: TypeAlias = Literal["direct", "indirect", "mixed"]
Mode: TypeAlias = KnownMode | str
Kind: TypeAlias = Literal["speech", "writing", "thought"] | str
Modality: TypeAlias = (
    Literal["asserted", "possible", "future", "expected", "counterfactual", "conditional", "interrogative"] | str
)
Stance: TypeAlias = Literal["neutral", "confirming", "doubting", "distancing"] | str
KnownAct: TypeAlias = Literal[
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
Act: TypeAlias = KnownAct | str
ReviewStatus: TypeAlias = Literal["accepted", "rejected", "edited", "added"] | str
ResolutionStatus: TypeAlias = Literal["resolved", "ambiguous", "unresolved", "none", "not_requested"] | str


class Passage(RecordModel):
    """Words of the text that form a unit. Other words may be between them."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ADDRESSEE]})

    spans: list[Span] = Field(min_length=1, fail_fast=True)
    """The spans, in the order of the text, without overlap."""
    text: str
    """The texts of the spans, joined with one space."""


class Source(Passage):
    """The words that name who is quoted or reported."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SOURCE]})

    speaker_id: str | None = None
    """The id of the speaker that these words refer to; null if not resolved: see the attribution's `resolution`."""
    spoken_by: str | None = None
    """The id of the speaker who conveyed it: `the ministry said through a spokesman`; null if the source itself did."""
    on_behalf_of: str | None = None
    """The id of the speaker that the source spoke for: `he said on behalf of the union`; null if it spoke for
    itself."""


class Cue(Passage):
    """The words that mark the attribution: a verb of saying or thinking, a noun, `according to`."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.CUE]})

    lemma: str
    """The lemma of the cue's head, in lower case."""
    negated: bool | None = None
    """True if the text says or implies that it was not said: `did not say`, `refused to say`, `left without saying`,
    `stopped short of saying`, `is yet to say`, `nearly said`; null if `include` leaves out `claims`."""
    modality: Modality | None = None
    """Modality of the reporting event. `asserted`: it was said. `possible`: it may have been (`may have told`, `no
    evidence that he told`). `future`: it will be. `expected`: it is planned or due. `counterfactual`: it would have
    been. `conditional`: if it is (`should he say`). `interrogative`: the text asks or leaves it open (`did he say`,
    `unclear whether he said`). Null if `include` leaves out `claims`. More values may be added."""
    stance: Stance | None = None
    """The reporter's stance towards the truth of the content, as the choice of cue expresses it; null if `include`
    leaves out `claims`. More values may be added."""


class Content(Passage):
    """The words that are said, including quotation marks at their boundaries."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.CONTENT]})

    quotations: list[Span] = Field(default_factory=list, fail_fast=True)
    """The spans quoted verbatim, without quotation marks; empty if all is indirect speech."""


class SpeakerCandidate(RecordModel):
    """A speaker that a source may refer to."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.CANDIDATE]})

    speaker_id: str
    """The id of the speaker."""
    score: float | None = Field(default=None, ge=0, le=1)
    """The probability of this speaker; null if not calibrated."""


class Resolution(RecordModel):
    """Result of resolving the source to one of the text's speakers."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.RESOLUTION]})

    status: ResolutionStatus
    """`none`: there is no source; `not_requested`: `include` leaves out speakers. More values may be added."""
    confidence: float | None = Field(default=None, ge=0, le=1)
    """The probability that the speaker is right, calibrated apart from the attribution's confidence; null: unknown."""
    candidates: list[SpeakerCandidate] = Field(default_factory=list, fail_fast=True)
    """The possible speakers of an ambiguous source, best first."""


class Review(RecordModel):
    """A person's judgement of an attribution. The service makes none; it keeps those of records that are sent to it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REVIEW]})

    status: ReviewStatus
    """`accepted`: right as it is; `rejected`: wrong; `edited`: a person has corrected it; `added`: a person has added
    it. More values may be added."""
    by: str | None = None
    """The reviewer: a name or an id; null if not recorded."""
    at: Date | None = None
    """The time, in ISO 8601; null if not recorded."""
    note: str | None = None
    """A remark; null if there is none."""


class Attribution(RecordModel):
    """One report in the text of what a source said, thought, asked or wrote."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.INDIRECT, examples.DIRECT]})

    id: str
    """The id within the extraction: `a1`, `a2`, in the order of the text."""
    mode: Mode
    """`direct`: the whole content is quoted; `mixed`: part of it is; `indirect`: none, or there is no content. More
    values may be added."""
    kind: Kind | None = None
    """The kind of report. `speech`: it was said (`the mayor said`). `writing`: it was written, or a document has it
    (`she tweeted`, `said in a letter`, `the report says`). `thought`: a source thinks, feels, wants, plans or perceives
    it (`investors fear`). More values may be added."""
    source: Source | None = None
    """The words that name who said it; null if the text names no source."""
    cue: Cue | None = None
    """The words that mark the attribution; null if there are none: a quotation or a statement that goes on without a
    cue, an answer of an interview, a letter."""
    content: Content | None = None
    """The words that are said; null if nothing was said: the source declined to comment or did not answer."""
    addressee: Passage | None = None
    """The addressee: `told` **reporters**; null if the text does not say."""
    medium: Passage | None = None
    """The medium: **in a statement**, **on Telegram**; null if the text does not say."""
    time: Passage | None = None
    """The time of the report: **on Monday**; null if the text does not say."""
    place: Passage | None = None
    """The place of the report: **in Nairobi**; null if the text does not say."""
    act: Act | None = None
    """The speech act; null if not determined. More values may be added."""
    parent_id: str | None = None
    """The id of the attribution whose content contains this one; null if it is not nested."""
    claim: Claim | None = None
    """The content as a claim; null if not determined."""
    resolution: Resolution
    """Result of resolving the source to a speaker."""
    confidence: float | None = Field(default=None, ge=0, le=1)
    """The calibrated probability that source, cue and content are all correct; null if not calibrated."""
    evidence: Evidence | None = None
    """The evidence for it; null unless the request set `explain`."""
    review: Review | None = None
    """A person's judgement of it; null if it was not reviewed."""
