"""Analyses without a parse: tokens where the blanks say, every one the head of nothing, or as the caller says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from onrecord.extractors.analysis import Analysis, Entity, Sentence, Token
from onrecord.extractors.warnings import AnalysisWarning


def flat(text: str, heads: Mapping[int, int] | None = None, entities: Iterable[tuple[str, str]] = ()) -> Analysis:
    """The analysis of one sentence whose tokens are separated by blanks, all hanging on the first.

    Args:
        text: The text.
        heads: The heads that are others, by token.
        entities: Label and words of the named entities, in the order of the text.
    """
    pieces = list(re.finditer(r"\S+", text))
    tokens = [_token(text, i, m.span(), (heads or {}).get(i, 0 if i else None)) for i, m in enumerate(pieces)]
    whole = [Sentence(0, 0, len(tokens), tokens[0].start, tokens[-1].end)] if tokens else []
    return Analysis(text, tuple(tokens), tuple(whole), tuple(named(text, tokens, entities)))


def _token(text: str, index: int, span: tuple[int, int], head: int | None) -> Token:
    word = text[slice(*span)]
    upos = "PUNCT" if not any(c.isalnum() for c in word) else "PROPN" if word[0].isupper() else "NOUN"
    deprel = "root" if head is None else "dep"
    return Token(index, 0, *span, word, word.lower(), upos, "", {}, head, deprel)


def named(text: str, tokens: Sequence[Token], entities: Iterable[tuple[str, str]]) -> Iterable[Entity]:
    """Entities by label and words, each searched after the one before."""
    position = 0
    for label, words in entities:
        start = text.index(words, position)
        position = end = start + len(words)
        touched = [t.index for t in tokens if t.start < end and start < t.end]
        yield Entity(start, end, label, touched[0], touched[-1] + 1)


def warning(code: str, start: int, end: int) -> AnalysisWarning:
    """A warning of the engines."""
    return AnalysisWarning(code, "in words", start, end)
