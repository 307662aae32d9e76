"""Texts of words that report, names, marks and odd blanks, with trees that no parser would give."""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis, Entity, Sentence, Token
from onrecord.extractors.attributions.evidence.scoring import ScoringModel
from onrecord.extractors.warnings import AnalysisWarning
from tests.treebank import examples

WORDS = (
    ("said", "say", "VERB"),
    ("said", "say", "VERB"),
    ("told", "tell", "VERB"),
    ("warned", "warn", "VERB"),
    ("called", "call", "VERB"),
    ("claim", "claim", "NOUN"),
    ("according", "accord", "VERB"),
    ("to", "to", "ADP"),
    ("that", "that", "SCONJ"),
    ("who", "who", "PRON"),
    ("was", "be", "AUX"),
    ("not", "not", "PART"),
    ("reportedly", "reportedly", "ADV"),
    ("away", "away", "ADV"),
    ("confident", "confident", "ADJ"),
    ("view", "view", "NOUN"),
    ("Kim", "Kim", "PROPN"),
    ("Ana", "Ana", "PROPN"),
    ("Зоя", "Зоя", "PROPN"),
    ("rents", "rent", "NOUN"),
    ("😀", "😀", "SYM"),
    ("𝔘m", "um", "INTJ"),
    ("e\u0301te\u0301", "e\u0301te\u0301", "NOUN"),
    ("“", '"', "PUNCT"),
    ("”", '"', "PUNCT"),
    ('"', '"', "PUNCT"),
    ("’", "'", "PUNCT"),
    ("—", "—", "PUNCT"),
    ("(", "(", "PUNCT"),
    (")", ")", "PUNCT"),
    (":", ":", "PUNCT"),
    (",", ",", "PUNCT"),
    (".", ".", "PUNCT"),
)
BETWEEN = ("", " ", " ", " ", " ", "\n", "\r\n", "\n\n", "\t", "\u00a0", "\u200b ", "  ")
RELATIONS = (
    "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl", "obl:agent", "ccomp", "xcomp", "advcl", "acl",
    "acl:relcl", "parataxis", "conj", "cop", "aux", "aux:pass", "case", "mark", "fixed", "nmod", "nmod:poss", "appos",
    "compound:prt", "flat", "punct", "csubj:pass", "advmod", "discourse", "dep",
)  # fmt: skip
FEATS: tuple[dict[str, str], ...] = (
    {},
    {},
    {"VerbForm": "Fin"},
    {"VerbForm": "Part", "Voice": "Pass"},
    {"Polarity": "Neg"},
)
LABELS = ("PERSON", "ORG", "GPE", "DATE")


class AnyWeighing(ScoringModel):
    """Random weights, so that candidates of all kinds are selected, rejected, and overlap."""

    def __init__(self) -> None:
        super().__init__(0.0, {})

    def weight(self, features: Iterable[str]) -> float:
        """A weight that is always the same for the same features."""
        return 0.2 + zlib.crc32(" ".join(features).encode()) % 80 / 100


def analyses() -> st.SearchStrategy[Analysis]:
    """Analyses of texts of all kinds: with trees from nowhere, and with trees of the parses in `tests/parses`."""
    return wild() | disguised()


@st.composite
def disguised(draw: st.DrawFn) -> Analysis:
    """Sentences of the parses in `tests/parses` with other words and other blanks in many places."""
    text = draw(st.sampled_from(["", "\n", "\ufeff"]))
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, example in enumerate(draw(st.lists(st.sampled_from(examples()), min_size=1, max_size=4))):
        first = len(tokens)
        for old in example.analysis.tokens:
            word = draw(st.sampled_from([old.text] * 4 + ["😀", "𝔘m", "e\u0301te\u0301", "”", "Зоя"]))
            head = None if old.head is None else old.head + first
            span = (len(text), len(text) + len(word))
            tokens.append(
                replace(old, index=old.index + first, sentence=number, start=span[0], end=span[1], text=word, head=head)
            )
            text += word + draw(st.sampled_from(BETWEEN))
        sentences.append(Sentence(number, first, len(tokens), tokens[first].start, tokens[-1].end))
    return Analysis(text, tuple(tokens), tuple(sentences), tuple(_entities(draw, tokens)))


@st.composite
def wild(draw: st.DrawFn, longest: int = 24) -> Analysis:
    """The analysis of a text of up to `longest` words: sentences, a tree each, entities, now and then a warning."""
    fewest = draw(st.sampled_from([0, longest // 2]))
    words = st.tuples(st.sampled_from(WORDS), st.sampled_from(BETWEEN))
    drawn = draw(st.lists(words, min_size=fewest, max_size=longest))
    text, spans = draw(st.sampled_from(["", " ", "\n", "\ufeff"])), []
    for (word, _, _), gap in drawn:
        spans.append((len(text), len(text) + len(word)))
        text += word + gap
    edges = sorted({0, len(drawn), *draw(st.sets(st.integers(0, len(drawn)), max_size=3))})
    sentences, tokens = [], []
    for number, (first, last) in enumerate(itertools.pairwise(edges)):
        heads = draw(trees(first, last))
        for index in range(first, last):
            tokens.append(_token(draw, index, number, spans[index], drawn[index][0], heads[index - first]))
        sentences.append(Sentence(number, first, last, spans[first][0], spans[last - 1][1]))
    warnings = (AnalysisWarning("sentence_divided", "in words", *spans[0]),) if draw(st.booleans()) and spans else ()
    return Analysis(text, tuple(tokens), tuple(sentences), tuple(_entities(draw, tokens)), warnings)


@st.composite
def trees(draw: st.DrawFn, first: int, last: int) -> list[int | None]:
    """Heads of the tokens `first` to `last` - 1: each depends on one that was placed before it."""
    order = draw(st.permutations(range(first, last)))
    heads: dict[int, int | None] = {order[0]: None}
    for place, index in enumerate(order[1:], 1):
        heads[index] = order[draw(st.integers(0, place - 1))]
    return [heads[index] for index in range(first, last)]


def _token(
    draw: st.DrawFn,
    index: int,
    sentence: int,
    span: tuple[int, int],
    word: tuple[str, str, str],
    head: int | None,
) -> Token:
    deprel = "root" if head is None else draw(st.sampled_from(RELATIONS))
    feats = draw(st.sampled_from(FEATS)) if word[2] in ("VERB", "PART") else {}
    return Token(index, sentence, *span, word[0], word[1], word[2], "", feats, head, deprel)


def _entities(draw: st.DrawFn, tokens: list[Token]) -> list[Entity]:
    found, free = [], 0
    for token in tokens:
        if token.index >= free and token.upos == "PROPN" and draw(st.booleans()):
            last = min(token.index + draw(st.integers(1, 2)), len(tokens))
            end = tokens[last - 1].end
            found.append(Entity(token.start, end, draw(st.sampled_from(LABELS)), token.index, last))
            free = last
    return found
