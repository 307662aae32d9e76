"""The facts of one text about its people and bodies: by noun, by age, and by whom they are about."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.lexicon.places import place_key
from onrecord.extractors.nouns import NounLexicon, broader_nouns
from onrecord.extractors.speakers.descriptions.facts import Fact
from onrecord.extractors.speakers.descriptions.parties import parties
from onrecord.extractors.speakers.descriptions.sides import sides_at
from onrecord.extractors.speakers.mentions import BODY
from onrecord.extractors.speakers.referents import Referent

MAX_FACTS = 12
"""Most facts with one noun that are compared before and after a mention; a noun that more share identifies nobody."""


class RoleFacts:
    """The facts of one text.

    Args:
        analysis: The text's analysis.
        nouns: Which nouns are persons, bodies, groups.
    """

    def __init__(self, analysis: Analysis, nouns: NounLexicon) -> None:
        self._analysis = analysis
        self._nouns = nouns
        self._broader = broader_nouns()
        self._facts: dict[str, list[Fact]] = {}
        self._ages: dict[int, list[Fact]] = {}
        self._known_ages: dict[int, set[int]] = {}
        self._about: dict[int, list[Fact]] = {}
        self._nouns_of, self._sides_of = defaultdict[int, set[str]](set), defaultdict[int, set[str]](set)
        self._told_sides = set[str]()
        self._places: dict[int, set[str]] = {}

    def _learn_age(self, fact: Fact, age: int) -> None:
        self._ages.setdefault(age, []).append(fact)
        self._known_ages.setdefault(id(fact.referent), set()).add(age)

    def _learn_places(self, referent: Referent, places: Iterable[str]) -> None:
        self._places.setdefault(id(referent), set()).update(places)

    def _learn(self, fact: Fact) -> None:
        """Take in a role with the places among its words."""
        self._add(replace(fact, places=frozenset(place_key(word) for word in fact.words if self.is_place(word))))

    def _add(self, fact: Fact) -> None:
        self._about.setdefault(id(fact.referent), []).append(fact)
        self._nouns_of[id(fact.referent)].add(fact.noun)
        sides = sides_at(self._analysis, fact.head) if fact.referent.kind == BODY else frozenset()
        self._sides_of[id(fact.referent)] |= sides
        self._told_sides |= sides
        for name in {fact.noun, *self._broader.get(fact.noun, ()), *parties(fact.noun, *fact.words)}:
            self._facts.setdefault(name, []).append(fact)

    def sort(self) -> None:
        """Sort the facts by their place in the text, after all are learned."""
        for facts in (*self._facts.values(), *self._ages.values()):
            facts.sort(key=lambda fact: fact.head)

    def of(self, referent: Referent) -> Sequence[Fact]:
        """The facts that the text gives about a referent."""
        return self._about.get(id(referent), ())

    def describes(self, referent: Referent) -> bool:
        """True of a referent with a role in the text."""
        return id(referent) in self._about

    def above(self, noun: str) -> Sequence[str]:
        """The nouns that are broader than a noun for a person."""
        return self._broader.get(noun, ())

    def nouns_of(self, referent: Referent) -> Set[str]:
        """The nouns that the text gives to a referent, by name, title or description."""
        return self._nouns_of.get(id(referent), frozenset())

    def sides_of(self, referent: Referent) -> Set[str]:
        """The sides of a parliament to which a text says that a party belongs."""
        return self._sides_of.get(id(referent), frozenset())

    def is_of_other_side(self, referent: Referent, head: int) -> bool:
        """True of a party whose side is another than that of a description, or unknown while that of others is known.

        Args:
            referent: The party.
            head: The head of the description.
        """
        told, known = sides_at(self._analysis, head), self.sides_of(referent)
        if not told or told & known:
            return False
        return bool(known or told & self._told_sides)

    def is_place(self, word: str) -> bool:
        """True of a name for a place, a people or a region."""
        return self._nouns.is_place(word) or word in self._nouns.demonyms or word in self._nouns.regions

    def aged_otherwise(self, referent: Referent, age: int) -> bool:
        """True of a referent whose known ages do not include an age, and of one known by a letter: `Witness B`."""
        known = self._known_ages.get(id(referent))
        return age not in known if known else referent.name is not None and len(referent.name.parts[-1]) == 1

    def _named(self, nouns: Collection[str], head: int) -> Sequence[Fact]:
        """The facts with some nouns, at most `MAX_FACTS` before a word and as many after it for each noun."""
        found: dict[int, Fact] = {}
        for noun in nouns:
            facts = self._facts.get(noun, [])
            at = bisect_left(facts, head, key=lambda fact: fact.head)
            for fact in (*facts[max(0, at - MAX_FACTS) : at], *facts[at : at + MAX_FACTS]):
                found.setdefault(id(fact), fact)
        return list(found.values())

    def _parties(self, referent: Referent) -> set[str]:
        return {p for fact in self.of(referent) for p in parties(fact.noun, *fact.words)}

    def _elsewhere(self, referent: Referent, places: frozenset[str]) -> bool:
        """True if a referent has known places, and none of these is among them."""
        known = {place for fact in self.of(referent) for place in fact.places}
        known |= {place_key(place) for place in self._places.get(id(referent), ())}
        return bool(places and known) and not known & places
