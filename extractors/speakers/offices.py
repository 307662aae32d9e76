"""Offices that exclude one another: whom a text calls the treasurer is not the governor who speaks in it."""

from __future__ import annotations

from collections.abc import Set

HELD = frozenset(
    "president minister premier chancellor governor mayor secretary treasurer commissioner judge justice magistrate"
    " ambassador envoy king queen senator congressman coroner sheriff prosecutor bishop archbishop pope speaker auditor"
    " comptroller ombudsman registrar general solicitor sergeant inspector superintendent chair cardinal imam rabbi"
    " undersecretary warden provost rector admiral colonel".split()
)
"""Offices and ranks of which one person has one: the holder of one is not meant by another."""

ALIKE = (
    frozenset("minister secretary undersecretary premier chancellor treasurer".split()),
    frozenset("judge justice magistrate".split()),
    frozenset("ambassador envoy".split()),
    frozenset("bishop archbishop cardinal pope".split()),
)
"""Offices that may be another's other name, as a health secretary is a minister: told apart by their further words."""

OPEN = frozenset("leader head chief boss candidate nominee member representative host doctor dr veteran".split())
"""Roles that somebody may have beside any office."""

FIELDS = frozenset(
    "prime vice deputy foreign finance defence defense interior home health education treasury transport energy justice"
    " environment labour labor trade agriculture water police attorney solicitor auditor surgeon inspector secretary"
    " shadow press".split()
)
"""Words that make another office of an office's noun."""


def parts(noun: str, words: Set[str]) -> tuple[str, frozenset[str]]:
    """The noun of an office and what tells it apart: `general` and `auditor` of `auditor-general`."""
    *before, last = noun.split("-")
    known = noun in HELD or last not in HELD
    return (noun, frozenset(words & FIELDS)) if known else (last, frozenset((*before, *words)) & FIELDS)


def is_held(noun: str) -> bool:
    """True of an office that one person has at a time."""
    return parts(noun, frozenset())[0] in HELD


def exclude(one: tuple[str, frozenset[str]], other: tuple[str, frozenset[str]]) -> bool:
    """True of two offices that are not one person's, as far as their words tell."""
    if one[0] not in HELD or other[0] not in HELD:
        return False
    if one[0] == other[0]:
        return one[1] != other[1] and bool(one[1]) and bool(other[1])
    if any(one[0] in alike and other[0] in alike for alike in ALIKE):
        return bool(one[1]) and bool(other[1]) and not one[1] & other[1]
    return True
