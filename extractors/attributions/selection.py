"""Which of the rival candidates stand.

At most one candidate a predicate, none below the threshold, and contents that do not cut into one another: one
attribution's content holds all of another, or nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extractors.attributions.candidate import Candidate

THRESHOLD = 0.34
"""The least weight of a candidate that stands; chosen on PolNeAR's training articles."""


@dataclass(frozen=True, slots=True)
class Loser:
    """A candidate that does not stand, and why."""

    candidate: Candidate
    reason: str


@dataclass(slots=True)
class Chosen:
    """A candidate that stands, with those it was preferred to."""

    candidate: Candidate
    losers: list[Loser] = field(default_factory=list)


def select(candidates: Iterable[Candidate], threshold: float = THRESHOLD) -> list[Chosen]:
    """The candidates that stand, by the text's order of their cues."""
    chosen: list[Chosen] = []
    for proposal in sorted(_best_of_each_head(candidates, threshold), key=_rank):
        _place(proposal, chosen)
    return sorted(chosen, key=lambda c: (c.candidate.cue or c.candidate.content)[0])


def _rank(proposal: Chosen) -> tuple[float, int]:
    return -proposal.candidate.weight, proposal.candidate.head


def _best_of_each_head(candidates: Iterable[Candidate], threshold: float) -> list[Chosen]:
    rivals: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        rivals.setdefault(candidate.head, []).append(candidate)
    proposals = []
    for group in rivals.values():
        best, *rest = sorted(group, key=lambda c: (-c.weight, c.rule))
        if best.weight >= threshold:
            proposals.append(Chosen(best, [Loser(other, "another reading of the same cue weighs more") for other in rest]))
    return proposals


def _place(proposal: Chosen, chosen: list[Chosen]) -> None:
    """Let a proposal stand beside the stronger ones, cut to what they leave of it, or put it among their losers."""
    for other in chosen:
        conflict = _conflict(proposal.candidate, other.candidate)
        if conflict is None:
            continue
        rest = _without(proposal.candidate, other.candidate)
        if conflict != "content" or rest is None:
            other.losers.append(Loser(proposal.candidate, "it cuts into a stronger attribution"))
            return
        proposal.candidate = rest
    chosen.append(proposal)


def _conflict(a: Candidate, b: Candidate) -> str | None:
    """What two candidates dispute: nothing, words of their contents, or the words of a cue."""
    a_all, b_all = _words(a), _words(b)
    a_content, b_content = set(a.content), set(b.content)
    if not set(a.cue).isdisjoint(b.cue):
        return "cue"
    if a_content.isdisjoint(b_all) and b_content.isdisjoint(a_all):
        return None
    if a_all <= b_content or b_all <= a_content:
        return None
    shared = len(a_content & b_content)
    return "cue" if 2 * shared > min(len(a_content), len(b_content)) else "content"


def _words(candidate: Candidate) -> set[int]:
    return {*candidate.cue, *candidate.source, *candidate.content}


def _without(weaker: Candidate, stronger: Candidate) -> Candidate | None:
    """The weaker candidate less the words it disputes; None where that is most of it or touches its cue."""
    taken = _words(stronger)
    if not taken.isdisjoint(weaker.cue):
        return None
    content = tuple(i for i in weaker.content if i not in taken)
    if 2 * len(content) <= len(weaker.content):
        return None
    return replace(weaker, content=content, source=tuple(i for i in weaker.source if i not in set(stronger.content)))
