"""Facts: the roles that a text gives to its people and bodies, and how well they fit a description."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from onrecord.extractors.lexicon.offices import ENDED, HIGHER
from onrecord.extractors.lexicon.titles import STYLES
from onrecord.extractors.speakers.descriptions import offices
from onrecord.extractors.speakers.descriptions.same_noun import Names, telling
from onrecord.extractors.speakers.referents import Referent

ALSO: Mapping[str, frozenset[str]] = {
    "congressman": frozenset({"representative"}),
    "judge": frozenset({"justice"}),
    **STYLES,
}
"""Offices with another word as title: `Rep. Ada Bern`, `the congresswoman`; styles: `Queen Ada`, `Her Majesty`."""

COUNTERPART = "counterpart"
"""A noun for who has the same office elsewhere: `President Bern … his Danish counterpart … the Danish president`."""

PREDECESSOR = "predecessor"
"""A noun for who had the same office: `President Bern … her predecessor … the former president`."""

PRESENT, PAST, EITHER = frozenset({"now"}), frozenset({"then"}), frozenset({"now", "then"})
"""Times at which a role is somebody's."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A role that a text gives to a referent: a noun with the words around it, and its place in the text."""

    referent: Referent
    head: int
    noun: str
    words: frozenset[str]
    places: frozenset[str] = frozenset()
    owned: bool = False
    """True of a noun with a possessive pronoun: `her captain`."""
    within: Names = frozenset()
    """The words of the names in the description."""
    times: frozenset[str] = PRESENT
    """The times at which it holds; both if that is open: `was a miner`."""


@dataclass(slots=True)
class Wanted:
    """A description as a query for facts: what it says of somebody."""

    noun: str
    words: frozenset[str]
    places: frozenset[str]
    age: int | None
    nouns: frozenset[str]
    also: frozenset[str]
    """Other words for the same office."""
    within: Names
    times: frozenset[str]


def times_of(words: Set[str], nouns: Iterable[str]) -> frozenset[str]:
    """The time of a role by its words: `the former minister`, `ex-minister`."""
    return PAST if words & ENDED or any(noun.lower().startswith("ex-") for noun in nouns) else PRESENT


def is_looser(fact: Fact, wanted: Wanted) -> bool:
    """True of an office for another one whose noun is a looser word for it: `the president` for a council's chair."""
    if fact.noun in wanted.nouns or not offices.is_held(wanted.noun):
        return False
    return offices.exclude(offices.parts(wanted.noun, wanted.words), offices.parts(fact.noun, fact.words))


def best_fitting(found: Sequence[Fact], head: int, wanted: Wanted) -> list[Referent]:
    """The referents of the facts that fit the words of a description best; only facts before it, if there are any."""
    before = [fact for fact in found if fact.head < head]
    facts = before or found
    fits: dict[int, tuple[int, Referent]] = {}
    words = wanted.words - {word for _, word in telling(wanted.within)}
    for fact in facts:
        shared = len(words & fact.words) + 2 * len(wanted.places & fact.places)
        shared += 3 * (fact.noun in (wanted.noun, *wanted.also, COUNTERPART, PREDECESSOR))
        shared -= len((fact.words & HIGHER) - wanted.words)
        known = fits.get(id(fact.referent), (-1, fact.referent))
        fits[id(fact.referent)] = (max(shared, known[0]), fact.referent)
    most = max((shared for shared, _ in fits.values()), default=0)
    return [referent for shared, referent in fits.values() if shared == most]
