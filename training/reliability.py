"""Count how often each kind of candidate is right: ``python -m training.reliability``.

Parses PolNeAR's training articles with the bundled models, makes every candidate the rules can make, and counts
those that agree with an annotated attribution: contents and sources that overlap by half or more, cues that share a word. What
stands wholly inside an annotated content is not counted, as the corpus does not annotate what is nested. Only
counts of lemmas and constructions are written, no text.
"""

from __future__ import annotations

import argparse
import json
import logging
import pickle
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from extractors.analysis import Analysis
from extractors.attributions.candidate import Candidate
from extractors.attributions.finder import AttributionFinder
from extractors.attributions.lexicon import load_lexicon
from extractors.attributions.quoted import quoted_tokens
from extractors.attributions.reliability import Reliability, classes_of
from extractors.engines.syntax import SyntaxEngine
from extractors.marks import find_quotations
from extractors.settings import BUNDLED_MODELS, ModelSettings
from training.polnear import Article, Extent, articles

log = logging.getLogger("training.reliability")

OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "attributions" / "reliability.json"
FEWEST = 2
"""Times a predicate must have been seen in a construction to be written down."""


@dataclass
class Tally:
    """Right candidates and all candidates, by shape, by class and shape, by predicate and shape."""

    right: dict[str, Counter[str]] = field(default_factory=lambda: {"shapes": Counter(), "classes": Counter(), "predicates": Counter()})
    seen: dict[str, Counter[str]] = field(default_factory=lambda: {"shapes": Counter(), "classes": Counter(), "predicates": Counter()})

    def count(self, candidate: Candidate, classes: tuple[str, ...], right: bool) -> None:
        """Count one candidate."""
        keys = {"shapes": [candidate.rule], "classes": [f"{c}|{candidate.rule}" for c in classes], "predicates": [candidate.key]}
        for table, names in keys.items():
            self.seen[table].update(names)
            if right:
                self.right[table].update(names)

    def as_json(self) -> dict[str, dict[str, list[int]]]:
        """The tables as they are stored."""
        return {
            table: {key: [self.right[table][key], seen] for key, seen in sorted(self.seen[table].items()) if seen >= FEWEST or table == "shapes"}
            for table in self.seen
        }


def token_numbers(analysis: Analysis, stretches: tuple[Extent, ...]) -> frozenset[int]:
    """The tokens that stretches of the text touch, punctuation left out."""
    return frozenset(
        t.index for t in analysis.tokens if t.upos != "PUNCT" and any(t.start < end and t.end > start for start, end in stretches)
    )


def overlap(a: frozenset[int], b: frozenset[int]) -> float:
    """Jaccard overlap."""
    return len(a & b) / len(a | b) if a | b else 0.0


def parsed(data: Path, work: Path, models: Path, limit: int | None) -> Iterator[tuple[Article, Analysis]]:
    """The training articles with their parses, kept in `work` from one run to the next."""
    work.mkdir(parents=True, exist_ok=True)
    engine: SyntaxEngine | None = None
    for article in islice(articles(data / "polnear" / "train"), limit):
        cached = work / f"{article.name}.pickle"
        if cached.exists():
            yield article, pickle.loads(cached.read_bytes())
            continue
        engine = engine or SyntaxEngine(ModelSettings(models_dir=models))
        parse = engine.parse(article.text)
        analysis = Analysis(article.text, parse.tokens, parse.sentences, (), parse.warnings)
        cached.write_bytes(pickle.dumps(analysis))
        yield article, analysis


def tally(article: Article, analysis: Analysis, finder: AttributionFinder, counts: Tally) -> None:
    """Count one article's candidates."""
    lexicon = load_lexicon()
    gold = [tuple(token_numbers(analysis, role) for role in (a.content, a.cue, a.source)) for a in article.attributions]
    punctuation = {t.index for t in analysis.tokens if t.upos == "PUNCT"}
    quotations = quoted_tokens(analysis, find_quotations(analysis.text))
    for candidate in finder.candidates(analysis, quotations):
        content = frozenset(candidate.content) - punctuation
        if any(content <= g and set(candidate.cue) <= g for g, _, _ in gold):
            continue
        source = frozenset(candidate.source) - punctuation
        right = any(
            not cue.isdisjoint(candidate.cue) and overlap(content, g) >= 0.5 and _same_source(source, named) for g, cue, named in gold
        )
        counts.count(candidate, classes_of(lexicon, candidate), right)


def _same_source(found: frozenset[int], gold: frozenset[int]) -> bool:
    return overlap(found, gold) >= 0.5 if found or gold else True


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--models", type=Path, default=BUNDLED_MODELS)
    arguments.add_argument("--work", type=Path, default=Path("build/reliability"))
    arguments.add_argument("--limit", type=int, help="articles to read; all when not given")
    arguments.add_argument("--out", type=Path, default=OUTPUT)
    options = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    finder = AttributionFinder(load_lexicon(), Reliability({}, {}, {}))
    counts = Tally()
    for number, (article, analysis) in enumerate(parsed(options.data, options.work, options.models, options.limit), 1):
        tally(article, analysis, finder, counts)
        if number % 50 == 0:
            log.info("%d articles", number)
    options.out.write_text(json.dumps(counts.as_json(), ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
