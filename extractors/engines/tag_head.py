"""stanza's tagger over existing states: a checkpoint's modules, run without stanza's padding.

stanza pads sentences and words' letters, tags each column separately and builds a document for each step. Here each
form of a batch is spelled once, the columns are one matrix, and only letters are padded.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
import torch
from stanza.models.common.utils import simplify_punct

from onrecord.extractors.engines.device import number_format
from onrecord.extractors.engines.encoder import KEPT_LAYERS, WordStates
from onrecord.extractors.engines.recurrent import HighwayLayers
from onrecord.extractors.engines.stanza_checkpoints import Trained
from onrecord.extractors.settings import Precision


class Tags(NamedTuple):
    """The tags of a word; None for those that the tagger leaves open. `feats` is as CoNLL-U writes it."""

    upos: str | None
    xpos: str | None
    feats: str | None


def simplified(sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """The forms that tagger and parser read: several question or exclamation marks become one."""
    found = simplify_punct([[[word] for word in words] for words in sentences])
    return [[word for (word,) in words] for words in found]


def mixed(layers: Sequence[torch.Tensor], mix: torch.nn.Linear) -> torch.Tensor:
    """The mean of the layers, each raised or lowered by its learned weight."""
    uniform = sum(layers[1:], layers[0]) / len(layers)
    weights = mix.weight[0]
    rest = sum((w * f for w, f in zip(weights[1:], layers[1:], strict=True)), weights[0] * layers[0])
    return uniform + rest


class TagHead:
    """The tagger of a stanza checkpoint.

    Raises:
        ValueError: Only stanza's own processor can run the checkpoint.
    """

    def __init__(self, trained: Trained, device: str, precision: Precision = "auto") -> None:
        model, options = trained.model.eval(), trained.args
        plain = options["char"] and not options.get("charlm") and options["word_emb_dim"] and options["share_hid"]
        if not plain or options["pretrain"] or options.get("bert_hidden_layers") != KEPT_LAYERS:
            raise ValueError("the tagger's checkpoint has other inputs than the bundled one")
        self._model, self._vocab, self._device = model, trained.vocab, device
        first, numbers = (model.taggerlstm_h_init, model.taggerlstm_c_init), number_format(precision, device)
        self._layers = HighwayLayers(model.taggerlstm, first, numbers, device)
        outputs = [model.upos_clf]
        for name in ("xpos", "feats"):
            column = model.tag_clf[name]
            outputs += column if isinstance(column, torch.nn.ModuleList) else [column]
        self._weight = torch.cat([output.weight for output in outputs])
        self._bias = torch.cat([output.bias for output in outputs])
        self._cuts = list(pairwise(accumulate((len(output.bias) for output in outputs), initial=0)))
        self._named = lru_cache(maxsize=4096)(self._names)

    def __call__(self, sentences: Sequence[Sequence[str]], states: WordStates) -> list[list[Tags]]:
        """The tags of every word; the sentences are simplified, the longest first."""
        forms = [word for words in sentences for word in words]
        unique = sorted(set(forms), key=lambda form: (-len(form), form))
        places = {form: place for place, form in enumerate(unique)}
        index = torch.tensor([places[form] for form in forms], device=self._device)
        known = torch.tensor(self._vocab["word"].map(unique), device=self._device)
        rows = (self._model.word_emb(known)[index], self._spelled(unique)[index])
        inputs = torch.cat([*rows, mixed(states.words, self._model.bert_layer_mix)], 1)
        read = self._layers(inputs, [len(words) for words in sentences])
        scores = torch.nn.functional.linear(self._model.upos_hid(read).relu(), self._weight, self._bias)
        best = torch.stack([scores[:, first:last].argmax(1) for first, last in self._cuts], 1)
        tags = iter([self._named(tuple(row)) for row in best.tolist()])
        return [[next(tags) for _ in words] for words in sentences]

    def _spelled(self, forms: list[str]) -> torch.Tensor:
        """The states of the letters of each form; the longest form comes first."""
        lengths = [len(form) for form in forms]
        letters = np.zeros((len(forms), lengths[0]), np.int64)
        for row, form in zip(letters, forms, strict=True):
            row[: len(form)] = self._vocab["char"].map(form)
        chars = torch.from_numpy(letters).to(self._device)
        found = self._model.charmodel(chars, chars == 0, list(range(len(forms))), [len(forms)], lengths)
        spelled: torch.Tensor = self._model.trans_char(found.data)
        return spelled

    def _names(self, numbers: tuple[int, ...]) -> Tags:
        upos = self._vocab["upos"].unmap(numbers[:1])[0]
        plain = len(self._cuts) - len(self._vocab["feats"].lens())
        xpos = self._vocab["xpos"].unmap([numbers[1] if plain == 2 else numbers[1:plain]])[0]
        feats = self._vocab["feats"].unmap([numbers[plain:]])[0]
        return Tags(*(None if name == "_" else name for name in (upos, xpos, feats)))
