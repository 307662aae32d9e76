"""The encoder that stanza's tagger and parser share: loads it, and computes the states of words once for both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from tokenizers import Encoding, Tokenizer

from onrecord.extractors.engines.encoder_weights import EncoderWeights
from onrecord.extractors.engines.packed_encoder import PackedEncoder
from onrecord.extractors.settings import Precision

if TYPE_CHECKING:
    from transformers import BertModel

KEPT_LAYERS = 4
"""Layers whose states tagger and parser combine."""

OVERLAP = 20
"""Word pieces that consecutive parts of a sentence that is too long for the encoder share."""


@dataclass(frozen=True, slots=True)
class WordStates:
    """States of sentences' words after the encoder's last layers, each layer (words, width), in the order of sentences.

    `starts` are those of the sentences' first pieces, which represent the root: (sentences, width).
    """

    words: tuple[torch.Tensor, ...]
    starts: tuple[torch.Tensor, ...]


class SentenceEncoder:
    """Computes the states of sentences' words: those of each word's last piece."""

    def __init__(
        self, model: BertModel | EncoderWeights, folder: Path, device: str, precision: Precision = "auto"
    ) -> None:
        self._encoder = PackedEncoder(model, device, precision)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._device = device

    def __call__(self, sentences: Sequence[Sequence[str]]) -> WordStates:
        """The states of all words."""
        ids: list[int] = []
        lengths: list[int] = []
        words: list[int] = []
        starts: list[int] = []
        for encoding, places in self._cut(sentences):
            parts = _parts(len(encoding.ids), self._encoder.longest)
            offset, done = len(ids), 0
            starts.append(offset)
            for first, last in parts:
                while done < len(places) and places[done] < last:
                    words.append(offset + places[done] - first)
                    done += 1
                ids += encoding.ids[first:last]
                lengths.append(last - first)
                offset += last - first
        inputs = self._encoder.embedded(torch.tensor(ids, device=self._device))
        states = self._encoder(inputs, lengths, KEPT_LAYERS)
        return WordStates(tuple(s[words] for s in states), tuple(s[starts] for s in states))

    def _cut(self, sentences: Sequence[Sequence[str]]) -> list[tuple[Encoding, list[int]]]:
        """Each sentence's pieces, and the place of each word's last one; a word without pieces is read as a dash."""
        encodings = self._tokenizer.encode_batch([list(words) for words in sentences], is_pretokenized=True)
        cut = []
        for words, encoding in zip(sentences, encodings, strict=True):
            places = _last_pieces(encoding, len(words))
            if -1 in places:
                written = [word if place >= 0 else "-" for word, place in zip(words, places, strict=True)]
                encoding = self._tokenizer.encode(written, is_pretokenized=True)
                places = _last_pieces(encoding, len(words))
            cut.append((encoding, places))
        return cut


def _last_pieces(encoding: Encoding, words: int) -> list[int]:
    places = [-1] * words
    for place, word in enumerate(encoding.word_ids):
        if word is not None:
            places[word] = place
    return places


def _parts(pieces: int, longest: int) -> list[tuple[int, int]]:
    """The parts of a sentence that are encoded separately; where two overlap, the states of the first are used."""
    found = [(0, min(pieces, longest))]
    while found[-1][1] < pieces:
        first = found[-1][1] - OVERLAP
        found.append((first, min(pieces, first + longest)))
    return found
