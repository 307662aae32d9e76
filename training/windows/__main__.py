"""Train the window network: ``python -m training.windows``, after ``python -m training.windows.prepare``.

Learns cues, roles and entities together, over the states that the frozen encoder leaves (`prepare` keeps them), so that
tagger and parser stay as they are and an epoch costs a third of one through the encoder. The layers over windows start
from the upper layers of the role model, whose encoder grew out of the same one; its heads are taken over too. Contents
are read by themselves as well, with the role model's scores as what is right there.

The averaged weights are written every few hundred steps, and a run begins anew from them with `--start`.
"""

from __future__ import annotations

import argparse
import copy
import json
import logging
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn

from training.windows.examples import Corpus, Cut, batches
from training.windows.loss import loss_of
from training.windows.network import READ_LAYERS, WindowNetwork, window_config
from training.windows.scores import scores

log = logging.getLogger("training.windows")

LAYERS = 4
HIDDEN, HEADS = 384, 12
ENCODER_LAYERS = 6
HEAD_RATE = 1e-3
MEMORY = 0.998
"""Share of the averaged weights that a step leaves as it is."""
WARM_UP = 150
LOOK = 200
"""Steps between two looks at the held-out data."""


@torch.no_grad()
def start_from(network: WindowNetwork, folder: Path) -> None:
    """Take over the upper layers and the heads of the role model of a folder."""
    old = {name: value.float() for name, value in load_file(folder / "model.safetensors").items()}
    own = network.state_dict()
    first = ENCODER_LAYERS - LAYERS
    for name, value in own.items():
        if name.startswith("encoder.encoder.layer."):
            number, rest = name.removeprefix("encoder.encoder.layer.").split(".", 1)
            value.copy_(old[f"encoder.encoder.layer.{int(number) + first}.{rest}"])
        elif not name.startswith(("encoder.", "entrance.")) and name in old and value.shape == old[name].shape:
            value.copy_(old[name])
    layouts = old["exit.3.weight"]
    own["exit.3.weight"].copy_(torch.cat([layouts, layouts[1:]]))
    for part in ("weight", "bias"):
        below = old[f"encoder.encoder.layer.{first - 1}.output.LayerNorm.{part}"]
        own[f"encoder.embeddings.LayerNorm.{part}"].copy_(below)
    own["encoder.embeddings.position_embeddings.weight"].normal_(std=0.02)
    own["encoder.embeddings.token_type_embeddings.weight"].zero_()
    join = own["join.weight"].normal_(std=0.01)
    own["join.bias"].zero_()
    # At first the states that the taken over layers go on from enter as they are.
    place = HIDDEN * READ_LAYERS.index(first)
    join[:, place : place + HIDDEN] += torch.eye(HIDDEN)


def optimizer_for(network: WindowNetwork, rate: float) -> torch.optim.Optimizer:
    """AdamW with one rate for the layers and one for the rest."""
    layers = list(network.encoder.parameters())
    known = {id(parameter) for parameter in layers}
    heads = [parameter for parameter in network.parameters() if id(parameter) not in known]
    groups = [{"params": layers, "lr": rate, "top": rate}, {"params": heads, "lr": HEAD_RATE, "top": HEAD_RATE}]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, weight_decay=0.01, fused=True)


class Run:
    """A run: the network, its averaged weights, and how far it is."""

    def __init__(self, network: WindowNetwork, rate: float, steps: int) -> None:
        self.network, self.average, self.steps, self.step = network, copy.deepcopy(network), steps, 0
        self._optimizer = optimizer_for(network, rate)
        self._weights: list[torch.Tensor] = list(network.parameters())
        self._means: list[torch.Tensor] = list(self.average.parameters())

    def learn(self, batch: Sequence[Cut], dice: random.Random) -> dict[str, float]:
        """Take one step; the losses before it."""
        factor = min(1.0, (self.step + 1) / WARM_UP) * max(0.02, 1 - self.step / self.steps)
        for group in self._optimizer.param_groups:
            group["lr"] = group["top"] * factor
        loss, parts = loss_of(self.network, batch, dice)
        self._optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._weights, 2.0)
        self._optimizer.step()
        self.step += 1
        keep = min(MEMORY, self.step / (self.step + 20))
        with torch.no_grad():
            torch._foreach_lerp_(self._means, self._weights, 1 - keep)
        return parts


def train(run: Run, corpora: Sequence[Corpus], held: Corpus, news: Corpus, names: Sequence[str], work: Path) -> None:
    """Go through the corpora until all steps are taken; look at the held-out data and write now and then."""
    dice, began = random.Random(5), time.monotonic()
    for batch in _endless(corpora, dice):
        parts = run.learn(batch, dice)
        if run.step % 50 == 0:
            log.info("step %d of %d: %s, %.0f s", run.step, run.steps, parts, time.monotonic() - began)
        if run.step % LOOK == 0 or run.step == run.steps:
            found = scores(run.average, held, news)
            log.info("step %d: %s", run.step, found)
            write(run.average, names, work)
            (work / "scores.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        if run.step >= run.steps:
            return


def _endless(corpora: Sequence[Corpus], dice: random.Random) -> Iterator[list[Cut]]:
    while True:
        yield from batches(corpora, dice)


def write(network: WindowNetwork, names: Sequence[str], work: Path) -> None:
    """Write the weights in half precision, and the vocabulary of paths that they were trained with."""
    weights = {name: value.half().contiguous() for name, value in network.state_dict().items()}
    save_file(weights, work / "model.safetensors")
    shape = {"layers": LAYERS, "hidden": HIDDEN, "heads": HEADS, "paths": list(names)}
    (work / "windows.json").write_text(json.dumps(shape) + "\n", encoding="utf-8")


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--work", type=Path, default=Path("build/windows"), help="where prepare has written")
    arguments.add_argument("--roles", type=Path, default=Path("models/roles"), help="the role model to start from")
    arguments.add_argument("--start", type=Path, help="model.safetensors of an earlier run, to go on from")
    arguments.add_argument("--steps", type=int, default=4000)
    arguments.add_argument("--rate", type=float, default=2e-4)
    arguments.add_argument("--threads", type=int, default=torch.get_num_threads())
    options = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(5)
    torch.set_num_threads(options.threads)
    names = json.loads((options.roles / "roles.json").read_text(encoding="utf-8"))["paths"]
    network = WindowNetwork(window_config(LAYERS, HIDDEN, HEADS), len(names) + 1)
    if options.start:
        network.load_state_dict({name: value.float() for name, value in load_file(options.start).items()})
    else:
        start_from(network, options.roles)
    corpora = [Corpus(options.work, name) for name in ("polnear", "news", "wiki", "web")]
    held, news = (Corpus(options.work, name) for name in ("held", "news-dev"))
    train(Run(network, options.rate, options.steps), corpora, held, news, names, options.work)


if __name__ == "__main__":
    main()
