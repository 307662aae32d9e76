"""Learn the weights of checkability: ``python -m training.checkability``.

Two steps. First, words: the smoothed log odds that a sentence with the word has a number, relative to sentences without
the word, over the sentences of PolNeAR's training articles and of the training parts of the treebanks EWT and GUM. This
needs no labels: words that occur with figures (`unemployment`, `voted`) are about what can be counted, others (`think`,
`wonderful`) are not. Second, a logistic regression over features of the parse, the entities and those words: on the
sentences of NewsSD-ENG (Antici and others 2024), which are labelled objective or subjective, and on some of GUM's
questions, orders and interjections (its `s_type`), which state nothing. Isotonic regression calibrates the scores, on
sentences left out in turn. Only names, words and weights are written, no text.
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from corpora.claims import article_sentences, newssd, treebank_documents, unstated
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.claims.checkability import CHECKABILITY, counted, spoken, vocabulary
from onrecord.extractors.claims.expressions import things
from onrecord.extractors.claims.features import AGAINST, FOR, features
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings
from training.isotonic import isotonic

log = logging.getLogger("training.checkability")

OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "claims" / CHECKABILITY
DOCUMENTS = 10
"""Documents that must have a word for it to have a weight."""
OF_EACH = 3
"""Articles, and documents of the treebanks, that must have it."""
PRIOR = 20.0
"""Average sentences that are added to those with a word."""
MIN_WEIGHT = 0.15
"""The least weight of a word that is kept."""
MIN_COUNT = 8
"""Sentences that must have a feature for it to have a weight."""
EXPECTED = 0.4
"""The prior mean of a feature's weight, for or against."""
FOLDS = 10
STEP = 80
"""The fewest sentences of one knot of the calibration."""
STRENGTHS = (3.0, 10.0, 30.0, 100.0)
"""Strengths of the penalty on squared weights that are tried."""

FREE = 1e-6
"""Strength of the penalty on the bias: next to none."""
EXACT = 1e-6
"""The slope at which a minimum counts as reached: the third decimal of the weights does not change below 1e-4."""

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_NUMBERS = frozenset(
    "april august billion cent dec december dozen eight eleven feb february fifty five forty four friday half hundred"
    " hundreds jan january july june march may million monday nine november october one oct percent percentage saturday"
    " september sept seven six sunday ten thirty thousand three thursday trillion tuesday twelve twenty two wednesday"
    " per".split()
)
"""Words that are or go with numbers and dates: these have features of their own."""
_NUMBER = re.compile(
    r"\d|\b(?:percent|million|billion|thousand|hundreds?|dozens?|half|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)

Vector = Mapping[str, float]


def word_weights(sources: Sequence[Iterable[Sequence[str]]]) -> dict[str, float]:
    """The log odds of a number in a sentence with a word; names and rare words are left out."""
    counts = _WordCounts()
    known: list[Counter[str]] = []
    for source in sources:
        known.append(Counter(word for document in source for word in counts.read(document)))
    held = sum(known, Counter[str]())
    base = counts.share()
    found = {
        word: round(counts.log_odds(word, base), 2)
        for word, count in sorted(held.items())
        if count >= DOCUMENTS and all(one[word] >= OF_EACH for one in known) and counts.common(word)
    }
    return {word: weight for word, weight in found.items() if abs(weight) >= MIN_WEIGHT}


class _WordCounts:
    """The numbers of sentences in which words are with numbers, without, and in lower case."""

    def __init__(self) -> None:
        self._having: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        self._sentences = Counter[bool]()
        self._small, self._whole = Counter[str](), Counter[str]()

    def read(self, document: Iterable[str]) -> set[str]:
        """Count a document's words; returns each of them once."""
        seen: set[str] = set()
        for sentence in document:
            forms = [form for form in _WORD.findall(sentence) if form.isalpha() and len(form) > 1]
            spelt = {form.lower() for form in forms} - _NUMBERS
            if 4 <= len(spelt) <= 60:
                numbered = bool(_NUMBER.search(sentence))
                self._having[numbered].update(spelt)
                self._sentences[numbered] += 1
                self._whole.update(form.lower() for form in forms[1:])
                self._small.update(form for form in forms[1:] if form.islower())
                seen |= spelt
        return seen

    def share(self) -> float:
        """The share of sentences that have a number."""
        return self._sentences[True] / self._sentences.total()

    def common(self, word: str) -> bool:
        """True if a word is mostly written in lower case."""
        return 2 * self._small[word] > self._whole[word]

    def log_odds(self, word: str, base: float) -> float:
        """The smoothed log odds of a number next to a word, less those next to any."""
        numbered, others = self._having[True][word], self._having[False][word]
        share = (numbered + PRIOR * base) / (numbered + others + PRIOR)
        return math.log(share / (1 - share)) - math.log(base / (1 - base))


def vector(analysis: Analysis, words: Mapping[str, float]) -> dict[str, float]:
    """The features of a text of one sentence, as numbers."""
    content = [(analysis.tokens[0].start, analysis.tokens[-1].end)]
    found = features(analysis, content, things(analysis, content).features())
    return {**counted(found), **vocabulary(spoken(analysis, content), words)}


def fit(vectors: Sequence[Vector], rights: Sequence[bool], strength: float) -> tuple[float, dict[str, float]]:
    """Bias and weights of a logistic regression with a penalty on the distance of weights from their prior means.

    Features that can only count for a content, or only against it, have such a prior, so that rare ones have a weight,
    too. Features whose weight gets the other sign are left out.
    """
    held = Counter(name for one in vectors for name in one)
    names = sorted(name for name, count in held.items() if count >= MIN_COUNT or _expected(name))
    while True:
        bias, *weights = _least_loss(vectors, rights, names, strength)
        found = dict(zip(names, weights, strict=True))
        names = [name for name, weight in found.items() if not _reversed(name, weight)]
        if len(names) == len(found):
            return bias, {name: weight for name, weight in found.items() if weight}


def _expected(name: str) -> float:
    kind = name.partition(".")[0]
    return EXPECTED if kind in FOR else -EXPECTED if kind in AGAINST else 0.0


def _reversed(name: str, weight: float) -> bool:
    return weight * _expected(name) < 0


def _least_loss(
    vectors: Sequence[Vector], rights: Sequence[bool], names: Sequence[str], strength: float
) -> list[float]:
    """The bias, then the weights. scikit-learn's regression has no prior means other than zero, so scipy minimizes."""
    table = np.array([[1.0, *(one.get(name, 0.0) for name in names)] for one in vectors])
    labels = np.array(rights, dtype=float)
    penalty = np.array([FREE, *(strength for _ in names)])
    expected = np.array([0.0, *map(_expected, names)])

    def loss_and_slope(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores, distance = table @ weights, weights - expected
        losses = np.logaddexp(0, scores) - labels * scores
        return losses.sum() + penalty @ distance**2 / 2, table.T @ (expit(scores) - labels) + penalty * distance

    found = minimize(loss_and_slope, expected, jac=True, method="L-BFGS-B", options={"gtol": EXACT, "ftol": 0})
    return [round(float(weight), 3) for weight in found.x]


def score(bias: float, weights: Mapping[str, float], one: Vector) -> float:
    """The score of a vector."""
    return bias + sum(weights.get(name, 0.0) * value for name, value in one.items())


def left_out(vectors: Sequence[Vector], rights: Sequence[bool], strength: float) -> list[tuple[float, bool]]:
    """The score of each sentence by weights that were learned without its tenth of the sentences."""
    found: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        rest = [i for i in range(len(vectors)) if i % FOLDS != fold]
        bias, weights = fit([vectors[i] for i in rest], [rights[i] for i in rest], strength)
        found += [(score(bias, weights, vectors[i]), rights[i]) for i in range(fold, len(vectors), FOLDS)]
    return found


def loss(points: Iterable[tuple[float, bool]]) -> float:
    """The mean logarithmic loss of scores."""
    losses = [math.log1p(math.exp(-value if right else value)) for value, right in points]
    return sum(losses) / len(losses)


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--models", type=Path, default=BUNDLED_MODELS)
    arguments.add_argument("--out", type=Path, default=OUTPUT)
    options = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    words = word_weights((article_sentences(options.data), treebank_documents(options.data)))
    log.info("%d words", len(words))
    reader = Reader(ModelSettings(models_dir=options.models, roles=False))
    read = [one for part in ("train", "val") for one in newssd(options.data, part)]
    read += [(text, False) for text in unstated(options.data)]
    vectors = [vector(reader.read(text), words) for text, _ in read]
    rights = [right for _, right in read]
    losses = {strength: loss(left_out(vectors, rights, strength)) for strength in STRENGTHS}
    strength = min(STRENGTHS, key=lambda one: losses[one])
    log.info("losses %s, strength %g", {one: round(value, 4) for one, value in losses.items()}, strength)
    bias, weights = fit(vectors, rights, strength)
    knots = isotonic(left_out(vectors, rights, strength), STEP)
    stored = {"bias": bias, "knots": knots, "weights": weights, "words": words}
    options.out.write_text(json.dumps(stored, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
