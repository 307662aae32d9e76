"""Train the role network: ``python -m training.roles --encoder models/encoder``.

Reads PolNeAR's training articles as the bundled parser reads them (`training.parses` keeps the parses) and trains the
network to find each attribution's anchor, the topmost word of its cue, and from it the words of cue, source and
content. With ``--clean`` it reads GUM and PropBank instead, see `corpora.role_data`.

The last `HELD_OUT` articles of a fixed random order are left out, for measuring, for the weighing of candidates and for
their confidence. With ``--half`` every other article is left out as well: `training.weighing` reads those with this
model, since it must not learn from scores on articles that the model was trained on. A run may not be resumed; the
averaged weights are written after every epoch.
"""

from __future__ import annotations

import argparse
import copy
import json
import logging
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn.functional import binary_cross_entropy_with_logits
from transformers import BertModel

from corpora import role_data
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.pieces import PieceReader
from onrecord.extractors.engines.role_network import ROLES, Anchors, RoleNetwork, WindowBatch
from onrecord.extractors.engines.roles import save_role_model
from training.parses import parsed, token_numbers
from training.role_examples import Example, Gold, Paths, Roles, collate, made, on_device, windows

log = logging.getLogger("training.roles")

HELD_OUT = 150
"""Articles that the model has not seen: enough to learn the weights of candidates and the edges on."""
HALF = "half"
"""The name of the model that has seen the articles of odd numbers only."""
BATCH_WINDOWS = 14
MIN_PATHS = 12
ROLE_SHARE = 0.2
"""Weight of the roles' loss; the anchors' has 1."""
HEAD_RATE = 2e-3
MEMORY = 0.995
"""Decay of the averaged weights at each step."""


def loss_of(network: RoleNetwork, batch: WindowBatch, anchors: Anchors, gold: Gold) -> torch.Tensor:
    """Cross-entropy of the words' cueness and of each anchor's roles, summed and divided by the anchors."""
    device = next(network.parameters()).device
    batch, anchors, gold = on_device(batch, device), on_device(anchors, device), on_device(gold, device)
    with torch.autocast(device.type, torch.bfloat16):
        states = network.states(batch)
        found, linked = network.cues(states), network.roles(states, anchors)
    real = batch.words > 0
    inside = real[anchors.window].unsqueeze(1).expand_as(linked)
    cueness = binary_cross_entropy_with_logits(found[real], gold.cues[real], reduction="sum")
    roles = binary_cross_entropy_with_logits(linked[inside], gold.roles[inside], reduction="sum")
    loss: torch.Tensor = (cueness + ROLE_SHARE * roles) / max(1, len(gold.roles))
    return loss


@torch.no_grad()
def evaluate(network: RoleNetwork, examples: Sequence[Example], reader: PieceReader) -> dict[str, float]:
    """F1 in per cent of anchors, and, with the right anchors given, of each role's words and of whole roles."""
    network.eval()
    device = next(network.parameters()).device
    counts: Counter[str] = Counter()
    todo = list(windows(examples, None))
    for begin in range(0, len(todo), BATCH_WINDOWS):
        batch, anchors, gold = collate(todo[begin : begin + BATCH_WINDOWS], reader, None)
        batch, anchors, gold = on_device(batch, device), on_device(anchors, device), on_device(gold, device)
        with torch.autocast(device.type, torch.bfloat16):
            states = network.states(batch)
            found, linked = network.cues(states), network.roles(states, anchors)
        real = batch.words > 0
        _count(counts, "anchor", gold.cues > 0, (found > 0) & real)
        for number, role in enumerate(ROLES):
            expected = gold.roles[:, number] > 0
            given = (linked[:, number] > 0) & real[anchors.window]
            _count(counts, role, expected, given)
            whole = (expected == given).all(1)
            _count(counts, f"exact {role}", torch.ones_like(whole), whole)
    network.train()
    names = dict.fromkeys(name.rpartition(" ")[0] for name in counts)
    return {n: round(200 * counts[f"{n} t"] / max(1, counts[f"{n} g"] + counts[f"{n} p"]), 1) for n in names}


def _count(counts: Counter[str], name: str, expected: torch.Tensor, given: torch.Tensor) -> None:
    right = int((expected & given).sum())
    of = int(expected.sum()) if name.startswith("exact") else int(given.sum())
    counts.update({f"{name} t": right, f"{name} g": int(expected.sum()), f"{name} p": of})


def polnear(options: argparse.Namespace) -> Iterator[tuple[Analysis, list[Roles]]]:
    """PolNeAR's training articles, parsed, in a fixed random order."""
    for article, analysis in parsed(options.data, options.parses, options.models, None):
        yield (
            analysis,
            [
                tuple(token_numbers(analysis, spans) for spans in (gold.cue, gold.source, gold.content))
                for gold in article.attributions
            ],
        )


def clean(options: argparse.Namespace) -> Iterator[tuple[Analysis, list[Roles]]]:
    """The training documents with open licences, in a fixed random order."""
    ud = options.data / "ud"
    marked = [*role_data.gum(ud / "gum-train.conllu")]
    marked += role_data.propbank(ud / "ewt-train.conllu", options.data / "propbank_ewt" / "communication.jsonl")
    random.Random(0).shuffle(marked)
    for analysis, attributions in marked:
        yield analysis, list(attributions)


def prepared(options: argparse.Namespace, reader: PieceReader) -> tuple[list[Example], list[str]]:
    """All articles, and the vocabulary of paths; kept in the work folder, as making them takes a minute."""
    kept = options.work / ("clean.pt" if options.clean else "polnear.pt")
    if not kept.exists():
        vocabulary = Paths()
        source = clean(options) if options.clean else polnear(options)
        examples = [made(analysis, attributions, reader, vocabulary) for analysis, attributions in source]
        names = vocabulary.settle(examples, MIN_PATHS)
        options.work.mkdir(parents=True, exist_ok=True)
        torch.save((examples, names), kept)
    found: tuple[list[Example], list[str]] = torch.load(kept, weights_only=False)
    return found


def divided(examples: list[Example], held_out: int, half: bool) -> tuple[list[Example], list[Example]]:
    """The articles to train on, the odd ones where only half are wanted, and those held out."""
    rest = examples[:-held_out]
    return rest[1::2] if half else rest, examples[-held_out:]


def batches(examples: Sequence[Example], rng: random.Random) -> list[list[tuple[Example, int, int]]]:
    """One epoch: every article once in windows, windows of like length together, in random order."""
    todo = list(windows(examples, rng))
    todo.sort(key=lambda w: sum(map(len, w[0].pieces[w[1] : w[2]])) + rng.random() * 30)
    found = [todo[i : i + BATCH_WINDOWS] for i in range(0, len(todo), BATCH_WINDOWS)]
    rng.shuffle(found)
    return found


def optimizer_for(
    network: RoleNetwork, rate: float, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW with one rate for the encoder and one for the rest, warmed up and then decaying linearly."""
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in network.encoder.parameters()}
    heads = [p for p in network.parameters() if id(p) not in known]
    groups = [
        {"params": encoder, "lr": rate, "weight_decay": 0.01},
        {"params": heads, "lr": HEAD_RATE, "weight_decay": 1e-4},
    ]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6)
    warmup = max(1, steps // 12)

    def factor(step: int) -> float:
        return (step + 1) / warmup if step < warmup else max(0.02, (steps - step) / (steps - warmup))

    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, factor)


@torch.no_grad()
def blend(average: RoleNetwork, network: RoleNetwork, step: int) -> None:
    """Move the averaged weights a little towards those of this step (Polyak averaging), faster at first."""
    keep = min(MEMORY, step / (step + 20))
    for mean, now in zip(average.parameters(), network.parameters(), strict=True):
        if now.requires_grad:
            mean.lerp_(now, 1 - keep)


def train(
    network: RoleNetwork,
    examples: list[Example],
    held_out: list[Example],
    reader: PieceReader,
    options: argparse.Namespace,
    names: Sequence[str],
) -> None:
    """Run the epochs; the averaged weights and their scores are written after each."""
    rng = random.Random(options.seed)
    steps = options.epochs * len(batches(examples, random.Random(0)))
    optimizer, schedule = optimizer_for(network, options.rate, steps)
    average = copy.deepcopy(network)
    started, step, seen = time.monotonic(), 0, 0.0
    for epoch in range(1, options.epochs + 1):
        for chosen in batches(examples, rng):
            loss = loss_of(network, *collate(chosen, reader, rng))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            step += 1
            blend(average, network, step)
            seen = 0.98 * seen + 0.02 * loss.item()
            if step % 50 == 0:
                log.info("step %d of %d: loss %.3f, %.0f s", step, steps, seen, time.monotonic() - started)
        scores = evaluate(average, held_out, reader)
        log.info("epoch %d: %s", epoch, scores)
        save_role_model(average, names, options.work / options.name)
        (options.work / options.name / "scores.json").write_text(json.dumps(scores, indent=2) + "\n")


def arguments() -> argparse.ArgumentParser:
    """The options of the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--models", type=Path, default=Path("models"))
    parser.add_argument("--encoder", type=Path, default=Path("models/encoder"), help="a transformers folder")
    parser.add_argument("--parses", type=Path, default=Path("build/weighing"))
    parser.add_argument("--work", type=Path, default=Path("build/roles"))
    parser.add_argument("--name", default="roles", help="folder below --work for the weights")
    parser.add_argument("--clean", action="store_true", help="train without PolNeAR, on corpora with open licences")
    parser.add_argument("--half", action="store_true", help="train on every other article only")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--seed", type=int, default=5)
    return parser


def main() -> None:
    """Command line of the recipe."""
    options = arguments().parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    reader = PieceReader(Tokenizer.from_file(str(options.encoder / "tokenizer.json")))
    every, names = prepared(options, reader)
    examples, held_out = divided(every, min(HELD_OUT, len(every) // 5), options.half)
    encoder = BertModel.from_pretrained(
        options.encoder,
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",
        add_pooling_layer=False,
        dtype=torch.float32,
    )
    encoder.embeddings.word_embeddings.weight.requires_grad = False
    network = RoleNetwork(encoder, len(names) + 1).to("cuda" if torch.cuda.is_available() else "cpu")
    log.info("%d articles, %d paths", len(examples), len(names))
    train(network, examples, held_out[:50], reader, options, names)


if __name__ == "__main__":
    main()
