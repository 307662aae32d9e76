"""stanza's graph parser over existing states: a checkpoint's modules, run without stanza's padding.

stanza scores every label for every pair of words of a padded batch, which costs more than all other steps. Here trees
are found first, and then labels are scored for the arcs of the trees alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines.device import number_format
from onrecord.extractors.engines.encoder import KEPT_LAYERS, WordStates
from onrecord.extractors.engines.products import matrix_product, product, with_one, with_size
from onrecord.extractors.engines.recurrent import HighwayLayers
from onrecord.extractors.engines.spanning_tree import one_root_tree
from onrecord.extractors.engines.stanza_checkpoints import Trained
from onrecord.extractors.engines.tag_head import mixed
from onrecord.extractors.settings import Precision

PAIRS = 60_000
"""Pairs of words whose arcs are scored together."""
HEADS = 128
"""Heads whose labels are scored together: their data then fit into a cache. One of `products.SIZES`."""

Arcs = list[tuple[int, str]]


class TreeHead:
    """A graph parser of stanza.

    Raises:
        ValueError: Only stanza's own processor can run the checkpoint.
    """

    def __init__(self, trained: Trained, device: str, precision: Precision = "auto") -> None:
        model, options = trained.model.eval(), trained.args
        others = (
            "word_emb_dim",
            "tag_emb_dim",
            "char",
            "charlm",
            "pretrain",
            "use_arc_embedding",
            "reversed",
            "resolve_head_constraints",
        )
        plain = not any(options.get(name) for name in others) and options["linearization"] and options["distance"]
        if not plain or options.get("bert_hidden_layers") != KEPT_LAYERS:
            raise ValueError("the parser's checkpoint has other inputs or outputs than the bundled one")
        self._model, self._labels, self._device = model, trained.vocab["deprel"], device
        first, numbers = (model.parserlstm_h_init, model.parserlstm_c_init), number_format(precision, device)
        self._layers = HighwayLayers(model.parserlstm, first, numbers, device)
        self._scorers = (model.unlabeled, model.linearization, model.distance, model.deprel)
        entrances = [part for scorer in self._scorers for part in (scorer.W1, scorer.W2)]
        self._entrance = product(entrances, numbers)
        self._arcs = torch.stack([scorer.scorer.W_bilin.weight.squeeze(2) for scorer in self._scorers[:3]])
        label = model.deprel.scorer.W_bilin
        table = label.weight.permute(1, 0, 2).flatten(1).t()
        self._by_head = matrix_product(table, torch.zeros(len(table), device=device), numbers, 0.0)
        self._label_bias = label.bias

    def __call__(self, lengths: Sequence[int], states: WordStates) -> list[Arcs]:
        """For every sentence the heads and relations of its words; 0 is the root. The longest sentence comes first."""
        lengths = [length + 1 for length in lengths]
        ends = list(accumulate(lengths, initial=0))
        read = self._layers(self._with_roots(states, ends), lengths)
        parts = with_one(self._entrance(read).float().relu_().view(len(read), 8, -1))
        words, heads = torch.einsum("rsi,sij->rsj", parts[:, 0:6:2], self._arcs), parts[:, 1:6:2]
        tables = (table for batch in _batches(lengths) for table in self._arc_scores(words, heads, ends, batch))
        trees = [one_root_tree(table) for table in tables]
        labels = self._best_labels(parts[:, 6], parts[:, 7], trees, ends)
        return [list(zip(tree[1:].tolist(), names, strict=True)) for tree, names in zip(trees, labels, strict=True)]

    def _with_roots(self, states: WordStates, ends: Sequence[int]) -> torch.Tensor:
        """The inputs, each sentence after its root."""
        mix = self._model.bert_layer_mix
        inputs = torch.empty(ends[-1], states.words[0].shape[1], device=self._device)
        is_root = torch.zeros(ends[-1], dtype=torch.bool, device=self._device)
        is_root[torch.tensor(ends[:-1], device=self._device)] = True
        inputs[is_root] = mixed(states.starts, mix)
        inputs[~is_root] = mixed(states.words, mix)
        return inputs

    def _arc_scores(
        self, words: torch.Tensor, heads: torch.Tensor, ends: Sequence[int], batch: range
    ) -> list[NDArray[np.float32]]:
        """The log probability of every head for every word of each sentence of a batch.

        `words` and `heads` are the vectors of all sentences' words for each of the three scorers, those of `words`
        after the scorers' tables.
        """
        checkpoint()
        sizes = [ends[number + 1] - ends[number] for number in batch]
        longest = max(sizes)
        places = torch.arange(longest, device=self._device)
        own = torch.tensor(sizes, device=self._device).unsqueeze(1)
        rows = torch.tensor([ends[number] for number in batch], device=self._device).unsqueeze(1)
        rows = rows + torch.minimum(places.unsqueeze(0), own - 1)
        pairs = torch.matmul(words[rows].transpose(1, 2), heads[rows].permute(0, 2, 3, 1))
        plain, direction, distance = (
            pairs[:, number] + scorer.scorer.W_bilin.bias for number, scorer in enumerate(self._scorers[:3])
        )
        offset = places.unsqueeze(0) - places.unsqueeze(1)
        plain += F.logsigmoid(direction * torch.sign(offset).float())
        plain -= torch.log((offset.abs().float() - (1 + F.softplus(distance))) ** 2 / 2 + 1)
        plain.diagonal(dim1=1, dim2=2).fill_(-torch.inf)
        plain.masked_fill_((places >= own).unsqueeze(1), -torch.inf)
        tables = plain.log_softmax(2).cpu().numpy()
        return [table[:size, :size] for table, size in zip(tables, sizes, strict=True)]

    def _best_labels(
        self, words: torch.Tensor, heads: torch.Tensor, trees: Sequence[NDArray[np.int64]], ends: Sequence[int]
    ) -> list[list[str]]:
        """The best label of every tree's arcs; the part of a head is computed once for all its dependents."""
        chosen = np.concatenate([tree[1:] + first for tree, first in zip(trees, ends, strict=False)])
        below = np.concatenate([np.arange(first + 1, last) for first, last in pairwise(ends)])
        by_head = np.argsort(chosen, kind="stable")
        unique, starts = np.unique(chosen[by_head], return_index=True)
        borders = [*starts.tolist(), len(chosen)]
        best = np.empty(len(chosen), np.int64)
        for first in range(0, len(unique), HEADS):
            checkpoint()
            some = unique[first : first + HEADS]
            arcs = by_head[borders[first] : borders[first + len(some)]]
            tables = self._by_head(heads[torch.from_numpy(some).to(self._device)])
            tables = tables.view(len(some), words.shape[1], -1)
            which = torch.from_numpy(np.searchsorted(some, chosen[arcs])).to(self._device)
            own = words[torch.from_numpy(below[arcs]).to(self._device)].to(tables.dtype)
            scores = torch.bmm(with_size(own).unsqueeze(1), tables.index_select(0, with_size(which))).squeeze(1).float()
            best[arcs] = (scores[: len(own)] + self._label_bias).argmax(1).cpu().numpy()
        cuts = np.cumsum([len(tree) - 1 for tree in trees])[:-1]
        return [self._labels.unmap(part.tolist()) for part in np.split(best + VOCAB_PREFIX_SIZE, cuts)]


def _batches(lengths: Sequence[int]) -> list[range]:
    """Sentences, the longest first, in batches of at most `PAIRS` pairs padded, or of one sentence."""
    batches, first = [], 0
    for number in range(len(lengths)):
        if number > first and lengths[first] ** 2 * (number + 1 - first) > PAIRS:
            batches.append(range(first, number))
            first = number
    return [*batches, range(first, len(lengths))]
