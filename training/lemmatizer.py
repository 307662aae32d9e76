"""Train the lemmatizer: ``python -m training.lemmatizer``.

stanza's own: a dictionary of (word, part of speech), and for words it does not hold a character model that
either copies the word, lowers it, or spells the lemma. The dictionary counts every word of the Universal
Dependencies treebanks English EWT and GUM; the character model sees each distinct word once an epoch, because
the words it will be asked for are the rare ones. The epoch that does best on unseen dev words is kept.
"""

from __future__ import annotations

import itertools
import json
import logging
import random
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import torch
from stanza.models import lemmatizer as stanza_lemmatizer
from stanza.models.common.doc import LEMMA, TEXT, UPOS, Document
from stanza.models.lemma.data import DataLoader
from stanza.models.lemma.trainer import Trainer
from stanza.utils.conll import CoNLL

from corpora import treebank
from corpora.treebank import TreebankSentence
from training.recipe import stanza_options, started

log = logging.getLogger("training.lemmatizer")

OPTIONS = ["--shorthand", "en_onrecord", "--hidden_dim", "144", "--batch_size", "64", "--dropout", "0.3",
           "--emb_dropout", "0.3", "--pos_dropout", "0.3", "--max_dec_len", "40"]  # fmt: skip


def with_curly(sentences: Iterable[TreebankSentence]) -> Iterator[TreebankSentence]:
    """The sentences, and those with marks or apostrophes once more in typographic ones."""
    for sentence in sentences:
        yield sentence
        curly = treebank.curly(sentence)
        if curly.words != sentence.words:
            yield curly


def types(sentences: Iterable[TreebankSentence]) -> Iterator[TreebankSentence]:
    """Every distinct word, part of speech and lemma once, each as a sentence of its own."""
    seen: set[tuple[str, str, str]] = set()
    for sentence in sentences:
        for word in sentence.words:
            key = word[treebank.FORM], word[treebank.UPOS], word[treebank.LEMMA]
            if key not in seen and word[treebank.DEPREL] != "goeswith" and len(key[0]) <= 30:
                seen.add(key)
                yield TreebankSentence((), (("1", *key[:1], key[2], key[1], "_", "_", "0", "root", "_", "_"),))


def document(sentences: Iterable[TreebankSentence]) -> Document:
    """Treebank sentences as stanza holds them."""
    return CoNLL.conll2doc(input_str="".join(sentence.conllu() for sentence in sentences))


def predict(trainer: Trainer, words: Document) -> list[str]:
    """The lemma of every word, from the dictionary and else from the character model."""
    pairs = words.get([TEXT, UPOS])
    skip = trainer.skip_seq2seq(pairs)
    data = DataLoader(words, 256, trainer.args, vocab=trainer.vocab, evaluation=True, skip=skip, expand_unk_vocab=True)
    spelt: list[str] = []
    edits: list[int] = []
    with torch.no_grad():
        for batch in data:
            lemmas, kinds = trainer.predict(batch, 1, data.vocab)
            spelt += lemmas
            edits += kinds
    unknown = [word for (word, _), known in zip(pairs, skip, strict=True) if not known]
    found = iter(trainer.postprocess(unknown, spelt, edits=edits))
    lemmas = trainer.ensemble(pairs, ["" if known else next(found) for known in skip])
    return list(lemmas)


def accuracy(trainer: Trainer, gold: Document) -> dict[str, float]:
    """Share of right lemmas, over all words and over those outside the dictionary, in per cent."""
    right = [a == b for a, b in zip(predict(trainer, gold), gold.get([LEMMA]), strict=True)]
    known = trainer.skip_seq2seq(gold.get([TEXT, UPOS]))
    unseen = [hit for hit, in_dictionary in zip(right, known, strict=True) if not in_dictionary]
    return {"lemma": round(100 * sum(right) / len(right), 2), "unseen": round(100 * sum(unseen) / len(unseen), 2)}


def save(trainer: Trainer, path: Path) -> None:
    """Write the checkpoint, weights in half precision; stanza copies them back into single."""
    path.parent.mkdir(parents=True, exist_ok=True)
    trainer.save(str(path))
    checkpoint = torch.load(path, weights_only=True)
    checkpoint["model"] = {name: weight.half() for name, weight in checkpoint["model"].items()}
    torch.save(checkpoint, path)


def even(data: DataLoader, rng: random.Random) -> None:
    """Batch the words, words of one length together, in a new random order.

    torch's backward pass over a packed sequence of many lengths is several times slower.
    """
    words = [word for batch in data.data for word in batch]
    rng.shuffle(words)
    words.sort(key=lambda word: len(word[0]))
    data.data = []
    for _, alike in itertools.groupby(words, key=lambda word: len(word[0])):
        same = list(alike)
        data.data += [same[i : i + data.batch_size] for i in range(0, len(same), data.batch_size)]
    rng.shuffle(data.data)


def train(trainer: Trainer, data: DataLoader, dev: Document, epochs: int, out: Path) -> None:
    """Train the character model; the learning rate falls in the last third, the best epoch on dev is kept."""
    best, started = 0.0, time.monotonic()
    rng = random.Random(torch.initial_seed())
    for epoch in range(1, epochs + 1):
        remaining = (epochs - epoch + 1) / epochs
        trainer.update_lr(trainer.args["lr"] * min(1.0, 3 * remaining))
        even(data, rng)
        loss = sum(trainer.update(batch) for batch in data) / len(data)
        measured = accuracy(trainer, dev)
        log.info("epoch %d: loss %.4f, dev %s, %.0f s", epoch, loss, measured, time.monotonic() - started)
        if measured["unseen"] > best:
            best = measured["unseen"]
            save(trainer, out)


def main() -> None:
    """Command line of the recipe."""
    arguments = stanza_options(__doc__, Path("build/lemmatizer"))
    arguments.add_argument("--epochs", type=int, default=10)
    options = arguments.parse_args()
    device = started(options)
    read: dict[str, list[TreebankSentence]] = {
        part: [s for name in ("ewt", "gum") for s in treebank.read(options.data / "ud" / f"{name}-{part}.conllu")]
        for part in ("train", "dev")
    }
    settings: dict[str, Any] = stanza_lemmatizer.parse_args(OPTIONS)
    data = DataLoader(document(types(with_curly(read["train"]))), settings["batch_size"], settings)
    settings |= {"vocab_size": data.vocab["char"].size, "pos_vocab_size": data.vocab["pos"].size}
    trainer = Trainer(args=settings, vocab=data.vocab, device=device)
    counted = DataLoader(document(with_curly(read["train"])), 1, settings, conll_only=True)
    trainer.train_dict(counted.raw_data())
    dev = document(read["dev"])
    log.info("%d distinct words, dictionary alone: %s", data.num_examples, accuracy(trainer, dev))
    out = options.work / "onrecord.pt"
    train(trainer, data, dev, options.epochs, out)
    trainer = Trainer(args={}, model_file=str(out), device=device)
    parts = [f"{name}-{part}" for name in ("ewt", "gum") for part in ("dev", "test")]
    measured = {
        part: accuracy(trainer, document(treebank.read(options.data / "ud" / f"{part}.conllu"))) for part in parts
    }
    log.info("scores %s", measured)
    (options.work / "scores.json").write_text(json.dumps(measured, indent=2) + "\n")


if __name__ == "__main__":
    main()
