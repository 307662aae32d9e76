"""The tree of maximum score, compared with brute force and with stanza's own search."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
import stanza.models.depparse.model as stanza_model
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

from onrecord.extractors.engines import spanning_tree
from onrecord.extractors.engines.spanning_tree import install, one_root_tree

Scores = NDArray[np.floating[Any]]


def is_tree(heads: tuple[int, ...]) -> bool:
    """True if heads of the words 1, 2, … make a tree with one word on the root."""
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        seen, at = {word}, heads[word - 1]
        while at:
            if at in seen:
                return False
            seen.add(at)
            at = heads[at - 1]
    return True


def total(scores: Scores, heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads, 1)))


def best(scores: Scores) -> float:
    """The score of the best tree, by trying all."""
    words = len(scores) - 1
    trees = (heads for heads in itertools.product(range(words + 1), repeat=words) if is_tree(heads))
    return max(total(scores, heads) for heads in trees)


def made(scores: Scores) -> tuple[int, ...]:
    """The tree that is found; the scores are left as they were."""
    before = scores.copy()
    heads = one_root_tree(scores.copy())
    np.testing.assert_array_equal(before, scores)
    assert heads[0] == 0
    return tuple(int(head) for head in heads[1:])


@st.composite
def tables(draw: st.DrawFn, most: int) -> Scores:
    """Arc scores of a sentence of 1 to `most` words, log probabilities as the parser gives them."""
    words = draw(st.integers(1, most))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    raw = random.normal(scale=draw(st.sampled_from([0.1, 1.0, 8.0])), size=(words + 1, words + 1))
    raw -= np.log(np.exp(raw).sum(axis=1, keepdims=True))
    return raw.astype(np.float32)


@given(tables(4))
def test_no_tree_is_better(scores: Scores) -> None:
    heads = made(scores)
    assert is_tree(heads)
    assert total(scores, heads) == pytest.approx(best(scores), abs=1e-4)


@st.composite
def rings(draw: st.DrawFn, most: int) -> Scores:
    """Arc scores that make cycles in cycles: words like their neighbours, and pairs of words the pairs beside them."""
    scores = draw(tables(most))
    words = len(scores) - 1
    for width in draw(st.lists(st.integers(1, 4), max_size=3)):
        for word in range(1, words + 1):
            scores[word, (word + width - 1) % words + 1] += draw(st.sampled_from([1.0, 2.0, 4.0]))
    return scores


@given(st.one_of(tables(14), rings(30)))
def test_stanzas_own_search_finds_none_better(scores: Scores) -> None:
    heads = made(scores)
    below_zero = scores - scores.max() - 1  # it takes log probabilities
    theirs = tuple(int(head) for head in chuliu_edmonds_one_root(below_zero)[1:])
    assert is_tree(heads)
    assert total(scores, heads) == pytest.approx(total(scores, theirs), abs=1e-4)


def test_a_cycle_is_broken() -> None:
    scores = np.full((4, 4), -5.0, dtype=np.float32)
    scores[1, 2] = scores[2, 1] = 0.0
    scores[3, 0], scores[2, 3] = -0.1, -1.0
    assert made(scores) == (2, 3, 0)


def test_only_one_word_depends_on_the_root() -> None:
    scores = np.full((4, 4), -3.0, dtype=np.float32)
    scores[1:, 0] = -0.1
    heads = made(scores)
    assert is_tree(heads)


def test_a_word_alone_is_the_root() -> None:
    assert made(np.zeros((2, 2), dtype=np.float32)) == (0,)


def test_the_search_is_spared_where_the_best_heads_make_a_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(spanning_tree, "_Search")
    scores = np.full((4, 4), -9.0, dtype=np.float32)
    scores[1, 2] = scores[2, 0] = scores[3, 2] = 0.0
    assert made(scores) == (2, 0, 2)


def test_a_long_chain_is_a_tree() -> None:
    words = 300
    scores = np.full((words + 1, words + 1), -9.0, dtype=np.float32)
    scores[np.arange(1, words + 1), np.arange(words)] = 0.0
    assert made(scores) == tuple(range(words))


def test_stanza_decodes_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stanza_model, "chuliu_edmonds_one_root", None)
    install()
    assert stanza_model.chuliu_edmonds_one_root is one_root_tree
