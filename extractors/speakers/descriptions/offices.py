"""Offices that exclude one another: the treasurer of a text is not the governor who speaks in it."""

from __future__ import annotations

from collections.abc import Set

HELD = frozenset(
    "president minister premier chancellor governor mayor secretary treasurer commissioner judge justice magistrate"
    " ambassador envoy king queen senator congressman coroner sheriff prosecutor bishop archbishop pope speaker auditor"
    " comptroller ombudsman registrar general solicitor sergeant inspector superintendent chair cardinal imam rabbi"
    " undersecretary warden provost rector admiral colonel".split()
)
"""Offices and ranks of which a person has one at a time: the holder of one is not the holder of another."""

ALIKE = (
    frozenset("minister secretary undersecretary premier chancellor treasurer".split()),
    frozenset("judge justice magistrate".split()),
    frozenset("ambassador envoy".split()),
    frozenset("bishop archbishop cardinal pope".split()),
)
"""Offices that may be synonyms, as a health secretary is a minister: their further words distinguish them."""

IN_COURT = frozenset(
    "judge justice magistrate coroner prosecutor solicitor registrar sheriff sergeant inspector superintendent".split()
)
"""Offices in whose stories others are named with little description: witnesses, the accused."""

TRIED = frozenset("defendant accused suspect convict".split())
"""Nouns for those with whom such offices deal: `Judge Cole jailed Reed. The defendant said …`."""

OPEN = frozenset(
    "leader head chief boss candidate nominee member representative host doctor dr veteran commander expert"
    " professional specialist star".split()
)
"""Roles that a person may have in addition to any office."""

OF_SPOKESMEN = frozenset("official assistant politician lawmaker legislator".split())
"""Nouns for what a spokesman may be besides, with the nouns below them: an officer, a diplomat, an aide."""

FIELDS = frozenset(
    "prime vice deputy foreign finance defence defense interior home health education treasury transport energy justice"
    " environment labour labor trade agriculture water police attorney solicitor auditor surgeon inspector secretary"
    " shadow press".split()
)
"""Words that change the office of a noun."""


def parts(noun: str, words: Set[str]) -> tuple[str, frozenset[str]]:
    """The noun of an office and its distinguishing words: `general` and `auditor` of `auditor-general`."""
    *before, last = noun.split("-")
    known = noun in HELD or last not in HELD
    return (noun, frozenset(words & FIELDS)) if known else (last, frozenset((*before, *words)) & FIELDS)


def is_held(noun: str) -> bool:
    """True of an office of `HELD`."""
    return parts(noun, frozenset())[0] in HELD


def is_public(noun: str) -> bool:
    """True of an office whose holder a text may name further on without saying so again."""
    return is_held(noun) and parts(noun, frozenset())[0] not in IN_COURT


def tries(noun: str) -> bool:
    """True of an office of `IN_COURT`, with its further words: `deputy-sheriff`."""
    return parts(noun, frozenset())[0] in IN_COURT


def only_speaks(known: Set[str], described: Set[str]) -> bool:
    """True of who is introduced as a spokesman only, not as what a description says: `the driver`.

    Args:
        known: The nouns that the text gives to somebody.
        described: The noun of the description, with broader ones.
    """
    return "spokesman" in known and described.isdisjoint(known | OF_SPOKESMEN | OPEN - {"doctor", "dr"})


def exclude(one: tuple[str, frozenset[str]], other: tuple[str, frozenset[str]]) -> bool:
    """True of two offices that one person cannot hold, by their words."""
    if one[0] not in HELD or other[0] not in HELD:
        return False
    if one[0] == other[0] and "prime" in one[1] ^ other[1]:
        return True
    if one[0] == other[0]:
        return one[1] != other[1] and bool(one[1]) and bool(other[1])
    if any(one[0] in alike and other[0] in alike for alike in ALIKE):
        return bool(one[1]) and bool(other[1]) and not one[1] & other[1]
    return True
