"""Learn where spans begin and end: ``python -m training.edges``.

Reads the articles that the role model has not seen (`training.roles.HELD_OUT`) with the whole reader, pairs what the
finder finds without learned edges with what is annotated, and fits for each edge of each role a multinomial logistic
regression over the places that the edge may be at (`onrecord.extractors.attributions.spans.edge_features`). The penalty
is chosen by cross-validation over articles; an edge that does not gain by it gets no weights. Only names of features
and their weights are written, no text.
"""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from corpora.polnear import Article
from onrecord.extractors.analysis import Analysis, CueScores
from onrecord.extractors.attributions.evidence.model_features import RoleEvidence
from onrecord.extractors.attributions.evidence.scoring import bundled_scoring_models
from onrecord.extractors.attributions.finder import AttributionFinder
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.nesting import parents
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.attributions.spans.edge_features import EdgeReader, Role, Side
from onrecord.extractors.attributions.spans.edge_model import ORDER, ROLES, WEIGHTS, EdgeModel, kind_of
from onrecord.extractors.draft import Candidate
from training.parses import overlap, read_whole, token_numbers
from training.recipe import reading_options
from training.roles import HELD_OUT

log = logging.getLogger("training.edges")

OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "attributions" / "spans" / WEIGHTS
FOLDS = 5
PENALTIES = (0.5, 2.0, 8.0)
MIN_COUNT = 3
"""Places that must have a feature for it to have a weight."""
GAIN = 0.002
"""The least share of edges that the regression must correct in cross-validation for its weights to be kept."""
NEAR = 0.3
"""The least overlap of contents for a found and an annotated attribution to be a pair, as edges may be far off."""

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Choice:
    """An edge's places with their features, the annotated one, and the one that was proposed; numbers of places."""

    places: Sequence[Features]
    right: int
    proposed: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A found attribution with the role model's scores for it, and the annotated words of each role."""

    candidate: Candidate
    scores: CueScores
    gold: Mapping[Role, frozenset[int]]


def pairs(article: Article, analysis: Analysis, finder: AttributionFinder) -> Iterator[Pair]:
    """The attributions of an article that match annotated ones."""
    evidence = RoleEvidence(analysis, inside=False)
    words = {t.index for t in analysis.tokens if t.upos != "PUNCT"}
    gold: list[dict[Role, frozenset[int]]] = [
        {role: token_numbers(analysis, getattr(one, role)) for role in ROLES} for one in article.attributions
    ]
    chosen = [one.candidate for one in finder.find(analysis)]
    for candidate, parent in zip(chosen, parents(chosen), strict=True):
        content, scores = frozenset(words & set(candidate.content)), evidence.likeliest(candidate)
        if parent is not None or not content or scores is None or not gold:
            continue
        best = max(gold, key=lambda one: overlap(content, one["content"]))
        if overlap(content, best["content"]) >= NEAR and not best["cue"].isdisjoint(candidate.cue):
            yield Pair(candidate, scores, best)


def choices(found: Iterable[Pair], reader: EdgeReader, role: Role, side: Side) -> Iterator[Choice]:
    """The possible places of one kind of edge, if the annotated edge is within reach."""
    for pair in found:
        edge = reader.edge(pair.candidate, role, side)
        gold = pair.gold[role]
        if edge is None or gold.isdisjoint(getattr(pair.candidate, role)):
            continue
        right = max(gold) if side == "right" else min(gold)
        places = reader.places(pair.candidate, edge)
        if right in places:
            described = [_summed(reader.features(pair.candidate, edge, p, pair.scores)) for p in places]
            yield Choice(described, places.index(right), places.index(edge.word))


def _summed(features: Iterable[tuple[str, float]]) -> Features:
    found: dict[str, float] = {}
    for name, value in features:
        found[name] = found.get(name, 0.0) + value
    return found


def fit(data: Sequence[Choice], penalty: float) -> dict[str, float]:
    """The weights of a multinomial logistic regression with a squared penalty, by L-BFGS."""
    counts = Counter(name for choice in data for place in choice.places for name in place)
    names = sorted(name for name, count in counts.items() if count >= MIN_COUNT)
    numbers = {name: number for number, name in enumerate(names)}
    sizes = [len(choice.places) for choice in data]
    first = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(int)
    chosen = first + np.array([choice.right for choice in data])
    group = np.repeat(np.arange(len(data)), sizes)
    cells = [
        (row, numbers[name], value)
        for row, place in enumerate(place for choice in data for place in choice.places)
        for name, value in place.items()
        if name in numbers
    ]
    rows, columns, values = zip(*cells, strict=True)
    table = csr_matrix((values, (rows, columns)), shape=(len(group), len(names)))
    wanted = np.asarray(table[chosen].sum(axis=0)).ravel()

    def loss(weights: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        scores = table @ weights
        highest = np.maximum.reduceat(scores, first)
        shares = np.exp(scores - highest[group])
        totals = np.add.reduceat(shares, first)
        likelihood = scores[chosen].sum() - (highest + np.log(totals)).sum()
        gradient = wanted - table.T @ (shares / totals[group])
        return -likelihood + penalty / 2 * weights @ weights, penalty * weights - gradient

    learned = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return {name: round(float(w), 3) for name, w in zip(names, learned, strict=True) if abs(w) >= 0.01}


def right(data: Sequence[Choice], weights: Mapping[str, float]) -> int:
    """The number of edges that the weights set where they are annotated."""
    count = 0
    for choice in data:
        merits = [sum(weights.get(name, 0.0) * v for name, v in place.items()) for place in choice.places]
        count += merits.index(max(merits)) == choice.right
    return count


def learned(kind: str, articles: Sequence[Sequence[Choice]]) -> dict[str, float] | None:
    """The weights of one kind of edge, with the penalty that serves articles held out best; None if none serves."""
    every = [choice for one in articles for choice in one]
    before = sum(choice.proposed == choice.right for choice in every)
    scored: dict[float, int] = {}
    for penalty in PENALTIES:
        scored[penalty] = 0
        for fold in range(FOLDS):
            rest = [choice for n, one in enumerate(articles) if n % FOLDS != fold for choice in one]
            held = [choice for n, one in enumerate(articles) if n % FOLDS == fold for choice in one]
            scored[penalty] += right(held, fit(rest, penalty))
    best = max(scored, key=lambda penalty: scored[penalty])
    log.info("%s: %d edges, right %d, learned %s", kind, len(every), before, scored)
    return fit(every, best) if scored[best] - before >= GAIN * len(every) else None


def main() -> None:
    """Command line of the recipe."""
    options = reading_options(__doc__, Path("build/readings"), "readings", OUTPUT)
    lexicon = load_lexicon()
    finder = AttributionFinder(lexicon, *bundled_scoring_models(), edges=EdgeModel({}))
    data: dict[str, list[list[Choice]]] = {kind_of(*edge): [] for edge in ORDER}
    for article, analysis in read_whole(options.data, options.work, options.models, HELD_OUT):
        reader = EdgeReader(analysis, lexicon, quoted_tokens(analysis).tokens)
        found = list(pairs(article, analysis, finder))
        for role, side in ORDER:
            data[kind_of(role, side)].append(list(choices(found, reader, role, side)))
    weights = {kind: fitted for kind, articles in data.items() if (fitted := learned(kind, articles))}
    text = json.dumps({"format": 1, "weights": weights}, ensure_ascii=False, indent=0, sort_keys=True)
    options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
