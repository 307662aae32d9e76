"""Asides: phrases with `according to` that commas set off from the sentence they report on."""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.punctuation import words_below


def asides(analysis: Analysis, sentence: int) -> list[int]:
    """The heads of the phrases `according to …` that a comma sets off, in one sentence."""
    span = analysis.sentences[sentence]
    found = []
    for token in analysis.tokens[span.first : span.last]:
        if token.text.lower() != "according":
            continue
        head = token.head if token.relation == "case" else token.index
        if head is not None:
            first = min(analysis.subtree(head))
            if (
                first == span.first
                or analysis.tokens[first].text == ","
                or analysis.tokens[first - 1].text in (",", "—", "--", "–")
            ):
                found.append(head)
    return found


def inserted(analysis: Analysis, phrase: int) -> bool:
    """True of a phrase inside the clause that it depends on, with words of the clause on either side."""
    head = analysis.tokens[phrase].head
    if head is None:
        return False
    own = analysis.subtree(phrase)
    words = words_below(analysis, head)
    return words[0] < own[0] and words[-1] > own[-1]
