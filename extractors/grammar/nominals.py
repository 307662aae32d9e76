"""Appositions, coordination and restriction of nominals; persons."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.nouns import load_nouns

PARTITIVE = frozenset(
    "number group team handful majority minority couple host range series string crowd dozen score lot half third"
    " panel coalition percentage share proportion plurality fraction".split()
)
"""Nouns of quantity before `of`; what they count decides whether they speak: `a group of residents`."""


def appositives(analysis: Analysis, nominal: int) -> Iterator[Token]:
    """The nominals in apposition to one, its dependents first: `Ana Petrova, the engineer`."""
    yield from analysis.dependents(nominal, "appos")
    token = analysis.tokens[nominal]
    if token.relation == "appos" and token.head is not None:
        yield analysis.tokens[token.head]


def names_person(analysis: Analysis, index: int) -> bool:
    """True of a word in the name of a person."""
    entity = analysis.entity_at(index)
    return entity is not None and entity.label == "PERSON"


def denotes_person(analysis: Analysis, token: Token) -> bool:
    """True of a word in the name of a person, and of a noun for a person that is in no name. Pronouns are not asked."""
    if analysis.entity_at(token.index) is not None:
        return names_person(analysis, token.index)
    return load_nouns().is_person(token.lemma.lower())


def conjuncts(analysis: Analysis, head: int) -> list[Token]:
    """The words coordinated with one, in the order of the text."""
    return list(analysis.dependents(head, "conj"))


def is_restricted(analysis: Analysis, nominal: int) -> bool:
    """True of a nominal with a restrictive clause, which has no comma before it: `the judge who tried him`."""
    clauses = analysis.dependents(nominal, "acl")
    return any(not _is_after_comma(analysis, clause.index) for clause in clauses)


def _is_after_comma(analysis: Analysis, clause: int) -> bool:
    """True of a clause after a comma, which a parse may make a part of it."""
    first = next(i for i in analysis.subtree(clause) if i == clause or analysis.tokens[i].upos != "PUNCT")
    return analysis.tokens[first - 1].text == ","


def is_one(token: Token) -> bool:
    """True of a number or an adjective for one of several: `one of them`, `the first`, `the youngest`."""
    picks = token.feats.get("NumType") == "Ord" or token.feats.get("Degree") == "Sup"
    return token.upos in ("NUM", "ADJ") and (token.lemma.lower() == "one" or picks)
