"""Train the tokenizer and sentence splitter: ``python -m training.tokenizer``.

stanza's own character model, trained on running text: windows of whole paragraphs from the Universal
Dependencies treebanks English EWT and GUM, a share of them set as a newspaper would (see
:mod:`training.newsprint`). Contractions are two tokens (`do` + `n't`); there are no multi-word tokens.
The checkpoint that does best on the dev texts, as they are and as a newspaper would set them, is kept. A run may be
stopped and started again: it goes on from the last look at the dev texts.
"""

from __future__ import annotations

import json
import logging
import math
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from stanza.models import tokenizer as stanza_tokenizer
from stanza.models.tokenization.data import SortedDataset, TokenizationDataset
from stanza.models.tokenization.trainer import Trainer
from stanza.models.tokenization.utils import output_predictions
from stanza.models.tokenization.vocab import Vocab

from corpora import rawtext
from corpora.rawtext import Labelled, Paragraph
from training import newsprint
from training.recipe import stanza_options, started

log = logging.getLogger("training.tokenizer")

FEATURES = [*stanza_tokenizer.DEFAULT_FEAT_FUNCS, "labeled_field", "phone_id", "date_pattern", "currency"]
WINDOW = 420
"""Characters in a training window, more only where one sentence is longer."""

MAX_LENGTH = 900
BATCH_CHARACTERS = 6000
UNIT_DROPOUT = 0.12
RATE = 3e-3
"""Characters of the longest window and of a batch, share of characters that are hidden, and learning rate."""


def options_for(hidden: int) -> dict[str, Any]:
    """stanza's settings of the model."""
    options: dict[str, Any] = stanza_tokenizer.parse_args(
        ["--lang", "en", "--shorthand", "en_onrecord", "--hidden_dim", str(hidden), "--no_use_mwt", "--lr0", str(RATE),
         "--max_seqlen", "1000"]
    )  # fmt: skip
    return options | {"feat_funcs": FEATURES, "feat_dim": len(FEATURES), "num_dict_feat": 0}


def windows(found: list[Paragraph], rng: random.Random) -> Iterator[Paragraph]:
    """One epoch: every paragraph once, long ones cut at sentence ends, some run together as by a single newline."""
    for paragraph in found:
        window: Paragraph = []
        length = -rng.randrange(WINDOW // 2)
        for sentence in paragraph:
            size = sum(len(form) + space for form, space in sentence)
            if window and length + size > WINDOW:
                yield window
                window, length = [], 0
            if size <= MAX_LENGTH:
                window.append(sentence)
                length += size
        if window:
            yield window


def joined(found: list[Paragraph], rng: random.Random) -> list[Paragraph]:
    """The paragraphs, some short ones joined to the next: stanza reads a single newline as a space."""
    result: list[Paragraph] = []
    for paragraph in found:
        if result and rng.random() < 0.08 and sum(map(len, result[-1])) < 60:
            last = result[-1]
            result[-1] = [*last[:-1], [*last[-1][:-1], (last[-1][-1][0], True)], *paragraph]
        else:
            result.append(paragraph)
    return result


class Splitter:
    """stanza's tokenizer model as it is being trained."""

    def __init__(self, found: list[Paragraph], hidden: int, device: str) -> None:
        self.options = options_for(hidden)
        plain = [rawtext.labelled(paragraph) for paragraph in found]
        alphabet = [[(char, 0)] for char in "“”‘’—–…«»„‚‹›éèçñãõüöäåøÉÖ£€©•´`"]
        self.vocab = Vocab([*plain, *alphabet], "en")
        self.options["vocab_size"] = len(self.vocab)
        self.trainer = Trainer(args=self.options, vocab=self.vocab, device=device)
        self.data = SortedDataset(self.dataset(""))

    def dataset(self, text: str) -> TokenizationDataset:
        """A text as stanza's tokenizer reads it."""
        return TokenizationDataset(self.options, input_text=text, vocab=self.vocab, evaluation=True)

    def batch(self, texts: list[Labelled]) -> tuple[Any, ...]:
        """Labelled texts as one training batch, longest first, some characters made unknown."""
        samples = [self.data.dataset.para_to_sentences(text) for text in sorted(texts, key=len, reverse=True)]
        units, labels, features, raw = self.data.collate(samples)
        # All of one length: torch's backward pass over packed sequences of many lengths is ten times slower.
        raw = [row + ["<PAD>"] * (units.shape[1] - len(row)) for row in raw]
        unknown = (torch.rand(units.shape) < UNIT_DROPOUT) & (units != self.vocab.unit2id("<PAD>"))
        return units.masked_fill(unknown, self.vocab.unit2id("<UNK>")), labels.long(), features, raw

    def predict(self, text: str) -> list[list[str]]:
        """The forms of the tokens of every sentence of a text."""
        with torch.no_grad():
            *_, sentences = output_predictions(None, self.trainer, self.dataset(text), self.vocab, None, orig_text=text)
        return [[token["text"] for token in sentence] for sentence in sentences]

    def evaluate(self, gold: list[Paragraph]) -> dict[str, float]:
        """Token and sentence F1 on the raw text of some paragraphs."""
        return rawtext.scores(gold, self.predict(rawtext.text_of(gold)))

    def state(self) -> dict[str, Any]:
        """Weights and optimizer, to go on from."""
        return {"model": self.trainer.model.state_dict(), "optimizer": self.trainer.optimizer.state_dict()}

    def restore(self, state: dict[str, Any]) -> None:
        """Take weights and optimizer as `state` gave them."""
        self.trainer.model.load_state_dict(state["model"])
        self.trainer.optimizer.load_state_dict(state["optimizer"])

    def save(self, path: Path) -> None:
        """Write the checkpoint, weights in half precision; stanza copies them back into single."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.trainer.save(str(path))
        checkpoint = torch.load(path, weights_only=True)
        checkpoint["model"] = {name: weight.half() for name, weight in checkpoint["model"].items()}
        torch.save(checkpoint, path)


def epoch(found: list[Paragraph], rng: random.Random) -> list[list[Labelled]]:
    """One epoch of batches: windows of like length together, in random order."""
    texts = [rawtext.labelled(newsprint.printed(window, rng)) for window in windows(joined(found, rng), rng)]
    texts.sort(key=lambda text: len(text) * rng.uniform(0.9, 1.1))
    batches: list[list[Labelled]] = [[]]
    longest = 0
    for text in texts:
        longest = max(longest, len(text))
        if batches[-1] and longest * (len(batches[-1]) + 1) > BATCH_CHARACTERS:
            batches.append([])
            longest = len(text)
        batches[-1].append(text)
    rng.shuffle(batches)
    return batches


def rate(step: int, steps: int) -> float:
    """Learning rate at a step: a short warm-up, then a cosine to zero."""
    warmup = 200
    if step < warmup:
        return RATE * (step + 1) / warmup
    return RATE * 0.5 * (1 + math.cos(math.pi * (step - warmup) / max(1, steps - warmup)))


def train(
    model: Splitter, found: list[Paragraph], dev: list[list[Paragraph]], steps: int, seed: int, out: Path
) -> None:
    """Run the training steps; keep the checkpoint with the best dev score (harmonic mean of the two F1)."""
    state_file = out.with_name("state.pt")
    best, step, started, average = 0.0, 0, time.monotonic(), 0.0
    if state_file.exists():
        state = torch.load(state_file, weights_only=True)
        model.restore(state)
        best, step = state["best"], state["step"]
    rng = random.Random(seed + step)
    while step < steps:
        for texts in epoch(found, rng):
            model.trainer.change_lr(rate(step, steps))
            loss = model.trainer.update(model.batch(texts))
            average = 0.98 * average + 0.02 * loss
            step += 1
            if step % 100 == 0:
                log.info("step %d: loss %.4f, %.0f s", step, average, time.monotonic() - started)
            if step % 500 == 0 or step == steps:
                measured = [model.evaluate(gold) for gold in dev]
                score = sum(2 / (1 / m["tokens"] + 1 / m["sentences"]) for m in measured) / len(measured)
                log.info("step %d: dev %s, %.3f", step, measured, score)
                if score > best:
                    best = score
                    model.save(out)
                torch.save(model.state() | {"best": best, "step": step}, state_file)
            if step >= steps:
                return


def main() -> None:
    """Command line of the recipe."""
    arguments = stanza_options(__doc__, Path("build/tokenizer"))
    arguments.add_argument("--steps", type=int, default=9000)
    arguments.add_argument("--hidden", type=int, default=64)
    options = arguments.parse_args()
    device = started(options)
    treebanks = options.data / "ud"
    found = [p for name in ("ewt", "gum") for p in rawtext.paragraphs(treebanks / f"{name}-train.conllu")]
    model = Splitter(found, options.hidden, device)
    log.info("%d paragraphs, %d characters known", len(found), len(model.vocab))
    out = options.work / "onrecord.pt"
    dev = [rawtext.paragraphs(treebanks / f"{name}-dev.conllu") for name in ("ewt", "gum")]
    press = random.Random(options.seed)
    dev.append([newsprint.printed(paragraph, press) for paragraph in dev[0] + dev[1]])
    train(model, found, dev, options.steps, options.seed, out)
    model.trainer = Trainer(model_file=str(out), device=device)
    parts = [f"{name}-{part}" for name in ("ewt", "gum") for part in ("dev", "test")]
    measured = {part: model.evaluate(rawtext.paragraphs(treebanks / f"{part}.conllu")) for part in parts}
    log.info("scores %s", measured)
    (options.work / "scores.json").write_text(json.dumps(measured, indent=2) + "\n")


if __name__ == "__main__":
    main()
