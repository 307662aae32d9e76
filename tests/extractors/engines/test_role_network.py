"""The inputs of a score of the role network: the words, their marks, the path; and nothing of the padding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import torch
from transformers import BertConfig, BertModel

from onrecord.extractors.engines.role_network import INPUTS, NESTED_DEPTHS, ROLES, Anchors, RoleNetwork, WindowBatch
from tests.extractors.engines.small_role_model import PIECES, small_network

LENGTHS = (9, 6)
"""Words of two windows, a piece each."""


@pytest.fixture(scope="module")
def network() -> RoleNetwork:
    return small_network()


@pytest.fixture(autouse=True)
def _without_gradients() -> Iterator[None]:
    with torch.no_grad():
        yield


def batch(lengths: tuple[int, ...] = LENGTHS, padding: int = 0) -> WindowBatch:
    """Windows of some words, the same each time, and pieces and words of nothing behind."""
    pieces, words = max(lengths) + 2 + padding, max(lengths) + padding
    found = WindowBatch(*(torch.zeros(shape, dtype=torch.long) for shape in _shapes(len(lengths), pieces, words)))
    for row, length in enumerate(lengths):
        rng = torch.Generator().manual_seed(length)
        found.ids[row, : length + 2] = torch.randint(2, len(PIECES), (length + 2,), generator=rng)
        for column, size in enumerate(INPUTS):
            found.marks[row, 1 : length + 1, column] = torch.randint(1, size, (length,), generator=rng)
        found.words[row, :length] = torch.arange(1, length + 1)
    return found


def _shapes(windows: int, pieces: int, words: int) -> tuple[tuple[int, ...], ...]:
    return (windows, pieces), (windows, pieces, len(INPUTS)), (windows, words)


def anchors(*places: tuple[int, int], words: int = max(LENGTHS), path: int = 0) -> Anchors:
    """Anchors with the same path to every word."""
    asked = torch.tensor(places, dtype=torch.long).reshape(-1, 2)
    return Anchors(asked[:, 0], asked[:, 1], torch.full((len(places), words, 2), path))


def test_padding_changes_nothing(network: RoleNetwork) -> None:
    tight, wide = network.states(batch()), network.states(batch(padding=7))
    alone = network.states(batch(LENGTHS[1:]))
    torch.testing.assert_close(wide[0, : LENGTHS[0]], tight[0], atol=1e-4, rtol=0)
    torch.testing.assert_close(tight[1, : LENGTHS[1]], alone[0], atol=1e-4, rtol=0)


def test_every_word_has_a_score_and_every_anchor_one_a_role_and_word(network: RoleNetwork) -> None:
    states = network.states(batch())
    assert network.cues(states).shape == (2, 9)
    assert network.nested_cues(states).shape == (2, 9, NESTED_DEPTHS)
    assert network.roles(states, anchors((0, 3), (1, 2), (0, 0))).shape == (3, len(ROLES), 9)
    assert network.roles(states, anchors()).shape == (0, len(ROLES), 9)


def test_an_anchor_does_not_depend_on_what_else_is_asked(network: RoleNetwork) -> None:
    states = network.states(batch())
    both = network.roles(states, anchors((0, 3), (1, 2)))
    for row, place in enumerate([(0, 3), (1, 2)]):
        torch.testing.assert_close(both[row], network.roles(states, anchors(place))[0], atol=1e-4, rtol=0)
    assert not torch.allclose(both[0], both[1], atol=0.1)


def test_a_path_adds_what_its_two_names_have(network: RoleNetwork) -> None:
    states, asked = network.states(batch()), anchors((0, 3), path=2)
    asked.paths[0, 5] = torch.tensor([4, 1])
    change = network.roles(states, asked)[0] - network.roles(states, anchors((0, 3), path=2))[0]
    table = network.scorer.path.weight
    expected = torch.zeros(len(ROLES), 9)
    expected[:, 5] = table[4] + table[1] - 2 * table[2]
    torch.testing.assert_close(change, expected, atol=1e-4, rtol=0)


@pytest.mark.parametrize("column", range(len(INPUTS)))
def test_every_kind_of_mark_is_read(network: RoleNetwork, column: int) -> None:
    plain = batch()
    other = replace(plain, marks=plain.marks.clone())
    other.marks[0, 4, column] = plain.marks[0, 4, column] % (INPUTS[column] - 1) + 1
    assert not torch.allclose(network.states(plain)[0], network.states(other)[0], atol=1e-2)


def test_before_training_no_word_has_a_role_and_marks_do_not_disturb_the_encoder() -> None:
    torch.manual_seed(3)
    config = BertConfig(vocab_size=70, hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32)
    fresh = RoleNetwork(BertModel(config, add_pooling_layer=False), 5, width=16).eval()
    plain, bare = batch(), replace(batch(), marks=torch.zeros_like(batch().marks))
    own = config.hidden_size
    torch.testing.assert_close(fresh.states(plain)[..., :own], fresh.states(bare)[..., :own])
    assert (fresh.roles(fresh.states(plain), anchors((0, 3))) < 0).all()
