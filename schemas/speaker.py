"""A speaker: somebody or something that a text gives the word to."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from schemas import examples
from schemas.model import RecordModel
from schemas.spans import Span

SpeakerType: TypeAlias = (
    Literal["person", "organization", "government", "group", "document", "unnamed_person", "author"] | str
)
MentionForm: TypeAlias = Literal["name", "nominal", "pronoun"] | str


class Mention(Span):
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
    """Whether the text says that the name is withheld."""
    role: str | None = None
    """Its office or occupation, in the words of the text; null: the text gives none."""
    affiliation: str | None = None
    """The body it speaks for or belongs to, in the words of the text; null: the text gives none."""
    mentions: list[Mention] = Field(default_factory=list)
    """Where the text means it, in the order of the text."""
