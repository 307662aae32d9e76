"""Annotated articles as the role network is trained on them."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.pieces import LETTER_CASES
from onrecord.extractors.engines.role_features import paths, read_features
from onrecord.extractors.engines.role_network import INPUTS, ROLES
from tests.extractors.engines.small_role_model import small_reader
from tests.extractors.sketches import sketch
from training import role_examples
from training.role_examples import Example, Paths, Roles, collate, made, windows

READER = small_reader()
SAID = sketch("""
Kim/PROPN/nsubj/2 said/VERB/root/0 "/PUNCT/punct/5 rain/NOUN/nsubj/5 fell/VERB/ccomp/2 ,/PUNCT/punct/5 "/PUNCT/punct/5
Ana/PROPN/nsubj/3 then/ADV/advmod/3 agreed/VERB/root/0
""")
KIM: Roles = (frozenset({1}), frozenset({0}), frozenset({3, 4}))
ANA: Roles = (frozenset({9}), frozenset({7}), frozenset({3, 4}))
UNSAID: Roles = (frozenset(), frozenset({7}), frozenset({3, 4}))


def article(analysis: Analysis, *attributions: Roles) -> Example:
    return made(analysis, attributions, READER, Paths())


@given(st.lists(st.tuples(st.integers(1, 16), st.booleans()), max_size=300), st.none() | st.integers(0, 99))
def test_windows_have_every_word_once(words: list[tuple[int, bool]], seed: int | None) -> None:
    pieces, borders = [[4] * length for length, _ in words], [border for _, border in words]
    example = replace(article(SAID), pieces=pieces, borders=borders)
    found = list(windows([example, example], None if seed is None else random.Random(seed)))
    assert [word for _, start, end in found for word in range(start, end)] == [*range(len(words))] * 2
    assert all(start < end for _, start, end in found)
    assert all(sum(map(len, pieces[start:end])) <= role_examples.WINDOW_PIECES for _, start, end in found)


def test_a_window_ends_with_a_sentence_where_one_ends_in_its_second_half(monkeypatch: pytest.MonkeyPatch) -> None:
    example = replace(article(SAID), pieces=[[4]] * 60, borders=[place in (2, 14, 30) for place in range(60)])
    monkeypatch.setattr(role_examples, "WINDOW_PIECES", 20)
    assert [(start, end) for _, start, end in windows([example], None)] == [(0, 15), (15, 31), (31, 51), (51, 60)]


def test_with_chance_the_first_window_of_a_long_article_ends_anywhere() -> None:
    example = replace(article(SAID), pieces=[[4]] * 300, borders=[False] * 300)
    firsts = {next(windows([example], random.Random(seed)))[2] for seed in range(30)}
    assert len(firsts) > 10
    assert max(firsts) == role_examples.WINDOW_PIECES


def test_an_attribution_has_its_anchor_and_its_words() -> None:
    cue = frozenset({0, 1, 2, 4})
    [found] = article(SAID, (cue, frozenset({7}), frozenset({3, 9}))).attributions
    assert (found.anchor, found.first) == (1, 0)
    assert [set(role) for role in found.roles] == [{0, 1, 2, 4}, {7}, {3, 9}]


@pytest.mark.parametrize(
    ("words", "filled"),
    [({4, 7}, {4, 5, 6, 7}), ({1, 3}, {1, 2, 3}), ({0, 4}, {0, 4}), ({4}, {4}), (set(), set())],
)
def test_marks_between_the_words_of_a_role_belong_to_it(words: set[int], filled: set[int]) -> None:
    [found] = article(SAID, (frozenset({1}), frozenset(), frozenset(words))).attributions
    assert found.roles[2] == filled


def test_without_a_cue_there_is_no_anchor() -> None:
    assert [one.anchor for one in article(SAID, KIM, UNSAID, ANA).attributions] == [1, 9]


def test_of_words_as_high_the_first_is_the_anchor() -> None:
    [found] = article(SAID, (frozenset({9, 1, 0}), frozenset(), frozenset({3}))).attributions
    assert found.anchor == 1


def test_paths_that_are_named_often_enough_are_numbered_by_how_often() -> None:
    vocabulary = Paths()
    example = made(SAID, [KIM, ANA], READER, vocabulary)
    expected = [[paths(read_features(SAID), anchor, 0, 10)][0] for anchor in (1, 9)]
    counts = {name: sum(pair.count(name) for names in expected for pair in names) for name in vocabulary.counts}
    kept = vocabulary.settle([example], 4)
    assert dict(vocabulary.counts) == counts
    assert set(kept) == {name for name, count in counts.items() if count >= 4}
    assert [counts[name] for name in kept] == sorted((counts[name] for name in kept), reverse=True)
    for attribution, names in zip(example.attributions, expected, strict=True):
        numbers = [[kept.index(name) + 1 if name in kept else 0 for name in pair] for pair in names]
        assert attribution.paths.tolist() == numbers


def test_a_vocabulary_of_articles_without_attributions_is_empty() -> None:
    vocabulary = Paths()
    assert vocabulary.settle([made(SAID, [], READER, vocabulary)], 1) == []


def test_gold_of_two_windows() -> None:
    example = article(SAID, KIM, ANA)
    batch, anchors, gold = collate([(example, 0, 7), (example, 7, 10)], READER, None)
    assert gold.cues.tolist() == [[0, 1, 0, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0, 0]]
    assert (anchors.window.tolist(), anchors.word.tolist()) == ([0, 1], [1, 2])
    assert gold.roles.shape == (2, len(ROLES), 7)
    assert [[row.nonzero().flatten().tolist() for row in roles] for roles in gold.roles] == [
        [[1], [0], [3, 4]], [[2], [0], []],
    ]  # fmt: skip
    assert (batch.words > 0).sum(1).tolist() == [7, 3]


def test_pieces_and_marks_of_a_window() -> None:
    example = article(SAID)
    batch, _, _ = collate([(example, 0, 10), (example, 7, 10)], READER, None)
    for row, first in enumerate((0, 7)):
        pieces, at = example.pieces[first:10], 1
        flat = [READER.first, *(piece for word in pieces for piece in word), READER.last]
        assert batch.ids[row].tolist() == [*flat, *[0] * (batch.ids.shape[1] - len(flat))]
        for word, ids in enumerate(pieces):
            assert batch.words[row, word] == at
            assert batch.marks[row, at : at + len(ids)].tolist() == [example.marks[first + word].tolist()] * len(ids)
            at += len(ids)
        assert batch.marks[row, 0].tolist() == [0] * len(INPUTS)
        assert not batch.marks[row, at:].any()


def test_paths_are_those_of_the_words_in_the_window() -> None:
    example = article(SAID, KIM)
    _, anchors, _ = collate([(example, 1, 5), (example, 0, 10)], READER, None)
    every = example.attributions[0].paths
    assert anchors.paths[0, :4].tolist() == every[1:5].tolist()
    assert anchors.paths[1].tolist() == every.tolist()
    assert not anchors.paths[0, 4:].any()


def test_words_out_of_reach_have_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(role_examples, "REACH", 2)
    vocabulary = Paths()
    example = made(SAID, [(frozenset({4}), frozenset(), frozenset({3}))], READER, vocabulary)
    vocabulary.settle([example], 1)
    _, anchors, _ = collate([(example, 0, 10)], READER, None)
    assert [bool(pair.any()) for pair in anchors.paths[0]] == [i in (2, 3, 4, 5) for i in range(10)]


def test_windows_without_an_attribution_have_no_anchors() -> None:
    _, anchors, gold = collate([(article(SAID), 0, 10)], READER, None)
    assert (anchors.paths.shape, gold.roles.shape) == ((0, 10, 2), (0, 3, 10))
    assert not gold.cues.any()


def test_with_chance_marks_are_single_or_capitals_are_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(role_examples, "SINGLE_QUOTED", 1.0)
    monkeypatch.setattr(role_examples, "LOWERED", 1.0)
    example = article(SAID, KIM)
    before = np.array(example.marks)
    plain, _, _ = collate([(example, 0, 10)], READER, None)
    shown, _, _ = collate([(example, 0, 10)], READER, random.Random(1))
    double, single = READER.piece('"'), READER.piece("'")
    assert torch.equal(shown.ids, torch.where(plain.ids == double, single, plain.ids))
    assert {LETTER_CASES[number] for number in shown.marks[0, :, 0].tolist()} == {"padding", "lower", "mark"}
    assert torch.equal(shown.marks[..., 1:], plain.marks[..., 1:])
    assert (example.marks == before).all()
