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

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.roster.names import Likeness, bodies_alike, body_words, name_of, persons_alike
from onrecord.extractors.roster.normalization import LITTLE, blob, canonical, folded, spellings
from onrecord.extractors.roster.roles import RoleIndex
from onrecord.schemas.roster import ROSTERS_KEPT, Roster, RosterEntry

MOST_COMPARED = 20_000
"""Most names that one name is compared with, in some 80 ms: twice as many as a roster with one name for each entry has.
A name that shares a word with more is ambiguous in any case."""

MOST_LINKING = 3
"""Most linking words of a body's name that may each be part of its initials or not."""

ACRONYM = range(3, 8)
"""Possible numbers of letters of the initials of a body."""

PAUSE_EVERY = 1_000
"""Names, or entries, between two checkpoints: some 10 ms."""


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

    def persons(self, name: str) -> dict[int, Likeness]:
        """The possible entries for a person's name, each with its likeness."""
        words = folded(name)
        known = self._answers.get(("person", words))
        if known is None:
            wanted = name_of(words)
            known = self._answers["person", words] = _best(
                (number, persons_alike(wanted, name_of(other)))
                for number, other in self._sharing(wanted.words)
                if self._bodies.isdisjoint(other)
            )
        return known

    def bodies(self, name: str) -> dict[int, Likeness]:
        """The possible entries for a body's name, by its significant words or its initials, each with its likeness."""
        words = folded(name)
        known = self._answers.get(("body", words))
        if known is None:
            known = self._answers["body", words] = _best(
                (number, bodies_alike(words, other)) for number, other in self._sharing(body_words(words))
            )
        initials = name.replace(".", "")
        if not known and initials.isupper() and initials.isalpha() and len(initials) in ACRONYM:
            return dict.fromkeys(self._abbreviated.get(initials.lower(), ()), Likeness.PART)
        return known

    def _sharing(self, words: Iterable[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The names of entries that share one of some words in any spelling, each with the entry's number.

        Initials are too common to search for. Entries with the rarest word come first; at most `MOST_COMPARED` names.
        """
        having = [
            sorted({number for one in spellings(word) for number in self._having(one)})
            for word in dict.fromkeys(words)
            if len(word) > 1
        ]
        numbers = dict.fromkeys(number for some in sorted(having, key=len) for number in some)
        names = ((number, name) for number in numbers for name in self._lines[number].split("\t"))
        for count, (number, name) in enumerate(islice(names, MOST_COMPARED)):
            if count % PAUSE_EVERY == 0:
                checkpoint()
            yield number, canonical(name.split())

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
        for number, line in enumerate(self._lines):
            if number % PAUSE_EVERY == 0:
                checkpoint()
            for name in line.split("\t"):
                words = name.split()
                if len(words) in range(ACRONYM.start, ACRONYM.stop + MOST_LINKING) and not self._bodies.isdisjoint(
                    words
                ):
                    for letters in _initials(words):
                        found.setdefault(letters, []).append(number)
        return {letters: tuple(numbers) for letters, numbers in found.items()}


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
    if linking > MOST_LINKING:
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
                return known
        made = RosterIndex(entries, self._nouns)
        self._kept.append((entries, made))
        return made
