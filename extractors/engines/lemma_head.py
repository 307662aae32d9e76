"""stanza's lemmatizer, run once for each word and tag of a batch; it spells only lemmas that differ from the word.

Most words are in its dictionary. For the others its network first predicts if the lemma is the word itself or its lower
case, as it nearly always is. stanza spells out a lemma in any case; here only the rest is spelled, from the states that
the prediction had, and without the logarithms of every letter's probability.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any, NamedTuple

import torch
import torch.nn.functional as F
from stanza.models.common.seq2seq_constant import EOS_ID, PAD_ID, SOS_ID, UNK, UNK_ID
from stanza.models.lemma.edit import EDIT_TO_ID, edit_word
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

Pair = tuple[str, str | None]
"""A word and its universal part of speech."""


class _Read(NamedTuple):
    """Words as the network has read them: ids of their letters, states of these after that of the tag, last states."""

    letters: torch.Tensor
    states: torch.Tensor
    hidden: torch.Tensor
    cell: torch.Tensor

    def only(self, rows: list[int]) -> _Read:
        """Some of the words."""
        return _Read(*(part[rows] for part in self))


class LemmaHead:
    """A lemmatizer of stanza.

    Raises:
        ValueError: Only stanza's own processor can run it.
    """

    def __init__(self, trained: Any) -> None:
        options = trained.args
        usual = all(options[name] for name in ("ensemble_dict", "edit", "copy", "pos")) and not options["charlm"]
        plain = options["beam_size"] == 1 and options["attn_type"] == "soft"
        if not (usual and plain) or trained.has_contextual_lemmatizers():
            raise ValueError("the lemmatizer's checkpoint works by other means than the bundled one")
        self._trained, self._model = trained, trained.model.eval()
        self._letters, self._tags = trained.vocab["char"], trained.vocab["pos"]
        self._units = list(map(self._letters.id2unit, range(self._model.vocab_size)))

    def __call__(self, pairs: Sequence[Pair]) -> list[str | None]:
        """The lemma of each word, or None."""
        unique = list(dict.fromkeys((word, upos or "_") for word, upos in pairs))
        known = self._trained.skip_seq2seq(unique)
        strange = [pair for pair, is_known in zip(unique, known, strict=True) if not is_known]
        lemmas = dict(zip(unique, self._trained.predict_dict(unique), strict=True)) | self._made(strange)
        return [_written(word, lemmas[word, upos or "_"]) for word, upos in pairs]

    def _made(self, pairs: list[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """The lemmas of words that the dictionary does not know."""
        if not pairs:
            return {}
        pairs = sorted(pairs, key=lambda pair: -len(pair[0]))
        strange = sorted({letter for word, _ in pairs for letter in word if letter not in self._letters})
        read = self._read(pairs, strange)
        edits = self._model.edit_clf(read.hidden).argmax(1).tolist()
        made = {pair: edit_word(pair[0], "", edit) for pair, edit in zip(pairs, edits, strict=True)}
        rest = [row for row, edit in enumerate(edits) if edit == EDIT_TO_ID["none"]]
        for first in range(0, len(rest), self._trained.args["batch_size"]):
            some = rest[first : first + self._trained.args["batch_size"]]
            for row, lemma in zip(some, self._spelled(read.only(some), strange), strict=True):
                made[pairs[row]] = lemma if lemma and UNK not in lemma else pairs[row][0]
        return made

    def _read(self, pairs: Sequence[tuple[str, str]], strange: Sequence[str]) -> _Read:
        """Words, the longest first, as the network reads them."""
        model, device = self._model, self._model.SOS_tensor.device
        more = {letter: number for number, letter in enumerate(strange, model.vocab_size)}
        ids = [[SOS_ID, *(more.get(c) or self._letters.unit2id(c) for c in word), EOS_ID] for word, _ in pairs]
        letters = pad_sequence([torch.tensor(own) for own in ids], batch_first=True, padding_value=PAD_ID).to(device)
        tags = torch.tensor([self._tags.unit2id(upos) for _, upos in pairs], device=device)
        known = letters.masked_fill(letters >= model.vocab_size, UNK_ID)
        inputs = torch.cat([model.pos_embedding(tags).unsqueeze(1), model.embedding(known)], 1)
        packed = pack_padded_sequence(inputs, [len(own) + 1 for own in ids], batch_first=True)
        states, (hidden, cell) = model.encoder(packed)
        last = (torch.cat((both[-1], both[-2]), 1) for both in (hidden, cell))
        return _Read(letters, pad_packed_sequence(states, batch_first=True)[0], *last)

    def _spelled(self, read: _Read, strange: Sequence[str]) -> list[str]:
        """The lemmas of words as the network spells them, each letter the likeliest after those before."""
        model, attention, width = self._model, self._model.decoder.attention_layer, self._model.vocab_size
        letters, states, hidden, cell = read
        absent = F.pad(letters == PAD_ID, (1, 0))
        found = letters.new_full((len(letters), 1), SOS_ID)
        ended = torch.zeros(len(letters), dtype=torch.bool, device=letters.device)
        steps: list[torch.Tensor] = []
        while len(steps) < model.max_dec_len and not bool(ended.all()):
            before = model.embedding(found.squeeze(1).masked_fill(found.squeeze(1) >= width, UNK_ID))
            hidden, cell = model.decoder.lstm_cell(before, (hidden, cell))
            near = torch.bmm(states, attention.linear_in(hidden).unsqueeze(2)).squeeze(2)
            near = near.masked_fill_(absent, -torch.inf)
            around = torch.bmm(near.softmax(1).unsqueeze(1), states).squeeze(1)
            out = attention.linear_out(torch.cat((around, hidden), 1)).tanh_()
            copied = model.copy_gate(out).sigmoid_()
            # An unknown letter is as likely as an unknown one in general, or copied.
            own = model.dec2vocab(out).softmax(1)
            likely = torch.cat([own, own[:, UNK_ID, None].expand(-1, len(strange))], 1) * (1 - copied)
            likely.scatter_add_(1, letters, near[:, 1:].softmax(1).mul_(copied))
            found = likely.argmax(1, keepdim=True)
            ended |= found.squeeze(1) == EOS_ID
            steps.append(found)
        units, spelled = [*self._units, *strange], torch.cat(steps, 1).tolist()
        return ["".join(units[number] for number in takewhile(EOS_ID.__ne__, own)) for own in spelled]


def _written(word: str, lemma: str) -> str | None:
    """The lemma as stanza's documents have it."""
    return lemma if lemma and (lemma != "_" or word == "_") else None
