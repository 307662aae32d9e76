"""Tells contents whose main predicate is negated."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft import Finding
from onrecord.extractors.factuality import rules
from onrecord.extractors.grammar.negation import kind_of, negation
from onrecord.extractors.grammar.predication import Predication
from onrecord.extractors.lexicon.modality import CERTAIN, NEGATIVE

KINDS = {"not": rules.NOT, "never": rules.NEVER, "no": rules.NO}
"""Rules by the kind of the negating word."""


def of(analysis: Analysis, main: Predication, inside: Collection[int]) -> Finding | None:
    """The negation of the main predicate; None if there is none, or two cancel out.

    A negation of likelihood passes down, as `I don't think it will` means that it will not; one of certainty does not:
    what is `not certain` is open.
    """
    found: list[Finding] = []
    for frame in main.frames:
        lemma = analysis.tokens[frame.token].lemma.lower()
        above = negation(analysis, frame.token)
        if lemma in NEGATIVE:
            found.append(Finding("true", rules.UNLIKELY, (frame.token,)))
        if above is not None and above.index in inside and frame.certainty != CERTAIN:
            found.append(Finding("true", rules.ABOVE, (above.index,)))
    word = negation(analysis, main.head)
    if word is not None and word.index in inside:
        doubted = any(t.lemma.lower() == "doubt" for t in analysis.dependents(main.head, "nsubj", "obj"))
        if not doubted:
            found.append(Finding("true", KINDS[kind_of(word)], (word.index,)))
    return found[0] if len(found) % 2 else None
