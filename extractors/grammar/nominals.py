"""Appositions and coordination: nominals that rename one, and nominals joined to one."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token


def appositives(analysis: Analysis, nominal: int) -> Iterator[Token]:
    """The nominals in apposition to one, those that depend on it first: `Ana Petrova, the engineer`."""
    yield from analysis.dependents(nominal, "appos")
    token = analysis.tokens[nominal]
    if token.relation == "appos" and token.head is not None:
        yield analysis.tokens[token.head]


def conjuncts(analysis: Analysis, head: int) -> list[Token]:
    """The words joined to one by `and`, `or` or a comma, in the order of the text."""
    return list(analysis.dependents(head, "conj"))


def is_restricted(analysis: Analysis, nominal: int) -> bool:
    """True of a nominal that a clause without a comma narrows: `the judge who tried him`."""
    clauses = analysis.dependents(nominal, "acl")
    return any(analysis.tokens[analysis.subtree(clause.index)[0] - 1].text != "," for clause in clauses)


def is_one(token: Token) -> bool:
    """True of a number or an adjective that picks out one of several: `one of them`, `the first`, `the youngest`."""
    picks = token.feats.get("NumType") == "Ord" or token.feats.get("Degree") == "Sup"
    return token.upos in ("NUM", "ADJ") and (token.lemma.lower() == "one" or picks)
