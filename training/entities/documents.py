"""Documents as the entities are taught over: their words as pieces and marks, and what is right of each word.

What the bundled pipeline thinks of every word's tag is kept, too: of PolNeAR's articles, whose entities nobody has
marked, nothing else is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from corpora.entities import TAGS, TaggedArticle, right_tags
from corpora.polnear import Article
from onrecord.extractors.analysis import Analysis, Sentence, Token
from onrecord.extractors.engines.path_numbers import PathNumbers, TextPaths
from onrecord.extractors.engines.pieces import PieceReader
from onrecord.extractors.engines.role_features import RoleFeatures, read_features
from onrecord.extractors.engines.roles import reported_spans
from onrecord.extractors.engines.stanza_models import ParsedWord
from training.parses import token_numbers
from training.role_examples import REACH, anchor_of, filled

LEAST_TAUGHT = 0.1
"""The least probability of the role model's anchor whose roles are kept as they are."""

Floats = npt.NDArray[np.float16]
Numbers = npt.NDArray[np.int16]
Row = tuple[Sequence[str], Sequence[str]]
"""A sentence's words and their entity tags, as the corpus has them."""


@dataclass(slots=True)
class Asked:
    """An anchor with the paths to the words from `first` on, (words, 2), and which have a role, (3, words)."""

    anchor: int
    first: int
    paths: Numbers
    roles: Floats


@dataclass(slots=True)
class Report:
    """Words that are read by themselves, `first` to `last` - 1: their marks, and the anchors that are found there."""

    first: int
    last: int
    marks: Numbers
    asked: list[Asked]


@dataclass(slots=True)
class Document:
    """A document; `tags` are sets of right entity tags, as bits.

    `guesses` are the log-probabilities of the tags by the pipeline of before, (words, tags). `asked` and `reports` are
    empty where attributions are not marked (`attributed`).
    """

    pieces: list[list[int]]
    marks: Numbers
    borders: list[bool]
    tags: npt.NDArray[np.int64]
    guesses: Floats
    attributed: bool
    asked: list[Asked] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)


def attributed(
    article: Article, analysis: Analysis, guesses: Floats, numbers: PathNumbers, reader: PieceReader
) -> Document:
    """An article of PolNeAR with its attributions; entities and reported anchors are those of its analysis."""
    features = read_features(analysis)
    marks, words, paths = marks_of(features), len(analysis.tokens), numbers.of(features)
    tags = _entity_tags(analysis)
    document = Document(reader(features.forms), marks, features.borders, tags, guesses, attributed=True)
    for gold in article.attributions:
        roles = [token_numbers(analysis, stretches) for stretches in (gold.cue, gold.source, gold.content)]
        if not roles[0]:
            continue
        anchor = anchor_of(features, roles[0])
        first, last = max(0, anchor - REACH), min(words, anchor + REACH)
        target = np.zeros((3, last - first), np.float16)
        for number, role in enumerate(roles):
            target[number, [word - first for word in filled(analysis, role) if first <= word < last]] = 1
        document.asked.append(Asked(anchor, first, paths(anchor, first, last).astype(np.int16), target))
    document.reports += _reports(analysis, features, marks, paths)
    return document


def _entity_tags(analysis: Analysis) -> npt.NDArray[np.int64]:
    """The tag of every word by the analysis's entities, as a set of one."""
    tags = np.ones(len(analysis.tokens), np.int64)
    for entity in analysis.entities:
        tags[entity.first] = 1 << TAGS.index(f"B-{entity.label}")
        tags[entity.first + 1 : entity.last] = 1 << TAGS.index(f"I-{entity.label}")
    return tags


def _reports(analysis: Analysis, features: RoleFeatures, marks: Numbers, paths: TextPaths) -> Iterator[Report]:
    """The stretches that likely contents report in, with the anchors that the role model finds there."""
    deepest = max((cue.depth for cue in analysis.roles), default=0)
    for depth in range(deepest + 1):
        above = [cue for cue in analysis.roles if cue.depth == depth]
        for first, last in sorted({stretch for cue in above for stretch in reported_spans(analysis, cue)}):
            own = marks[first:last].copy()
            if all(features.quoted[first:last]):
                own[:, -1] -= 1
            own[0, -1] = own[0, -1] if own[0, -1] > 2 else own[0, -1] + 2
            below = (
                c for c in analysis.roles if c.depth == depth + 1 and (c.first, len(c.cue)) == (first, last - first)
            )
            asked = [
                Asked(
                    cue.anchor,
                    first,
                    paths(cue.anchor, first, last).astype(np.int16),
                    np.array([cue.cue, cue.source, cue.content], np.float16),
                )
                for cue in below
                if cue.probability >= LEAST_TAUGHT
            ]
            yield Report(first, last, own, asked)


def marks_of(features: RoleFeatures) -> Numbers:
    """The marks of all words, (words, 4)."""
    return np.array([features.cases, features.tags, features.relations, features.layout], np.int16).T


def tagged(
    article: TaggedArticle, rows: Sequence[Row], analysis: Analysis, guesses: Floats, reader: PieceReader
) -> Document:
    """An article with entities; `analysis` is that of its words."""
    features = read_features(analysis)
    right = np.array([right_tags(tag, article.classes) for _, tags in rows for tag in tags], np.int64)
    return Document(reader(features.forms), marks_of(features), features.borders, right, guesses, attributed=False)


def analysis_of(rows: Sequence[Row], parsed: Sequence[Sequence[ParsedWord]]) -> Analysis:
    """The analysis of words that a corpus has cut, sentence by sentence; two sentences make a paragraph."""
    tokens: list[Token] = []
    text = ""
    for number, ((words, _), said) in enumerate(zip(rows, parsed, strict=True)):
        first = len(tokens)
        for word, one in zip(words, said, strict=True):
            tokens.append(_token(len(tokens), number, len(text), word, one, first))
            text += word + " "
        text = text[:-1] + ("\n\n" if number % 2 else " ")
    ends = np.cumsum([0, *(len(words) for words, _ in rows)]).tolist()
    sentences = tuple(
        Sentence(number, first, last, tokens[first].start, tokens[last - 1].end)
        for number, (first, last) in enumerate(pairwise(ends))
    )
    return Analysis(text, tuple(tokens), sentences)


def _token(index: int, sentence: int, start: int, word: str, said: ParsedWord, first: int) -> Token:
    return Token(
        index=index,
        sentence=sentence,
        start=start,
        end=start + len(word),
        text=word,
        lemma=said.lemma or "_",
        upos=said.upos or "X",
        xpos=said.xpos or "",
        feats={},
        head=first + said.head - 1 if said.head else None,
        deprel=said.deprel or "dep",
    )
