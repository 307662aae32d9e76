"""The order in which recurrent layers read a batch: the first words of all sentences, then the second."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch


class TimeOrder:
    """The rows of sentences' words in the order of time steps; `lengths` are those of the sentences, longest first.

    `steps` are the sentences that have a word at each step. `rows` are the words read forward, `backward` those read
    from the end of each sentence.
    """

    def __init__(self, lengths: Sequence[int], device: str) -> None:
        ends = np.cumsum(lengths)
        starts = ends - lengths
        self.steps = [
            int(size) for size in np.count_nonzero(np.array(lengths) > np.arange(lengths[0])[:, None], axis=1)
        ]
        rows = [starts[:size] + step for step, size in enumerate(self.steps)]
        backward = [ends[:size] - 1 - step for step, size in enumerate(self.steps)]
        self.rows, self.backward = (torch.from_numpy(np.concatenate(way)).to(device) for way in (rows, backward))
