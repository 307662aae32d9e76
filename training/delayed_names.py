"""Learn which name a description in a text's opening has: ``python -m training.delayed_names``.

Reads the openings of `corpora.delayed_names`, lays out the names that follow each description
(`onrecord.extractors.speakers.names.delayed_names`), and fits a softmax over them and *none of them*. Only names of
features and their weights are written, no text.
"""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpora.delayed_names import OpeningArticle, OpeningSource, opening_articles
from onrecord.extractors.analysis import Token
from onrecord.extractors.draft import Draft
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.antecedents.ranking import bundled_ranker
from onrecord.extractors.speakers.mentions import NOMINAL
from onrecord.extractors.speakers.names.delayed_names import FILE, LIKELY, Opening, probabilities
from onrecord.extractors.speakers.resolver import Resolver
from onrecord.extractors.speakers.sources import context_of, extra_names
from training.recipe import reading_options
from training.speakers import Drafts, Example, fit

log = logging.getLogger("training.delayed_names")

MIN_COUNT = 3
"""Options that must have a feature for it to have a weight."""
FOLDS = 10
"""Parts of the articles, each judged by weights of the others."""
OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "speakers" / "names" / FILE


@dataclass(frozen=True, slots=True)
class JudgedOpening:
    """An opening of an article with the number of the right name from 1; 0 is none of them."""

    article: str
    opening: Opening
    right: int

    @property
    def options(self) -> tuple[tuple[str, ...], ...]:
        """The features of none of them, then of each name."""
        return self.opening.none, *(name.features for name in self.opening.names)


def judged_openings(article: OpeningArticle, draft: Draft) -> Iterator[JudgedOpening]:
    """The openings of an article whose sources were read, but for those whose name is not among the options."""
    context, nouns, ranker = context_of(draft), load_nouns(), bundled_ranker()
    resolver = Resolver(context, nouns, ranker, ranker.certain, tuple(extra_names(draft, context, nouns)))
    tokens = draft.analysis.tokens
    openings = list(resolver.openings().all())
    for item in article.items:
        for opening in openings:
            if any(item.source[0] <= tokens[one.head].start < item.source[1] for one in opening.mentions):
                right = _right(item, opening, tokens)
                if right is not None:
                    yield JudgedOpening(article.name, opening, right)
                break


def _right(item: OpeningSource, opening: Opening, tokens: Sequence[Token]) -> int | None:
    """The number of the right name; None if it is not among the options."""
    if not item.named_later:
        return 0
    for number, name in enumerate(opening.names, 1):
        starts = [tokens[name.head].start, *((name.referent.name.start,) if name.referent.name else ())]
        if any(first <= start < last for start in starts for first, last in item.antecedent):
            return number
    return None


def weights_of(openings: Sequence[JudgedOpening]) -> dict[str, float]:
    """Weights of features under which the right names are likeliest."""
    return fit([Example(NOMINAL, one.options, frozenset((one.right,))) for one in openings], min_count=MIN_COUNT)


def judged_by_others(openings: Sequence[JudgedOpening]) -> Counter[str]:
    """The numbers of openings by outcome, each article judged by the weights of others."""
    articles = sorted({one.article for one in openings})
    found: Counter[str] = Counter()
    for fold in range(FOLDS):
        held = set(articles[fold::FOLDS])
        weights = weights_of([one for one in openings if one.article not in held])
        found.update(_outcome(one, weights) for one in openings if one.article in held)
    return found


def _outcome(one: JudgedOpening, weights: Mapping[str, float]) -> str:
    shares = probabilities(one.opening, weights)
    best = max(range(len(shares)), key=shares.__getitem__)
    if shares[best] < LIKELY:
        return "missed" if one.right else "rightly none"
    return "right" if best + 1 == one.right else "wrong name" if one.right else "wrongly named"


def main() -> None:
    """Command line of the recipe."""
    options = reading_options(__doc__, Path("build/speakers"), "analyses", OUTPUT)
    articles = list(opening_articles(options.data))
    drafts = Drafts(options.work, options.models).read("delayed-names", ((one.name, one.text) for one in articles))
    openings = [found for one in articles for found in judged_openings(one, drafts[one.name])]
    log.info("%s openings: %s", len(openings), dict(judged_by_others(openings)))
    options.out.write_text(json.dumps(weights_of(openings), indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
