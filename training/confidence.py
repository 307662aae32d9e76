"""Calibrate the confidence of attributions: ``python -m training.confidence``.

Reads the articles that the role model has not seen (`training.roles.HELD_OUT`) as the service does, with the rules and
weights that ship, and fits a logistic regression from the log odds of an attribution's weight, with an intercept for
each kind of evidence, to whether it is right. It is right by the headline measure: contents and sources overlap by half
or more, and cues share a word. The calibration error is measured on articles that a fit has not seen (five parts),
since the weights were learned with these articles among others and the fit must not add to that.

It takes a minute once the articles are read; run it after every change of rules or weights.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from corpora.polnear import Article
from evaluation.attributions import HEADLINE, Roles, WordIndex, agreeing, annotated
from evaluation.reliability import bins, calibration_error
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.confidence import CONFIDENCE, SUPPORTS, log_odds, read_uncued_shares, support
from onrecord.extractors.attributions.rules import FLOATING
from onrecord.extractors.attributions.stage import Attributions
from onrecord.extractors.draft import Draft
from training.parses import read_whole
from training.recipe import reading_options
from training.roles import HELD_OUT

if TYPE_CHECKING:
    from sklearn.linear_model import LogisticRegression

log = logging.getLogger("training.confidence")

OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "attributions" / CONFIDENCE
PENALTY = 0.1
"""Weight of the squared penalty: with 3,000 points hardly any, and enough where a kind of evidence has few."""
FOLDS = 5
"""Parts of the articles, for the error on unseen ones."""

Table = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Point:
    """A found attribution: its kind of evidence, its weight, and whether it is right."""

    support: str
    weight: float
    right: bool
    floating: bool = False


def judged(article: Article, analysis: Analysis, stage: Attributions) -> Iterator[Point]:
    """Every attribution found in an article that is not nested and has a content."""
    draft, index, uncued = Draft(analysis), WordIndex(article.text), read_uncued_shares()
    stage(draft)
    free = [one for one in draft.attributions if one.parent is None and one.content]
    found = [
        Roles(index.touched(one.source), index.touched(one.cue), index.touched(one.content), place)
        for place, one in enumerate(free)
    ]
    right = {place for _, place in agreeing(annotated(article), found)[HEADLINE]}
    for place, one in enumerate(free):
        candidate = one.selected.candidate
        if candidate.rule.id not in uncued:  # they have shares of their own
            yield Point(support(candidate, one.mode), candidate.weight, place in right, candidate.rule is FLOATING)


def table(points: Sequence[Point]) -> Table:
    """A row for each point: the log odds of its weight, and 1 in the column of its kind of evidence."""
    return np.array([[log_odds(one.weight), *(one.support == kind for kind in SUPPORTS)] for one in points], float)


def fit(points: Sequence[Point]) -> LogisticRegression:
    """The regression; the columns of the kinds are its intercepts."""
    from sklearn.linear_model import LogisticRegression  # Imported here because it takes two seconds.

    model = LogisticRegression(C=1 / PENALTY, fit_intercept=False, max_iter=1000)
    return model.fit(table(points), [one.right for one in points])


def error(articles: Sequence[Sequence[Point]]) -> float:
    """The expected calibration error on articles that the fit has not seen."""
    found: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        seen = [one for n, points in enumerate(articles) if n % FOLDS != fold for one in points]
        held = [one for n, points in enumerate(articles) if n % FOLDS == fold for one in points]
        shares = fit(seen).predict_proba(table(held))[:, 1]
        found += [(float(share), one.right) for share, one in zip(shares, held, strict=True)]
    return calibration_error(bins(found))


def main() -> None:
    """Command line of the recipe."""
    options = reading_options(__doc__, Path("build/readings"), "readings", OUTPUT)
    stage = Attributions()
    every = [
        list(judged(article, analysis, stage))
        for article, analysis in read_whole(options.data, options.work, options.models, HELD_OUT)
    ]
    weighed = [[one for one in points if not one.floating] for points in every]
    floating = [one.right for points in every for one in points if one.floating]
    points = [one for found in weighed for one in found]
    slope, *intercepts = (round(float(value), 4) for value in fit(points).coef_[0])
    share = round((sum(floating) + 1) / (len(floating) + 2), 4)
    log.info("%d attributions, %d floating; error %.4f", len(points), len(floating), error(weighed))
    fitted = {"format": 2, "slope": slope, "intercepts": dict(zip(SUPPORTS, intercepts, strict=True))}
    options.out.write_text(json.dumps({**fitted, "floating": share}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
