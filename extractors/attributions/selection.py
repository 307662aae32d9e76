"""Selection among rival candidates.

At most one candidate for each predicate, none below the threshold, and contents that do not overlap in part: an
attribution's content holds all of another, or none of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Candidate, Rejected, Selected


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The least weight of a selected candidate, and of one that is inside the content of another."""

    text: float
    nested: float


BY_RULES = Thresholds(0.3, 0.25)
"""For candidates of rules alone: the first set on halves of PolNeAR dev and confirmed on held-out training articles,
the second by eye on one article, as the corpus has no nested annotations."""

JOINTLY = Thresholds(0.36, 0.36)
"""For rules and role model: set on held-out training articles; the same for nested ones, which are read as texts."""


class Selection:
    """The attributions selected so far, found by the tokens they cover."""

    def __init__(self, speech: Sequence[Collection[int]] = ()) -> None:
        self.all: list[Selected] = []
        self._speech = {token: number for number, words in enumerate(speech) for token in words}
        self._at: dict[int, list[Selected]] = {}

    def add(self, chosen: Selected) -> None:
        """Add an attribution."""
        self.all.append(chosen)
        for token in _words(chosen.candidate):
            self._at.setdefault(token, []).append(chosen)

    def touching(self, candidate: Candidate) -> list[Selected]:
        """Those that share a token with a candidate, in the order they were added."""
        found = {id(chosen): chosen for token in _words(candidate) for chosen in self._at.get(token, ())}
        return [found[key] for key in sorted(found, key=lambda key: found[key].rank)]

    def report(self, candidate: Candidate) -> bool:
        """True if a candidate's cue and content are inside the content of one of them, or a quotation without a cue."""
        words = {*candidate.cue, *candidate.content}
        if len({self._speech.get(i, -1 - i) for i in words}) == 1:
            return True
        return any(words <= set(other.candidate.content) for other in self.touching(candidate))


def select(
    candidates: Iterable[Candidate],
    inside: Iterable[Candidate],
    thresholds: Thresholds = BY_RULES,
    speech: Sequence[Collection[int]] = (),
) -> list[Selected]:
    """The selected candidates in the text's order of their cues; candidates with more weight are placed first.

    Args:
        candidates: The candidates of the text.
        inside: The candidates inside contents; those that are kept are nested in one of the first.
        thresholds: The least weights of both.
        speech: The tokens of quotations that are contents whether or not they have a cue.
    """
    chosen = Selection(speech)
    by_head: dict[int, Selected] = {}
    spare: list[Candidate] = []
    tried: set[int] = set()
    standing: set[int] = set()
    for candidate in _heaviest_first(candidates):
        if candidate.head in by_head or candidate.weight < thresholds.text:
            spare.append(candidate)
            continue
        if placed := _place(candidate, chosen):
            by_head[candidate.head] = placed
        tried.add(id(candidate))
    for candidate in _heaviest_first(inside):
        if candidate.weight < thresholds.nested:
            break
        fresh = id(candidate) not in tried and candidate.head not in by_head
        if fresh and chosen.report(candidate) and (placed := _place(candidate, chosen)):
            by_head[candidate.head] = placed
            standing.add(id(candidate))
    for candidate in spare:
        if candidate.head in by_head and id(candidate) not in standing:
            by_head[candidate.head].rejected.append(Rejected(candidate, "another reading of the same cue weighs more"))
    return sorted(chosen.all, key=lambda c: (c.candidate.cue or c.candidate.content)[0])


def _heaviest_first(candidates: Iterable[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda c: (-c.weight, c.head, c.rule.id))


def _place(candidate: Candidate, chosen: Selection) -> Selected | None:
    """Keep a candidate, without words of stronger ones, or add it to the rejected rivals of one of them."""
    checkpoint()
    for other in chosen.touching(candidate):
        conflict = _conflict(candidate, other.candidate)
        if conflict is None:
            continue
        rest = _without(candidate, other.candidate)
        if conflict != "content" or rest is None:
            other.rejected.append(Rejected(candidate, "it cuts into a stronger attribution"))
            return None
        candidate = rest
    placed = Selected(candidate)
    chosen.add(placed)
    return placed


def _conflict(a: Candidate, b: Candidate) -> str | None:
    """The conflict of two candidates: None, `content` for shared words of contents, or `cue`.

    Sources may overlap a content: in `urged the firm to publish its plans` the firm is addressee and agent.
    """
    a_content, b_content = set(a.content), set(b.content)
    a_core, b_core = a_content | set(a.cue), b_content | set(b.cue)
    if not set(a.cue).isdisjoint(b.cue):
        return "cue"
    if a_content.isdisjoint(b_core) and b_content.isdisjoint(a_core):
        return None
    if a_core <= b_content or b_core <= a_content:
        return None
    shared = len(a_content & b_content)
    return "cue" if 2 * shared > min(len(a_content), len(b_content)) else "content"


def _words(candidate: Candidate) -> set[int]:
    return {*candidate.cue, *candidate.source, *candidate.content}


def _without(weaker: Candidate, stronger: Candidate) -> Candidate | None:
    """The weaker candidate less the shared words; None if these are most of its content or touch its cue."""
    taken = _words(stronger)
    if not taken.isdisjoint(weaker.cue):
        return None
    content = tuple(i for i in weaker.content if i not in taken)
    if 2 * len(content) <= len(weaker.content):
        return None
    return replace(weaker, content=content, source=tuple(i for i in weaker.source if i not in set(stronger.content)))
