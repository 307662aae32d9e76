"""The recurrent layers of stanza's tagger and parser, over sentences of any lengths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch.nn.utils.rnn import PackedSequence

from onrecord.extractors.engines.products import Numbers, product
from onrecord.extractors.engines.word_order import TimeOrder

States = tuple[torch.Tensor, torch.Tensor]
"""The learned first states of recurrent layers, each (layers x directions, 1, width)."""


class HighwayLayers:
    """stanza's highway layers. Their two products, gate and bypass, are in the given number format."""

    def __init__(self, layers: Any, first: States, numbers: Numbers, device: str) -> None:
        self._first, self._device = first, device
        self._layers = []
        for lstm, gate, bypass in zip(layers.lstm, layers.gate, layers.highway, strict=True):
            self._layers.append((lstm.lstm, product([gate, bypass], numbers)))

    def __call__(self, rows: torch.Tensor, lengths: Sequence[int]) -> torch.Tensor:
        """The states of all words, in the order of the sentences, of which the longest comes first."""
        order = TimeOrder(lengths, self._device)
        packed = order.packed(rows)
        for number, (lstm, both) in enumerate(self._layers):
            own = slice(2 * number, 2 * number + 2)
            first = tuple(state[own].expand(-1, len(lengths), -1).contiguous() for state in self._first)
            gate, bypass = both(packed.data).float().chunk(2, 1)
            read, _ = lstm(packed, first)
            packed = PackedSequence(read.data + gate.sigmoid_() * bypass.tanh_(), packed.batch_sizes)
        return order.unpacked(packed)
