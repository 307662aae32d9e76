"""stanza's lemmatizer, run once for each word and tag of a batch; it spells only lemmas that differ from the word.

Most words are in its dictionary. For the others its network first predicts if the lemma is the word itself or its lower
case, as it nearly always is. stanza spells out a lemma in any case; here only the rest is spelled.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from stanza.models.common.doc import Document
from stanza.models.common.utils import unsort
from stanza.models.lemma.data import DataLoader
from stanza.models.lemma.edit import EDIT_TO_ID, edit_word

Pair = tuple[str, str | None]
"""A word and its universal part of speech."""


class LemmaHead:
    """A lemmatizer of stanza.

    Raises:
        ValueError: Only stanza's own processor can run it.
    """

    def __init__(self, trained: Any) -> None:
        options = trained.args
        if not (options["ensemble_dict"] and options.get("edit")) or trained.has_contextual_lemmatizers():
            raise ValueError("the lemmatizer's checkpoint works by other means than the bundled one")
        self._trained, self._options = trained, options
        trained.model.eval()

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
        made: dict[tuple[str, str], str] = {}
        for pair, edit in zip(pairs, self._edits(pairs), strict=True):
            if edit != EDIT_TO_ID["none"]:
                made[pair] = edit_word(pair[0], "", edit)
        rest = [pair for pair in pairs if pair not in made]
        if rest:
            made |= {pair: lemma or "_" for pair, lemma in zip(rest, self._spelled(rest), strict=True)}
        return made

    def _spelled(self, pairs: list[tuple[str, str]]) -> list[str]:
        """The lemmas of words as the network spells them."""
        found: list[str] = []
        loader = self._loader(pairs, self._options["batch_size"])
        for batch in loader:
            lemmas, edits = self._trained.predict(batch, self._options["beam_size"], loader.vocab)
            words = [word for word, _ in pairs[len(found) : len(found) + len(lemmas)]]
            found += self._trained.postprocess(words, lemmas, edits=edits)
        return found

    def _edits(self, pairs: list[tuple[str, str]]) -> list[int]:
        """The edit of stanza that gives the lemma of each word."""
        model = self._trained.model
        letters, mask, _, _, upos, _, order, text = self._loader(pairs, len(pairs))[0]
        device = model.SOS_tensor.device
        inputs, _, lengths, _ = model.embed(letters.to(device), mask.to(device), upos.to(device), text)
        _, (hidden, _) = model.encode(inputs, lengths)
        edits: list[int] = unsort(torch.argmax(model.edit_clf(hidden), 1).tolist(), order)
        return edits

    def _loader(self, pairs: Sequence[tuple[str, str]], together: int) -> DataLoader:
        """Words as the network reads them, so many together."""
        words, vocab = _document(pairs), self._trained.vocab
        return DataLoader(words, together, self._options, vocab=vocab, evaluation=True, expand_unk_vocab=True)


def _document(pairs: Sequence[tuple[str, str]]) -> Document:
    return Document([[{"id": (n,), "text": word, "upos": upos} for n, (word, upos) in enumerate(pairs, 1)]])


def _written(word: str, lemma: str) -> str | None:
    """The lemma as stanza's documents have it."""
    return lemma if lemma and (lemma != "_" or word == "_") else None
