"""Teach the shared encoder attributions in news of many countries: ``python -m training.joint.news``.

Continues from the bundled role model. It learns from the newswire's training articles that are marked for it
(`corpora.news_attributions`) and, in equal number, from PolNeAR's. The targets of cues and roles lie between the marks
and what the model found before: near the marks in the newswire, which it has not learned from, and near the model in
PolNeAR, so that it forgets nothing. Entities are learned from the model before, and the states stay near its states, as
the linker reads them.

It takes about 40 minutes on one core, once the articles are read. The averaged weights are written every few hundred
steps.
"""

from __future__ import annotations

import argparse
import copy
import json
import logging
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import torch

from corpora.entities import read_worldwide
from corpora.news_attributions import BLIND, LEARNED, READINGS, MarkedArticle, marked_articles, measured_articles
from corpora.polnear import Article
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.pieces import PieceReader
from training.joint.__main__ import write
from training.joint.documents import Document
from training.joint.examples import Batch, Cut, batches, collate
from training.joint.loss import SHARES, Wanted, distances
from training.joint.marked import outer_document, whole_document
from training.joint.network import TaughtNetwork, from_joint_model
from training.joint.prepare import Preparation, piece_reader
from training.joint.scores import scores
from training.joint.steps import Schedule, Steps
from training.package import JOINT, with_joint
from training.parses import in_order, readings
from training.recipe import show_log
from training.role_examples import on_device
from training.roles import HELD_OUT

log = logging.getLogger("training.joint.news")

NEWS_SHARE, POLNEAR_SHARE = 0.8, 0.3
"""Share of the marks in the targets of cues and roles, against the model's findings before. By eye: the newswire is new
to it, PolNeAR's marks it has learned before."""
HEAD_FACTOR = 3.0
"""Learning rate of the heads in units of the encoder's."""
MEMORY = 0.996
"""Decay of the averaged weights at each step."""
LOOK = 200
"""Steps between two evaluations."""
WARM_UP, FLOOR = 60, 0.02
"""Steps in which the rates rise, and the least share of them at the end."""
SCORED = 60
"""Held-out articles of PolNeAR that are scored."""


class Run:
    """A run: the network, the network before, its steps, and the share of the marks by document."""

    def __init__(self, network: TaughtNetwork, shares: dict[int, float], rate: float, steps: int) -> None:
        self.network, self.before, self._shares = network, copy.deepcopy(network).eval(), shares
        heads = (network.cueness, network.scorer, network.nested_cueness, network.nested_scorer, network.exit)
        self.steps = Steps(network, heads, Schedule(rate, HEAD_FACTOR * rate, steps, WARM_UP, FLOOR, MEMORY))

    def learn(self, chosen: Sequence[Cut], batch: Batch) -> dict[str, float]:
        """Take one step; returns the weighted losses before it."""
        shares = [self._shares[id(cut.document)] for cut in chosen]
        parts = self.losses(torch.tensor(shares, device=self.network.device), on_device(batch, self.network.device))
        self.steps.take(torch.stack(list(parts.values())).sum())
        return {name: float(part.detach()) for name, part in parts.items()}

    def losses(self, shares: torch.Tensor, batch: Batch) -> dict[str, torch.Tensor]:
        """The parts of the loss; `shares` are those of the marks, (windows)."""
        kind, anchors = self.network.device.type, batch.outer.anchors
        with torch.no_grad(), torch.autocast(kind, torch.bfloat16):
            read = self.before.read(batch.windows)
            cues, roles = self.before.cues(read.vectors).sigmoid(), self.before.roles(read.vectors, anchors).sigmoid()
            tags = self.before.tagger(read.low).float().log_softmax(-1)
        with torch.autocast(kind, torch.bfloat16):
            now = self.network.read(batch.windows)
        wanted = Wanted(
            cues=cues + shares.view(-1, 1) * (batch.cues - cues),
            roles=roles + shares[anchors.window].view(-1, 1, 1) * (batch.outer.roles - roles),
            states=read.last.float(),
        )
        parts = distances(self.network, now, wanted, batch)
        with torch.autocast(kind, torch.bfloat16):
            named = self.network.tagger(now.low).float().log_softmax(-1)
        real = batch.windows.words > 0
        parts["entities"] = (tags[real].exp() * (tags[real] - named[real])).sum(-1).mean()
        return {name: SHARES[name] * part for name, part in parts.items()}


class Corpora:
    """The articles as training documents, read once by the bundled models and kept below `work`."""

    def __init__(self, data: Path, work: Path, models: Path, reader: PieceReader) -> None:
        shape = json.loads((models / "roles" / "roles.json").read_text(encoding="utf-8"))
        self._numbers = PathNumbers(shape["paths"])
        self._work, self._models, self._reader = work, models, reader
        every = in_order(data)
        self.held = list(self._outer(every[-HELD_OUT:][:SCORED]))
        self.polnear = list(self._outer(every[:-HELD_OUT]))
        self.news = list(self._whole(marked_articles(data, LEARNED)))
        self.dev = list(self._whole(measured_articles(data), (BLIND,)))
        self.entities = list(Preparation(models).tagged(read_worldwide(data, "dev")))

    def _outer(self, some: Sequence[Article]) -> Iterator[Document]:
        for article, analysis in readings(some, self._work, self._models):
            yield outer_document(article, analysis, self._numbers, self._reader)

    def _whole(self, some: Iterable[MarkedArticle], wanted: Sequence[str] = READINGS) -> Iterator[Document]:
        for article, analysis in readings(some, self._work, self._models):
            marks = [article.readings[name] for name in wanted if name in article.readings]
            yield whole_document(marks, analysis, self._numbers, self._reader)


def train(options: argparse.Namespace, network: TaughtNetwork, names: Sequence[str], reader: PieceReader) -> None:
    """Run the epochs; evaluate and write the weights every `LOOK` steps."""
    work = options.build / JOINT
    corpora = Corpora(options.data, options.work, options.models, reader)
    plan: list[list[Cut]] = []
    for epoch in range(options.epochs):
        rng = random.Random(epoch)
        old = rng.sample(corpora.polnear, min(len(corpora.polnear), len(corpora.news)))
        plan += batches(corpora.news + old, rng)
    shares = {id(document): POLNEAR_SHARE for document in corpora.polnear}
    run = Run(network, shares | {id(document): NEWS_SHARE for document in corpora.news}, options.rate, len(plan))
    shown = random.Random(5)
    for chosen in plan:
        run.steps.show(run.learn(chosen, collate(chosen, reader, shown)))
        if run.steps.done % LOOK == 0 or run.steps.is_last:
            average = run.steps.average
            found = scores(average, corpora.held, corpora.entities, reader)
            log.info("step %d: %s; news %s", run.steps.done, found, scores(average, corpora.dev, (), reader))
            write(average, names, work)
            (work / "scores.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--models", type=Path, default=Path("models"))
    arguments.add_argument("--build", type=Path, default=Path("build"))
    arguments.add_argument("--work", type=Path, default=Path("build/before-news"), help="where readings are kept")
    arguments.add_argument("--further", type=Path, help="a folder that the recipe has written, to start from instead")
    arguments.add_argument("--epochs", type=int, default=4)
    arguments.add_argument("--rate", type=float, default=1e-4)
    options = arguments.parse_args()
    show_log()
    torch.manual_seed(5)
    torch.set_num_threads(1)
    network, names = from_joint_model(options.further or options.models, options.models / "encoder")
    device = "cuda" if torch.cuda.is_available() else "cpu"
    train(options, network.to(device), names, piece_reader(options.models))
    with_joint(options.build, options.models)


if __name__ == "__main__":
    main()
