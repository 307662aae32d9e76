"""Why an attribution is what it is: given only when asked for."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from schemas import examples
from schemas.model import RecordModel
from schemas.spans import Span


class RejectedCandidate(RecordModel):
    """A reading that was considered and lost."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REJECTED]})

    rule: str
    """The id of the rule or the name of the model that proposed it."""
    reason: str
    """Why it lost, in words."""
    spans: list[Span] = Field(default_factory=list)
    """The words it proposed."""


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
