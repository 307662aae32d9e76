"""The encoder's states of words, as the window network takes them: means over each word's pieces."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from onrecord.extractors.engines.encoder import load_encoder
from onrecord.extractors.engines.packed_encoder import PackedEncoder
from onrecord.extractors.engines.pieces import PieceReader
from onrecord.extractors.engines.tag_head import simplified
from training.windows.network import READ_LAYERS

LONGEST_WORD = 48
"""Characters of a word that the encoder reads."""

States = npt.NDArray[np.float16]


class StateReader:
    """The encoder of a folder, over sentences given as words, each sentence by itself as for tagger and parser."""

    def __init__(self, folder: Path, device: str = "cpu") -> None:
        model = load_encoder(folder, device)
        self._layers = int(model.config.num_hidden_layers)
        self._encoder = PackedEncoder(model, device)
        self._pieces = PieceReader(Tokenizer.from_file(str(folder / "tokenizer.json")))

    def __call__(self, sentences: Sequence[Sequence[str]]) -> States:
        """The states of all words behind the layers that are read, side by side: (words, layers x width)."""
        ids: list[int] = []
        lengths: list[int] = []
        rows: list[int] = []
        firsts: list[int] = []
        for words in simplified([[word[:LONGEST_WORD] for word in words] for words in sentences]):
            begin = len(ids)
            ids.append(self._pieces.first)
            for word in self._within(self._pieces(words)):
                firsts.append(len(rows))
                rows += range(len(ids), len(ids) + len(word))
                ids += word
            ids.append(self._pieces.last)
            lengths.append(len(ids) - begin)
        if not ids:
            return np.zeros((0, 0), np.float16)
        kept = self._encoder(self._encoder.embedded(torch.tensor(ids)), lengths, self._layers)
        index, bags = torch.tensor(rows), torch.tensor(firsts)
        with torch.inference_mode():
            means = [F.embedding_bag(index, kept[layer - 1], bags, mode="mean") for layer in READ_LAYERS]
            found: States = torch.cat(means, 1).half().numpy()
        return found

    def _within(self, words: list[list[int]]) -> list[list[int]]:
        """The pieces of a sentence's words; only the first of each where all would be too many to read."""
        total = sum(map(len, words)) + 2
        return words if total <= self._encoder.longest else [pieces[:1] for pieces in words]
