"""Evidence: how an attribution was found, if the request set `explain`."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import Span


class RejectedCandidate(RecordModel):
    """A candidate that was not selected."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REJECTED]})

    rule: str
    """The id of the rule, or the name of the model, that proposed it."""
    reason: str
    """The reason for its rejection, as a human-readable message."""
    spans: list[Span] = Field(default_factory=list)
    """The words that it proposed."""


class Decision(RecordModel):
    """The decision about one field of the attribution, with its reason."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.DECISION]})

    field: str
    """The field, as a path within the attribution: `act`, `cue.stance`, `source.speaker_id`, `claim.modality`."""
    value: str | None = None
    """The value; null if it was left open."""
    rule: str
    """The id of the rule, or the name of the model, that decided."""
    scores: dict[str, float] = Field(default_factory=dict)
    """The scores considered, by name; for a speaker, those of the candidates by their ids."""
    spans: list[Span] = Field(default_factory=list)
    """The words that the decision is based on."""


class ParsedToken(Span):
    """A syntactic word with its place in the dependency graph (Universal Dependencies v2)."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.PARSED_TOKEN]})

    lemma: str
    """The dictionary form."""
    upos: str
    """The universal part of speech."""
    head: int | None = None
    """The index of the token's head in the list, counted from 0; null for the root."""
    deprel: str
    """The relation to the head."""


class Parse(RecordModel):
    """The dependency graph of the cue's sentence."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.PARSE]})

    tokens: list[ParsedToken]
    """The tokens, in the order of the text."""
    path: list[int] = Field(default_factory=list)
    """The indexes of the tokens on the paths from the cue to source and content, the cue's first."""


class Evidence(RecordModel):
    """The evidence for an attribution: the rule or model that found it, and what linked its parts."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EVIDENCE]})

    rule: str
    """The id of the rule, or the name of the model, that proposed it."""
    path: str | None = None
    """The dependency path that links the parts; null if they are not linked in the graph."""
    relations: str | None = None
    """The relations that the rule followed from the cue to content and source, `^` for upwards; null if none."""
    supporters: list[str] = Field(default_factory=list)
    """The ids of other rules, or of the model, that proposed almost the same."""
    scores: dict[str, float] = Field(default_factory=dict)
    """The scores considered, by name, from 0 to 1: `weight`, which decided; from the role model, the probability of the
    `cue`, and the expected overlap of `content` and `source` with the correct spans."""
    rejected: list[RejectedCandidate] = Field(default_factory=list)
    """The rejected candidates, best first."""
    decisions: list[Decision] = Field(default_factory=list)
    """The decisions about speaker, act, stance, modality and the other fields."""
    parse: Parse | None = None
    """The parse of the cue's sentence; null if there is no cue."""
