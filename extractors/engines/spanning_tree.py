"""The best dependency tree for a sentence's arc scores, fast.

In most sentences the best heads of the words form a tree, which then has the maximum score. In the others, cycles are
contracted one by one (Chu and Liu 1965; Edmonds 1967), found along a growing path (Gabow and others 1986): the time is
quadratic in the words of a sentence, for any scores. stanza's own search takes cubic time and more: rows of marks, with
nested cycles, took 20 times as long as prose.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import stanza.models.depparse.model as stanza_model
from numpy.typing import NDArray

Heads = NDArray[np.int64]
Arc = tuple[int, int]
"""A word and its head."""


def _is_tree(heads: Heads) -> bool:
    """True if every word reaches the root 0 and exactly one depends on it directly."""
    if np.count_nonzero(heads[1:] == 0) != 1:
        return False
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return not reached.any()


def one_root_tree(scores: NDArray[np.floating]) -> Heads:
    """The heads of the tree with the maximum total score and one word below the root.

    Args:
        scores: (words + 1) x (words + 1), `scores[word, head]`; row and column 0 are the root.

    Returns:
        The head of every word; 0 at position 0.
    """
    heads: Heads = scores.argmax(axis=1).astype(np.int64)
    heads[0] = 0
    if _is_tree(heads):
        return heads
    weights = scores.astype(np.float64)
    np.fill_diagonal(weights, -np.inf)
    weights[0] = -np.inf
    # An arc from the root costs more than all others can gain, so the tree has only one (Stanojević and Cohen 2021).
    finite = weights[np.isfinite(weights)]
    weights[:, 0] -= (finite.max() - finite.min() + 1) * len(weights)
    return _Search(weights).heads()


@dataclass(frozen=True, slots=True)
class _Node:
    """A word or a contracted cycle: its words, and its parts, each with the arc of the cycle that enters it."""

    words: frozenset[int]
    parts: tuple[tuple[_Node, Arc], ...] = ()


class _Search:
    """The search for the best tree in one sentence's weights, which it modifies.

    A contracted cycle keeps the row and the column of one of its parts. `_arcs` has the arc between two rows as one
    number: its word times the size, plus its head.
    """

    def __init__(self, weights: NDArray[np.float64]) -> None:
        size = len(weights)
        self._weights = weights
        self._arcs = np.arange(size * size).reshape(size, size)
        self._nodes = [_Node(frozenset((word,))) for word in range(size)]
        self._settled = np.zeros(size, bool)
        self._settled[0] = True
        self._gone = np.zeros(size, bool)

    def heads(self) -> Heads:
        """The head of every word."""
        arcs: list[tuple[_Node, Arc]] = []
        for first in range(1, len(self._nodes)):
            if not self._settled[first] and not self._gone[first]:
                arcs += self._grown(first)
        found = np.zeros(len(self._nodes), np.int64)
        while arcs:
            node, (word, head) = arcs.pop()
            found[word] = head
            arcs += [(part, (word, head) if word in part.words else arc) for part, arc in node.parts]
        return found

    def _grown(self, first: int) -> list[tuple[_Node, Arc]]:
        """The nodes on a path from one to a settled node, with their arcs; cycles on the path are contracted."""
        path, places = [first], {first: 0}
        best: list[int] = []
        while True:
            row = path[-1]
            best.append(int(self._weights[row].argmax()))
            if self._settled[best[-1]]:
                break
            if (start := places.get(best[-1])) is None:
                places[best[-1]] = len(path)
                path.append(best[-1])
                continue
            self._contract(path[start:], best[start:])
            for gone in path[start + 1 :]:
                del places[gone]
            del path[start + 1 :], best[start:]
        self._settled[path] = True
        return [(self._nodes[row], self._arc(row, head)) for row, head in zip(path, best, strict=True)]

    def _arc(self, row: int, head: int) -> Arc:
        return divmod(int(self._arcs[row, head]), len(self._arcs))

    def _contract(self, cycle: list[int], best: list[int]) -> None:
        """Merge the rows and columns of a cycle: the cost of entering it at one part instead of the cycle's own arc."""
        kept, rows = cycle[0], np.array(cycle)
        parts = tuple((self._nodes[row], self._arc(row, head)) for row, head in zip(cycle, best, strict=True))
        weights, every = self._weights, np.arange(len(self._weights))
        entering = weights[rows] - weights[rows, best][:, None]
        leaving = weights[:, rows]
        enter, leave = rows[entering.argmax(0)], rows[leaving.argmax(1)]
        arcs = self._arcs[enter, every]
        self._arcs[:, kept] = self._arcs[every, leave]
        self._arcs[kept] = arcs
        weights[:, kept], weights[kept] = leaving.max(1), entering.max(0)
        weights[kept, rows] = -np.inf
        weights[:, rows[1:]] = -np.inf
        self._gone[rows[1:]] = True
        self._nodes[kept] = _Node(frozenset().union(*(node.words for node, _ in parts)), parts)


def install() -> None:
    """Have stanza's graph parser decode with `one_root_tree`."""
    stanza_model.chuliu_edmonds_one_root = one_root_tree
