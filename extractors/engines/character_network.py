"""The network of a stanza tokenizer, run on a CPU by torch's fused recurrent layers.

stanza packs paragraphs, and packed sequences are computed step by step, which takes longer than the arithmetic of so
narrow a network. The fused layers need padded sequences, and are faster still in bfloat16. Paragraphs of similar length
are therefore read together, and each is reversed within its own length for the backward direction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import nn

from onrecord.extractors.checkpoints import checkpoint

LIKE = 0.5
"""Paragraphs are read together down to this share of the longest one's length."""


class CharacterNetwork:
    """The parts of a tokenizer's trainer that stanza's decoding needs: its options and its predictions.

    Raises:
        ValueError: Only stanza's own trainer can run this network.
    """

    def __init__(self, trainer: Any, kind: torch.dtype = torch.float32) -> None:
        model, options = trainer.model.eval(), trainer.args
        if options["conv_res"] or options["rnn_layers"] != 1 or not options["hierarchical"] or options["use_mwt"]:
            raise ValueError("the tokenizer's network has other layers than the bundled one")
        self.args: dict[str, Any] = options
        self._model = model
        self._first, self._second = _TwoWays(model.rnn, kind), _TwoWays(model.rnn2, kind)

    def predict(self, batch: tuple[torch.Tensor, torch.Tensor, torch.Tensor, Sequence[str]]) -> NDArray[np.float32]:
        """Log probabilities of inside, word end and sentence end, for every character of paragraphs, longest first."""
        checkpoint()
        units, _, features, text = batch
        lengths = [len(units) for units in text]
        scores = np.zeros((len(lengths), lengths[0], 3), np.float32)
        for first, last in _alike(lengths):
            some, longest = slice(first, last), lengths[first]
            inputs = torch.cat([self._model.embeddings(units[some, :longest]), features[some, :longest]], 2)
            scores[some, :longest] = self._scores(inputs, lengths[some]).numpy()
        return scores

    def _scores(self, inputs: torch.Tensor, lengths: Sequence[int]) -> torch.Tensor:
        model, back = self._model, _turned(lengths)
        states = self._first(inputs, back)
        word, sentence = model.tok_clf(states), model.sent_clf(states)
        if (sharpness := self.args["hier_invtemp"]) > 0:
            states = states * (1 - torch.sigmoid(-word * sharpness))
        states = self._second(states, back)
        word, sentence = word + model.tok_clf2(states), sentence + model.sent_clf2(states)
        ends, goes_on = F.logsigmoid(word), F.logsigmoid(-sentence)
        return torch.cat([F.logsigmoid(-word), ends + goes_on, ends + F.logsigmoid(sentence)], 2)


class _TwoWays:
    """A bidirectional recurrent layer, as two layers in one direction, with numbers of one kind."""

    def __init__(self, both: nn.LSTM, kind: torch.dtype) -> None:
        self._kind = kind
        self._ways = [nn.LSTM(both.input_size, both.hidden_size, batch_first=True).eval() for _ in range(2)]
        for way, suffix in zip(self._ways, ("", "_reverse"), strict=True):
            way.load_state_dict({name: getattr(both, name + suffix) for name in way.state_dict()})
            way.to(kind)

    def __call__(self, inputs: torch.Tensor, back: torch.Tensor) -> torch.Tensor:
        inputs = inputs.to(self._kind)
        there, _ = self._ways[0](inputs)
        turned, _ = self._ways[1](inputs.gather(1, back.expand(-1, -1, inputs.shape[2])))
        return torch.cat([there, turned.gather(1, back.expand(-1, -1, turned.shape[2]))], 2).float()


def _turned(lengths: Sequence[int]) -> torch.Tensor:
    """For each place its place in the reversed paragraph: (paragraphs, characters, 1)."""
    places, ends = torch.arange(lengths[0]), torch.tensor(lengths).unsqueeze(1)
    return torch.where(places < ends, ends - 1 - places, places).unsqueeze(2)


def _alike(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ranges of paragraphs of similar length, the longest first."""
    first = 0
    for number, length in enumerate(lengths):
        if length < LIKE * lengths[first]:
            yield first, number
            first = number
    yield first, len(lengths)
