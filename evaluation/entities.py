"""Scores of a spaCy pipeline's named entities: ``python -m evaluation.entities --data DIR``.

An entity is right if its words and its label are exactly those of the corpus. The pipeline gets the corpus's own words,
a whole article as one document. The bundled pipeline also gets the tags and relations that stanza finds for them, as it
does in the service; with ``--unparsed`` it does not, as where the pipeline is used by itself.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from onrecord.extractors.engines.folding import fold
from onrecord.extractors.engines.pieces import MAX_SENTENCE_LENGTH
from onrecord.extractors.engines.stanza_models import StanzaModels
from onrecord.extractors.engines.syntax import MAX_WORD_LENGTH, SyntaxEngine
from onrecord.extractors.settings import ModelSettings

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


def parsed(nlp: Language, article: TaggedArticle, syntax: StanzaModels) -> Doc:
    """An article with stanza's tags and relations of the corpus's words."""
    rows = article.rows(MAX_SENTENCE_LENGTH)
    forms = [[(fold(word).strip() or "-")[:MAX_WORD_LENGTH] for word in words] for words, _ in rows]
    tags: list[str] = []
    heads: list[int] = []
    relations: list[str] = []
    starts: list[bool | int | None] = []
    for sentence in syntax.parsed(forms):
        first = len(tags)
        for place, word in enumerate(sentence):
            tags.append(word.upos or "X")
            heads.append(first + (word.head - 1 if word.head else place))
            relations.append(word.deprel or "dep")
            starts.append(place == 0)
    return Doc(nlp.vocab, words=article.words, pos=tags, heads=heads, deps=relations, sent_starts=starts)


def documents(nlp: Language, articles: Iterable[TaggedArticle], syntax: StanzaModels | None) -> Iterator[Doc]:
    """Articles without their entities, parsed where there is something that parses."""
    for article in articles:
        yield parsed(nlp, article, syntax) if syntax else Doc(nlp.vocab, words=article.words)


def scores(
    nlp: Language, articles: Sequence[TaggedArticle], labels: Mapping[str, str], syntax: StanzaModels | None = None
) -> EntityScores:
    """Scores over articles; found labels are mapped to those of the corpus, and others left out."""
    gold = [annotated(nlp, article) for article in articles]
    found = nlp.pipe(documents(nlp, articles, syntax))

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


def table(nlp: Language, data: Path, syntax: StanzaModels | None = None) -> Table:
    """Both corpora by class, the most frequent class first, all classes together last.

    English Worldwide Newswire marks all nine classes, Universal NER on EWT persons, organizations and locations.
    """
    every = {label: label for label in LABELS}
    corpora = {
        "English Worldwide Newswire, dev": scores(nlp, read_worldwide(data, "dev"), every, syntax),
        "Universal NER on EWT, test": scores(nlp, read_uner(data, "test"), UNER_LABELS, syntax),
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
    options.add_argument("--unparsed", action="store_true", help="give the pipeline words alone")
    given = options.parse_args()
    syntax = None if given.unparsed else SyntaxEngine(ModelSettings()).models
    print(table(spacy.load(given.model), given.data, syntax).markdown())


if __name__ == "__main__":
    main()
