"""The bundled checkpoints of stanza, loaded by stanza's own classes, for reading only.

`stanza.Pipeline` loads the same files, but makes an optimizer for each. That imports torch's compiler, which takes a
second of processor time, a fifth of a start.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import torch
from stanza.models.common.foundation_cache import BertRecord, FoundationCache
from stanza.models.depparse import trainer as depparse
from stanza.models.lemma import trainer as lemma
from stanza.models.pos import trainer as pos
from stanza.models.pos.vocab import MultiVocab
from stanza.models.tokenization import trainer as tokenization

from onrecord.extractors.engines.encoder_weights import EncoderWeights

ENCODER_NAME = "models/encoder"
"""The name of the transformer in the bundled checkpoints: its folder, seen from the repository's root."""


class Trained(Protocol):
    """A network with its vocabularies and the options that it was trained with, as stanza's trainers have them."""

    model: Any
    vocab: Any
    args: dict[str, Any]


class TrainedTokenizer(tokenization.Trainer):  # type: ignore[misc]  # stanza has no types
    """A tokenizer that is not trained further."""

    def __init__(self, file: str, _: FoundationCache) -> None:
        self.load(file, None, None)


class TrainedTagger(pos.Trainer):  # type: ignore[misc]  # stanza has no types
    """A tagger that is not trained further."""

    def __init__(self, file: str, cache: FoundationCache) -> None:
        self.load(file, None, foundation_cache=cache)


class TrainedLemmatizer(lemma.Trainer):  # type: ignore[misc]  # stanza has no types
    """A lemmatizer that is not trained further."""

    def __init__(self, file: str, cache: FoundationCache) -> None:
        self.load(file, None, cache)
        self.caseless = self.args.get("caseless", False)
        self.caseless = self.args.get("caseless", False)


class TrainedParser:
    """A graph parser that is not trained further: stanza's loading makes an optimizer in every case."""

    def __init__(self, file: str, cache: FoundationCache) -> None:
        checkpoint = torch.load(file, "cpu", weights_only=True)
        self.args = checkpoint["config"]
        self.vocab = MultiVocab.load_state_dict(checkpoint["vocab"])
        encoder, tokenizer = cache.load_bert(self.args["bert_model"])
        self.model = depparse.GraphTrainer.build_model(
            self.args, self.vocab, foundation_cache=cache, bert_model=encoder, bert_tokenizer=tokenizer
        )
        self.model.load_params(checkpoint["model"])


LOADERS: dict[str, Callable[[str, FoundationCache], Trained]] = {
    "tokenize": TrainedTokenizer,
    "pos": TrainedTagger,
    "lemma": TrainedLemmatizer,
    "depparse": TrainedParser,
}


def load_checkpoints(folder: Path, encoder: EncoderWeights, device: str) -> dict[str, Trained]:
    """The checkpoints of stanza's folder of models, by processor; tagger and parser get the encoder.

    Raises:
        OSError: A file is missing.
    """
    cache = encoder_cache(encoder)
    found: dict[str, Trained] = {}
    for name, load in LOADERS.items():
        found[name] = load(str(folder / "en" / name / "onrecord.pt"), cache)
        found[name].model.eval().to(device)
    return found


def encoder_cache(encoder: Any, tokenizer: Any = None) -> FoundationCache:
    """stanza's cache of transformers with the bundled encoder in it, wherever the repository lies.

    stanza's own processors run it: for them it has to be one of transformers, with its tokenizer.
    """
    cache = FoundationCache(local_files_only=True)
    cache.bert[ENCODER_NAME] = BertRecord(encoder, tokenizer, {})
    return cache
