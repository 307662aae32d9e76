"""Nouns of several words: `coast guard`, `law enforcement`."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.extractors.analysis import Analysis

MAX_LENGTH = 3
"""Most words of a compound that is looked up."""


def compound_noun(analysis: Analysis, index: int, known: Collection[str]) -> str | None:
    """The longest known compound, in lower case, that ends in a noun; None if there is none.

    Args:
        analysis: The text.
        index: The noun.
        known: Nouns in lower case, some of several words.
    """
    tokens, word = analysis.tokens, analysis.tokens[index].lemma.lower()
    found = None
    for first in range(index - 1, max(-1, index - MAX_LENGTH), -1):
        if tokens[first].sentence != tokens[index].sentence or not tokens[first].text.isalpha():
            break
        word = f"{tokens[first].text.lower()} {word}"
        found = word if word in known else found
    return found
