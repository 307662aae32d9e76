"""Features of a candidate from the role model's scores."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, CueScores
from onrecord.extractors.draft import Candidate

BINS = (0.02, 0.05, 0.1, 0.18, 0.3, 0.4, 0.5, 0.6, 0.7, 0.78, 0.85, 0.9, 0.95, 0.98)
"""Lower bounds of the classes of probabilities and overlaps. Chosen by eye, denser near certainty."""

NOTABLE = 0.02
"""Words of a lower probability do not count as missing."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """A candidate's agreement with the role model, each value from 0 to 1.

    `cue` is the probability of its cue; `content` and `source` are the expected overlaps (Jaccard) of its content and
    its source with the right ones, given the cue.
    """

    cue: float
    content: float
    source: float

    @property
    def named(self) -> tuple[tuple[str, float], ...]:
        """The three, by name."""
        return ("cue", self.cue), ("content", self.content), ("source", self.source)


NONE = Agreement(0.0, 0.0, 0.0)


class RoleEvidence:
    """The role model's scores of one text, or of its contents if `inside`, by the words of the likely cues."""

    def __init__(self, analysis: Analysis, inside: bool) -> None:
        self.inside = inside
        self.readings = [scores for scores in analysis.roles if bool(scores.depth) == inside]
        self._by_anchor: dict[int, list[CueScores]] = {}
        for scores in self.readings:
            self._by_anchor.setdefault(scores.anchor, []).append(scores)
        self._words = [token.upos != "PUNCT" for token in analysis.tokens]
        self._notable: dict[tuple[int, int], list[tuple[int, float]]] = {}

    def of(self, candidate: Candidate) -> Agreement:
        """A candidate's agreement with the likely cue on its words that fits it best."""
        found = [self._agreement(candidate, scores) for scores in self.about(candidate)]
        return max(found, key=lambda a: a.cue * (0.2 + a.content), default=NONE)

    def about(self, candidate: Candidate) -> list[CueScores]:
        """The scores of the likely cues on a candidate's words."""
        return [scores for i in sorted({candidate.head, *candidate.cue}) for scores in self._by_anchor.get(i, ())]

    def likeliest(self, candidate: Candidate) -> CueScores | None:
        """The scores of the most likely of these cues; None if there is none."""
        return max(self.about(candidate), key=lambda scores: scores.probability, default=None)

    def _agreement(self, candidate: Candidate, scores: CueScores) -> Agreement:
        content = self._overlap(candidate.content, scores.first, scores.content)
        named: Collection[int] = candidate.source
        if scores.depth:
            # A cue inside a content has no scores for a source outside it: `promised to ask …`.
            named = [i for i in named if scores.first <= i < scores.first + len(scores.source)]
        source = self._overlap(named, scores.first, scores.source)
        return Agreement(scores.probability, content, source)

    def _overlap(self, chosen: Collection[int], first: int, probabilities: Sequence[float]) -> float:
        """The expected overlap of some tokens with the right ones; without tokens, the probability of none."""
        taken = frozenset(i for i in chosen if self._words[i])
        others = [probability for place, probability in self._notably(first, probabilities) if place not in taken]
        outside, none = sum(others), 1.0 - max(others, default=0.0)
        last = first + len(probabilities)
        inside = sum(probabilities[place - first] for place in sorted(taken) if first <= place < last)
        return inside / (len(taken) + outside) if taken else none

    def _notably(self, first: int, probabilities: Sequence[float]) -> list[tuple[int, float]]:
        """The words of a notable probability, with it; `probabilities` are those of a part of one of the readings."""
        key = first, id(probabilities)  # the readings, and so their probabilities, last as long as this object
        if key not in self._notable:
            self._notable[key] = [
                (place, probability)
                for place, probability in enumerate(probabilities, first)
                if probability > NOTABLE and self._words[place]
            ]
        return self._notable[key]


def features(candidate: Candidate, agreement: Agreement) -> Iterator[str]:
    """Features for a candidate's agreement with the role model, in classes, and for the other rules that support it."""
    kind = candidate.rule.kind
    cue = bin_of(agreement.cue)
    yield from (f"likely cue {cue}", f"likely cue {cue} {kind}")
    for name in ("content", "source"):
        place = bin_of(getattr(agreement, name))
        yield from (f"likely {name} {place}", f"likely {name} {place} {kind}")
    source = "named" if candidate.source else "unnamed"
    yield from (f"source {source}", f"source {source} {kind}", f"source {source} cue {cue // 3}")
    yield from (f"alone {kind}", f"alone {kind} cue {cue // 3}") if not candidate.supporters else ()
    for rule in candidate.supporters:
        yield from (f"with {rule.base}", f"with {rule.kind} cue {cue // 3}")


def bin_of(value: float) -> int:
    """The number of the class that a probability or an overlap falls in."""
    return bisect_right(BINS, value)
