"""Polarity of contents: negation of the main predicate."""

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


def polarity_of(analysis: Analysis, main: Predication, inside: Collection[int]) -> Finding | None:
    """The negation of the main predicate; None if there is none, or two cancel out.

    A negated likelihood negates the predicate below it: `I don't think it will` means that it will not. A negated
    certainty does not: `not certain` is open.
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
