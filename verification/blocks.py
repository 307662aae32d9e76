"""Blocks: runs of words that a quotation and a passage share; and the best chain of them.

A chain takes the words of the quotation in their order. In the record it may skip a few words, or leap: to another
turn, back, or to another source. A leap costs as much as a few words, so a chain leaps only where it gains more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from onrecord.verification.quotation import Site
from onrecord.verification.record import Record
from onrecord.verification.words import Numbers

MAX_WINDOWS = 10
"""The number of windows of the record, those with most words in blocks, whose blocks are chained: others cannot be
better."""

LONG_BLOCK = 6
"""Words of a block that is chained wherever it is: with fewer a leap to it gains little."""

MAX_BLOCKS = 120
"""The longest blocks of a quotation that are chained. Each is compared with as many before it, some 10 ms in all."""

WORDS_PER_BLOCK = 3
"""Words of a longer quotation for each block that is chained: no seed is shorter."""

APART = 10
"""Words of the record that a quotation may skip without an ellipsis and still be one altered passage. With more, two
passages were joined: ten words are a clause."""

ELLIPSIS_REACH = 60
"""Most words of a turn that an ellipsis may replace: a few sentences. With more between them, passages are joined."""

LEAP, BACK_LEAP, SOURCE_LEAP = 3.0, 3.5, 4.0
"""The cost of a leap in words: to a later passage of the source, to an earlier one, to another source."""

EDIT = 0.25
"""The cost of a skipped word on either side."""


@dataclass(frozen=True, slots=True)
class Block:
    """`length` words that the quotation has from its word `draft` on, and the record from its place `place` on."""

    draft: int
    place: int
    length: int

    @property
    def draft_end(self) -> int:
        """The word after the last."""
        return self.draft + self.length

    @property
    def place_end(self) -> int:
        """The place after the last."""
        return self.place + self.length

    def without_first(self, count: int) -> Block:
        """The block less some words at its beginning."""
        return Block(self.draft + count, self.place + count, self.length - count)


def find_blocks(begins: Numbers, places: Numbers, size: int, record: Record) -> list[Block]:
    """The blocks that hits of runs of `size` words make up, none across two turns; the longest ones, by their words."""
    if not len(begins):
        return []
    diagonals = places - begins
    order = np.lexsort((begins, diagonals))
    begins, diagonals = begins[order], diagonals[order]
    breaks = np.flatnonzero((np.diff(diagonals) != 0) | (np.diff(begins) > 1)) + 1
    firsts, lasts = np.concatenate(([0], breaks)), np.concatenate((breaks, [len(begins)])) - 1
    drafts, lengths = begins[firsts], begins[lasts] - begins[firsts] + size
    starts = drafts + diagonals[firsts]
    words = int(begins.max()) + size
    kept = _promising(starts, lengths, words + ELLIPSIS_REACH, max(MAX_BLOCKS, words // WORDS_PER_BLOCK))
    found = [
        part
        for draft, place, length in zip(drafts[kept], starts[kept], lengths[kept], strict=True)
        for part in _within_turns(Block(int(draft), int(place), int(length)), record)
    ]
    return sorted(found, key=lambda block: (block.draft, block.place))


def _promising(starts: Numbers, lengths: Numbers, reach: int, most: int) -> npt.NDArray[np.intp]:
    """The blocks in the windows of the record that have most words in blocks, and long ones anywhere; the longest."""
    order = np.argsort(starts, kind="stable")
    places, sums = starts[order], np.concatenate(([0], np.cumsum(lengths[order])))
    first, last = (np.searchsorted(places, starts + side, "left") for side in (-reach, reach + 1))
    scores = (sums[last] - sums[first]).astype(np.int64)
    near = lengths >= LONG_BLOCK
    for _ in range(MAX_WINDOWS):
        best = int(np.argmax(scores))
        if scores[best] <= 0:
            break
        window = np.abs(starts - starts[best]) <= reach
        near |= window
        scores[window] = 0
    kept = np.flatnonzero(near)
    return kept[np.argsort(-lengths[kept], kind="stable")[:most]]


def _within_turns(block: Block, record: Record) -> list[Block]:
    """A block cut where a turn ends."""
    turns = record.turns[block.place : block.place_end]
    if turns[0] == turns[-1]:
        return [block]
    cuts = [0, *(np.flatnonzero(np.diff(turns)) + 1).tolist(), block.length]
    return [Block(block.draft + start, block.place + start, end - start) for start, end in pairwise(cuts)]


class Chains:
    """Finds the best chain of blocks of one quotation.

    Args:
        record: The record.
        sites: Where the quotation says that words are left out.
    """

    def __init__(self, record: Record, sites: Mapping[int, Site]) -> None:
        self._record = record
        self._ellipses = sorted(number for number, site in sites.items() if site.kind == "ellipsis")
        self._sites = sorted(sites)

    def best(self, blocks: Sequence[Block]) -> list[Block]:
        """The chain that has the most words for the least cost; of equal ones that which begins first."""
        scores: list[float] = []
        chosen: list[tuple[Block, int | None]] = []
        for number, block in enumerate(blocks):
            best, trimmed, before = float(block.length), block, None
            for other in range(max(0, number - MAX_BLOCKS), number):
                last = chosen[other][0]
                part = self._after(last, block)
                if part is None:
                    continue
                score = scores[other] + part.length - self._cost(last, part)
                if score > best:
                    best, trimmed, before = score, part, other
            scores.append(best)
            chosen.append((trimmed, before))
        if not scores:
            return []
        at: int | None = max(range(len(scores)), key=lambda number: scores[number])
        chain: list[Block] = []
        while at is not None:
            block, at = chosen[at]
            chain.append(block)
        return chain[::-1]

    def has_ellipsis(self, site: int) -> bool:
        """True if the quotation says before this word that words are left out."""
        at = bisect_left(self._ellipses, site)
        return at < len(self._ellipses) and self._ellipses[at] == site

    def is_leap(self, one: Block, other: Block) -> bool:
        """True if two consecutive blocks belong to two passages."""
        turns = self._record.turns
        skipped = other.place - one.place_end
        if turns[one.place] != turns[other.place] or skipped < 0:
            return True
        missing = skipped - (other.draft - one.draft_end)
        return missing >= (ELLIPSIS_REACH if self._has(self._ellipses, one, other) else APART)

    def parts(self, chain: Sequence[Block]) -> list[list[Block]]:
        """A chain cut where it leaps: the blocks of each passage."""
        found = [[chain[0]]]
        for one, other in pairwise(chain):
            if self.is_leap(one, other):
                found.append([])
            found[-1].append(other)
        return found

    def _after(self, last: Block, block: Block) -> Block | None:
        """A block without what overlaps with the one before it; None if nothing of it is left."""
        overlap = max(0, last.draft_end - block.draft)
        if last.place <= block.place + overlap < last.place_end:
            overlap = max(overlap, last.place_end - block.place)
        if overlap >= block.length or block.draft_end <= last.draft_end:
            return None
        return block.without_first(overlap) if overlap else block

    def _cost(self, last: Block, block: Block) -> float:
        passed = block.draft - last.draft_end
        if not self.is_leap(last, block):
            skipped = block.place - last.place_end
            if self._has(self._sites, last, block):
                return EDIT * passed + 0.1
            return min(LEAP - 0.5, EDIT * max(passed, skipped))
        one, other = (self._record.source_number(place) for place in (last.place, block.place))
        leap = SOURCE_LEAP if one != other else LEAP if block.place >= last.place else BACK_LEAP
        return leap + EDIT * passed

    @staticmethod
    def _has(sites: Sequence[int], one: Block, other: Block) -> bool:
        at = bisect_left(sites, one.draft_end)
        return at < len(sites) and sites[at] <= other.draft
