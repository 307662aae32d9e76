"""The loss on a batch: entities, and how far cues, roles and states are from the role model's own."""

from __future__ import annotations

import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from corpora.entities import TAGS
from training.entities.examples import Batch
from training.entities.network import TaughtNetwork

ENTITY_SHARE = 20.0
"""Weight of the entities' loss, a mean over words, of which few belong to an entity."""
MARKED_SHARE = 0.5
"""Weight of what the corpus marks against what the pipeline of before thinks, where both are known. Halves: what it
thinks of all tags tells more than the one right tag, and keeps entities that are read in single sentences."""
STATE_SHARE = 2.0
"""Weight of the distance to the role model's states, as a share of their variance: the linker reads those states."""
ROLE_SHARE = 0.2
"""Weight of the roles' distance, summed over words; the cues' has 1. As in the training of the role model."""
FEWEST_ANCHORS = 6.0
"""Losses of cues and roles are divided by a batch's anchors, but by no fewer: a batch may have none."""


def loss_of(network: TaughtNetwork, teacher: TaughtNetwork, batch: Batch) -> tuple[torch.Tensor, dict[str, float]]:
    """The loss of a batch, and its parts; `teacher` is the network as it was before."""
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        before = teacher.read(batch.windows)
        old_cues, old_roles = teacher.cues(before.vectors), teacher.roles(before.vectors, batch.anchors)
    with torch.autocast("cpu", torch.bfloat16):
        now = network.read(batch.windows)
        cues, roles = network.cues(now.vectors), network.roles(now.vectors, batch.anchors)
    real = batch.windows.words > 0
    known = real & batch.taught.unsqueeze(1)
    parts = {"entities": _entities(network, batch, now.low)}
    if known.any():
        right = before.last[known].float()
        parts["states"] = (now.last[known].float() - right).square().mean() / right.var(0).mean()
        anchors = max(FEWEST_ANCHORS, float(old_cues[known].sigmoid().sum()))
        parts["cues"] = _distance(cues[known], old_cues[known]) / anchors
        inside = real[batch.anchors.window].unsqueeze(1).expand_as(roles)
        parts["roles"] = _distance(roles[inside], old_roles[inside]) / max(FEWEST_ANCHORS, len(roles))
    shares = {"entities": ENTITY_SHARE, "states": STATE_SHARE, "cues": 1.0, "roles": ROLE_SHARE}
    loss = torch.stack([shares[name] * part for name, part in parts.items()]).sum()
    return loss, {name: float(part.detach()) for name, part in parts.items()}


def _distance(logits: torch.Tensor, old: torch.Tensor) -> torch.Tensor:
    """The summed relative entropy of probabilities from those before, both given as logits."""
    right = old.sigmoid()
    least = binary_cross_entropy_with_logits(old, right, reduction="sum")
    return binary_cross_entropy_with_logits(logits, right, reduction="sum") - least


def _entities(network: TaughtNetwork, batch: Batch, low: torch.Tensor) -> torch.Tensor:
    """The words' mean distance to what is right of their tags.

    It is minus the log of the probability that a tag is among those the corpus marks, and the relative entropy to what
    the pipeline of before thinks; where nothing is marked, the latter alone.
    """
    known = batch.tags > 0
    if not known.any():
        return low.new_zeros(()).float()
    with torch.autocast("cpu", torch.bfloat16):
        scores = network.tagger(low[known])
    right = (batch.tags[known].unsqueeze(-1) >> torch.arange(len(TAGS))) & 1
    logs, before = scores.float().log_softmax(-1), batch.guesses[known]
    unmarked = (before.exp() * (before - logs)).sum(-1)
    marked = -logs.masked_fill(right == 0, -torch.inf).logsumexp(-1)
    guessed = batch.guessed.unsqueeze(1).expand_as(known)[known]
    loss: torch.Tensor = torch.where(guessed, unmarked, torch.lerp(unmarked, marked, MARKED_SHARE)).mean()
    return loss
