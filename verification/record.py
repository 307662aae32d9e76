"""The record: all sources as one sequence of words, in which each word knows its source and its turn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from onrecord.extractors.checkpoints import checkpoint
from onrecord.verification.sources import SourceText
from onrecord.verification.words import Numbers, Words


class Record:
    """Sources in sequence, with an empty place between two of them.

    Args:
        sources: The sources.
    """

    def __init__(self, sources: Sequence[SourceText]) -> None:
        self.sources = sources
        self._starts: list[int] = []
        position = 0
        for source in sources:
            self._starts.append(position)
            position += len(source.words) + 1
        self.length = position

    def __len__(self) -> int:
        return self.length

    @cached_property
    def turns(self) -> Numbers:
        """The turn of each place, counted over all sources; places between sources count as turns of their own."""
        parts: list[Numbers] = []
        base = 0
        for source in self.sources:
            parts.append(source.turn_numbers + np.int32(base))
            base += len(source.turns) + 1
            parts.append(np.array([base - 1], np.int32))
        return np.concatenate(parts) if parts else np.empty(0, np.int32)

    def numbers(self, known: Mapping[str, int]) -> Numbers:
        """The record in a draft's numbers of words; 0 for the words that the draft does not have."""
        found = np.zeros(self.length, np.int32)
        for start, source in zip(self._starts, self.sources, strict=True):
            checkpoint()
            table = np.fromiter((known.get(key, 0) for key in source.words.keys), np.int32, len(source.words.keys))
            found[start : start + len(source.words)] = table[source.words.forms] if len(table) else 0
        return found

    def source_number(self, place: int) -> int:
        """The number of the source that a place is in."""
        return bisect_right(self._starts, place) - 1

    def located(self, place: int) -> tuple[SourceText, int]:
        """The source of a place, and the number of its word in that source."""
        number = self.source_number(place)
        return self.sources[number], place - self._starts[number]

    def words(self, place: int) -> tuple[Words, int]:
        """The words of the source of a place, and the number of its word among them."""
        source, index = self.located(place)
        return source.words, index

    def keys(self, start: int, end: int) -> list[str]:
        """The folded words of some places in one source."""
        if end <= start:
            return []
        words, index = self.words(start)
        return words.key_list(index, index + end - start)

    def turn_bounds(self, place: int) -> tuple[int, int]:
        """The first place of the turn of a place, and the place after its last."""
        turn = self.turns[place]
        return int(np.searchsorted(self.turns, turn, "left")), int(np.searchsorted(self.turns, turn, "right"))
