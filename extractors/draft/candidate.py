"""Candidates: proposed attributions, and those that the selection keeps."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extractors.rule import Construction


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with its content, and its source if the text names one, as token numbers in the order of the text.

    `rule` is the construction that proposed it, or the role model; `head` the head of the cue, `path` the relations
    from the head to the content and the source that the rule followed. `key` is the predicate's lemma and the
    construction. `weight` estimates how likely the candidate is right (see `attributions.evidence.scoring`): it orders
    rivals and is not calibrated. `scores` are the role model's scores in it, by name, and `supporters` the other
    constructions that propose nearly the same.
    """

    rule: Construction
    head: int
    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    path: str
    key: str = ""
    weight: float = 0.0
    scores: tuple[tuple[str, float], ...] = ()
    supporters: tuple[Construction, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that the selection rejects, and the reason."""

    candidate: Candidate
    reason: str


@dataclass(slots=True)
class Selected:
    """A candidate that the selection keeps, with its rejected rivals."""

    candidate: Candidate
    rejected: list[Rejected] = field(default_factory=list)

    @property
    def rank(self) -> tuple[float, int]:
        """Its sort key among rivals: highest weight first, then the earlier head."""
        return -self.candidate.weight, self.candidate.head
