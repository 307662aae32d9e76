"""The linker's network as it is learned, examples laid out for it, and fitting: see `training.linker`."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import nn

from onrecord.extractors.analysis import TokenStates
from onrecord.extractors.speakers.antecedents.linker import CLASSES, TRAIL
from training.link_examples import LinkExample

WIDTH = 64
"""Width of projected states."""
HIDDEN = 64
"""Width of the hidden layer."""
MIN_COUNT = 6
"""Options that must have a feature for it to have a number."""
DROPPED = 0.3
"""Share of states and hidden units that are left out while learning."""
EPOCHS, BATCH, RATE, DECAY = 8, 32, 1e-3, 0.02
"""Passes over the examples, examples of a batch, and AdamW's learning rate and weight decay."""
CORPUS_WEIGHT: Mapping[str, float] = {
    "gum": 1.0,
    "gap": 1.0,
    "litbank": 0.4,
    "hidden": 0.5,
    "news": 4.0,
}
"""The weight of an example: novels and hidden names are less like news as it is written. Of news, 3 to 8 do alike."""


@dataclass(frozen=True)
class Batch:
    """Examples as arrays, padded: options are numbered from 0, none of them.

    `states` (tokens, width) are those of every token that is looked at; `mention` (examples,) and `seen` (examples,
    options, mentions) are their numbers, where there is none that of the last row, which is zero. `features` (examples,
    options, features) are numbers, the last number being none; `real` says which options there are.
    """

    states: torch.Tensor
    mention: torch.Tensor
    seen: torch.Tensor
    features: torch.Tensor
    kinds: torch.Tensor
    right: torch.Tensor
    real: torch.Tensor
    weights: torch.Tensor


class LinkerNetwork(nn.Module):
    """The network as it is learned; `extractors.speakers.antecedents.linker` computes the same with numpy."""

    def __init__(self, states: int, features: int) -> None:
        super().__init__()
        self.mention = nn.Linear(states, WIDTH, bias=False)
        self.antecedent = nn.Linear(states, WIDTH, bias=False)
        self.pair = nn.Linear(4 * WIDTH, HIDDEN, bias=False)
        self.own = nn.Linear(WIDTH, HIDDEN, bias=False)
        self.nobody = nn.Linear(WIDTH, HIDDEN, bias=False)
        self.bias = nn.Embedding(len(CLASSES), HIDDEN)
        self.nobody_bias = nn.Embedding(len(CLASSES), HIDDEN)
        self.features = nn.Embedding(features + 1, HIDDEN, padding_idx=features)
        self.linear = nn.Parameter(torch.zeros(len(CLASSES), features + 1))
        self.out = nn.Parameter(torch.randn(HIDDEN) * 0.05)
        self.nobody_out = nn.Parameter(torch.randn(HIDDEN) * 0.05)
        self.states_dropout = nn.Dropout(DROPPED)
        self.dropout = nn.Dropout(DROPPED)
        nn.init.normal_(self.features.weight, std=0.05)
        with torch.no_grad():
            self.features.weight[features] = 0
            self.bias.weight.zero_()
            self.nobody_bias.weight.zero_()

    def forward(self, batch: Batch) -> torch.Tensor:
        """The scores of every option, (examples, options); without options there is minus infinity."""
        states = self.states_dropout(batch.states)
        mention = self.mention(states[batch.mention]).unsqueeze(1)
        seen = self.antecedent(states)[batch.seen]
        last = seen[:, :, 0]
        mean = seen.sum(2) / (batch.seen < len(states) - 1).sum(2, keepdim=True).clamp(min=1)
        joined = torch.cat([last, mean, mention * last, mention * mean], -1)
        embedded = self.features(batch.features).sum(2)
        hidden = self.pair(joined) + self.own(mention) + self.bias(batch.kinds).unsqueeze(1) + embedded[:, 1:]
        none = self.nobody(mention[:, 0]) + self.nobody_bias(batch.kinds) + embedded[:, 0]
        linear = self.linear[batch.kinds].gather(1, batch.features.flatten(1)).view(batch.features.shape)
        linear = (linear * (batch.features < self.linear.shape[1] - 1)).sum(2)
        scores = torch.cat(
            [
                (self.dropout(F.relu(none)) @ self.nobody_out).unsqueeze(1),
                self.dropout(F.relu(hidden)) @ self.out,
            ],
            1,
        )
        return (scores + linear).masked_fill(~batch.real, float("-inf"))


class Examples:
    """Examples with the states of their tokens, laid out once and cut into batches.

    Args:
        found: The examples.
        states: The states of each text by corpus and id.
        names: Numbers of features.
    """

    def __init__(
        self, found: Sequence[LinkExample], states: Mapping[tuple[str, str], TokenStates], names: Mapping[str, int]
    ) -> None:
        self.found = found
        vectors, starts = list[npt.NDArray[np.float16]](), dict[tuple[str, str], int]()
        count = 0
        for key, kept in states.items():
            starts[key] = count
            vectors.append(kept.vectors)
            count += len(kept.vectors)
        self.width = vectors[0].shape[1]
        self._states = np.concatenate([*vectors, np.zeros((1, self.width), np.float16)])
        options = max(len(one.trails) for one in found)
        most = max(len(row) for one in found for row in one.features)
        self._mention = np.full(len(found), count)
        self._seen = np.full((len(found), options, TRAIL + 1), count)
        self._features = np.full((len(found), options + 1, most), len(names), np.int32)
        self._right = np.zeros((len(found), options + 1), bool)
        self._real = np.zeros((len(found), options + 1), bool)
        self._kinds = np.array([CLASSES.index(one.kind) for one in found])
        self._weights = np.array([CORPUS_WEIGHT[one.corpus] for one in found], np.float32)
        for n, one in enumerate(found):
            rows, start = states[one.corpus, one.text].rows, starts[one.corpus, one.text]
            self._mention[n] = start + rows[one.mention] if rows[one.mention] >= 0 else count
            for m, trail in enumerate(one.trails):
                self._seen[n, m, : len(trail)] = [start + rows[i] if rows[i] >= 0 else count for i in trail]
            for m, row in enumerate(one.features):
                known = [names[name] for name in row if name in names]
                self._features[n, m, : len(known)] = known
            self._right[n, sorted(one.right)] = True
            self._real[n, : len(one.trails) + 1] = True

    def batches(self, order: Sequence[int]) -> Iterator[Batch]:
        """The examples of an order in batches."""
        for first in range(0, len(order), BATCH):
            yield self.batch(order[first : first + BATCH])

    def batch(self, some: Sequence[int]) -> Batch:
        """Examples by number as one batch."""
        picked = np.array(some)
        looked = np.concatenate([self._mention[picked], self._seen[picked].ravel(), [len(self._states) - 1]])
        tokens, places = np.unique(looked, return_inverse=True)
        arrays = (
            self._states[tokens].astype(np.float32),
            places[: len(picked)],
            places[len(picked) : -1].reshape(self._seen[picked].shape),
            self._features[picked].astype(np.int64),
            self._kinds[picked],
            self._right[picked],
            self._real[picked],
            self._weights[picked],
        )
        return Batch(*(torch.from_numpy(array) for array in arrays))


def numbers(examples: Sequence[LinkExample]) -> dict[str, int]:
    """Numbers for the features that enough options have."""
    counts = Counter(name for one in examples for names in one.features for name in names)
    return {name: n for n, name in enumerate(sorted(name for name, count in counts.items() if count >= MIN_COUNT))}


def fit(examples: Examples, order: Sequence[int], features: int, epochs: int = EPOCHS, seed: int = 0) -> LinkerNetwork:
    """A network under which the right options are likeliest."""
    torch.manual_seed(seed)
    network = LinkerNetwork(examples.width, features)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = epochs * -(-len(order) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE * 3, total_steps=steps, pct_start=0.1)
    order, chance = list(order), random.Random(seed)
    for _ in range(epochs):
        chance.shuffle(order)
        network.train()
        for batch in examples.batches(order):
            loss = _loss(network(batch), batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return network.eval()


def _loss(scores: torch.Tensor, batch: Batch) -> torch.Tensor:
    whole = scores.logsumexp(1)
    part = scores.masked_fill(~batch.right, float("-inf")).logsumexp(1)
    return ((whole - part) * batch.weights).sum() / batch.weights.sum()
