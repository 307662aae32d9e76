"""The roles of a roster, for descriptions of people whom a text does not name: `the US president`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.lexicon.offices import FORMER, RANK_WORDS, RESPELT, canonical
from onrecord.extractors.lexicon.places import COUNTRY_OF, place_key
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.roster.lines import Lines
from onrecord.extractors.roster.normalization import plain

LINKS = frozenset("of for to at in the a an and".split())
"""Words of a role that introduce a further noun, or that mean nothing alone."""

OTHER_OFFICE = RANK_WORDS | FORMER
"""Words that make another office of one."""

PAUSE_EVERY = 1_000
"""Roles that are read without a pause: some 10 ms."""


@dataclass(frozen=True, slots=True)
class Role:
    """The noun of a role, its other words, and its places by their keys: `us` of `American` and `United States`."""

    noun: str
    words: frozenset[str]
    places: frozenset[str]

    @property
    def narrowed(self) -> frozenset[str]:
        """The words and places that distinguish it from other roles with the same noun."""
        return self.words | self.places


def role_of(text: str, nouns: NounLexicon) -> Role | None:
    """The role in some words; None without a noun for a person.

    Args:
        text: The words: `President of the United States`, `US president`.
        nouns: Which nouns are persons, and which names are places.
    """
    return _role(plain(text).split(), nouns)


def _role(words: Sequence[str], nouns: NounLexicon) -> Role | None:
    first = next((n for n, word in enumerate(words) if word in LINKS and n), len(words))
    noun = next((word for word in reversed(words[:first]) if nouns.is_person(canonical(word))), None)
    if noun is None:
        return None
    others, places = set[str](), set[str]()
    rest = [word for word in words if word != noun and word not in LINKS]
    while rest:
        pair = " ".join(rest[:2])
        both = len(rest) > 1 and _is_place(pair, nouns)
        word = pair if both else rest[0]
        if both or _is_place(word, nouns):
            places.add(place_key(word))
        else:
            others.add(canonical(word))
        rest = rest[2:] if both else rest[1:]
    return Role(canonical(noun), frozenset(others), frozenset(places))


def _is_place(name: str, nouns: NounLexicon) -> bool:
    return nouns.is_place(name) or name in nouns.demonyms or name in COUNTRY_OF


class RoleIndex:
    """The roles of one roster by their nouns.

    Args:
        roles: The roles of the entries, a line each.
        nouns: Which nouns are persons, and which names are places.
    """

    def __init__(self, roles: str, nouns: NounLexicon) -> None:
        self._nouns = nouns
        self._known: dict[str, list[tuple[frozenset[str], int]]] = {}
        self._lines = Lines(f" {plain(roles)} ".replace("\n", " \n "))

    def holders(self, description: str) -> list[int]:
        """The numbers of the entries that fit a description with further words than its noun.

        Of several, those with the fewest words that the description lacks: `the US president` is no vice president.
        """
        wanted = role_of(description, self._nouns)
        if wanted is None or not wanted.narrowed:
            return []
        fitting = [(len(words - wanted.narrowed), number) for words, number in self._having(wanted)]
        least = min((missing for missing, _ in fitting), default=0)
        return [number for missing, number in fitting if missing == least]

    def _having(self, wanted: Role) -> list[tuple[frozenset[str], int]]:
        ranks = wanted.words & OTHER_OFFICE
        having = (one for one in self._by_noun(wanted.noun) if wanted.narrowed <= one[0])
        return [one for one in having if one[0] & OTHER_OFFICE == ranks]

    def _by_noun(self, noun: str) -> list[tuple[frozenset[str], int]]:
        """The entries whose role has a noun, each with what narrows the role. Only roles with the word are split."""
        known = self._known.get(noun)
        if known is None:
            known = self._known[noun] = []
            forms = [word for word in {noun, *RESPELT} if canonical(word) == noun]
            read = cache(lambda line: _role(line.split(), self._nouns))  # Many entries have the same role.
            for count, number in enumerate(sorted({number for word in forms for number in self._lines.having(word)})):
                if count % PAUSE_EVERY == 0:
                    checkpoint()
                if (role := read(self._lines[number])) is not None and role.noun == noun:
                    known.append((role.narrowed, number))
        return known
