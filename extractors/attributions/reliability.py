"""How often candidates of each kind are right, counted on annotated articles.

The counts are made by ``python -m training.reliability`` on PolNeAR's training articles and kept as data: for a
construction as a whole, for a class of predicates in it, and for a single predicate in it. Rare predicates lean on
their class, rare classes on the construction.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from extractors.attributions.candidate import Candidate
from extractors.attributions.lexicon import Lexicon

PRIOR = 4.0
"""Observations that the more general count stands for."""

Counts = Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class Reliability:
    """Counts of right and of all candidates, by shape, by class and shape, by predicate and shape."""

    shapes: Counts
    classes: Counts
    predicates: Counts

    def weight(self, candidate: Candidate, classes: tuple[str, ...]) -> float:
        """The smoothed share of right candidates among those like this one, between 0 and 1."""
        weight = _smoothed(self.shapes.get(candidate.rule), 0.1)
        known = [self.classes[key] for name in classes if (key := f"{name}|{candidate.rule}") in self.classes]
        if known:
            weight = max(_smoothed(counts, weight) for counts in known)
        return _smoothed(self.predicates.get(candidate.key), weight)


def _smoothed(counts: tuple[int, int] | None, prior: float) -> float:
    if counts is None:
        return prior
    right, seen = counts
    return (right + PRIOR * prior) / (seen + PRIOR)


def classes_of(lexicon: Lexicon, candidate: Candidate) -> tuple[str, ...]:
    """The lexicon's classes for a candidate's predicate, none for phrases."""
    lemma = candidate.key.partition("|")[0]
    entry = lexicon.noun(lemma) if candidate.rule.startswith("noun") else lexicon.verb(lemma)
    return tuple(entry.classes) if entry else ()


@cache
def load_reliability() -> Reliability:
    """The bundled counts, read once."""
    text = resources.files("extractors.attributions").joinpath("reliability.json").read_text(encoding="utf-8")
    data = json.loads(text)
    tables = [{key: (right, seen) for key, (right, seen) in data[name].items()} for name in ("shapes", "classes", "predicates")]
    return Reliability(*tables)
