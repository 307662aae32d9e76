"""The loss on a batch: entities, and how far cues, roles and states are from those of the teachers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from corpora.entities import TAGS
from training.joint.examples import Batch, Roles
from training.joint.network import Read, TaughtNetwork

SHARES = {"entities": 20.0, "states": 1.5, "cues": 1.5, "roles": 0.3, "nested cues": 0.7, "nested roles": 0.15}
"""Weights of the parts. The entities' is a mean over words, of which few belong to an entity. The states' is their
distance from the first teacher's, as a share of the variance: the linker reads them. Roles are summed over words."""
MARKED_SHARE = 0.5
"""Weight of the corpus's tags against the previous pipeline's, where both are known. Half: its probabilities of all
tags contain more than the one right tag, and preserve the entities of single sentences."""
MIN_ANCHORS = 6.0
"""Losses of cues and roles are divided by a batch's anchors, but by no fewer: a batch may have none."""
NEAREST = 1e-4
"""Target probabilities are clamped to this distance from 0 and 1."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Targets: the probabilities of cues and roles outside contents, and states.

    Of several teachers they are the mean of the logits, and the first one's states.

    On 60 held-out articles five role models that differ in seed and learning rate find 80.0 to 81.0 of the anchors (F1)
    and 62.7 to 65.1 of whole contents; with the network as it was, the mean of six finds 81.2 and 64.7.
    """

    cues: torch.Tensor
    roles: torch.Tensor
    states: torch.Tensor


def loss_of(
    network: TaughtNetwork, teachers: Sequence[TaughtNetwork], batch: Batch
) -> tuple[torch.Tensor, dict[str, float]]:
    """The loss of a batch, and its parts.

    Args:
        network: The network that learns.
        teachers: Role models, the first of which is the network as it was before.
        batch: The batch.
    """
    wanted = _wanted(teachers, batch)
    with torch.autocast(network.device.type, torch.bfloat16):
        now = network.read(batch.windows)
    taught = distances(network, now, wanted, batch)
    parts = {"entities": _entities(network, batch, now.low)} | taught
    loss = torch.stack([SHARES[name] * part for name, part in parts.items()]).sum()
    return loss, {name: float(part.detach()) for name, part in parts.items()}


def distances(network: TaughtNetwork, now: Read, wanted: Wanted, batch: Batch) -> dict[str, torch.Tensor]:
    """The distances of a network's states, cues and roles from what is wanted; none if no window has a parse.

    Args:
        network: The network that learns.
        now: What it reads in the windows.
        wanted: The targets outside contents.
        batch: The batch, with the targets inside contents.
    """
    with torch.autocast(network.device.type, torch.bfloat16):
        vectors = network.dropout(now.vectors)
        cues, roles = network.cues(vectors), network.roles(vectors, batch.outer.anchors)
        nested, inner = network.nested_cues(vectors), network.nested_scorer(vectors, batch.inner.anchors)
    real = batch.windows.words > 0
    known = real & batch.taught.unsqueeze(1)
    if not known.any():
        return {}
    right = wanted.states[known]
    inside = real[batch.outer.anchors.window].unsqueeze(1).expand_as(roles)
    read = known.unsqueeze(-1) & (batch.nested >= 0)
    return {
        "states": (now.last[known].float() - right).square().mean() / right.var(0).mean(),
        "cues": _distance(cues[known], wanted.cues[known]) / _anchors(wanted.cues[known]),
        "roles": _distance(roles[inside], wanted.roles[inside]) / max(MIN_ANCHORS, len(roles)),
        "nested cues": _distance(nested[read], batch.nested[read]) / _anchors(batch.nested[read]),
        "nested roles": _inner_roles(inner, batch.inner, known),
    }


@torch.no_grad()
def _wanted(teachers: Sequence[TaughtNetwork], batch: Batch) -> Wanted:
    with torch.autocast(teachers[0].device.type, torch.bfloat16):
        reads = [teacher.read(batch.windows) for teacher in teachers]
        pairs = list(zip(teachers, reads, strict=True))
        cues = [teacher.cues(read.vectors) for teacher, read in pairs]
        roles = [teacher.roles(read.vectors, batch.outer.anchors) for teacher, read in pairs]
    return Wanted(torch.stack(cues).mean(0).sigmoid(), torch.stack(roles).mean(0).sigmoid(), reads[0].last.float())


def _inner_roles(roles: torch.Tensor, inner: Roles, known: torch.Tensor) -> torch.Tensor:
    """The distance of the roles of nested anchors, in the windows whose words are `known`."""
    inside = (inner.known & known[inner.anchors.window]).unsqueeze(1).expand_as(roles)
    return _distance(roles[inside], inner.roles[inside]) / max(MIN_ANCHORS, len(roles))


def _anchors(probabilities: torch.Tensor) -> float:
    """The number of anchors that the words of a batch are expected to have, or `MIN_ANCHORS`."""
    return max(MIN_ANCHORS, float(probabilities.sum()))


def _distance(logits: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """The summed relative entropy of probabilities, given as logits, from those to be learned."""
    right = wanted.clamp(NEAREST, 1 - NEAREST)
    least = binary_cross_entropy_with_logits(right.logit(), right, reduction="sum")
    return binary_cross_entropy_with_logits(logits, right, reduction="sum") - least


def _entities(network: TaughtNetwork, batch: Batch, low: torch.Tensor) -> torch.Tensor:
    """The mean loss of the words' entity tags.

    It is minus the log of the probability that a tag is among those the corpus marks, and the relative entropy to what
    the pipeline of before thinks; where nothing is marked, the latter alone.
    """
    known = batch.tags > 0
    if not known.any():
        return low.new_zeros(()).float()
    with torch.autocast(low.device.type, torch.bfloat16):
        scores = network.tagger(low[known])
    right = (batch.tags[known].unsqueeze(-1) >> torch.arange(len(TAGS), device=low.device)) & 1
    logs, before = scores.float().log_softmax(-1), batch.guesses[known]
    unmarked = (before.exp() * (before - logs)).sum(-1)
    marked = -logs.masked_fill(right == 0, -torch.inf).logsumexp(-1)
    guessed = batch.guessed.unsqueeze(1).expand_as(known)[known]
    loss: torch.Tensor = torch.where(guessed, unmarked, torch.lerp(unmarked, marked, MARKED_SHARE)).mean()
    return loss
