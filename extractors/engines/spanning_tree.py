"""The best dependency tree for a sentence's arc scores, fast.

stanza searches every sentence with Chu-Liu-Edmonds in Python. In most sentences the best head of each word already
makes a tree, which then is the tree of maximum score. Of the others most have one root in the best tree of any number
of roots, which is found in few steps; only what is left takes stanza's search for trees of one root.
"""

from __future__ import annotations

import numpy as np
import stanza.models.depparse.model as stanza_model
from numpy.typing import NDArray
from stanza.models.common.chuliu_edmonds import chuliu_edmonds

searched = stanza_model.chuliu_edmonds_one_root
"""stanza's own search, kept from before `install`."""


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
    heads: NDArray[np.int64] = scores.argmax(axis=1).astype(np.int64)
    heads[0] = 0
    if _is_tree(heads):
        return heads
    heads = chuliu_edmonds(scores.astype(np.float64))
    if np.count_nonzero(heads[1:] == 0) == 1:
        return heads
    tree: NDArray[np.int64] = searched(scores)
    return tree


def install() -> None:
    """Have stanza's graph parser decode with `one_root_tree`."""
    stanza_model.chuliu_edmonds_one_root = one_root_tree
