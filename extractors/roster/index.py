"""The index of a roster: a folded line for each entry, found by any word of its names.

Only names that share a word with the query are split and compared. The indexes of the last rosters are cached, as most
callers send the same roster with every text.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, islice, product
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.roster.lines import Lines
from onrecord.extractors.roster.names import (
    FoldedName,
    Likeness,
    bodies_alike,
    body_words,
    first_words,
    name_of,
    one_vowel_apart,
    persons_alike,
)
from onrecord.extractors.roster.normalization import LITTLE, blob, canonical, folded, role_words, spellings
from onrecord.extractors.roster.roles import RoleIndex
from onrecord.schemas.roster import ROSTERS_KEPT, Roster, RosterEntry

MAX_COMPARED = 20_000
"""Most names that one name is compared with, in some 80 ms: twice as many as a roster with one name for each entry has.
A name that is like more is ambiguous in any case."""

FEW = 500
"""Entries that share a word with a name, up to which all are compared, in 2 ms. Of more namesakes only those are that
have a word in the place where a name that is like this one has it: the texts' names times all would be compared."""

MAX_ANSWERS = 10_000
"""Names and words of texts whose entries are remembered for the next texts, in a few megabytes: those of some hundred
articles. An index lasts as long as its roster is sent, and texts have ever new names."""

MAX_LINKING = 3
"""Most linking words of a body's name that may each be part of its initials or not."""

ACRONYM = range(3, 8)
"""Possible numbers of letters of the initials of a body."""

LINKING_LETTERS = "".join(sorted({word[0] for word in LITTLE}))
"""The letters with which linking words begin: names are found by their other initials, then compared."""

PAUSE_EVERY = 1_000
"""Names, or entries, between two checkpoints: some 10 ms."""

Numbered: TypeAlias = tuple[int, tuple[str, ...]]
"""A folded name of an entry, with the entry's number."""


class RosterIndex:
    """The names of one roster, a folded line for each entry.

    Args:
        entries: The roster.
        nouns: The nouns that show names of bodies.
    """

    def __init__(self, entries: Sequence[RosterEntry], nouns: NounLexicon) -> None:
        self.roster = Roster.of(entries)
        self._nouns = nouns
        self._bodies = _folded_words(nouns.bodies, nouns.governments)
        self._lines = Lines(blob(self.roster.columns[1]))
        self._answers: dict[tuple[str, tuple[str, ...]], dict[int, Likeness]] = {}
        self._roles: dict[int, frozenset[str]] = {}
        self._words: dict[str, list[int]] = {}

    def persons(self, name: str) -> dict[int, Likeness]:
        """The possible entries for a person's name, each with its likeness."""
        words = folded(name)
        known = self._answers.get(("person", words))
        if known is None:
            wanted = name_of(words)
            known = self._answers["person", words] = _best(
                (number, persons_alike(wanted, name_of(other)))
                for number, other in self._persons_like(wanted)
                if self._bodies.isdisjoint(other)
            )
        return known

    def bodies(self, name: str) -> dict[int, Likeness]:
        """The possible entries for a body's name, by its significant words or its initials, each with its likeness."""
        words = folded(name)
        known = self._answers.get(("body", words))
        if known is None:
            known = self._answers["body", words] = _best(
                (number, bodies_alike(words, other)) for number, other in self._bodies_like(body_words(words))
            )
        initials = name.replace(".", "")
        if not known and initials.isupper() and initials.isalpha() and len(initials) in ACRONYM:
            return dict.fromkeys(self._abbreviated(initials.lower()), Likeness.PART)
        return known

    def forget(self) -> None:
        """Drops what is known of names of earlier texts, if it is much."""
        if len(self._answers) + len(self._words) > MAX_ANSWERS:
            self._answers.clear()
            self._words.clear()

    def role_words(self, number: int) -> frozenset[str]:
        """The folded words of an entry's role."""
        known = self._roles.get(number)
        if known is None:
            role = self.roster.roles[number]
            known = self._roles[number] = role_words(role) if role else frozenset()
        return known

    def _persons_like(self, wanted: FoldedName) -> Iterator[Numbered]:
        """The names that may be like that of a person, each with the entry's number."""
        having = self._sharing(wanted.words)
        if len(wanted.words) == 1 or sum(map(len, having)) <= FEW:
            return self._names(having)
        first = wanted.words[0]
        begin = first_words(wanted.words) if len(first) > 1 else self._by_initial.get(first, set()) | {*wanted.words}
        return _paused(_with_one_of(wanted.words, (one for word in begin for one in self._by_first.get(word, ()))))

    def _bodies_like(self, wanted: tuple[str, ...]) -> Iterator[Numbered]:
        """The names that may be like that of a body: with its rarest word, or with the same letters."""
        having = self._sharing(wanted)
        if len(wanted) == 1 or sum(map(len, having)) <= FEW:
            return self._names(having)
        rarest = min(wanted, key=lambda word: len(self._numbers(word)))
        some = [self._numbers(word) for word in (rarest, *one_vowel_apart(rarest))]
        return _with_one_of(wanted, self._names([*some, self._by_letters.get("".join(sorted(wanted)), [])]))

    def _sharing(self, words: Iterable[str]) -> list[list[int]]:
        """The numbers of the entries that have each of some words; initials are too common to search for."""
        return [self._numbers(word) for word in dict.fromkeys(words) if len(word) > 1]

    def _names(self, having: Iterable[list[int]]) -> Iterator[Numbered]:
        """The names of entries, those of the shortest list first."""
        numbers = dict.fromkeys(number for some in sorted(having, key=len) for number in some)
        return _paused((number, name) for number in numbers for name in self._folded(number))

    def _folded(self, number: int) -> Iterator[tuple[str, ...]]:
        return (canonical(name.split()) for name in self._lines[number].split("\t"))

    def _numbers(self, word: str) -> list[int]:
        """The numbers of the entries that have a word in any spelling."""
        known = self._words.get(word)
        if known is None:
            known = sorted({number for one in spellings(word) for number in self._lines.having(one)})
            self._words[word] = known
        return known

    @cached_property
    def _by_first(self) -> dict[str, list[Numbered]]:
        """All names with their numbers, by their first words."""
        found: dict[str, list[Numbered]] = {}
        for number, name in self._every():
            if name:
                found.setdefault(name[0], []).append((number, name))
        return found

    @cached_property
    def _by_initial(self) -> dict[str, set[str]]:
        """The first words of all names, by their first letters."""
        found: dict[str, set[str]] = {}
        for word in self._by_first:
            found.setdefault(word[0], set()).add(word)
        return found

    @cached_property
    def _by_letters(self) -> dict[str, list[int]]:
        """The numbers of all entries, by the sorted words of their names without spaces."""
        found: dict[str, list[int]] = {}
        for number, name in self._every():
            found.setdefault("".join(sorted(body_words(name))), []).append(number)
        return found

    def _every(self) -> Iterator[Numbered]:
        every = range(len(self._lines))
        return _paused(((number, name) for number in every for name in self._folded(number)), most=None)

    @cached_property
    def roles(self) -> RoleIndex:
        """The entries by their roles."""
        return RoleIndex(self.roster.role_lines, self._nouns)

    @cached_property
    def _initial_lines(self) -> tuple[str, npt.NDArray[np.int64]]:
        """The initials of all names, a line for each, without the letters of linking words; the word of each letter."""
        letters, words = self._lines.initials(LINKING_LETTERS)
        return f"\n{letters}\n".replace("\t", "\n"), words

    def _abbreviated(self, letters: str) -> Iterator[int]:
        """The numbers of the entries with the name of a body that has some initials, with or without linking words."""
        every, words_of = self._initial_lines
        wanted = "".join(letter for letter in letters if letter not in LINKING_LETTERS)
        places = list(_places(f"\n{wanted}\n", every))
        first = [0] if places[:1] == [0] else []  # No word is before the first line.
        having = dict.fromkeys(first + self._lines.numbers([words_of[place - 1] for place in places if place]))
        names = ((number, tuple(name.split())) for number in having for name in self._lines[number].split("\t"))
        for number, words in _paused(names):
            if not self._bodies.isdisjoint(words) and letters in _initials(words):
                yield number


def _places(line: str, text: str) -> Iterator[int]:
    """The places of a line in a text, line feeds included; two in a row share one."""
    place = text.find(line)
    while place >= 0:
        yield place
        place = text.find(line, place + len(line) - 1)


@lru_cache(maxsize=1)
def _folded_words(*nouns: frozenset[str]) -> frozenset[str]:
    """Nouns as names have them that are folded, in canonical spelling or not; those of several words are none."""
    folded_words = {line.strip() for line in blob("\n".join(chain.from_iterable(nouns))).split("\n")}
    return frozenset({*folded_words, *(word for one in folded_words for word in canonical([one]))})


def _with_one_of(words: Iterable[str], names: Iterable[Numbered]) -> Iterator[Numbered]:
    """The names that have one of some words, of which initials are too common."""
    shared = {word for word in words if len(word) > 1}
    return (one for one in names if not shared.isdisjoint(one[1]))


def _paused(names: Iterable[Numbered], most: int | None = MAX_COMPARED) -> Iterator[Numbered]:
    """Yields names, with a checkpoint now and then."""
    for count, one in enumerate(islice(names, most)):
        if count % PAUSE_EVERY == 0:
            checkpoint()
        yield one


def _best(compared: Iterable[tuple[int, Likeness | None]]) -> dict[int, Likeness]:
    """The likeness of each entry by the most similar of its names."""
    found: dict[int, Likeness] = {}
    for number, likeness in compared:
        if likeness is not None:
            found[number] = max(likeness, found.get(number, likeness))
    return found


def _initials(words: Sequence[str]) -> set[str]:
    """The possible initials of a name, each linking word counted or not."""
    linking = sum(word in LITTLE for word in words)
    if linking > MAX_LINKING:
        return {"".join(word[0] for word in words if word not in LITTLE)}
    options = [("", word[0]) if word in LITTLE else (word[0],) for word in words]
    return {letters for letters in map("".join, product(*options)) if len(letters) in ACRONYM}


class RosterIndexes:
    """The cached indexes of the last rosters; not safe for use by several threads at the same time.

    Args:
        nouns: Tells names of bodies.
    """

    def __init__(self, nouns: NounLexicon) -> None:
        self._nouns = nouns
        self._kept: deque[tuple[Sequence[RosterEntry], RosterIndex]] = deque(maxlen=ROSTERS_KEPT)

    def of(self, entries: Sequence[RosterEntry]) -> RosterIndex:
        """The index of a roster, cached by the identity of the object."""
        for kept, known in self._kept:
            if kept is entries:
                known.forget()
                return known
        made = RosterIndex(entries, self._nouns)
        self._kept.append((entries, made))
        return made
