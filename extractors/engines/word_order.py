"""The order in which recurrent layers read a batch: the first words of all sentences, then the second."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
import torch
from torch.nn.utils.rnn import PackedSequence


class TimeOrder:
    """Converts rows from the order of sentences to that of time steps, and back.

    `lengths` are those of the sentences, the longest first.
    """

    def __init__(self, lengths: Sequence[int], device: str) -> None:
        starts = np.array([0, *accumulate(lengths)][:-1])
        ends = np.array(lengths)
        sizes = [int(np.count_nonzero(ends > step)) for step in range(lengths[0])]
        rows = np.concatenate([starts[:size] + step for step, size in enumerate(sizes)])
        self.rows = torch.from_numpy(rows).to(device)
        self.sizes = torch.tensor(sizes)

    def packed(self, rows: torch.Tensor) -> PackedSequence:
        """The rows in the order of a recurrent layer's input."""
        return PackedSequence(rows[self.rows], self.sizes)

    def unpacked(self, packed: PackedSequence) -> torch.Tensor:
        """The rows of a recurrent layer's output, in the order of sentences."""
        result = torch.empty_like(packed.data)
        result[self.rows] = packed.data
        return result
