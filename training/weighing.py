"""Learn the weights of candidates: ``python -m training.weighing``.

Parses PolNeAR's training articles with the bundled models, makes every candidate, and fits two logistic regressions
to whether each agrees with an annotated attribution: contents and sources that overlap by half or more, cues that
share a word. One is for what the rules propose alone. The other is for the rules and the role model together, and
reads only articles that the role model has not seen: those held out, and the even ones with a model that was trained
on the odd ones (``python -m training.roles --half --name half``).
Candidates wholly inside an annotated content are left out, as the corpus does not annotate what is nested. Only
names of features and their weights are written, no text.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

import torch

from corpora.polnear import Article
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.evidence.model_features import RoleEvidence
from onrecord.extractors.attributions.evidence.scoring import WEIGHTS, ScoringModel
from onrecord.extractors.attributions.finder import AttributionFinder, Described
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.engines.roles import load_role_model
from onrecord.extractors.settings import BUNDLED_MODELS
from training.parses import overlap, parsed, token_numbers
from training.roles import HALF, HELD_OUT

log = logging.getLogger("training.weighing")

OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "attributions" / "evidence" / WEIGHTS
MIN_COUNT = 3
"""Candidates that must have a feature for it to have a weight."""
JOINT_DECAY = 1e-4
"""Weight of the squared penalty."""

Example = tuple[tuple[str, ...], bool]


def examples(
    article: Article, analysis: Analysis, described: list[Described], inside: bool = False
) -> Iterator[Example]:
    """One article's candidates: their features, and whether an annotator agrees.

    They are those outside annotated contents, or, if `inside`, those wholly inside one.
    """
    gold = [tuple(token_numbers(analysis, role) for role in (a.content, a.cue, a.source)) for a in article.attributions]
    punctuation = {t.index for t in analysis.tokens if t.upos == "PUNCT"}
    for candidate, features in described:
        content = frozenset(candidate.content) - punctuation
        if inside != any(content <= g and set(candidate.cue) <= g for g, _, _ in gold):
            continue
        source = frozenset(candidate.source) - punctuation
        right = any(
            not cue.isdisjoint(candidate.cue) and overlap(content, g) >= 0.5 and overlap(source, named) >= 0.5
            for g, cue, named in gold
        )
        yield tuple(features), right


def fit(data: list[Example], epochs: int = 30, decay: float = 2e-5) -> ScoringModel:
    """Fit the regression by Adam in small batches, with weight decay and a fixed number of epochs.

    Stopping early is part of the regularization: scikit-learn's converged fit with the same penalty does worse on
    articles it has not seen (log loss 0.86 against 0.52, by rules alone, 29 articles to learn from and 10 to test).
    """
    torch.manual_seed(11)
    counts = Counter(feature for features, _ in data for feature in set(features))
    names = sorted(name for name, count in counts.items() if count >= MIN_COUNT)
    numbers = {name: number for number, name in enumerate(names)}
    rows = [torch.tensor([numbers[f] for f in features if f in numbers], dtype=torch.long) for features, _ in data]
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
    return ScoringModel(round(bias.item(), 3), {name: w for name, w in learned.items() if abs(w) >= 0.02})


def collect(options: argparse.Namespace) -> Iterator[tuple[list[Example], list[Example]]]:
    """The candidates of every article: those of the rules, and those of rules and role model if it has not seen it."""
    finder = AttributionFinder(load_lexicon(), ScoringModel(0.0, {}))
    encoder = options.models / "encoder"
    half, whole = (load_role_model(folder, encoder, "cpu") for folder in (options.half, options.models / "roles"))
    read = list(parsed(options.data, options.work, options.models, options.limit))
    for number, (article, analysis) in enumerate(read):
        quotations = quoted_tokens(analysis)
        by_rules = list(examples(article, analysis, finder.by_rules(analysis, quotations)))
        jointly: list[Example] = []
        held_out = number >= len(read) - HELD_OUT
        if held_out or number % 2 == 0:
            analysis = replace(analysis, roles=(whole if held_out else half)(analysis, deepest=0))
            proposed = list(finder.proposed(analysis, quotations))
            described = finder.jointly(analysis, quotations, proposed, RoleEvidence(analysis, inside=False))
            jointly += examples(article, analysis, described)
        yield by_rules, jointly
        if number % 50 == 49:
            log.info("%d articles read", number + 1)


def write(weighings: Mapping[str, ScoringModel], path: Path) -> None:
    """Write weights as JSON, one a line."""
    stored = {name: {"bias": w.bias, "weights": dict(w.weights)} for name, w in weighings.items()}
    text = json.dumps(stored, ensure_ascii=False, indent=0, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--models", type=Path, default=BUNDLED_MODELS)
    arguments.add_argument("--work", type=Path, default=Path("build/weighing"), help="where parses are kept")
    arguments.add_argument("--half", type=Path, default=Path("build/roles") / HALF, help="the half-trained role model")
    arguments.add_argument("--limit", type=int, help="articles to read; all when not given")
    arguments.add_argument("--out", type=Path, default=OUTPUT)
    options = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    collected = collect(options)
    by_rules, jointly = (list(chain.from_iterable(found)) for found in zip(*collected, strict=True))
    weighings = {"by_rules": fit(by_rules), "jointly": fit(jointly, decay=JOINT_DECAY)}
    log.info("%s weights", [len(weighing.weights) for weighing in weighings.values()])
    write(weighings, options.out)


if __name__ == "__main__":
    main()
