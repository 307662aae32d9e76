"""Scores of a spaCy pipeline's named entities.

An entity is right if its words and its label are exactly those of the corpus. The pipeline gets the corpus's own words,
a whole article as one document, with the tags and relations that stanza finds for them, as in the service.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

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
from onrecord.extractors.engines.syntax import MAX_WORD_LENGTH

UNER_LABELS = {"PERSON": "PERSON", "ORG": "ORG", "LOC": "LOC", "FAC": "LOC"}
"""Universal NER counts buildings as locations and marks nothing else."""


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


def rows(
    nlp: Language,
    corpus: str,
    articles: Sequence[TaggedArticle],
    labels: Mapping[str, str],
    syntax: StanzaModels | None,
) -> Iterator[list[Cell]]:
    """A row for each class of a corpus, the most frequent first, and one for all; in per cent.

    Found labels are mapped to those of the corpus, and others left out.
    """
    gold = [annotated(nlp, article) for article in articles]
    read = (parsed(nlp, one, syntax) if syntax else Doc(nlp.vocab, words=one.words) for one in articles)

    def mapped(doc: Doc, _: str) -> Iterable[Span]:
        known = (entity for entity in doc.ents if entity.label_ in labels)
        return [Span(doc, entity.start, entity.end, labels[entity.label_]) for entity in known]

    examples = [Example(one, right) for one, right in zip(nlp.pipe(read), gold, strict=True)]
    scored = Scorer.score_spans(examples, "ents", getter=mapped)
    counts = Counter(entity.label_ for doc in gold for entity in doc.ents)
    for label, count in counts.most_common():
        found = scored["ents_per_type"][label]
        yield [corpus, label, count, *(round(100 * found[measure], 2) for measure in "prf")]
    yield [corpus, "all", counts.total(), *(round(100 * (scored[f"ents_{measure}"] or 0.0), 2) for measure in "prf")]


def table(nlp: Language, data: Path, syntax: StanzaModels | None = None) -> Table:
    """Both corpora. English Worldwide Newswire marks all nine classes, Universal NER persons, bodies and locations."""
    every = {label: label for label in LABELS}
    columns = {"corpus": "", "class": "", "entities": "", "precision": ".1f", "recall": ".1f", "F1": ".1f"}
    worldwide = rows(nlp, "English Worldwide Newswire, dev", read_worldwide(data, "dev"), every, syntax)
    uner = rows(nlp, "Universal NER on EWT, test", read_uner(data, "test"), UNER_LABELS, syntax)
    return Table(columns=columns, rows=[*worldwide, *uner])
