"""Prepositions and subordinators: the function words that introduce a phrase or a clause."""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis


def case_of(analysis: Analysis, nominal: int) -> str:
    """The preposition of a nominal in lower case, with the parts of a fixed expression joined: `according to`.

    Parsers attach it to another word of a name that is a sentence: `a spokeswoman for Save the Lake`.
    """
    for case in analysis.dependents(nominal, "case"):
        parts = [case, *analysis.dependents(case.index, "fixed")]
        return " ".join(part.text.lower() for part in parts)
    entity = analysis.entity_at(nominal)
    if entity is not None and entity.first == nominal and nominal:
        before = analysis.tokens[nominal - 1]
        if before.relation == "case" and before.head is not None and nominal < before.head < entity.last:
            return before.text.lower()
    return ""


def marker_of(analysis: Analysis, clause: int) -> str:
    """The subordinator of a clause in lower case; empty if it has none."""
    return next((token.text.lower() for token in analysis.dependents(clause, "mark")), "")


def is_to_infinitive(analysis: Analysis, predicate: int) -> bool:
    """True of an infinitive with `to`."""
    return any(token.text.lower() == "to" for token in analysis.dependents(predicate, "mark"))
