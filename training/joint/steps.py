"""The steps of a training run: two learning rates that rise and fall, and averaged weights."""

from __future__ import annotations

import copy
import logging
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import torch
from torch import nn

from training.joint.network import TaughtNetwork

log = logging.getLogger("training.joint")

SHOWN = 50
"""Steps between two lines of the log."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Rates and steps of a run.

    Attributes:
        rate: The highest learning rate of what has been trained before.
        head_rate: That of the heads.
        steps: All steps.
        warm_up: Steps in which the rates rise.
        floor: The least share of the highest rates at the end.
        memory: Decay of the averaged weights at each step.
    """

    rate: float
    head_rate: float
    steps: int
    warm_up: int
    floor: float
    memory: float


class Steps:
    """Steps of AdamW on a network, with its averaged weights.

    Args:
        network: The network that learns.
        heads: Its parts with a learning rate of their own.
        schedule: The rates and the number of steps.
    """

    def __init__(self, network: TaughtNetwork, heads: Iterable[nn.Module], schedule: Schedule) -> None:
        self.average, self.done = copy.deepcopy(network), 0
        self._schedule, self._began, self._seen = schedule, time.monotonic(), Counter[str]()
        head = [weight for part in heads for weight in part.parameters()]
        known = {id(weight) for weight in head}
        self._weights: list[torch.Tensor] = [weight for weight in network.parameters() if weight.requires_grad]
        self._means: list[torch.Tensor] = [weight for weight in self.average.parameters() if weight.requires_grad]
        trained = [weight for weight in self._weights if id(weight) not in known]
        groups = [{"params": trained, "top": schedule.rate}, {"params": head, "top": schedule.head_rate}]
        self._optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, weight_decay=0.01, fused=True)

    @property
    def is_last(self) -> bool:
        """True after the last step."""
        return self.done == self._schedule.steps

    def take(self, loss: torch.Tensor) -> None:
        """Take a step down a loss, and move the averaged weights."""
        plan = self._schedule
        factor = min(1.0, (self.done + 1) / plan.warm_up) * max(plan.floor, 1 - self.done / plan.steps)
        for group in self._optimizer.param_groups:
            group["lr"] = group["top"] * factor
        self._optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._weights, 2.0)
        self._optimizer.step()
        self.done += 1
        keep = min(plan.memory, self.done / (self.done + 20))
        with torch.no_grad():
            torch._foreach_lerp_(self._means, self._weights, 1 - keep)

    def show(self, parts: Mapping[str, float]) -> None:
        """Log the mean parts of the loss, every `SHOWN` steps."""
        self._seen.update(parts)
        if self.done % SHOWN == 0:
            means = {name: round(value / SHOWN, 4) for name, value in self._seen.items()}
            seconds = time.monotonic() - self._began
            log.info("step %d of %d: %s, %.0f s", self.done, self._schedule.steps, means, seconds)
            self._seen.clear()
