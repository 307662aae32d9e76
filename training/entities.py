"""Train the bundled named-entity pipeline: ``python -m training.entities --data DIR --encoder DIR --work DIR``.

Finetunes MiniLM with letter-case embeddings and a linear tagger on English Worldwide Newswire, Universal NER on EWT and
Wikigold. A run may be stopped and started again: it goes on from the last checkpoint in ``--work``. It ends by writing
the spaCy pipeline, its weights in half precision, to ``--output``.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
import torch
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from corpora.entities import TAGS, TaggedArticle, read_uner, read_wikigold, read_worldwide, right_tags
from evaluation.entities import score_uner, score_worldwide
from onrecord.extractors.engines.entity_recognizer import (
    FACTORY,
    LABELS,
    EntityNetwork,
    EntityRecognizer,
)
from onrecord.extractors.engines.pieces import LETTER_CASES, PieceReader, letter_case

log = logging.getLogger("training.entities")

BATCH_PIECES = 1500
"""Word pieces in a training batch, padding counted."""
WINDOW_SIZES = (200, 200, 200, 100, 40)
"""A window's most pieces is drawn from these: the service meets whole articles and single sentences alike."""
DULL_SHARE = 0.3
"""How many windows without an entity stay, of corpora that mark few classes: they teach little."""
CASE = {name: number for number, name in enumerate(LETTER_CASES)}
CASED = [CASE[name] for name in ("lower", "initial", "title", "upper", "mixed")]


@dataclass(frozen=True)
class PiecedSentence:
    """A sentence as numbers: piece ids, letter cases, and the right tags as bits (0: not a word's first piece)."""

    ids: list[int]
    cases: list[int]
    right: list[int]


def pieced(article: TaggedArticle, reader: PieceReader) -> list[PiecedSentence]:
    """The sentences of ``article`` as numbers."""
    sentences = []
    for sentence in article.sentences:
        pieces = reader(sentence.words)
        ids = [piece for word in pieces for piece in word]
        cases = [letter_case(word) for word, cut in zip(sentence.words, pieces, strict=True) for _ in cut]
        right: list[int] = []
        for tag, cut in zip(sentence.tags, pieces, strict=True):
            right += [right_tags(tag, article.classes), *[0] * (len(cut) - 1)]
        sentences.append(PiecedSentence(ids, cases, right))
    return sentences


class Augmenter:
    """Writes some windows the way headlines, tickers and plain-text mails are written."""

    def __init__(self, reader: PieceReader, draw: random.Random) -> None:
        self._draw = draw
        piece = reader.piece
        self._straight = {piece(curly): piece(plain) for curly, plain in ('“"', '”"', "‘'", "’'")}
        self._curly = {piece("'"): piece("’"), piece('"'): piece("”")}

    def __call__(self, window: PiecedSentence) -> PiecedSentence:
        """The window itself most of the time, else one in capitals, in lower case, or with other quotation marks."""
        chance = self._draw.random()
        ids, cases = window.ids, window.cases
        if chance < 0.08:
            form = CASE["upper"] if chance < 0.04 else CASE["lower"] if chance < 0.07 else CASE["title"]
            cases = [form if case in CASED else case for case in cases]
        if self._draw.random() < 0.25:
            swap = self._draw.choice([self._straight, self._curly])
            ids = [swap.get(piece, piece) for piece in ids]
        return PiecedSentence(ids, cases, window.right)


def joined(sentences: Iterable[PiecedSentence]) -> PiecedSentence:
    """Several sentences in a row as one window."""
    window = PiecedSentence([], [], [])
    for sentence in sentences:
        window.ids.extend(sentence.ids)
        window.cases.extend(sentence.cases)
        window.right.extend(sentence.right)
    return window


def window_of(sentences: list[PiecedSentence], draw: random.Random) -> Iterator[PiecedSentence]:
    """Cut an article at sentence borders into windows of drawn sizes; a longer sentence is cut anywhere."""
    held: list[PiecedSentence] = []
    size = draw.choice(WINDOW_SIZES)
    for sentence in sentences:
        if held and sum(len(one.ids) for one in held) + len(sentence.ids) > size:
            yield joined(held)
            held, size = [], draw.choice(WINDOW_SIZES)
        held.append(sentence)
    if held:
        yield joined(held)


def clipped(window: PiecedSentence, most: int = max(WINDOW_SIZES)) -> Iterator[PiecedSentence]:
    """The window in stretches of at most ``most`` pieces."""
    for start in range(0, len(window.ids), most):
        cut = slice(start, start + most)
        yield PiecedSentence(window.ids[cut], window.cases[cut], window.right[cut])


def tells_much(window: PiecedSentence) -> bool:
    """True if a window has an entity or comes from a corpus that marks every class."""
    return any(right == 1 or (right and not right & 1) for right in window.right)


def batches(articles: list[list[PiecedSentence]], reader: PieceReader, seed: int) -> list[list[PiecedSentence]]:
    """One epoch's batches in random order, windows of like length together; the same for the same ``seed``."""
    draw = random.Random(seed)
    augment = Augmenter(reader, draw)
    cuts = [cut for one in articles for window in window_of(one, draw) for cut in clipped(window)]
    drawn = [augment(cut) for cut in cuts if tells_much(cut) or draw.random() < DULL_SHARE]
    drawn.sort(key=lambda window: len(window.ids) + 10 * draw.random())
    made: list[list[PiecedSentence]] = [[]]
    for window in drawn:
        longest = max(len(window.ids), *(len(one.ids) for one in made[-1]), 0) + 2
        if longest * (len(made[-1]) + 1) > BATCH_PIECES:
            made.append([])
        made[-1].append(window)
    draw.shuffle(made)
    return made


def mixes(data: Path, reader: PieceReader, epochs: int) -> Iterator[list[list[PiecedSentence]]]:
    """The articles of each epoch: all newswire, and half of the others in turn; at last Universal NER twice over.

    What is read last weighs most: web texts are harder, and few among so much newswire.
    """
    news, web, wiki = (
        [pieced(article, reader) for article in articles]
        for articles in (read_worldwide(data, "train"), read_uner(data, "train"), read_wikigold(data))
    )
    for epoch in range(epochs - 1):
        yield [*news, *[*web, *wiki][epoch % 2 :: 2]]
    yield [*news, *web, *web, *wiki[epochs % 2 :: 2]]


def tensors(batch: list[PiecedSentence], reader: PieceReader, device: str) -> tuple[torch.Tensor, ...]:
    """Piece ids, letter cases and right tags of a batch, padded with 0."""
    length = max(len(window.ids) for window in batch) + 2
    made = torch.zeros((3, len(batch), length), dtype=torch.long)
    for place, window in enumerate(batch):
        end = len(window.ids) + 1
        made[0, place, 0], made[0, place, end] = reader.first, reader.last
        made[:, place, 1:end] = torch.tensor([window.ids, window.cases, window.right])
    return tuple(made.to(device))


def loss_of(network: EntityNetwork, batch: tuple[torch.Tensor, ...]) -> torch.Tensor:
    """Minus the log of the probability that each word's tag is among the right ones, on average."""
    ids, cases, right = batch
    with torch.autocast(ids.device.type, torch.bfloat16):
        scores = network(ids, cases)
    chosen = right > 0
    logs = scores[chosen].float().log_softmax(-1)
    allowed = (right[chosen].unsqueeze(-1) >> torch.arange(len(TAGS), device=ids.device)) & 1
    loss: torch.Tensor = -logs.masked_fill(allowed == 0, -torch.inf).logsumexp(-1).mean()
    return loss


def optimizer_of(network: EntityNetwork) -> torch.optim.AdamW:
    """AdamW: the encoder at 2e-4, what is new at 2e-3. The word embeddings stay as they are."""
    network.encoder.embeddings.word_embeddings.requires_grad_(False)
    encoder = [weight for weight in network.encoder.parameters() if weight.requires_grad]
    new = [weight for name, weight in network.named_parameters() if not name.startswith("encoder.")]
    return torch.optim.AdamW([{"params": encoder, "lr": 2e-4}, {"params": new, "lr": 2e-3}], weight_decay=0.01)


def schedule_of(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    """A short warm-up, then a straight line down to nothing."""
    warm = max(1, min(200, steps // 10))
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    )


def network_from(folder: Path) -> tuple[EntityNetwork, PieceReader]:
    """An untrained network over the encoder in ``folder``, and its reader of word pieces.

    Dropout is left to the last layer: inside the encoder it is slow on a CPU, and few epochs hardly need it.
    """
    config = BertConfig.from_pretrained(folder, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0)
    encoder = BertModel.from_pretrained(folder, config=config, attn_implementation="eager", add_pooling_layer=False)
    reader = PieceReader(Tokenizer.from_file(str(folder / "tokenizer.json")))
    return EntityNetwork(encoder, len(TAGS)), reader


class Run:
    """A training run: what it has learnt so far, and the checkpoint it can go on from."""

    def __init__(self, network: EntityNetwork, steps: int, checkpoint: Path) -> None:
        self.network, self.checkpoint, self.step = network, checkpoint, 0
        self.optimizer = optimizer_of(network)
        self.schedule = schedule_of(self.optimizer, steps)
        if checkpoint.exists():
            held: dict[str, Any] = torch.load(checkpoint, weights_only=True)
            self.step = held["step"]
            network.load_state_dict(held["network"])
            self.optimizer.load_state_dict(held["optimizer"])
            self.schedule.load_state_dict(held["schedule"])
            log.info("going on from step %d", self.step)

    def learn(self, batch: tuple[torch.Tensor, ...]) -> float:
        """Take one step; return the loss before it."""
        self.network.train()
        loss = loss_of(self.network, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.optimizer.zero_grad()
        self.step += 1
        return float(loss.detach())

    def save(self) -> None:
        """Write the checkpoint, whole or not at all."""
        parts = ("network", "optimizer", "schedule")
        draft = self.checkpoint.with_suffix(".draft")
        torch.save({"step": self.step} | {part: getattr(self, part).state_dict() for part in parts}, draft)
        draft.replace(self.checkpoint)


def train(run: Run, epochs: list[list[list[PiecedSentence]]], reader: PieceReader, device: str) -> None:
    """Go through all epochs' batches, from where the run stands; report and save now and then."""
    started, pieces, total = time.monotonic(), 0, 0.0
    plan = [batch for epoch in epochs for batch in epoch]
    for batch in plan[run.step :]:
        total += run.learn(tensors(batch, reader, device))
        pieces += sum(len(window.ids) for window in batch)
        if run.step % 50 == 0:
            speed = pieces / (time.monotonic() - started)
            log.info("step %d of %d: loss %.4f, %.0f pieces/s", run.step, len(plan), total / 50, speed)
            total = 0.0
        if run.step % 100 == 0 or run.step == len(plan):
            run.save()


def cut_like_news(nlp: Language) -> None:
    """Let spaCy's tokenizer also cut where news is typed tightly: dashes at a word's edge, marks between two words."""
    tokenizer: Any = nlp.tokenizer  # a Cython class without stubs
    defaults, edges = nlp.Defaults, [r"-+", r"[–—]"]
    inside = [r"(?<=\.)-(?=\w)", r"(?<=[\w.,!?])[\"“”«»;()\[\]](?=\w)", r"[”\"](?=[—–-])", r"(?<=[”\"])[—–-]"]
    tokenizer.prefix_search = compile_prefix_regex([*(defaults.prefixes or ()), *edges]).search
    tokenizer.suffix_search = compile_suffix_regex([*(defaults.suffixes or ()), *edges]).search
    tokenizer.infix_finditer = compile_infix_regex([*(defaults.infixes or ()), *inside]).finditer


def pipeline_of(network: EntityNetwork, reader: PieceReader, device: str) -> Language:
    """The spaCy pipeline around a trained network."""
    nlp = spacy.blank("en", meta={"name": "onrecord_entities", "version": "1.0.0"})
    cut_like_news(nlp)
    component = nlp.add_pipe(FACTORY, config={"device": device})
    assert isinstance(component, EntityRecognizer)
    component.install(network, reader, LABELS)
    return nlp


def scores_line(network: EntityNetwork, reader: PieceReader, data: Path, device: str) -> dict[str, float]:
    """F1 on the development parts of the two main corpora."""
    nlp = pipeline_of(network, reader, device)
    return {
        "worldwide_dev": round(score_worldwide(nlp, data).all[2], 2),
        "uner_dev": round(score_uner(nlp, data, "dev").all[2], 2),
    }


def main() -> None:
    """Read the options, train, score, write the pipeline."""
    options = argparse.ArgumentParser(description="Train the bundled named-entity pipeline.")
    options.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds ner/")
    options.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    options.add_argument("--work", type=Path, default=Path("build/entities"), help="checkpoints go here")
    options.add_argument("--output", type=Path, default=Path("models/spacy"), help="the pipeline goes here")
    options.add_argument("--epochs", type=int, default=3)
    options.add_argument("--threads", type=int, default=0, help="0: as many as torch likes")
    given = options.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if given.threads:
        torch.set_num_threads(given.threads)
    given.work.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(1)
    network, reader = network_from(given.encoder)
    network.to(device)
    epochs = [batches(mix, reader, seed) for seed, mix in enumerate(mixes(given.data, reader, given.epochs))]
    log.info("pieces an epoch: %s", [sum(len(one.ids) for batch in epoch for one in batch) for epoch in epochs])
    run = Run(network, sum(map(len, epochs)), given.work / "checkpoint.pt")
    train(run, epochs, reader, device)
    scores = scores_line(network, reader, given.data, device)
    log.info("scores: %s", scores)
    (given.work / "scores.json").write_text(json.dumps(scores) + "\n", encoding="utf-8")
    pipeline_of(network, reader, "auto").to_disk(given.output)


if __name__ == "__main__":
    main()
