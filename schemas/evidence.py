"""Why an attribution is what it is: given only when asked for."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import Span


class RejectedCandidate(RecordModel):
    """A reading that was considered and lost."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REJECTED]})

    rule: str
    """The id of the rule or the name of the model that proposed it."""
    reason: str
    """Why it lost, in words."""
    spans: list[Span] = Field(default_factory=list)
    """The words it proposed."""


class Decision(RecordModel):
    """Why one field of the attribution has its value."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.DECISION]})

    field: str
    """Which field, as a path within the attribution: `act`, `cue.stance`, `source.speaker_id`, `claim.modality`."""
    value: str | None = None
    """The value it was given; null: it was left open."""
    rule: str
    """The id of the rule or the name of the model that decided."""
    scores: dict[str, float] = Field(default_factory=dict)
    """The scores that took part, by name; for a speaker, those of the candidates by their ids."""
    spans: list[Span] = Field(default_factory=list)
    """The words that decided it."""


class ParsedToken(Span):
    """A syntactic word with its place in the dependency graph (Universal Dependencies v2)."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.PARSED_TOKEN]})

    lemma: str
    """Its dictionary form."""
    upos: str
    """Its universal part of speech."""
    head: int | None = None
    """The number of the token it depends on, counted from 0 in the list; null: it is the root."""
    deprel: str
    """The relation by which it depends on it."""


class Parse(RecordModel):
    """The dependency graph of the sentence that the cue stands in."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.PARSE]})

    tokens: list[ParsedToken]
    """Its words, in the order of the text."""
    path: list[int] = Field(default_factory=list)
    """The numbers of the tokens on the way from the cue to source and content, the cue's first."""


class Evidence(RecordModel):
    """How an attribution was found and linked."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EVIDENCE]})

    rule: str
    """The id of the rule or the name of the model that proposed it."""
    path: str | None = None
    """The dependency path that links its parts; null: they are not linked over the graph."""
    relations: str | None = None
    """The relations by which the rule has gone from the cue to content and source, `^` going up; null: by none."""
    supporters: list[str] = Field(default_factory=list)
    """The ids of other rules, or of the model, that proposed nearly the same."""
    scores: dict[str, float] = Field(default_factory=dict)
    """The scores that took part in the decision, by name, from 0 to 1: `weight`, which decided; by the role model, how
    likely the `cue` is one, and how far `content` and `source` can be expected to overlap with the right ones."""
    rejected: list[RejectedCandidate] = Field(default_factory=list)
    """The readings that lost, best first."""
    decisions: list[Decision] = Field(default_factory=list)
    """Why speaker, act, stance, modality and the rest have their values."""
    parse: Parse | None = None
    """The parse of the cue's sentence; null: it has no cue."""
