"""The recurrent layers of stanza's tagger and parser, over sentences of any lengths.

On a CPU each direction of a layer is computed here: what the inputs give to all gates is one product in the number
format of the models, and only the products with the states before, in single precision, go step by step.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import torch
from torch import nn
from torch.nn.utils.rnn import PackedSequence

from onrecord.extractors.engines.products import Numbers, Product, matrix_product, product
from onrecord.extractors.engines.word_order import TimeOrder

States = tuple[torch.Tensor, torch.Tensor]
"""The learned first states of recurrent layers, each (layers x directions, 1, width)."""


class HighwayLayers:
    """stanza's highway layers. Products with the inputs are in the given number format."""

    def __init__(self, layers: Any, first: States, numbers: Numbers, device: str) -> None:
        self._device, self._kind = device, torch.bfloat16 if numbers == "bfloat16" else torch.float32
        self._layers: list[tuple[_OnProcessor | _InLibrary, Any]] = []
        for number, (lstm, gate, bypass) in enumerate(zip(layers.lstm, layers.gate, layers.highway, strict=True)):
            own = (first[0][2 * number : 2 * number + 2], first[1][2 * number : 2 * number + 2])
            read = _OnProcessor(lstm.lstm, own, numbers) if device == "cpu" else _InLibrary(lstm.lstm, own)
            self._layers.append((read, product([gate, bypass], numbers)))

    def __call__(self, rows: torch.Tensor, lengths: Sequence[int]) -> torch.Tensor:
        """The states of all words, in the order of the sentences, of which the longest comes first."""
        order = TimeOrder(lengths, self._device)
        for read, both in self._layers:
            rows = rows.to(self._kind)
            gate, bypass = both(rows).float().chunk(2, 1)
            rows = torch.addcmul(read(rows, order), gate.sigmoid_(), bypass.tanh_())
        return rows


class _Way(NamedTuple):
    """The weights of a layer in one direction, and its first states."""

    inward: Product
    weight: torch.Tensor
    hidden: torch.Tensor
    cell: torch.Tensor


class _OnProcessor:
    """A layer in both directions, computed step by step: the first words of all sentences, then the second."""

    def __init__(self, layer: nn.LSTM, first: States, numbers: Numbers) -> None:
        self._width = width = layer.hidden_size
        # torch has the gates input, forget, cell, output. Here the three with the same function stand together.
        order = torch.arange(4 * width).view(4, width)[[0, 1, 3, 2]].flatten()
        self._ways = []
        for suffix, hidden, cell in zip(("", "_reverse"), *first, strict=True):
            inputs, states, bias, second = (
                getattr(layer, f"{name}_l0{suffix}").detach()[order]
                for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
            )
            inward = matrix_product(inputs, bias + second, "bfloat16" if numbers == "bfloat16" else "float32")
            self._ways.append(_Way(inward, states.t().contiguous(), hidden.detach(), cell.detach()))

    def __call__(self, rows: torch.Tensor, order: TimeOrder) -> torch.Tensor:
        """The states of all words, those of both directions side by side."""
        found = torch.empty(len(rows), 2 * self._width)
        for where, way, columns in zip(
            (order.rows, order.backward), self._ways, found.split(self._width, 1), strict=True
        ):
            columns.index_copy_(0, where, self._read(way, rows.index_select(0, where), order.steps))
        return found

    def _read(self, way: _Way, rows: torch.Tensor, steps: Sequence[int]) -> torch.Tensor:
        """The states in one direction, of rows in the order of the steps."""
        width = self._width
        gates, states = way.inward(rows).float(), torch.empty(len(rows), width)
        hidden, cell = way.hidden.expand(steps[0], -1), way.cell.expand(steps[0], -1)
        # Cut for all steps at once: with few sentences a step takes little longer than the calls that make it.
        whole = (gates, gates[:, : 3 * width], *gates.chunk(4, 1), states)
        before, parts = steps[0], zip(steps, *(columns.split(steps) for columns in whole), strict=True)
        for size, own, sigmoids, enters, stays, leaves, new, found in parts:
            if size < before:
                hidden, cell, before = hidden[:size], cell[:size], size
            own.addmm_(hidden, way.weight)
            sigmoids.sigmoid_()
            cell = torch.addcmul(stays.mul_(cell), enters, new.tanh_())
            hidden = torch.mul(leaves, cell.tanh(), out=found)
        return states


class _InLibrary:
    """A layer in both directions, as the library computes it."""

    def __init__(self, layer: nn.LSTM, first: States) -> None:
        self._layer, self._first = layer, first

    def __call__(self, rows: torch.Tensor, order: TimeOrder) -> torch.Tensor:
        """The states of all words, those of both directions side by side."""
        first = tuple(state.expand(-1, order.steps[0], -1).contiguous() for state in self._first)
        read, _ = self._layer(PackedSequence(rows[order.rows].float(), torch.tensor(order.steps)), first)
        return torch.empty_like(read.data).index_copy_(0, order.rows, read.data)
