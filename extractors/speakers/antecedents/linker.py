"""The linker: a small network over the encoder's states that ranks the candidate antecedents of a mention.

Its inputs are the states of mention and candidate, which the role model computes anyway, and the features of
`features`. Products of single tokens are computed once for each text; a choice then costs a few small products. `none
of them` is always among the choices. ``python -m training.linker`` learns the weights in ``models/linker``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file

from onrecord.extractors.analysis import Analysis, TokenStates
from onrecord.extractors.speakers.antecedents.ranking import Choice, class_of
from onrecord.extractors.speakers.mentions import Mention
from onrecord.extractors.speakers.referents import Referent

FOLDER = "linker"
WEIGHTS, SHAPE = "model.safetensors", "linker.json"

TRAIL = 4
"""Most further mentions of a candidate that the linker reads: the last ones."""

CLASSES = ("he", "it", "they", "nominal")
"""The classes of mentions with separate biases and feature weights."""

Array = npt.NDArray[np.float32]


def seen_of(referent: Referent, antecedent: Mention) -> tuple[int, ...]:
    """The heads of a candidate's mentions that the linker reads: the antecedent, then the last others."""
    others = [one.head for one in referent.trail[-TRAIL:] if one is not antecedent]
    return antecedent.head, *others


@dataclass(frozen=True)
class Linker:
    """The network's weights, see `training.linker`.

    Attributes:
        names: Numbers of features.
        weights: Weights by name.
        certain: By class of mention, the least probability of a candidate that is chosen.
    """

    names: Mapping[str, int]
    weights: Mapping[str, Array]
    certain: Mapping[str, float]

    def on(self, analysis: Analysis) -> TextLinker | None:
        """The linker for one text; None if the text has no states, or those of another encoder."""
        states = analysis.states
        if states is None or states.vectors.shape[1] != self.weights["mention"].shape[0]:
            return None
        return TextLinker(self, states)

    def numbered(self, features: Sequence[Sequence[str]]) -> list[list[int]]:
        """The numbers of features; unknown features are dropped."""
        number = self.names.get
        return [[known for name in names if (known := number(name)) is not None] for names in features]

    @cached_property
    def features(self) -> Array:
        """The weights of the features, with a row of zeros behind them, as the number -1 names no feature."""
        return np.pad(self.weights["features"], ((0, 1), (0, 0)))


class TextLinker:
    """Ranks the candidates of one text's mentions."""

    def __init__(self, linker: Linker, states: TokenStates) -> None:
        self._linker = linker
        self._rows = np.append(states.rows, -1)
        vectors = np.zeros((len(states.vectors) + 1, states.vectors.shape[1]), np.float32)
        vectors[:-1] = states.vectors
        self._mentions: Array = vectors @ linker.weights["mention"]
        self._antecedents: Array = vectors @ linker.weights["antecedent"]

    def probabilities(self, choice: Choice) -> list[float]:
        """The probability of each candidate, in their order; what is missing to 1 is that of none of them."""
        weights, number = self._linker.weights, CLASSES.index(class_of(choice.mention))
        mention = self._mentions[self._rows[choice.mention.head]]
        rows = self._rows[_filled([seen_of(*both) for both in zip(choice.referents, choice.antecedents, strict=True)])]
        seen = self._antecedents[rows]
        last = seen[:, 0]
        mean = seen.sum(1) / np.maximum(1, (rows >= 0).sum(1, dtype=np.float32))[:, None]
        joined = np.concatenate([last, mean, mention * last, mention * mean], 1)
        features = self._linker.numbered((choice.none, *choice.features))
        numbers = _filled(features)
        named = self._linker.features[numbers].sum(1)
        hidden = joined @ weights["pair"] + mention @ weights["own"] + weights["bias"][number]
        hidden += named[1:]
        none = mention @ weights["nobody"] + weights["nobody_bias"][number] + named[0]
        linear = weights["linear"][number][numbers]
        sums = [np.add.reduce(row[: len(names)]) for row, names in zip(linear, features, strict=True)]
        scores = np.empty(len(features))
        scores[0] = np.maximum(none, 0) @ weights["nobody_out"] + sums[0]
        scores[1:] = np.maximum(hidden, 0) @ weights["out"] + sums[1:]
        shares = np.exp(scores - scores.max())
        found: list[float] = (shares[1:] / shares.sum()).tolist()
        return found


def _filled(rows: Sequence[Sequence[int]]) -> npt.NDArray[np.int64]:
    """Rows of numbers filled up with -1 to the length of the longest: one product costs less than one for each row."""
    longest = max(map(len, rows))
    return np.array([[*row, *[-1] * (longest - len(row))] for row in rows])


@cache
def load_linker(models: Path) -> Linker | None:
    """The linker of a folder of models; None if it has none."""
    folder = models / FOLDER
    if not (folder / SHAPE).exists():
        return None
    shape = json.loads((folder / SHAPE).read_text(encoding="utf-8"))
    weights = {name: value.astype(np.float32) for name, value in load_file(folder / WEIGHTS).items()}
    return Linker({name: n for n, name in enumerate(shape["features"])}, weights, shape["certain"])
