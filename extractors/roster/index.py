"""A roster made ready to be asked: one folded string, in which entries are found by any word of their names.

Only names that share a word with the one asked for are taken apart and compared. To fold a roster costs about what it
costs to tell by a hash whether it was sent before, so none is kept but the last: a batch's texts come with the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.roster.names import Likeness, bodies_alike, body_words, name_of, persons_alike
from onrecord.extractors.roster.normalization import LITTLE, blob, canonical, folded, spellings
from onrecord.schemas.roster import RosterEntry


class RosterIndex:
    """The names of one roster as one folded string.

    Args:
        entries: The roster.
        nouns: Tells names of bodies.
    """

    def __init__(self, entries: Sequence[RosterEntry], nouns: NounLexicon) -> None:
        self._entries = entries
        self._bodies = nouns.bodies | nouns.governments
        self._blob = blob([entry.name, *entry.aliases] for entry in entries)

    def entry(self, number: int) -> RosterEntry:
        """An entry by its place on the roster."""
        return self._entries[number]

    def persons(self, name: str) -> dict[int, Likeness]:
        """The entries that a person's name may mean, each with how like it is."""
        asked = name_of(folded(name))
        return self._best(
            (line, persons_alike(asked, name_of(words)))
            for line, words in self._sharing(asked.words)
            if self._bodies.isdisjoint(words)
        )

    def bodies(self, name: str) -> dict[int, Likeness]:
        """The entries that a body's name may mean: by words that count, or by its initials."""
        asked = folded(name)
        found = self._best((line, bodies_alike(asked, words)) for line, words in self._sharing(body_words(asked)))
        initials = name.replace(".", "")
        if not found and initials.isupper() and initials.isalpha() and 2 < len(initials) < 8:
            return dict.fromkeys(self._abbreviated(initials), Likeness.PART)
        return found

    def _best(self, compared: Iterable[tuple[int, Likeness | None]]) -> dict[int, Likeness]:
        found: dict[int, Likeness] = {}
        for line, likeness in compared:
            if likeness is not None:
                number = self._blob.count("\n", 0, line)
                found[number] = max(likeness, found.get(number, likeness))
        return found

    def _sharing(self, words: Iterable[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The names of entries that have a word of these, in any of its spellings, each with where its line begins.

        Initials are too common to be looked for.
        """
        lines: dict[int, str] = {}
        for word in words:
            for one in spellings(word) if len(word) > 1 else ():
                lines.update(self._having(one))
        for start in sorted(lines):
            for name in lines[start].split("\t"):
                yield start, canonical(name.split())

    def _having(self, word: str) -> Iterator[tuple[int, str]]:
        """The lines that have a word, each with where it begins."""
        wanted, position = f" {word} ", -1
        while (position := self._blob.find(wanted, position + 1)) >= 0:
            start, end = self._blob.rfind("\n", 0, position + 1) + 1, self._blob.find("\n", position)
            end = len(self._blob) if end < 0 else end
            yield start, self._blob[start:end]
            position = end - 1

    def _abbreviated(self, name: str) -> Iterator[int]:
        """The bodies with a name whose words that count begin with these letters."""
        little = f"(?: (?:{'|'.join(sorted(LITTLE))}))*"
        letters = "".join(rf" {letter}\w*{little}" for letter in name.lower())
        for match in re.finditer(rf"(?:^|(?<=\t)){little}{letters} (?=\t|$)", self._blob, re.MULTILINE):
            if not self._bodies.isdisjoint(match[0].split()):
                yield self._blob.count("\n", 0, match.start())


class RosterIndexes:
    """The index of the roster that was sent last; not safe for use from several threads at a time.

    Args:
        nouns: Tells names of bodies.
    """

    def __init__(self, nouns: NounLexicon) -> None:
        self._nouns = nouns
        self._last: RosterIndex | None = None
        self._entries: Sequence[RosterEntry] | None = None

    def of(self, entries: Sequence[RosterEntry]) -> RosterIndex:
        """The index of a roster, made unless it is the very one that was asked for last."""
        if self._last is None or self._entries is not entries:
            self._last, self._entries = RosterIndex(entries, self._nouns), entries
        return self._last
