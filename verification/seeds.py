"""Seeds: the places in the record that share a run of words with a quotation.

The quotations are indexed and not the record: a draft has some thousand runs of words, a record has millions. One pass
over the record's numbers finds all of them, and nothing is kept of the words between.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from onrecord.extractors.checkpoints import checkpoint
from onrecord.verification.words import Numbers

Packed = npt.NDArray[np.int64]
Run: TypeAlias = tuple[int, Numbers]
"""A length and the places of the record, in order, at which the same words of that length begin."""

BITS = 21
"""Bits of a word's number: drafts have at most two million different words, and three numbers fit into 63 bits."""

CHUNK = 1 << 19
"""Words of the record between two checkpoints: some 10 ms."""

MAX_PLACES = 1_000
"""The most places of one run of words that serve as seeds of a longer quotation. More frequent runs do not narrow the
search; a quotation that is there word for word is found by all of its runs (`whole`)."""


FIRST_PLACES = 8
"""The places of each run of words where all of a quotation's runs are more frequent than that: as many as there are
further passages to try."""


class Seeds:
    """The places in the record of the runs of words of some quotations.

    Args:
        needles: The numbers of each quotation's words, from 1; 0 never matches.
        record: The numbers of the record's words; 0 is a word that no quotation has.
        size: The words of a run: 1 to 3.
    """

    def __init__(self, needles: Sequence[Numbers], record: Numbers, size: int) -> None:
        self.size = size
        packed = [_packed(needle, size) for needle in needles]
        self._wanted: Packed = np.unique(np.concatenate(packed)) if packed else np.empty(0, np.int64)
        self._packed = packed
        grams, places = self._search(record)
        order = np.argsort(grams, kind="stable")
        self._places = places[order]
        self._first = np.searchsorted(grams[order], np.arange(len(self._wanted) + 1))

    def _search(self, record: Numbers) -> tuple[npt.NDArray[np.int32], Numbers]:
        """The number of the run at each place of the record that has one, and the places."""
        grams, places = [np.empty(0, np.int32)], [np.empty(0, np.int32)]
        for start in range(0, len(record) if len(self._wanted) else 0, CHUNK):
            checkpoint()
            packed = _packed(record[start : start + CHUNK + self.size - 1], self.size)
            likely = np.flatnonzero(packed >= 0)
            found = np.searchsorted(self._wanted, packed[likely])
            found[found == len(self._wanted)] = 0
            hit = self._wanted[found] == packed[likely]
            grams.append(found[hit].astype(np.int32))
            places.append((likely[hit] + start).astype(np.int32))
        return np.concatenate(grams), np.concatenate(places)

    def _places_of(self, gram: int) -> Numbers:
        return self._places[self._first[gram] : self._first[gram + 1]]

    def _counts(self, grams: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
        """The number of places of each run of words."""
        found: npt.NDArray[np.intp] = self._first[grams + 1] - self._first[grams]
        return found

    def _grams(self, needle: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        """The runs of a needle that can be in the record, and the words at which they begin."""
        packed = self._packed[needle]
        at = np.flatnonzero(packed >= 0)
        return np.searchsorted(self._wanted, packed[at]), at

    def whole(self, needle: int) -> Numbers:
        """The places where the record has all words of a needle as one run, in order.

        Neighbouring runs are joined two by two until one is left, equal pairs once. A place of the record has one run
        of a length, so each round takes time in proportion to the record, whatever both repeat.
        """
        grams, _ = self._grams(needle)
        if not len(grams) or len(grams) < len(self._packed[needle]) or not self._counts(grams).all():
            return np.empty(0, np.int32)
        row = grams.tolist()
        runs = {gram: (1, self._places_of(gram)) for gram in set(row)}
        while len(row) > 1:
            checkpoint()
            pairs = list(zip_longest(row[::2], row[1::2]))
            known = {pair: number for number, pair in enumerate(set(pairs))}
            runs = {number: _joined(runs[one], runs.get(other)) for (one, other), number in known.items()}
            row = [known[pair] for pair in pairs]
        return runs[row[0]][1]

    def hits(self, needle: int) -> tuple[Numbers, Numbers]:
        """The words of a needle and of the record at which both have the same run, as pairs."""
        grams, at = self._grams(needle)
        begins, places = [np.empty(0, np.int32)], [np.empty(0, np.int32)]
        seen: dict[int, int] = {}
        # Where the record has nothing rarer, the first places represent the rest: it repeats itself.
        counts = self._counts(grams)
        is_common = not ((counts > 0) & (counts <= MAX_PLACES)).any()
        for gram, start in zip(grams.tolist(), at.tolist(), strict=True):
            seen[gram] = seen.get(gram, 0) + 1
            found = self._places_of(gram)
            if is_common:
                found = found[:FIRST_PLACES]
            if len(found) <= MAX_PLACES and seen[gram] <= MAX_REPEATS:
                begins.append(np.full(len(found), start, np.int32))
                places.append(found)
        return np.concatenate(begins), np.concatenate(places)


MAX_REPEATS = 4
"""Most times that the same run of words counts within one quotation: without it, a word that occurs a thousand times on
both sides would have a million hits."""


def _joined(one: Run, other: Run | None) -> Run:
    """A run that is followed at once by another, if there is one."""
    if other is None:
        return one
    length, places = one
    return length + other[0], np.intersect1d(places, other[1] - np.int32(length), assume_unique=True)


def _packed(numbers: Numbers, size: int) -> Packed:
    """Each run of words as one number; -1 where a word is 0."""
    length = len(numbers) - size + 1
    if length <= 0:
        return np.empty(0, np.int64)
    found = numbers[:length].astype(np.int64)
    present = numbers[:length] > 0
    for offset in range(1, size):
        following = numbers[offset : offset + length]
        found = (found << BITS) | following
        present &= following > 0
    found[~present] = -1
    return found
