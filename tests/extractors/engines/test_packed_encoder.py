"""The encoder without padding, compared with the library's own call."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn.utils.rnn import pad_sequence
from transformers import BertConfig, BertModel

from onrecord.extractors.engines import packed_encoder
from onrecord.extractors.engines.packed_encoder import PackedEncoder
from onrecord.extractors.engines.products import int8_available
from onrecord.extractors.settings import Precision
from tests.examples import THOROUGH, example_count

needs_bytes = pytest.mark.skipif(not int8_available(), reason="torch has no products of bytes here")
PRECISIONS: tuple[Precision, ...] = ("float32", "auto", *(("int8",) if int8_available() else ()))
lengths = st.lists(st.integers(1, 90), min_size=1, max_size=8)


def small_model(activation: str = "gelu") -> BertModel:
    """An untrained encoder of two narrow layers, the same each time."""
    torch.manual_seed(3)
    config = BertConfig(
        vocab_size=50, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64,
        hidden_act=activation, initializer_range=0.3,
    )  # fmt: skip
    model: BertModel = BertModel(config, add_pooling_layer=False).eval()
    return model


@pytest.fixture(scope="module")
def model() -> BertModel:
    return small_model()


def drawn(sizes: list[int]) -> list[torch.Tensor]:
    """Piece ids for sequences of these lengths."""
    generator = torch.Generator().manual_seed(sum(sizes))
    return [torch.randint(1, 50, (size,), generator=generator) for size in sizes]


def packed(encoder: PackedEncoder, sequences: list[torch.Tensor], keep: int = 2) -> tuple[torch.Tensor, ...]:
    return encoder(encoder.embedded(torch.cat(sequences)), [len(one) for one in sequences], keep)


@settings(max_examples=example_count(20))
@given(lengths)
def test_states_are_those_of_the_librarys_own_call(model: BertModel, sizes: list[int]) -> None:
    encoder = PackedEncoder(model, "cpu", "float32")
    sequences = drawn(sizes)
    ids = pad_sequence(sequences, batch_first=True)
    with torch.inference_mode():
        found = model(ids, attention_mask=(ids != 0).long(), output_hidden_states=True).hidden_states
    for theirs, ours in zip(found[-2:], packed(encoder, sequences), strict=True):
        expected = torch.cat([row[:size] for row, size in zip(theirs, sizes, strict=True)])
        torch.testing.assert_close(ours, expected, rtol=1e-4, atol=1e-4)


@pytest.fixture(params=[1, 2, 3] if THOROUGH else [1, 3])
def threads(request: pytest.FixtureRequest) -> Iterator[None]:
    """torch with this many threads: each takes a share of a product's rows, and may have few of them."""
    before = torch.get_num_threads()
    torch.set_num_threads(request.param)
    yield
    torch.set_num_threads(before)


@pytest.mark.usefixtures("threads")
@pytest.mark.parametrize("sizes", [[1, 1], [1, 2], [3, 1, 2], [5, 2, 4], [7, 9, 1]], ids=str)
@pytest.mark.parametrize("precision", PRECISIONS)
def test_few_rows_are_those_of_many_to_the_last_bit(model: BertModel, precision: Precision, sizes: list[int]) -> None:
    encoder = PackedEncoder(model, "cpu", precision)
    sequences = drawn([*sizes, 90, 80])
    (together,) = packed(encoder, sequences, 1)
    for sequence, states in zip(sequences, together.split([len(one) for one in sequences]), strict=True):
        (alone,) = packed(encoder, [sequence], 1)
        assert torch.equal(states, alone)


@settings(max_examples=example_count(20))
@given(lengths, st.sampled_from(PRECISIONS), st.data())
def test_company_changes_nothing_to_the_last_bit(
    model: BertModel, sizes: list[int], precision: Precision, data: st.DataObject
) -> None:
    encoder = PackedEncoder(model, "cpu", precision)
    sequences = drawn(sizes)
    number = data.draw(st.integers(0, len(sizes) - 1))
    first = sum(sizes[:number])
    (together,), (alone,) = packed(encoder, sequences, 1), packed(encoder, [sequences[number]], 1)
    assert torch.equal(together[first : first + sizes[number]], alone)


def test_long_texts_go_through_in_batches(model: BertModel, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder, sequences = PackedEncoder(model, "cpu"), drawn([30, 4, 80, 17, 30])
    (at_once,) = packed(encoder, sequences, 1)
    monkeypatch.setattr(packed_encoder, "BATCH_PIECES", 40)
    monkeypatch.setattr(packed_encoder, "GROUP_PIECES", 32)
    (in_batches,) = packed(encoder, sequences, 1)
    assert torch.equal(at_once, in_batches)


@needs_bytes
@settings(max_examples=example_count(20))
@given(lengths)
def test_states_of_bytes_are_near_those_of_single_precision(model: BertModel, sizes: list[int]) -> None:
    sequences = drawn(sizes)
    exact, rounded = (packed(PackedEncoder(model, "cpu", p), sequences, 1)[0] for p in ("float32", "int8"))
    assert torch.cosine_similarity(exact, rounded).min() > 0.99


def test_other_encoders_are_refused() -> None:
    with pytest.raises(ValueError, match="packed"):
        PackedEncoder(small_model("relu"), "cpu")
