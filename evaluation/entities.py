"""Scores of a spaCy pipeline's named entities: ``python -m evaluation.entities --data DIR``.

An entity is right if its words and its label are exactly those of the corpus. The pipeline gets the corpus's own words,
a whole article as one document.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, Span
from spacy.training import Example

from corpora.entities import TaggedArticle, read_uner, read_worldwide
from evaluation.report import Cell, Table
from onrecord.extractors.engines.entity_recognizer import LABELS

UNER_LABELS = {"PERSON": "PERSON", "ORG": "ORG", "LOC": "LOC", "FAC": "LOC"}
"""Universal NER counts buildings as locations and marks nothing else."""


@dataclass(frozen=True)
class EntityScores:
    """Precision, recall and F1 in per cent of all entities and of each class, and the corpus's counts."""

    all: tuple[float, float, float]
    classes: Mapping[str, tuple[float, float, float]]
    gold: Counter[str]


def annotated(nlp: Language, article: TaggedArticle) -> Doc:
    """An article with the corpus's entities, under the first of our labels that a corpus's class maps to."""
    tags = [f"{tag[:2]}{article.classes[tag[2:]][0]}" if tag[2:] else tag for tag in article.tags]
    return Doc(nlp.vocab, words=article.words, ents=tags)


def scores(nlp: Language, articles: Sequence[TaggedArticle], labels: Mapping[str, str]) -> EntityScores:
    """Scores over articles; found labels are mapped to those of the corpus, and others left out."""
    gold = [annotated(nlp, article) for article in articles]
    found = nlp.pipe(Doc(nlp.vocab, words=article.words) for article in articles)

    def mapped(doc: Doc, _: str) -> Iterable[Span]:
        known = (entity for entity in doc.ents if entity.label_ in labels)
        return [Span(doc, entity.start, entity.end, labels[entity.label_]) for entity in known]

    examples = [Example(one, right) for one, right in zip(found, gold, strict=True)]
    scored = Scorer.score_spans(examples, "ents", getter=mapped)
    per_type = scored["ents_per_type"] or {}
    return EntityScores(
        all=_per_cent([scored[f"ents_{measure}"] or 0.0 for measure in "prf"]),
        classes={label: _per_cent([per_type[label][measure] for measure in "prf"]) for label in per_type},
        gold=Counter(entity.label_ for doc in gold for entity in doc.ents),
    )


def _per_cent(shares: Sequence[float]) -> tuple[float, float, float]:
    precision, recall, f1 = (round(100 * share, 2) for share in shares)
    return precision, recall, f1


def score_worldwide(nlp: Language, data: Path) -> EntityScores:
    """Scores on the dev part of English Worldwide Newswire, all nine classes."""
    return scores(nlp, read_worldwide(data, "dev"), {label: label for label in LABELS})


def score_uner(nlp: Language, data: Path, part: str = "test") -> EntityScores:
    """Scores on a part of Universal NER on EWT: PERSON, ORG, LOC."""
    return scores(nlp, read_uner(data, part), UNER_LABELS)


def table(nlp: Language, data: Path) -> Table:
    """Both corpora by class, the most frequent class first, all classes together last."""
    corpora = {
        "English Worldwide Newswire, dev": score_worldwide(nlp, data),
        "Universal NER on EWT, test": score_uner(nlp, data),
    }
    rows: list[list[Cell]] = []
    for corpus, found in corpora.items():
        rows += [[corpus, label, count, *found.classes[label]] for label, count in found.gold.most_common()]
        rows.append([corpus, "all", found.gold.total(), *found.all])
    columns = {"corpus": "", "class": "", "entities": "", "precision": ".1f", "recall": ".1f", "F1": ".1f"}
    return Table(columns=columns, rows=rows)


def main() -> None:
    """Read the options, score, print."""
    options = argparse.ArgumentParser(description="Score the bundled named-entity pipeline.")
    options.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds ner/")
    options.add_argument("--model", default="models/spacy", help="a spaCy pipeline: a folder or a package's name")
    given = options.parse_args()
    print(table(spacy.load(given.model), given.data).markdown())


if __name__ == "__main__":
    main()
