"""Learned corrections of the edges of spans that rules and role model propose.

Rules take whole subtrees, the role model scores single words. Their errors of a word or two have recurring causes:
`said Friday`, an adverb, a relative clause, `which` after a comma. For each edge of a span a
multinomial logistic regression reads the places within a few words (`edge_features`), and the edge moves to the
most likely one. ``python -m training.edges`` learns the weights from held-out training articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import Any

from onrecord.extractors.analysis import Analysis, CueScores
from onrecord.extractors.attributions.spans.edge_features import Edge, EdgeReader, Role, Side
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.lexicon.data import read_data

WEIGHTS = "edges.json"

ROLES: tuple[Role, ...] = ("source", "cue", "content")
SIDES: tuple[Side, ...] = ("left", "right")
ORDER: tuple[tuple[Role, Side], ...] = tuple(product(ROLES, SIDES))
"""The edges in the order in which they move: a cue may take words from a content, so it comes first."""


MARGIN = 0.7
"""An edge moves if the score of the new place exceeds that of the proposed one by this: twice as likely. Of 0 and 0.7
the value that keeps more whole attributions on the development articles."""


def kind_of(role: Role, side: Side) -> str:
    """The name of an edge's weights."""
    return f"{role} {side}"


@dataclass(frozen=True)
class EdgeModel:
    """The learned weights of each kind of edge, by feature."""

    weights: Mapping[str, Mapping[str, float]]

    def settled(self, analysis: Analysis, reader: EdgeReader, candidate: Candidate, scores: CueScores) -> Candidate:
        """The candidate with each edge at its most likely place."""
        for role, side in ORDER:
            weights = self.weights.get(kind_of(role, side))
            edge = reader.edge(candidate, role, side) if weights else None
            if edge is None or not weights:
                continue
            near = reader.near(candidate, edge, reader.places(candidate, edge))
            places = [p for p in near if not _is_barred(analysis, candidate, edge, p)]
            if len(places) == 1:
                continue
            merits = {p: _merit(weights, reader.features(candidate, edge, p, scores)) for p in places}
            best = max(places, key=lambda p: merits[p])
            if merits[best] > merits[edge.word] + MARGIN:
                candidate = moved(analysis, candidate, edge, best)
        return candidate


def _is_barred(analysis: Analysis, candidate: Candidate, edge: Edge, place: int) -> bool:
    """True of a place that readers see as an error, however common it is in the annotations.

    A content does not gain the addressee (`told clients the fund was safe`), and keeps the noun for what is rejected
    or received (`rubbished claims that …`). A source ends before its possessive sign.
    """
    if place == edge.word:
        return False
    is_gained = (place - edge.word) * edge.step > 0
    between = analysis.tokens[min(place, edge.word) : max(place, edge.word) + 1]
    words = [token for token in between if token.index != (edge.word if is_gained else place)]
    if edge.role == "source":
        return is_gained and any(token.xpos == "POS" for token in words)
    if edge.role != "content" or edge.step > 0:
        return False
    objects = [token for token in words if token.head == candidate.head and token.relation in ("obj", "iobj")]
    return bool(objects) if is_gained else any(token.upos == "NOUN" for token in objects)


def _merit(weights: Mapping[str, float], features: Iterable[tuple[str, float]]) -> float:
    return sum([weights.get(name, 0.0) * value for name, value in features])


def moved(analysis: Analysis, candidate: Candidate, edge: Edge, place: int) -> Candidate:
    """The candidate with an edge at another place; words that its cue takes are no longer in its content."""
    if place == edge.word:
        return candidate
    words = set(getattr(candidate, edge.role))
    between = range(min(place, edge.word), max(place, edge.word) + 1)
    words = words | set(between) if (place - edge.word) * edge.step > 0 else words - (set(between) - {place})
    found = trimmed(analysis, words)
    if not _says(analysis, found):
        return candidate  # only punctuation would remain
    changes: dict[str, Any] = {edge.role: found}
    changed = replace(candidate, **changes)
    if edge.role == "cue" and (taken := words & set(candidate.content)):
        content = trimmed(analysis, {i for i in candidate.content if i not in taken})
        return replace(changed, content=content) if _says(analysis, content) else candidate
    return changed


def _says(analysis: Analysis, words: Iterable[int]) -> bool:
    """True of words that are not all punctuation."""
    return any(analysis.tokens[i].upos != "PUNCT" for i in words)


@cache
def load_edge_model() -> EdgeModel:
    """The bundled weights, read once."""
    return EdgeModel(read_data(__package__, WEIGHTS, form=1)["weights"])
