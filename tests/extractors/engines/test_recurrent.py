"""The highway layers of tagger and parser, compared with stanza's own."""

from __future__ import annotations

import pytest
import torch
from stanza.models.common.hlstm import HighwayLSTM
from torch.nn.utils.rnn import pack_sequence, pad_packed_sequence

from onrecord.extractors.engines.products import Numbers, int8_available
from onrecord.extractors.engines.recurrent import HighwayLayers

LENGTHS = [9, 5, 5, 1]


def layers(number: int) -> HighwayLSTM:
    torch.manual_seed(number)
    made = HighwayLSTM(48, 32, number, batch_first=True, bidirectional=True, highway_func=torch.tanh)
    return made.eval().requires_grad_(False)


@pytest.mark.parametrize("device", ["cpu", "cpu:0"])  # by the second name, as on a device with kernels of its own
@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize(("numbers", "difference"), [("float32", 1e-6), ("bfloat16", 0.03), ("int8", 0.05)])
def test_states_are_stanzas(device: str, number: int, numbers: Numbers, difference: float) -> None:
    if numbers == "int8" and not int8_available():
        pytest.skip("torch has no products of bytes here")
    stanzas, first = layers(number), (torch.randn(2 * number, 1, 32), torch.randn(2 * number, 1, 32))
    sentences = [torch.randn(length, 48) for length in LENGTHS]
    repeated = tuple(state.expand(-1, len(LENGTHS), -1).contiguous() for state in first)
    expected, _ = pad_packed_sequence(stanzas(pack_sequence(sentences), LENGTHS, repeated)[0], batch_first=True)
    found = HighwayLayers(stanzas, first, numbers, device)(torch.cat(sentences), LENGTHS)
    exact = torch.cat([states[:length] for states, length in zip(expected, LENGTHS, strict=True)])
    assert (found - exact).abs().max() <= difference
