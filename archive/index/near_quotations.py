"""Groups quotations that are variants of one another, by the sequences of words that they share.

A quotation belongs to a longer one, its *centre*, if most of its sequences of four words are in it. Groups are stars
and no chains: every variant has been compared with the centre, which is the longest form.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SEQUENCE = 4
"""Words of a sequence: three are often chance (`at the end of`), five leave too few in a short quotation."""
MIN_WORDS = 7
"""Words of a quotation from which on variants are sought: shorter ones are too often said by several people."""
SHARED = 0.5
"""The least share of the shorter one's sequences: one changed word of eight breaks four of them."""
MIN_PART = 0.15
"""The least part of the longer one: a whole speech is no form of each of its sentences."""
_ROUNDS = 6
"""The most rounds in which a quotation waits for the centre of a longer one; what is left is its own centre."""

Integers = NDArray[np.int64]
Numbers = NDArray[np.int32]
"""Words, and places of quotations: in half the memory, and enough for two thousand million."""
Hashes = NDArray[np.uint64]


def centres_of(keys: Sequence[str]) -> Integers:
    """For each folded quotation the place of its centre, which may be itself.

    Args:
        keys: Folded quotations, all different.
    """
    return centres_of_numbers(*_words(keys))


def centres_of_numbers(words: Numbers, lengths: Numbers) -> Integers:
    """The same for quotations as numbers of words.

    Args:
        words: The words of all quotations, one quotation after another.
        lengths: The words of each.
    """
    order = np.argsort(-lengths, kind="stable")  # Longer ones first: a place in this order tells which is longer.
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    hashes, owners = _sequences(words, lengths, rank)
    counts = np.bincount(owners, minlength=len(order))
    centre = _stars(hashes, owners, counts)
    found = np.arange(len(order))
    found[order] = order[centre]
    return found


def _words(keys: Sequence[str]) -> tuple[Numbers, Numbers]:
    """The words of all keys as numbers, one after another, and how many each has."""
    vocabulary: dict[str, int] = {}
    numbers: list[Numbers] = []
    lengths = np.empty(len(keys), np.int32)
    for start in range(0, len(keys), 100_000):
        piece = [key.split() for key in keys[start : start + 100_000]]
        lengths[start : start + len(piece)] = [len(one) for one in piece]
        flat = [vocabulary.setdefault(word, len(vocabulary)) for one in piece for word in one]
        numbers.append(np.array(flat, np.int32))
    return (np.concatenate(numbers) if numbers else np.empty(0, np.int32)), lengths


def _sequences(words: Numbers, lengths: Numbers, rank: Numbers) -> tuple[Hashes, Numbers]:
    """The hashes of all sequences, and the rank of the key that each is from; a key has each hash once."""
    if len(words) < SEQUENCE:
        return np.empty(0, np.uint64), np.empty(0, np.int32)
    positions = len(words) - SEQUENCE + 1
    hashes = np.zeros(positions, np.uint64)
    for offset in range(SEQUENCE):
        hashes *= np.uint64(0x9E3779B97F4A7C15)
        hashes ^= words[offset : offset + positions].astype(np.uint64) + np.uint64(0x7F4A7C15)
        hashes ^= hashes >> np.uint64(29)
    owner = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    # A sequence is inside a quotation if its last word belongs to the same one.
    inside = (owner[:positions] == owner[SEQUENCE - 1 :]) & np.repeat(lengths >= MIN_WORDS, lengths)[:positions]
    hashes, owners = hashes[inside], rank[owner[:positions][inside]]
    del owner, inside
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order]
    del order
    new = np.ones(len(hashes), bool)
    new[1:] = (hashes[1:] != hashes[:-1]) | (owners[1:] != owners[:-1])
    return hashes[new], owners[new]


def _stars(hashes: Hashes, owners: Numbers, counts: Integers) -> Integers:
    """For each rank the rank of its centre. Sequences are sorted by hash and, within one, by rank."""
    centre = np.full(len(counts), -1)
    for _ in range(_ROUNDS):
        best = _best(hashes, owners, counts)
        # A key that fits nothing longer is a centre. One whose best is no centre itself waits for the next round.
        open_ = centre == -1
        centre[open_ & (best == -1)] = np.flatnonzero(open_ & (best == -1))
        fits = open_ & (best != -1)
        fits[fits] = centre[best[fits]] == best[fits]
        centre[fits] = best[fits]
        left = (centre == -1) | (centre == np.arange(len(centre)))
        if not (centre == -1).any():
            break
        kept = left[owners]
        hashes, owners = hashes[kept], owners[kept]
    alone = centre == -1
    centre[alone] = np.flatnonzero(alone)
    return centre


def _best(hashes: Hashes, owners: Numbers, counts: Integers) -> Integers:
    """For each rank the longest key that it fits; -1: none.

    In a run of one hash each is compared with two longer ones: the longest, and the next longer one.
    """
    best = np.full(len(counts), -1)
    if len(hashes) < 2:
        return best
    starts = np.ones(len(hashes), bool)
    starts[1:] = hashes[1:] != hashes[:-1]
    others = np.flatnonzero(~starts)
    first = np.flatnonzero(starts)[np.cumsum(starts)[others] - 1]
    # The same pair of one run is counted once, where the next longer one is the longest.
    next_longer = others[first != others - 1]
    longer = np.concatenate((owners[first], owners[next_longer - 1])).astype(np.int64)
    pairs = longer * len(counts) + np.concatenate((owners[others], owners[next_longer]))
    del starts, first, others, next_longer, longer
    codes, shared = np.unique(pairs, return_counts=True)
    longer, shorter = codes // len(counts), codes % len(counts)
    fits = (shared >= SHARED * counts[shorter]) & (counts[shorter] >= MIN_PART * counts[longer])
    # Codes are sorted by the longer one: written backwards, the longest stays.
    best[shorter[fits][::-1]] = longer[fits][::-1]
    return best
