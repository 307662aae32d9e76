"""The loss of the window network on a batch: cues, roles, entities, and the distance to the role model's states."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from corpora.entities import TAGS
from training.windows.examples import Batch, Cut, collate
from training.windows.network import WindowNetwork

ROLE_SHARE = 0.2
"""Weight of the roles' loss, summed over words; the anchors' has 1."""
ENTITY_SHARE = 10.0
"""Weight of the entities' loss, a mean over words, of which few belong to an entity."""
STATE_SHARE = 8.0
"""Weight of the distance to the role model's states, as a share of their variance."""
FEWEST_ANCHORS = 4.0
"""Losses of cues are divided by the anchors of a batch, but by no fewer: a batch may have none."""


def loss_of(
    network: WindowNetwork, chosen: Sequence[Cut], dice: random.Random | None
) -> tuple[torch.Tensor, dict[str, float]]:
    """The loss of a batch of windows, and its parts."""
    batch = collate(chosen, dice)
    with torch.autocast("cpu", torch.bfloat16):
        read = network.words(batch.states, batch.marks, batch.present)
        words = network.dropout(read.vectors)
    cues, roles = _attributions(network, batch, words)
    tags = _entities(network, batch, read.low)
    states = _distance(batch, read.vectors)
    anchors = max(FEWEST_ANCHORS, float(batch.weights.sum()))
    loss = (cues + ROLE_SHARE * roles) / anchors + ENTITY_SHARE * tags + STATE_SHARE * states
    parts = {"cues": cues / anchors, "roles": roles / anchors, "entities": tags, "states": states}
    return loss, {name: round(float(part.detach()), 4) for name, part in parts.items()}


def _attributions(network: WindowNetwork, batch: Batch, words: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The summed losses of cues and of roles."""
    real = batch.present & batch.judged.unsqueeze(1)
    with torch.autocast("cpu", torch.bfloat16):
        found = network.cues(words)
    cues = binary_cross_entropy_with_logits(found[real], batch.cues[real], reduction="sum")
    if not len(batch.weights):
        return cues, cues.new_zeros(())
    with torch.autocast("cpu", torch.bfloat16):
        linked = network.roles(words, batch.anchors)
    each = binary_cross_entropy_with_logits(linked, batch.roles, reduction="none") * batch.weights[:, None, None]
    inside = batch.present[batch.anchors.window].unsqueeze(1).expand_as(linked)
    return cues, each[inside].sum()


def _entities(network: WindowNetwork, batch: Batch, low: torch.Tensor) -> torch.Tensor:
    """Minus the log of the probability that a word's tag is among the right ones, on average."""
    known = batch.tags > 0
    if not known.any():
        return low.new_zeros(())
    with torch.autocast("cpu", torch.bfloat16):
        logs = network.tags(low[known])
    right = (batch.tags[known].unsqueeze(-1) >> torch.arange(len(TAGS))) & 1
    loss: torch.Tensor = -logs.masked_fill(right == 0, -torch.inf).logsumexp(-1).mean()
    return loss


def _distance(batch: Batch, vectors: torch.Tensor) -> torch.Tensor:
    """The mean squared distance of states to the role model's, as a share of the variance of those."""
    known = batch.present & batch.taught.unsqueeze(1)
    if not known.any():
        return vectors.new_zeros(())
    right = batch.teacher[known]
    found = vectors[known][:, : right.shape[1]].float()
    distance: torch.Tensor = (found - right).square().mean() / right.var(0).mean()
    return distance
