"""Ages: those that a text states of people, and those by which a description refers to them, `the 61-year-old`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.noun_phrases import core_phrase

AFTER_NAME = re.compile(r"(?:[(,]|\baged?) ?(\d{1,3})(?=[,).]|$| ?[-–])")
"""An age after a name: `Ada Bern, 34,`; `Ada Bern (34)`."""

OLD = re.compile(r"(\d{1,3}) ?[-‑– ] ?years? ?[-‑– ] ?old", re.IGNORECASE)
"""An age as an adjective: `the 61-year-old`."""

BEHIND = 16
"""Characters after a name that are searched for its age."""

MAX_AGE = 122
"""No age is higher: `aged 500` is said of a tree."""


def stated_ages(analysis: Analysis, head: int, end: int) -> Iterator[int]:
    """The ages that a text states of a person after a name or in the clause that is about it.

    Args:
        analysis: The text's analysis.
        head: The name's head.
        end: The offset after the name.
    """
    if stated := AFTER_NAME.match(analysis.text[end : end + BEHIND].lstrip()):
        yield int(stated[1])
    for clause in _clauses_about(analysis, head):
        yield from _ages_in(analysis, clause)


def described_age(analysis: Analysis, head: int) -> int | None:
    """The age in a description by its head; None where it has none."""
    words = [analysis.tokens[i] for i in core_phrase(analysis, head)]
    found = OLD.search(analysis.text[words[0].start : words[-1].end])
    return int(found[1]) if found else None


def _clauses_about(analysis: Analysis, head: int) -> Iterator[int]:
    """The predicates of which a name is the subject, and those of its relative clauses: `who has died aged 91`."""
    token = analysis.tokens[head]
    while token.head is not None and token.relation in ("appos", "flat", "nmod:desc"):
        token = analysis.tokens[token.head]
    if token.relation == "nsubj" and token.head is not None:
        yield token.head
    for clause in analysis.dependents(head, "acl:relcl"):
        if any(one.feats.get("PronType") == "Rel" for one in analysis.dependents(clause.index, "nsubj")):
            yield clause.index


def _ages_in(analysis: Analysis, predicate: int) -> Iterator[int]:
    """The ages that a predicate states of its subject: `is 58`, `died aged 91`, `died at the age of 71`."""
    token = analysis.tokens[predicate]
    if any(analysis.dependents(predicate, "cop")):
        yield from _age(token)
    for child in analysis.dependents(predicate):
        lemma, case = child.lemma.lower(), case_of(analysis, child.index)
        if lemma in ("aged", "age") and not (lemma == "age" and case != "at"):
            for number in analysis.dependents(child.index):
                yield from _age(number)
        if token.lemma.lower() == "turn" and child.relation in ("obj", "xcomp"):
            yield from _age(child)


def _age(token: Token) -> Iterator[int]:
    if token.upos == "NUM" and token.text.isdecimal() and 0 < int(token.text) <= MAX_AGE:
        yield int(token.text)
