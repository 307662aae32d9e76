"""The best dependency tree for a sentence's arc scores, fast.

stanza searches every sentence with an algorithm in Python. In most sentences the best head of each word already
makes a tree; the others are left to a compiled Chu-Liu-Edmonds (package `ufal.chu-liu-edmonds`). The tree is the
same: of maximum score, with one root.
"""

from __future__ import annotations

import numpy as np
import stanza.models.depparse.model as stanza_model
from numpy.typing import NDArray
from ufal.chu_liu_edmonds import chu_liu_edmonds


def _is_tree(heads: NDArray[np.int64]) -> bool:
    """Whether every word reaches the root 0 and just one hangs on it directly."""
    if np.count_nonzero(heads[1:] == 0) != 1:
        return False
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return not reached.any()


def one_root_tree(scores: NDArray[np.floating]) -> NDArray[np.int64]:
    """The heads of maximum total score that make a tree with one word on the root.

    Args:
        scores: (words + 1) x (words + 1), `scores[word, head]`; row and column 0 are the root.

    Returns:
        The head of every word; 0 at position 0.
    """
    heads = scores.argmax(axis=1).astype(np.int64)
    heads[0] = 0
    if _is_tree(heads):
        return heads
    weighed = scores.astype(np.float64)
    lowest = weighed[np.isfinite(weighed)].min()
    weighed[~np.isfinite(weighed)] = lowest * 2 - 1
    # a root arc must never pay: see Stanojević and Cohen, "A Root of a Problem" (EMNLP 2021)
    weighed[1:, 0] += lowest * len(weighed)
    np.fill_diagonal(weighed, np.nan)
    weighed[0, :] = np.nan
    found, _ = chu_liu_edmonds(weighed)
    heads = np.asarray(found, dtype=np.int64)
    heads[0] = 0
    return heads


def install() -> None:
    """Have stanza's graph parser decode with `one_root_tree`."""
    stanza_model.chuliu_edmonds_one_root = one_root_tree
