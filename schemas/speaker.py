"""A speaker: somebody or something that a text gives the word to."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import Span

SpeakerType: TypeAlias = (
    Literal["person", "organization", "government", "group", "document", "unnamed_person", "author"] | str
)
MentionForm: TypeAlias = Literal["name", "nominal", "pronoun"] | str
RosterStatus: TypeAlias = Literal["matched", "ambiguous", "unmatched"] | str


class SpeakerMention(Span):
    """A place in the text where a speaker is meant."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.MENTION]})

    form: MentionForm
    """A name, a description or a pronoun. More values may come."""


class Speaker(RecordModel):
    """One of the text's speakers, with every place where the text means it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SPEAKER]})

    id: str
    """Its name within the extraction: `s1`, `s2`, in the order of first mention."""
    name: str
    """The fullest form found in the text: a name or, where `named` is false, a description."""
    type: SpeakerType | None = None
    """What it is; null: not determined. More values may come."""
    named: bool
    """Whether the text names it."""
    anonymous: bool = False
    """Whether the text keeps back a person's name: `an official`, `who asked not to be named`."""
    anonymity_reason: Span | None = None
    """Why the name is kept back, in the words of the text; null: the text gives no reason."""
    role: Span | None = None
    """Its office or occupation, where the text gives it; null: the text gives none."""
    affiliation: Span | None = None
    """The body it speaks for or belongs to, where the text gives it; null: the text gives none."""
    descriptions: list[Span] = Field(default_factory=list, fail_fast=True)
    """Every description of it, word for word: appositions, titles, nominal mentions, in the order of the text."""
    members: list[str] = Field(default_factory=list, fail_fast=True)
    """The ids of the speakers that it is made of, where several speak as one: `Rossi and Okoye`."""
    roster_id: str | None = None
    """The id of the one roster entry that it matches; null: none, several, or no roster was sent."""
    roster_status: RosterStatus | None = None
    """How it stands to the request's roster; null: none was sent. More values may come."""
    roster_candidates: list[str] = Field(default_factory=list, fail_fast=True)
    """The ids of the entries between which it could not be decided, 20 at most; given where it is `ambiguous`."""
    mentions: list[SpeakerMention] = Field(default_factory=list, fail_fast=True)
    """Where the text means it, in the order of the text."""
