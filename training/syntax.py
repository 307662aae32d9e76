"""Train the encoder, tagger and parser together: ``python -m training.syntax``.

One MiniLM encoder is finetuned under stanza's own tagger and graph parser at once; both read the same
hidden states, so a training step costs one pass of the encoder. The heads are then written as ordinary
stanza checkpoints without encoder weights, the encoder as a folder of its own in half precision.

Data: Universal Dependencies English EWT and GUM (see ``docs/models.md``). A run may be stopped and started again:
it goes on from the last checkpoint in ``--work``.
"""

from __future__ import annotations

import json
import logging
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from stanza.models import parser as stanza_parser
from stanza.models import tagger as stanza_tagger
from stanza.models.common.doc import Document
from stanza.models.depparse.data import DataLoader as ParserData
from stanza.models.depparse.model import GraphParser
from stanza.models.depparse.trainer import GraphTrainer
from stanza.models.depparse.trainer import unpack_batch as unpack_parser_batch
from stanza.models.pos.data import Dataset as TaggerData
from stanza.models.pos.model import Tagger
from stanza.models.pos.trainer import Trainer as TaggerTrainer
from stanza.models.pos.trainer import unpack_batch as unpack_tagger_batch
from stanza.utils.conll import CoNLL
from transformers import AutoTokenizer, BertModel

from corpora import treebank
from onrecord.extractors.engines.stanza_checkpoints import ENCODER_NAME
from training.recipe import stanza_options, started

log = logging.getLogger("training.syntax")

MAX_SENTENCE_LENGTH = 60
BATCH_PIECES = 1100
"""Word pieces in a training batch, padding counted: a word may be 70 pieces long (an address, say)."""

PARSER_OPTIONS = [
    "--shorthand", "en_ewt", "--lang", "en", "--bert_model", ENCODER_NAME, "--bert_hidden_layers", "4",
    "--no_pretrain", "--no_char", "--word_emb_dim", "0", "--tag_emb_dim", "0",
    "--no_upos", "--no_xpos", "--no_ufeats", "--num_layers", "1",
    "--hidden_dim", "256", "--deep_biaff_hidden_dim", "192",
    "--dropout", "0.4", "--word_dropout", "0.15", "--augment_nopunct", "0", "--drop_initial_punct_prob", "0",
]  # fmt: skip
TAGGER_OPTIONS = [
    "--shorthand", "en_ewt", "--lang", "en", "--bert_model", ENCODER_NAME, "--bert_hidden_layers", "4",
    "--no_pretrain", "--word_emb_dim", "50", "--word_cutoff", "4", "--char_emb_dim", "48", "--char_hidden_dim", "128",
    "--transformed_dim", "100", "--hidden_dim", "192", "--deep_biaff_hidden_dim", "192", "--num_layers", "1",
    "--share_hid", "--dropout", "0.4", "--word_dropout", "0.15", "--augment_nopunct", "0",
]  # fmt: skip


class OnePass:
    """Lets two models that ask the same encoder for the same batch share one forward pass.

    Wraps ``encoder.forward``; the pass runs in bfloat16 where the device does that well.
    """

    def __init__(self, encoder: BertModel, device: str) -> None:
        self._forward: Callable[..., Any] = encoder.forward
        self._device = device
        self._ids: torch.Tensor | None = None
        self._output: Any = None
        encoder.forward = self

    def __call__(self, input_ids: torch.Tensor, **options: Any) -> Any:
        """Return the encoder's output for a batch of piece ids, from the last pass when it is the same batch."""
        if self._ids is None or not torch.equal(self._ids, input_ids):
            with torch.autocast(self._device, torch.bfloat16):
                self._output = self._forward(input_ids, **options)
            self._ids = input_ids
        return self._output

    def forget(self) -> None:
        """Drop the last pass; to be called whenever the weights have changed."""
        self._ids = self._output = None


class Syntax:
    """The encoder with stanza's parser and tagger on it, as they are being trained."""

    def __init__(self, encoder_dir: Path, train: Document, device: str) -> None:
        self.device = device
        self.encoder = BertModel.from_pretrained(
            encoder_dir, attention_probs_dropout_prob=0.0, attn_implementation="eager" if device == "cpu" else "sdpa"
        )
        self.encoder._hf_peft_config_loaded = False
        self.tokenizer = AutoTokenizer.from_pretrained(encoder_dir)
        self.one_pass = OnePass(self.encoder, device)
        self.parser_args = stanza_parser.parse_args(PARSER_OPTIONS)
        self.tagger_args = stanza_tagger.parse_args(TAGGER_OPTIONS)
        self.parser_data = ParserData(train, 800, self.parser_args, None, evaluation=False)
        self.tagger_data = TaggerData(train, self.tagger_args, None, evaluation=False)
        unshuffle(self.parser_data)
        self.parser = GraphParser(
            self.parser_args, self.parser_data.vocab, bert_model=self.encoder, bert_tokenizer=self.tokenizer
        )
        self.tagger = Tagger(
            self.tagger_args, self.tagger_data.vocab, share_hid=True,
            bert_model=self.encoder, bert_tokenizer=self.tokenizer,
        )  # fmt: skip
        words = [sentence.text for sentence in self.tagger_data.data]
        self.pieces = [len(ids) for ids in self.tokenizer(words, is_split_into_words=True)["input_ids"]]
        for parameter in self.encoder.parameters():
            parameter.requires_grad = True
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        self.parser.to(device)
        self.tagger.to(device)

    def batches(self) -> list[list[int]]:
        """One epoch: every training sentence once, sentences of like length together, in random order."""
        order = sorted(range(len(self.pieces)), key=lambda i: self.pieces[i] * random.uniform(0.9, 1.1))
        batches: list[list[int]] = [[]]
        longest = 0
        for index in order:
            longest = max(longest, self.pieces[index])
            if longest * (len(batches[-1]) + 1) > BATCH_PIECES and batches[-1]:
                batches.append([])
                longest = self.pieces[index]
            batches[-1].append(index)
        random.shuffle(batches)
        return batches

    def loss(self, indices: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
        """Parser and tagger loss of one batch of training sentences, each a mean per word."""
        parser_batch = ParserData.collate([self.parser_data.dataset[i] for i in indices])
        tagger_batch = self.tagger_data.collate_fn([self.tagger_data[i] for i in indices])
        self.one_pass.forget()
        inputs, _, word_idx, lengths, word_lengths, text = unpack_parser_batch(parser_batch, self.device)
        parser_loss, _ = self.parser.loss(*inputs, word_idx, lengths, word_lengths, text)
        inputs, _, word_idx, lengths, word_lengths, text = unpack_tagger_batch(tagger_batch, self.device)
        tagger_loss, _ = self.tagger(*inputs, word_idx, lengths, word_lengths, text)
        return parser_loss, tagger_loss

    @contextmanager
    def training(self, on: bool) -> Iterator[None]:
        """Set both models to training or to prediction for a while."""
        self.parser.bert_finetuning = on
        self.tagger_args["bert_finetune"] = on
        self.parser.train(on)
        self.tagger.train(on)
        self.one_pass.forget()
        yield
        self.parser.bert_finetuning = self.tagger_args["bert_finetune"] = False
        self.one_pass.forget()

    def trainers(self) -> tuple[GraphTrainer, TaggerTrainer]:
        """The two models as stanza's trainers, which predict and write checkpoints."""
        vocab = self.parser_data.vocab
        parser = GraphTrainer(args=self.parser_args, vocab=vocab, model=self.parser, build_optimizer=False)
        tagger = TaggerTrainer.__new__(TaggerTrainer)
        tagger.args, tagger.vocab, tagger.model = self.tagger_args, self.tagger_data.vocab, self.tagger
        return parser, tagger

    def evaluate(self, gold: Path) -> dict[str, float]:
        """UPOS, XPOS, feats accuracy, UAS and LAS on a CoNLL-U file, with its own words, in per cent."""
        parser, tagger = self.trainers()
        document = CoNLL.conll2doc(input_file=str(gold))
        hits = dict.fromkeys(("upos", "xpos", "feats", "uas", "las"), 0)
        words = 0
        with self.training(False), torch.no_grad():
            tags = predict_tags(tagger, document)
            trees = stanza_parser.predict_dataset(
                parser,
                ParserData(
                    document, 400, self.parser_args, None, vocab=parser.vocab, evaluation=True, sort_during_eval=True
                ),
            )
        for sentence, tagged, tree in zip(document.sentences, tags, trees, strict=True):
            for word, tag, (head, deprel) in zip(sentence.words, tagged, tree, strict=True):
                words += 1
                hits["upos"] += tag[0] == word.upos
                hits["xpos"] += tag[1] == word.xpos
                hits["feats"] += tag[2] == (word.feats or "_")
                hits["uas"] += int(head == word.head)
                hits["las"] += int(head == word.head and deprel == word.deprel)
        return {name: round(100 * count / words, 2) for name, count in hits.items()}

    def save(self, out: Path) -> None:
        """Write the two heads and the encoder in half precision."""
        parser, tagger = self.trainers()
        for name, trainer in (("depparse", parser), ("pos", tagger)):
            (out / name).mkdir(parents=True, exist_ok=True)
            path = out / name / "onrecord.pt"
            trainer.save(str(path))
            halve(path)
        forward, self.encoder.forward = self.encoder.forward, BertModel.forward.__get__(self.encoder)
        half = {k: v.half() if v.is_floating_point() else v for k, v in self.encoder.state_dict().items()}
        self.encoder.save_pretrained(out / "encoder", state_dict=half)
        self.tokenizer.save_pretrained(out / "encoder")
        self.encoder.forward = forward


def unshuffle(data: ParserData) -> None:
    """Put the parser's training sentences back into the document's order, which is the tagger's."""
    dataset = data.dataset
    dataset.data = dataset.preprocess(dataset.load_doc(dataset.doc), dataset.vocab, None, dataset.args)


def predict_tags(tagger: TaggerTrainer, document: Document) -> list[list[list[str]]]:
    """UPOS, XPOS and features for every word of every sentence."""
    data = TaggerData(document, tagger.args, None, vocab=tagger.vocab, evaluation=True)
    order = sorted(range(len(data)), key=lambda i: len(data.data[i].text))
    tags: list[list[list[str]]] = [[] for _ in order]
    for start in range(0, len(order), 24):
        indices = order[start : start + 24]
        batch = data.collate_fn([data[i] for i in indices])
        for index, sentence in zip(indices, tagger.predict(batch), strict=True):
            tags[index] = sentence
    return tags


def halve(path: Path) -> None:
    """Store a checkpoint's weights in half precision; stanza copies them back into single."""
    checkpoint = torch.load(path, weights_only=True)
    checkpoint["model"] = {k: v.half() if v.is_floating_point() else v for k, v in checkpoint["model"].items()}
    torch.save(checkpoint, path)


def optimizer_for(model: Syntax, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW with one rate for the encoder and one for the heads, warmed up and then falling to zero."""
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in model.encoder.parameters()}
    heads = [p for m in (model.parser, model.tagger) for p in m.parameters() if id(p) not in known]
    groups = [{"params": encoder, "lr": 1.8e-4, "weight_decay": 0.01}, {"params": heads, "lr": 1.5e-3}]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, weight_decay=1e-4)
    warmup = min(200, steps // 10)

    def rate(step: int) -> float:
        return (step + 1) / warmup if step < warmup else max(0.0, (steps - step) / (steps - warmup)) ** 0.8

    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, rate)


def train(model: Syntax, steps: int, work: Path, dev: Path) -> None:
    """Run the training steps, with a checkpoint and an evaluation on the dev data at intervals."""
    optimizer, schedule = optimizer_for(model, steps)
    state_file = work / "state.pt"
    step = 0
    if state_file.exists():
        state = torch.load(state_file, weights_only=True)
        model.parser.load_state_dict(state["parser"])
        model.tagger.load_state_dict(state["tagger"], strict=False)
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        step = state["step"]
    started, losses = time.monotonic(), [0.0, 0.0]
    while step < steps:
        for batch in model.batches():
            with model.training(True):
                parser_loss, tagger_loss = model.loss(batch)
                optimizer.zero_grad()
                (parser_loss + 0.4 * tagger_loss).backward()
                for group in optimizer.param_groups:
                    torch.nn.utils.clip_grad_norm_(group["params"], 2.0)
                optimizer.step()
                schedule.step()
            step += 1
            losses = [0.98 * a + 0.02 * b.item() for a, b in zip(losses, (parser_loss, tagger_loss), strict=True)]
            if step % 50 == 0:
                log.info("step %d: parser %.3f tagger %.3f, %.0f s", step, *losses, time.monotonic() - started)
            if step % 500 == 0 or step == steps:
                log.info("step %d: dev %s", step, model.evaluate(dev))
                state = {
                    "parser": model.parser.state_dict(),
                    "tagger": model.tagger.state_dict(),
                    "step": step,
                    "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(),
                }
                torch.save(state, state_file)
                model.save(work / "models")
            if step >= steps:
                return


def corpus(data: Path, work: Path, seed: int) -> tuple[Path, Path]:
    """Write the training file and a small mixed dev file; returns their paths."""
    rng = random.Random(seed)
    sentences = [s for name in ("ewt", "gum") for s in treebank.read(data / "ud" / f"{name}-train.conllu")]
    short = [s for s in sentences if len(s.words) <= MAX_SENTENCE_LENGTH]
    train_file = treebank.write(treebank.augmented(short, rng), work / "train.conllu")
    dev = [s for name in ("ewt", "gum") for s in list(treebank.read(data / "ud" / f"{name}-dev.conllu"))[::4]]
    return train_file, treebank.write(dev, work / "dev.conllu")


def main() -> None:
    """Command line of the recipe."""
    arguments = stanza_options(__doc__, Path("build/syntax"))
    arguments.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    arguments.add_argument("--steps", type=int, default=5500)
    options = arguments.parse_args()
    device = started(options)
    random.seed(options.seed)
    train_file, dev_file = corpus(options.data, options.work, options.seed)
    model = Syntax(options.encoder, CoNLL.conll2doc(input_file=str(train_file)), device)
    log.info("%d sentences, %d batches an epoch", len(model.pieces), len(model.batches()))
    train(model, options.steps, options.work, dev_file)
    scores = {}
    for name in ("ewt", "gum"):
        for part in ("dev", "test"):
            gold = treebank.write(
                treebank.read(options.data / "ud" / f"{name}-{part}.conllu"), options.work / f"{name}-{part}.conllu"
            )
            scores[f"{name}-{part}"] = model.evaluate(gold)
    log.info("scores %s", scores)
    (options.work / "scores.json").write_text(json.dumps(scores, indent=2) + "\n")


if __name__ == "__main__":
    main()
