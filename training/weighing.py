"""Learn how to weigh candidates: ``python -m training.weighing``.

Parses PolNeAR's training articles with the bundled models, makes every candidate the rules can make, and fits a
logistic regression to whether each agrees with an annotated attribution: contents and sources that overlap by half
or more, cues that share a word. What stands wholly inside an annotated content is left out, as the corpus does not
annotate what is nested. Only names of features and their weights are written, no text.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import pickle
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import torch

from extractors.analysis import Analysis
from extractors.attributions.finder import AttributionFinder
from extractors.attributions.lexicon import load_lexicon
from extractors.attributions.quoted import quoted_tokens
from extractors.attributions.weighing import WEIGHTS, Weighing
from extractors.engines.syntax import SyntaxEngine
from extractors.marks import find_quotations
from extractors.settings import BUNDLED_MODELS, ModelSettings
from training.polnear import Article, Extent, articles

log = logging.getLogger("training.weighing")

OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "attributions" / WEIGHTS
FEWEST = 3
"""Candidates that must bear a feature for it to have a weight."""

Example = tuple[tuple[str, ...], bool]


def token_numbers(analysis: Analysis, stretches: tuple[Extent, ...]) -> frozenset[int]:
    """The tokens that stretches of the text touch, punctuation left out."""
    return frozenset(
        t.index
        for t in analysis.tokens
        if t.upos != "PUNCT" and any(t.start < end and t.end > start for start, end in stretches)
    )


def overlap(a: frozenset[int], b: frozenset[int]) -> float:
    """Jaccard overlap; 1 where both are empty."""
    return len(a & b) / len(a | b) if a | b else 1.0


def parsed(data: Path, work: Path, models: Path, limit: int | None) -> Iterator[tuple[Article, Analysis]]:
    """The training articles in a fixed random order with their parses, kept in `work` from one run to the next."""
    work.mkdir(parents=True, exist_ok=True)
    engine: SyntaxEngine | None = None
    shuffled = sorted(articles(data / "polnear" / "train"), key=lambda a: hashlib.sha256(a.name.encode()).digest())
    for article in shuffled[:limit]:
        cached = work / f"{article.name}.pickle"
        if cached.exists():
            yield article, pickle.loads(cached.read_bytes())
            continue
        engine = engine or SyntaxEngine(ModelSettings(models_dir=models))
        parse = engine.parse(article.text)
        analysis = Analysis(article.text, parse.tokens, parse.sentences, (), parse.warnings)
        cached.write_bytes(pickle.dumps(analysis))
        yield article, analysis


def examples(article: Article, analysis: Analysis, finder: AttributionFinder) -> Iterator[Example]:
    """One article's candidates: their features, and whether an annotator agrees."""
    gold = [tuple(token_numbers(analysis, role) for role in (a.content, a.cue, a.source)) for a in article.attributions]
    punctuation = {t.index for t in analysis.tokens if t.upos == "PUNCT"}
    quotations = quoted_tokens(analysis, find_quotations(analysis.text))
    for candidate, features in finder.described(analysis, quotations):
        content = frozenset(candidate.content) - punctuation
        if any(content <= g and set(candidate.cue) <= g for g, _, _ in gold):
            continue
        source = frozenset(candidate.source) - punctuation
        right = any(
            not cue.isdisjoint(candidate.cue) and overlap(content, g) >= 0.5 and overlap(source, named) >= 0.5
            for g, cue, named in gold
        )
        yield tuple(features), right


def fit(data: list[Example], epochs: int = 30, decay: float = 2e-5) -> Weighing:
    """Fit the regression by Adam in small batches, with weight decay."""
    torch.manual_seed(11)
    counts = Counter(feature for features, _ in data for feature in set(features))
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    numbers = {name: number for number, name in enumerate(names)}
    rows = [torch.tensor([numbers[f] for f in features if f in numbers]) for features, _ in data]
    labels = torch.tensor([float(right) for _, right in data])
    table = torch.nn.EmbeddingBag(len(names), 1, mode="sum")
    torch.nn.init.zeros_(table.weight)
    bias = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.Adam([*table.parameters(), bias], lr=0.02)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.05, epochs)
    for _ in range(epochs):
        for batch in torch.randperm(len(rows)).split(2000):
            chosen = [rows[i] for i in batch.tolist()]
            offsets = torch.tensor([0, *map(len, chosen[:-1])]).cumsum(0)
            scores = table(torch.cat(chosen), offsets).squeeze(1) + bias
            loss = torch.nn.functional.binary_cross_entropy_with_logits(scores, labels[batch])
            loss = loss + decay * table.weight.pow(2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    learned = {name: round(w, 3) for name, w in zip(names, table.weight.squeeze(1).tolist(), strict=True)}
    return Weighing(round(bias.item(), 3), {name: w for name, w in learned.items() if abs(w) >= 0.02})


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--models", type=Path, default=BUNDLED_MODELS)
    arguments.add_argument("--work", type=Path, default=Path("build/weighing"))
    arguments.add_argument("--limit", type=int, help="articles to read; all when not given")
    arguments.add_argument("--out", type=Path, default=OUTPUT)
    options = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    finder = AttributionFinder(load_lexicon(), Weighing(0.0, {}))
    data: list[Example] = []
    for number, (article, analysis) in enumerate(parsed(options.data, options.work, options.models, options.limit), 1):
        data += examples(article, analysis, finder)
        if number % 50 == 0:
            log.info("%d articles, %d candidates", number, len(data))
    weighing = fit(data)
    log.info("%d weights from %d candidates", len(weighing.weights), len(data))
    stored = {"bias": weighing.bias, "weights": dict(weighing.weights)}
    text = json.dumps(stored, ensure_ascii=False, indent=0, sort_keys=True)
    options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
