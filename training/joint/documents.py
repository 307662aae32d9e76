"""Training documents of the encoder: words as pieces and marks, with the right labels of each word.

The bundled pipeline's log-probabilities of each word's tags are kept, too: articles without annotated entities have
nothing else. Cues inside contents are those that the role model finds when it reads likely contents by themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from corpora.entities import TaggedArticle, right_tags
from corpora.polnear import Article
from onrecord.extractors.analysis import Analysis, Sentence, Token
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.pieces import PieceReader
from onrecord.extractors.engines.role_features import RoleFeatures, read_features
from onrecord.extractors.engines.role_network import NESTED_DEPTHS
from onrecord.extractors.engines.roles import reported_spans
from onrecord.extractors.engines.stanza_models import ParsedWord
from training.parses import token_numbers
from training.role_examples import REACH, anchor_of, filled

MIN_TAUGHT = 0.1
"""The least probability of the role model's anchor whose roles are taught."""
UNLIKELY = 0.008
"""The probability of a word as an anchor where the role model gave none: it names those of `roles.LIKELY` and more."""
UNREAD = -1.0
"""Stands for the probability of words that have not been read at a depth."""

Floats = npt.NDArray[np.float16]
Numbers = npt.NDArray[np.int16]
Row = tuple[Sequence[str], Sequence[str]]
"""A sentence's words and their entity tags, as the corpus has them."""


@dataclass(slots=True)
class TaughtAnchor:
    """An anchor with the paths to the words from `first` on, (words, 2), and which have a role, (3, words).

    `share` is the share of the readers who have marked it.
    """

    anchor: int
    first: int
    paths: Numbers
    roles: Floats
    share: float = 1.0


@dataclass(slots=True)
class Document:
    """A document; `tags` are sets of right entity tags, as bits.

    `guesses` are the log-probabilities of the tags by the pipeline of before, (words, tags). `outer` are the anchors
    outside contents: the annotators' of PolNeAR, otherwise the role model's. `nested` are the probabilities of words as
    anchors inside contents, (depths, words), `UNREAD` outside likely contents, and `inner` these anchors. `guessed` is
    true where the entities are not annotated.
    """

    pieces: list[list[int]]
    marks: Numbers
    borders: list[bool]
    tags: npt.NDArray[np.int64]
    guesses: Floats
    guessed: bool
    nested: Floats
    outer: list[TaughtAnchor] = field(default_factory=list)
    inner: list[TaughtAnchor] = field(default_factory=list)


def read(analysis: Analysis, guesses: Floats, numbers: PathNumbers, reader: PieceReader) -> Document:
    """A text without annotations: cues, roles and entities are the models'."""
    features = read_features(analysis)
    routes = numbers.of(features)
    document = Document(
        pieces=reader(features.forms),
        marks=marks_of(features),
        borders=features.borders,
        tags=np.left_shift(1, guesses.argmax(axis=1)).astype(np.int64),
        guesses=guesses,
        guessed=True,
        nested=_nested(analysis),
    )
    for cue in analysis.roles:
        if cue.probability >= MIN_TAUGHT:
            paths = routes(cue.anchor, cue.first, cue.first + len(cue.cue)).astype(np.int16)
            anchor = TaughtAnchor(
                cue.anchor, cue.first, paths, np.array([cue.cue, cue.source, cue.content], np.float16)
            )
            (document.inner if cue.depth else document.outer).append(anchor)
    return document


def _nested(analysis: Analysis) -> Floats:
    """The probabilities of words as anchors inside contents, (depths, words)."""
    found = np.full((NESTED_DEPTHS, len(analysis.tokens)), UNREAD, np.float16)
    for cue in analysis.roles:
        if cue.depth < NESTED_DEPTHS:
            for first, last in reported_spans(analysis, cue):
                found[cue.depth, first:last] = UNLIKELY
    for cue in analysis.roles:
        if cue.depth:
            found[cue.depth - 1, cue.anchor] = max(found[cue.depth - 1, cue.anchor], cue.probability)
    return found


def attributed(
    article: Article, analysis: Analysis, guesses: Floats, numbers: PathNumbers, reader: PieceReader
) -> Document:
    """An article of PolNeAR: a text whose attributions are marked, but those inside contents."""
    features = read_features(analysis)
    words, routes = len(analysis.tokens), numbers.of(features)
    document = read(analysis, guesses, numbers, reader)
    document.outer = []
    for gold in article.attributions:
        roles = [token_numbers(analysis, spans) for spans in (gold.cue, gold.source, gold.content)]
        if not roles[0]:
            continue
        anchor = anchor_of(features, roles[0])
        first, last = max(0, anchor - REACH), min(words, anchor + REACH)
        target = np.zeros((3, last - first), np.float16)
        for number, role in enumerate(roles):
            target[number, [word - first for word in filled(analysis, role) if first <= word < last]] = 1
        document.outer.append(TaughtAnchor(anchor, first, routes(anchor, first, last).astype(np.int16), target))
    return document


def marks_of(features: RoleFeatures) -> Numbers:
    """The marks of all words, (words, 4)."""
    return np.array([features.cases, features.tags, features.relations, features.layout], np.int16).T


def tagged(
    article: TaggedArticle,
    rows: Sequence[Row],
    analysis: Analysis,
    guesses: Floats,
    numbers: PathNumbers,
    reader: PieceReader,
) -> Document:
    """An article whose entities are marked; `analysis` is that of its words."""
    document = read(analysis, guesses, numbers, reader)
    document.tags = np.array([right_tags(tag, article.classes) for _, tags in rows for tag in tags], np.int64)
    document.guessed = False
    return document


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
