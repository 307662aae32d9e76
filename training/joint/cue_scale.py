"""The scale of the probabilities of anchors.

The mean of several teachers is less certain than each of them, and the heads for nested anchors are less certain than
the readings of contents by themselves that they learn from. The limits in use
(`attributions/evidence/nested_evidence.py`) and the weights of candidates were set on those. So the heads' logits are
scaled until about as many words of held-out articles exceed any probability.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from onrecord.extractors.engines.pieces import PieceReader
from onrecord.extractors.engines.role_network import NESTED_DEPTHS
from onrecord.extractors.engines.roles import LIKELY
from training.joint.documents import Document
from training.joint.examples import collate
from training.joint.network import TaughtNetwork
from training.joint.scores import in_batches
from training.role_examples import on_device

SURE = 0.985
"""Probabilities beyond it count as the same: their logits grow without bound."""
MIN_WORDS = 30
"""Words with probabilities between the two limits that a scale is fitted on, at least."""

Floats = npt.NDArray[np.float64]


Scale = tuple[float, float]
"""Factor and shift of logits."""


def scale_cues(
    network: TaughtNetwork, teacher: TaughtNetwork, held: Sequence[Document], reader: PieceReader
) -> list[Scale]:
    """Scale the heads for anchors, in place; the scales outside contents and by depth inside.

    Args:
        network: The network that has learned.
        teacher: The role model whose probabilities outside contents are to be matched.
        held: Documents that neither has learned from, with the probabilities of contents that were read by themselves.
        reader: The reader of word pieces.
    """
    scales = [fitted(*pair) for pair in _logits(network, teacher, held, reader)]
    for head, own in ((network.cueness, scales[:1]), (network.nested_cueness, scales[1:])):
        last = head[-1]
        assert isinstance(last, nn.Linear)
        with torch.no_grad():
            for row, (factor, shift) in enumerate(own):
                last.weight[row] *= factor
                last.bias[row] = factor * last.bias[row] + shift
    return scales


def fitted(logits: Floats, wanted: Floats) -> Scale:
    """The scale with which the logits, in order of size, come nearest to those of the wanted probabilities."""
    highest, right = np.sort(logits)[::-1], np.sort(wanted)[::-1]
    first, last = int((right > SURE).sum()), int((right > LIKELY).sum())
    if last - first < MIN_WORDS:
        return 1.0, 0.0
    right = right[first:last]
    factor, shift = np.polyfit(highest[first:last], np.log(right / (1 - right)), 1)
    return float(factor), float(shift)


@torch.no_grad()
def _logits(
    network: TaughtNetwork, teacher: TaughtNetwork, held: Sequence[Document], reader: PieceReader
) -> list[tuple[Floats, Floats]]:
    """The logits of words and the probabilities wanted: of all words, then, for each depth, of those read there."""
    network.eval()
    teacher.eval()
    found: list[list[tuple[torch.Tensor, torch.Tensor]]] = [[] for _ in range(1 + NESTED_DEPTHS)]
    for chosen in in_batches(held):
        batch = on_device(collate(chosen, reader), network.device)
        with torch.autocast(network.device.type, torch.bfloat16):
            vectors = network.read(batch.windows).vectors
            cues, nested = network.cues(vectors), network.nested_cues(vectors)
            before = teacher.cues(teacher.read(batch.windows).vectors).sigmoid()
        real = batch.windows.words > 0
        found[0].append((cues[real], before[real]))
        for depth in range(NESTED_DEPTHS):
            known = batch.nested[..., depth] >= 0
            found[1 + depth].append((nested[..., depth][known], batch.nested[..., depth][known]))
    return [(_joined([own for own, _ in pairs]), _joined([right for _, right in pairs])) for pairs in found]


def _joined(parts: Sequence[torch.Tensor]) -> Floats:
    joined: Floats = torch.cat(list(parts)).double().numpy()
    return joined
