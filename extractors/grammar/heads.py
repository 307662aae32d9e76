"""Heads of groups of tokens."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.extractors.analysis import Analysis, Token

FUNCTION_TAGS = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "PART", "SCONJ"})
"""Parts of speech that are the head of a phrase only if the parse gives it no other."""


def tops(analysis: Analysis, tokens: Collection[int]) -> list[int]:
    """The tokens whose head is outside the group, in the group's order, without punctuation."""
    inside = tokens if isinstance(tokens, (range, frozenset, set)) else frozenset(tokens)
    words = analysis.tokens
    return [i for i in tokens if words[i].head not in inside and words[i].upos != "PUNCT"]


def root_of(analysis: Analysis, sentence: int) -> Token:
    """The root of a sentence."""
    span = analysis.sentences[sentence]
    return next(token for token in analysis.tokens[span.first : span.last] if token.head is None)


def head_of(analysis: Analysis, tokens: Collection[int]) -> int | None:
    """The head of a group of tokens: the first content word among its `tops`, else the first top.

    None if the group has only punctuation.
    """
    found = tops(analysis, tokens)
    content = (i for i in found if analysis.tokens[i].upos not in FUNCTION_TAGS)
    return next(content, found[0] if found else None)
