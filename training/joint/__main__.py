"""Train the shared encoder on all its tasks: ``python -m training.joint``, after ``training.joint.prepare``.

One encoder then reads a text for cues, roles, cues inside contents, and entities. All its layers are trained, on
English Worldwide Newswire, Universal NER on EWT, Wikigold, PolNeAR's training articles and White House documents. The
targets of cues are the mean of the previous role model and the other teachers, those of roles the previous model alone.
The states stay near the previous ones, so that the linker, which reads them, still works. Annotations of attributions
are not used again.

The averaged weights are written every few hundred steps, as the role model and the spaCy pipeline; those of the last
step take their place among the models.
"""

from __future__ import annotations

import argparse
import copy
import json
import logging
import random
from collections.abc import Sequence
from pathlib import Path

import torch

from onrecord.extractors.engines.entity_recognizer import FACTORY, LABELS, EntityRecognizer
from onrecord.extractors.engines.pieces import PieceReader
from onrecord.extractors.engines.role_network import RoleNetwork
from onrecord.extractors.engines.roles import save_role_model
from training.joint.cue_scale import scale_cues
from training.joint.examples import BATCH_PIECES, Batch, batches, collate, names_of
from training.joint.loss import loss_of
from training.joint.network import TaughtNetwork, from_joint_model, from_role_model
from training.joint.pipeline import blank_pipeline
from training.joint.prepare import documents_of, piece_reader
from training.joint.scores import scores
from training.joint.steps import Schedule, Steps
from training.package import JOINT, with_joint
from training.role_examples import on_device

log = logging.getLogger("training.joint")

CORPORA = ("polnear", "news", "wiki", "web", "briefings")
SCORED = 50
"""Held-out articles that are scored during training."""
HEAD_RATE = 1e-3
"""Learning rate of the heads for entities and for nested cues, which are new."""
MEMORY = 0.998
"""Decay of the averaged weights at each step."""
WARM_UP, FLOOR = 100, 0.01
"""Steps in which the rates rise, and the least share of them at the end."""
LOOK = 300
"""Steps between two evaluations on held-out data."""


class Run:
    """A run: the network, its teachers, and its steps.

    The first teacher is the network before training.
    """

    def __init__(self, network: TaughtNetwork, others: Sequence[TaughtNetwork], rate: float, steps: int) -> None:
        self.network = network
        self.teachers = [copy.deepcopy(network).eval(), *(other.eval() for other in others)]
        new = (network.tagger, network.nested_cueness, network.nested_scorer)
        self.steps = Steps(network, new, Schedule(rate, HEAD_RATE, steps, WARM_UP, FLOOR, MEMORY))

    def learn(self, batch: Batch) -> dict[str, float]:
        """Take one step; returns the losses before it."""
        loss, parts = loss_of(self.network, self.teachers, on_device(batch, self.network.device))
        self.steps.take(loss)
        return parts


def train(
    options: argparse.Namespace,
    network: TaughtNetwork,
    others: Sequence[TaughtNetwork],
    names: Sequence[str],
    reader: PieceReader,
) -> dict[str, float]:
    """Run the epochs; evaluate on held-out data and write the weights every `LOOK` steps."""
    work = options.build / JOINT
    documents = [document for name in CORPORA for document in documents_of(work, name)]
    held, news = documents_of(work, "held")[:SCORED], documents_of(work, "news-dev")
    plan = [
        chosen for epoch in range(options.epochs) for chosen in batches(documents, random.Random(epoch), options.pieces)
    ]
    run, shown = Run(network, others, options.rate, len(plan)), random.Random(5)
    swapped = names_of(documents)
    for teacher in run.teachers:
        log.info("teacher: %s", scores(teacher, held, news, reader))
        teacher.eval()
    found: dict[str, float] = {}
    for chosen in plan:
        run.steps.show(run.learn(collate(chosen, reader, shown, swapped)))
        if run.steps.done % LOOK == 0 or run.steps.is_last:
            found = scores(run.steps.average, held, news, reader)
            log.info("step %d: %s", run.steps.done, found)
            if run.steps.is_last:
                scales = scale_cues(run.steps.average, run.teachers[0], documents_of(work, "held"), reader)
                log.info("scales of the cues' logits: %s", scales)
            write(run.steps.average, names, work)
            (work / "scores.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return found


def write(network: TaughtNetwork, names: Sequence[str], work: Path) -> None:
    """Write the role model and the spaCy pipeline."""
    weights = {name: value for name, value in network.state_dict().items() if not name.startswith("tagger.")}
    plain = RoleNetwork(copy.deepcopy(network.encoder), len(names) + 1, network.scorer.biaffine.shape[1] - 1)
    plain.load_state_dict(weights)
    save_role_model(plain, names, work / "roles")
    nlp = blank_pipeline()
    component = nlp.get_pipe(FACTORY)
    assert isinstance(component, EntityRecognizer)
    component.install(copy.deepcopy(network.tagger), LABELS)
    nlp.to_disk(work / "spacy")


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--build", type=Path, default=Path("build"), help="where prepare has written")
    arguments.add_argument("--roles", type=Path, default=Path("build/roles/roles"), help="the role model to start from")
    arguments.add_argument("--teachers", type=Path, nargs="*", default=(), help="role models of other seeds")
    arguments.add_argument("--further", type=Path, help="a folder that the recipe has written, to start from instead")
    arguments.add_argument("--models", type=Path, default=Path("models"))
    arguments.add_argument("--epochs", type=int, default=4)
    arguments.add_argument("--rate", type=float, default=2e-4)
    arguments.add_argument("--pieces", type=int, default=BATCH_PIECES, help="word pieces of a batch, padding counted")
    arguments.add_argument("--threads", type=int, default=torch.get_num_threads())
    options = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(5)
    torch.set_num_threads(options.threads)
    encoder, device = options.models / "encoder", "cuda" if torch.cuda.is_available() else "cpu"
    if options.further:
        network, names = from_joint_model(options.further, encoder)
    else:
        network, names = from_role_model(options.roles, encoder)
        network.start_nested()
    others = []
    for folder in options.teachers:
        other, known = from_role_model(folder, encoder)
        if known != names:
            arguments.error(f"{folder} was trained with another vocabulary of paths than the network")
        others.append(other.to(device))
    train(options, network.to(device), others, names, piece_reader(options.models))
    with_joint(options.build, options.models)


if __name__ == "__main__":
    main()
