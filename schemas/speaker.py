"""Speakers: the people, organizations and documents that a text quotes or reports."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import Span

KnownSpeakerType: TypeAlias = Literal[
    "person", "organization", "government", "group", "document", "unnamed_person", "author"
]
SpeakerType: TypeAlias = KnownSpeakerType | str
PERSON_TYPES = frozenset({"person", "unnamed_person", "author"})
"""The types of speakers that are a person."""
MentionForm: TypeAlias = Literal["name", "nominal", "pronoun"] | str
RosterStatus: TypeAlias = Literal["matched", "by_role", "ambiguous", "unmatched"] | str


class SpeakerMention(Span):
    """A mention of a speaker in the text."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.MENTION]})

    form: MentionForm
    """`name`, `nominal` (a description) or `pronoun`. More values may be added."""


class Speaker(RecordModel):
    """One of the text's speakers, with all of its mentions."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SPEAKER]})

    id: str
    """The id within the extraction: `s1`, `s2`, in the order of first mention."""
    name: str
    """The fullest form in the text: a name or, if `named` is false, a description."""
    type: SpeakerType | None = None
    """The type of speaker; null if not determined. More values may be added."""
    named: bool
    """True if the text names the speaker."""
    anonymous: bool = False
    """True if the text withholds a person's name: `an official`, `who asked not to be named`."""
    anonymity_reason: Span | None = None
    """The reason for withholding the name, in the words of the text; null if it gives none."""
    role: Span | None = None
    """Office or occupation, in the words of the text; null if it gives none."""
    affiliation: Span | None = None
    """The body that the speaker belongs to or speaks for, or a document's maker, in the text's words; null if none."""
    descriptions: list[Span] = Field(default_factory=list, fail_fast=True)
    """All descriptions of the speaker: appositions, titles, nominal mentions, in the order of the text."""
    members: list[str] = Field(default_factory=list, fail_fast=True)
    """The ids of the members, if several speakers speak as one: `Rossi and Okoye`."""
    roster_id: str | None = None
    """The id of the roster entry that the speaker matches; null if none or several match, or no roster was sent."""
    roster_status: RosterStatus | None = None
    """Result of matching against the request's roster; null if none was sent. `by_role`: the text does not name the
    speaker, and one entry's role alone has the words of the description. More values may be added."""
    roster_candidates: list[str] = Field(default_factory=list, fail_fast=True)
    """The ids of the matching entries, at most 20, if the status is `ambiguous`."""
    mentions: list[SpeakerMention] = Field(default_factory=list, fail_fast=True)
    """All mentions, in the order of the text."""
