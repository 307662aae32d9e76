"""Continue the weights of candidates on news of many countries: ``python -m training.reweighing``.

Reads articles that the role model has not learned from, as the service does: those of the newswire that are marked for
it (`corpora.news_attributions`) and those of PolNeAR that are held out. Fits the weights for rules and role model
together, ``jointly``, with a squared penalty on their distance from the weights that ``training.weighing`` has learned
on more of PolNeAR. Run it after every training of the role model; it takes two minutes once the articles are read.

With ``--reviews`` it continues from the weights that ship on articles of your own that were corrected on the page.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit

from corpora.news_attributions import WEIGHED, marked_articles
from corpora.polnear import Article
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.evidence.model_features import RoleEvidence
from onrecord.extractors.attributions.evidence.scoring import ScoringModel, read_scoring_models
from onrecord.extractors.attributions.finder import AttributionFinder
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from training.parses import read_whole, readings
from training.recipe import reading_options
from training.reviews import reviewed_articles
from training.roles import HELD_OUT
from training.weighing import MIN_COUNT, OUTPUT, Example, examples, write

log = logging.getLogger("training.reweighing")

PENALTY = 10.0
"""Weight of the squared distance from the weights before. On halves of both corpora 3 to 100 differ by 0.4 points of F1
and 10 is best for both."""
NEWS_SHARE = 0.5
"""Weight of an example of the newswire, where most articles have two readings; one of PolNeAR has 1."""
MIN_WEIGHT = 0.02
"""Smaller weights are left out."""

Table = npt.NDArray[np.float64]


def continued(
    before: ScoringModel, news: Sequence[Example], polnear: Sequence[Example], penalty: float = PENALTY
) -> ScoringModel:
    """The weights that fit examples best, near those before."""
    data = [*news, *polnear]
    counts = Counter(feature for features, _ in data for feature in set(features))
    names = sorted({name for name, count in counts.items() if count >= MIN_COUNT} | before.weights.keys())
    numbers = {name: number for number, name in enumerate(names)}
    cells = [(row, numbers[f]) for row, (features, _) in enumerate(data) for f in features if f in numbers]
    rows, columns = zip(*cells, strict=True)
    table = csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(data), len(names)))
    right = np.array([float(agreed) for _, agreed in data])
    share = np.array([NEWS_SHARE] * len(news) + [1.0] * len(polnear))
    start = np.array([before.weights.get(name, 0.0) for name in names])

    def loss(found: Table) -> tuple[float, Table]:
        weights, bias = found[:-1], found[-1]
        scores = table @ weights + bias
        cost = share @ (np.logaddexp(0, scores) - right * scores) + penalty / 2 * ((weights - start) ** 2).sum()
        slope = share * (expit(scores) - right)
        return cost, np.append(table.T @ slope + penalty * (weights - start), slope.sum())

    *weights, bias = minimize(
        loss, np.append(start, before.bias), jac=True, method="L-BFGS-B", options={"maxiter": 150}
    ).x.tolist()
    kept = {name: round(w, 3) for name, w in zip(names, weights, strict=True) if abs(w) >= MIN_WEIGHT}
    return ScoringModel(round(bias, 3), kept)


def collected(
    read: Iterable[tuple[Sequence[Article], Analysis]], finder: AttributionFinder, depths: Sequence[bool]
) -> Iterator[Example]:
    """The candidates of articles, once for each reading of an article.

    They are those outside contents (False) and inside (True) as `depths` names them.
    """
    for marked, analysis in read:
        quotations = quoted_tokens(analysis)
        proposed = list(finder.proposed(analysis, quotations))
        for inside in depths:
            described = finder.jointly(analysis, quotations, proposed, RoleEvidence(analysis, inside))
            for article in marked:
                yield from examples(article, analysis, described, inside)


def main() -> None:
    """Command line of the recipe."""
    options = reading_options(__doc__, Path("build/readings"), "readings", OUTPUT, reviews=True)
    finder = AttributionFinder(load_lexicon(), ScoringModel(0.0, {}))
    by_rules, jointly = read_scoring_models(OUTPUT.read_text(encoding="utf-8"))
    if options.reviews:
        corrected = readings(reviewed_articles(options.reviews), options.work, options.models)
        news, others = [], list(collected((([one], analysis) for one, analysis in corrected), finder, (False, True)))
    else:
        marked = readings(marked_articles(options.data, WEIGHED), options.work, options.models)
        every = ((list(map(article.reading, article.readings)), analysis) for article, analysis in marked)
        news = list(collected(every, finder, (False, True)))
        held = read_whole(options.data, options.work, options.models, HELD_OUT)
        others = list(collected((([article], analysis) for article, analysis in held), finder, (False,)))
    log.info("%d candidates of the newswire, %d of other articles", len(news), len(others))
    write({"by_rules": by_rules, "jointly": continued(jointly, news, others)}, options.out)


if __name__ == "__main__":
    main()
