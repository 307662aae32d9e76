"""Learn what weights are worth: ``python -m training.confidence``.

Reads the articles that the role model has not seen (`training.roles.HELD_OUT`) with the whole extractor, but with
weights that were learned without them (``training.weighing --without-held-out``), and fits the share of attributions
that are right as a rising function of their weight. Right is what the headline measure calls so: contents and sources
that overlap by half or more, cues that share a word.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.isotonic import IsotonicRegression

from corpora.polnear import Article
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.confidence import CONFIDENCE
from onrecord.extractors.attributions.finder import AttributionFinder
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.nesting import parents
from onrecord.extractors.attributions.rules import FLOATING
from onrecord.extractors.attributions.scoring import read_scoring_models
from onrecord.extractors.engines.roles import load_role_model
from onrecord.extractors.rule import Construction
from onrecord.extractors.settings import BUNDLED_MODELS
from training.parses import overlap, parsed, token_numbers
from training.roles import HELD_OUT

log = logging.getLogger("training.confidence")

OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "attributions" / CONFIDENCE
FEWEST = 60
"""Attributions that a knot stands for, at least."""

Point = tuple[float, bool]


def judged(article: Article, analysis: Analysis, finder: AttributionFinder) -> list[tuple[Construction, float, bool]]:
    """The rule, the weight and the rightness of every attribution found in an article, those in others left out."""
    chosen = [c.candidate for c in finder.find(analysis)]
    free = [c for c, parent in zip(chosen, parents(chosen), strict=True) if parent is None]
    gold = [tuple(token_numbers(analysis, role) for role in (a.content, a.cue, a.source)) for a in article.attributions]
    words = {t.index for t in analysis.tokens if t.upos != "PUNCT"}
    found: list[tuple[Construction, float, bool]] = []
    for candidate in free:
        content, source = words & set(candidate.content), words & set(candidate.source)
        best = max(gold, key=lambda g: overlap(frozenset(content), g[0]), default=None)
        right = best is not None and (
            overlap(frozenset(content), best[0]) >= 0.5
            and overlap(frozenset(source), best[2]) >= 0.5
            and (not best[1].isdisjoint(candidate.cue) or not (best[1] or candidate.cue))
        )
        found.append((candidate.rule, candidate.weight, right))
    return found


def isotonic(points: Sequence[Point], fewest: int) -> list[tuple[float, float]]:
    """Knots of the best rising step function, each step of `fewest` points or more.

    Points of one weight are of one step. Fewer points than `fewest` in all make one knot.
    """
    steps: list[list[Point]] = []
    for point in sorted(points):
        if not steps or (len(steps[-1]) >= fewest and point[0] != steps[-1][-1][0]):
            steps.append([])
        steps[-1].append(point)
    if len(steps) > 1 and len(steps[-1]) < fewest:
        steps[-2:] = [steps[-2] + steps[-1]]
    if not steps:
        return []
    counts = np.array([len(step) for step in steps])
    weights, shares = (np.array([np.mean([point[place] for point in step]) for step in steps]) for place in (0, 1))
    rising = IsotonicRegression().fit_transform(weights, shares, sample_weight=counts)
    pools = [(share, rising == share) for share in np.unique(rising)]
    return [
        (round(float(np.average(weights[pool], weights=counts[pool])), 4), round(float(share), 4))
        for share, pool in pools
    ]


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--models", type=Path, default=BUNDLED_MODELS)
    arguments.add_argument("--work", type=Path, default=Path("build/weighing"), help="where parses are kept")
    arguments.add_argument("--weights", type=Path, required=True, help="weights learned without the articles held out")
    arguments.add_argument("--out", type=Path, default=OUTPUT)
    options = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    finder = AttributionFinder(load_lexicon(), *read_scoring_models(options.weights.read_text(encoding="utf-8")))
    model = load_role_model(options.models / "roles", options.models / "encoder", "cpu")
    found: list[tuple[Construction, float, bool]] = []
    for article, analysis in list(parsed(options.data, options.work, options.models, None))[-HELD_OUT:]:
        found += judged(article, replace(analysis, roles=model(analysis)), finder)
    floating = [right for rule, _, right in found if rule is FLOATING]
    knots = isotonic([(weight, right) for rule, weight, right in found if rule is not FLOATING], FEWEST)
    share = round((sum(floating) + 1) / (len(floating) + 2), 4)
    log.info("%d attributions, %d floating (%.3f right), %d knots", len(found), len(floating), share, len(knots))
    options.out.write_text(json.dumps({"floating": share, "knots": knots}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
