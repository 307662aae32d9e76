"""The index of a roster: one folded string, in which entries are found by any word of their names.

Only names that share a word with the query are split and compared. The indexes of the last rosters are cached, as most
callers send the same roster with every text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, islice, product
from typing import TypeAlias

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.nouns import NounLexicon
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

PAUSE_EVERY = 1_000
"""Names, or entries, between two checkpoints: some 10 ms."""

Numbered: TypeAlias = tuple[int, tuple[str, ...]]
"""A folded name of an entry, with the entry's number."""


class RosterIndex:
    """The names of one roster as one folded string.

    Args:
        entries: The roster.
        nouns: The nouns that show names of bodies.
    """

    def __init__(self, entries: Sequence[RosterEntry], nouns: NounLexicon) -> None:
        self.roster = Roster.of(entries)
        self._nouns = nouns
        self._bodies = nouns.bodies | nouns.governments
        self._blob = blob(self.roster.names)
        self._lines = self._blob.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self._lines), initial=0))
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
            return dict.fromkeys(self._abbreviated.get(initials.lower(), ()), Likeness.PART)
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
            known = sorted({number for one in spellings(word) for number in self._having(one)})
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

    def _having(self, word: str) -> Iterator[int]:
        """The numbers of the entries that have a word."""
        wanted, position = f" {word} ", -1
        while (position := self._blob.find(wanted, position + 1)) >= 0:
            number = bisect_right(self._starts, position) - 1
            yield number
            position = self._starts[number + 1] - 2

    @cached_property
    def roles(self) -> RoleIndex:
        """The entries by their roles."""
        return RoleIndex(self.roster.roles, self._nouns)

    @cached_property
    def _abbreviated(self) -> dict[str, tuple[int, ...]]:
        """The entries with the name of a body, by its initials, with or without linking words."""
        found: dict[str, list[int]] = {}
        lengths = range(ACRONYM.start, ACRONYM.stop + MAX_LINKING)
        for number, line in enumerate(self._lines):
            if number % PAUSE_EVERY == 0:
                checkpoint()
            for name in line.split("\t"):
                if name.count(" ") <= ACRONYM.start:  # There is a space around each word.
                    continue
                words = name.split()
                if len(words) in lengths and not self._bodies.isdisjoint(words):
                    for letters in _initials(words):
                        found.setdefault(letters, []).append(number)
        return {letters: tuple(numbers) for letters, numbers in found.items()}


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
