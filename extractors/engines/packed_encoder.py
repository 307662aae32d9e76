"""A BERT encoder for inference: sequences of any lengths in a row, without padding, with weights cast once.

The library's own forward call pads a batch to its longest sequence, and under autocast casts every weight to bfloat16
again in each call. Here all operations on single pieces, which are nearly all of the work, take the pieces of all
sequences as the rows of one matrix; only attention is computed in groups of sequences of similar length.

Numbers are rounded where autocast rounds them: matrix products to bfloat16, what is between the layers to single
precision, as the library's own call under autocast does.

On a CPU a sequence's states are the same to the last bit whatever else is read with it: rows of a product are
independent (`products`), and attention is filled up to whole steps (`STEP`), as padding after a whole step changes
nothing. In bfloat16 the rows of a batch are filled up to one of a few sizes, since every other number of rows needs a
compiled kernel (`products.SIZES`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines.device import number_format
from onrecord.extractors.engines.encoder_weights import EncoderWeights
from onrecord.extractors.engines.products import STEP, Numbers, product, size_of
from onrecord.extractors.settings import Precision

if TYPE_CHECKING:
    from transformers import BertModel

BATCH_PIECES = 640
"""Pieces that pass through the layers together, so that the data between two layers stay in the cache."""
GROUP_PIECES = 4000
"""Padded pieces whose attention is computed together."""
MIN_GELU = -0.17
"""No value of GELU is less."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Sequences whose attention is computed together.

    `rows` is (sequences x pieces), the row of every piece, padding included; `mask` is (sequences, 1, pieces, pieces),
    added to the scores: minus infinity where there is no piece; None where none is missing. `real` are the places among
    `rows` that are not padding.
    """

    rows: torch.Tensor
    size: tuple[int, int]
    mask: torch.Tensor | None
    real: torch.Tensor


class _Norm:
    """A layer's normalization in single precision, whatever precision its weights were saved in."""

    def __init__(self, norm: Any) -> None:
        self._weight, self._bias = norm.weight.detach().float(), norm.bias.detach().float()
        self._epsilon = norm.eps

    def __call__(self, rows: torch.Tensor) -> torch.Tensor:
        """The normalized rows."""
        return F.layer_norm(rows, self._weight.shape, self._weight, self._bias, self._epsilon)


class _Layer:
    """The weights of one layer, the three projections of attention as one."""

    def __init__(self, layer: Any, numbers: Numbers) -> None:
        attention, joined = layer.attention.self, layer.attention.output
        self.projection = product([attention.query, attention.key, attention.value], numbers)
        self.joined = product([joined.dense], numbers)
        self.wide = product([layer.intermediate.dense], numbers)
        self.narrow = product([layer.output.dense], numbers, MIN_GELU)
        self.first_norm, self.second_norm = _Norm(joined.LayerNorm), _Norm(layer.output.LayerNorm)


class PackedEncoder:
    """The layers of a BERT model, with copies of its current weights.

    Raises:
        ValueError: The model is not a plain BERT encoder.
    """

    def __init__(self, model: BertModel | EncoderWeights, device: str, precision: Precision = "auto") -> None:
        config = model.config
        if config.hidden_act != "gelu" or config.is_decoder or config.add_cross_attention:
            raise ValueError("the encoder is none that can be read packed: a BERT encoder with gelu is needed")
        self._device = device
        numbers = number_format(precision, device)
        self._kind = torch.bfloat16 if numbers == "bfloat16" else torch.float32
        self._sizes = device == "cpu" and numbers == "bfloat16"
        self._heads = config.num_attention_heads
        self._width = config.hidden_size // self._heads
        self.longest = int(config.max_position_embeddings)
        embeddings: Any = model.embeddings
        # Weights may be mapped from a file, which another may replace; so all that is read later is copied. The table
        # of words, half of all weights, stays in half precision if it was saved so: few of its rows are read.
        self._words = embeddings.word_embeddings.weight.detach().clone()
        self._positions = embeddings.position_embeddings.weight.detach().float()
        self._first_part = embeddings.token_type_embeddings.weight[0].detach().float()
        self._norm = _Norm(embeddings.LayerNorm)
        with torch.inference_mode():
            layers: Any = model.encoder.layer
            self._layers = [_Layer(layer, numbers) for layer in layers]
        self.depth = len(self._layers)

    def embedded(self, ids: torch.Tensor) -> torch.Tensor:
        """The word embeddings of piece ids."""
        return F.embedding(ids, self._words).float()

    def __call__(self, inputs: torch.Tensor, lengths: Sequence[int], keep: int = 1) -> tuple[torch.Tensor, ...]:
        """The states after the last `keep` layers, each (pieces, width) in single precision.

        `inputs` are the embeddings of all sequences' pieces, (pieces, width), without their positions; no sequence is
        longer than `longest`. The states of a sequence do not depend on the others, except for rounding.
        """
        kept: list[list[torch.Tensor]] = [[] for _ in range(keep)]
        ends = list(accumulate(lengths, initial=0))
        with torch.inference_mode():
            for first, last in _batches(lengths):
                self._pause()
                states = self._states(inputs[ends[first] : ends[last]], lengths[first:last], keep)
                for layer, found in zip(kept, states, strict=True):
                    layer.append(found)
            return tuple(layer[0] if len(layer) == 1 else torch.cat(layer) for layer in kept)

    def _pause(self) -> None:
        """Offer a checkpoint, without this call's torch settings for whatever runs there."""
        with torch.autocast(self._device, enabled=False):
            checkpoint()

    def _states(self, inputs: torch.Tensor, lengths: Sequence[int], keep: int) -> list[torch.Tensor]:
        positions = torch.cat([torch.arange(length) for length in lengths]).to(inputs.device)
        states = inputs + self._first_part + F.embedding(positions, self._positions)
        filling = (size_of(len(inputs)) - len(inputs)) if self._sizes else -len(inputs) % STEP
        states = F.pad(self._norm(states), (0, 0, 0, filling))
        groups = _groups(lengths, self._kind, inputs.device)
        places = F.pad(_places(groups, len(inputs)), (0, filling))
        kept: list[torch.Tensor] = []
        for number, layer in enumerate(self._layers, 1):
            states = self._after_layer(layer, states, groups, places)
            if number > len(self._layers) - keep:
                kept.append(states[: len(inputs)])
        return kept

    def _after_layer(
        self, layer: _Layer, states: torch.Tensor, groups: Sequence[_Group], places: torch.Tensor
    ) -> torch.Tensor:
        """The states after one layer; `places` are the rows' places in the attention of the groups."""
        projected = layer.projection(states)
        attended = [self._attended(projected, group) for group in groups]
        context = (attended[0] if len(attended) == 1 else torch.cat(attended)).index_select(0, places)
        states = layer.first_norm(layer.joined(context).float().add_(states))
        wide = torch.ops.aten.gelu_(layer.wide(states))
        return layer.second_norm(layer.narrow(wide).float().add_(states))

    def _attended(self, projected: torch.Tensor, group: _Group) -> torch.Tensor:
        """The attention of the pieces of a group, padding included: (sequences x pieces, width)."""
        parts = projected.index_select(0, group.rows).view(*group.size, 3, self._heads, self._width)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        found = F.scaled_dot_product_attention(query, key, value, attn_mask=group.mask)
        return found.transpose(1, 2).reshape(len(group.rows), -1)


def _batches(lengths: Sequence[int]) -> list[tuple[int, int]]:
    """Batches of sequences, each of about `BATCH_PIECES` pieces or of one sequence."""
    cuts, pieces = [0], 0
    for number, length in enumerate(lengths):
        if pieces and pieces + length > BATCH_PIECES:
            cuts.append(number)
            pieces = 0
        pieces += length
    cuts.append(len(lengths))
    return [(first, last) for first, last in pairwise(cuts) if last > first]


def _groups(lengths: Sequence[int], kind: torch.dtype, device: torch.device) -> list[_Group]:
    """The sequences by their number of steps, with masks of one kind."""
    starts = list(accumulate(lengths, initial=0))
    waiting: dict[int, list[int]] = {}
    groups: list[_Group] = []

    def close(alike: Sequence[int], padded: int) -> None:
        groups.append(_group([(starts[n], lengths[n]) for n in alike], padded, kind, device))

    for number, length in enumerate(lengths):
        padded = -(-length // STEP) * STEP
        alike = waiting.setdefault(padded, [])
        if padded * (len(alike) + 1) > GROUP_PIECES and alike:
            close(alike, padded)
            alike.clear()
        alike.append(number)
    for padded, alike in waiting.items():
        close(alike, padded)
    return groups


def _group(sequences: Sequence[tuple[int, int]], padded: int, kind: torch.dtype, device: torch.device) -> _Group:
    """Sequences, each as its first row and its length, padded to one length with additional rows."""
    begins, lengths = torch.tensor(sequences, device=device).unsqueeze(2).unbind(1)
    steps = torch.arange(padded, device=device)
    present = steps < lengths
    rows = (begins + torch.minimum(steps, lengths - 1)).flatten()
    mask = None
    if not bool(present.all()):
        mask = torch.zeros(present.shape, dtype=kind, device=device).masked_fill_(~present, -torch.inf)
        mask = mask[:, None, None].expand(-1, 1, padded, padded)
    return _Group(rows, (len(sequences), padded), mask, present.flatten().nonzero().squeeze(1))


def _places(groups: Sequence[_Group], pieces: int) -> torch.Tensor:
    """The place of each piece among the rows of the groups, one group after another."""
    places = groups[0].rows.new_empty(pieces)
    ends = accumulate((len(group.rows) for group in groups), initial=0)
    for group, first in zip(groups, ends, strict=False):
        places[group.rows[group.real]] = first + group.real
    return places
