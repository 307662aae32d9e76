"""Print how well the bundled spaCy pipeline finds named entities: ``python -m benchmarks.entities --data DIR``.

An entity counts when its words and its label are exactly those of the corpus; the corpus's own words are given to the
pipeline, a whole article as one document.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from corpora.entities import TaggedArticle, read_uner, read_worldwide
from onrecord.extractors.engines.entity_recognizer import spans_of

Entity = tuple[int, int, int, str]
"""Article, first word, word after the last, label."""

UNER_LABELS = {"PERSON": "PERSON", "ORG": "ORG", "LOC": "LOC", "FAC": "LOC"}
"""Universal NER counts buildings as locations."""


@dataclass
class EntityScores:
    """Exact matches counted by label."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, gold: set[Entity], found: set[Entity]) -> None:
        """Count one corpus's entities."""
        for counter, entities in ((self.gold, gold), (self.found, found), (self.right, gold & found)):
            counter.update(entity[3] for entity in entities)

    def figures(self, label: str | None = None) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent, of one label or of all together."""
        gold, found, right = (
            counter.total() if label is None else counter[label] for counter in (self.gold, self.found, self.right)
        )
        precision, recall = 100 * right / max(found, 1), 100 * right / max(gold, 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)

    def table(self) -> str:
        """A Markdown table: a row a label, then all together."""
        rows = ["| class | entities | precision | recall | F1 |", "|---|---|---|---|---|"]
        for label in (*sorted(self.gold, key=lambda name: -self.gold[name]), None):
            count = self.gold.total() if label is None else self.gold[label]
            cells = " | ".join(f"{figure:.1f}" for figure in self.figures(label))
            rows.append(f"| {label or '**all**'} | {count:,} | {cells} |")
        return "\n".join(rows)


def gold_of(articles: Sequence[TaggedArticle]) -> set[Entity]:
    """The corpus's entities under our labels: the first that a corpus's class maps to."""
    return {
        (number, start, end, article.classes[name][0])
        for number, article in enumerate(articles)
        for start, end, name in spans_of(article.tags)
    }


def found_by(nlp: Language, articles: Sequence[TaggedArticle]) -> set[Entity]:
    """The entities that ``nlp`` finds when it is given the corpus's own words."""
    docs: Iterable[Doc] = (Doc(nlp.vocab, words=article.words) for article in articles)
    return {
        (number, entity.start, entity.end, entity.label_)
        for number, doc in enumerate(nlp.pipe(docs))
        for entity in doc.ents
    }


def score_worldwide(nlp: Language, data: Path) -> EntityScores:
    """Scores on the dev part of English Worldwide Newswire, all nine classes."""
    articles, scores = read_worldwide(data, "dev"), EntityScores()
    scores.add(gold_of(articles), found_by(nlp, articles))
    return scores


def score_uner(nlp: Language, data: Path, part: str = "test") -> EntityScores:
    """Scores on a part of Universal NER on EWT: PERSON, ORG, LOC, with facilities counted as locations."""
    articles, scores = read_uner(data, part), EntityScores()
    found = found_by(nlp, articles)
    mapped = {(*entity[:3], UNER_LABELS[entity[3]]) for entity in found if entity[3] in UNER_LABELS}
    scores.add(gold_of(articles), mapped)
    return scores


def main() -> None:
    """Read the options, score, print."""
    options = argparse.ArgumentParser(description="Score the bundled named-entity pipeline.")
    options.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds ner/")
    options.add_argument("--model", default="models/spacy", help="a spaCy pipeline: a folder or a package's name")
    given = options.parse_args()
    nlp = spacy.load(given.model)
    print("English Worldwide Newswire, dev\n")
    print(score_worldwide(nlp, given.data).table())
    print("\nUniversal NER on EWT, test\n")
    print(score_uner(nlp, given.data).table())


if __name__ == "__main__":
    main()
