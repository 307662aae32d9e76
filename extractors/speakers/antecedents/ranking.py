"""Ranking of candidate antecedents: a softmax over learned weights of features, with `none of them` as a choice.

The weights are learned on OntoGUM's coreference and GAP's pronouns by ``python -m training.speakers`` and kept as data,
one set for each class of mentions: `he` (and `she`), `it`, `they`, and descriptions.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Protocol

from onrecord.extractors.speakers.mentions import NOMINAL, Mention
from onrecord.extractors.speakers.referents import Referent

WEIGHTS = "weights.json"


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of a mention with their features, and those of `none of them`.

    `antecedents` are the mentions of the candidates that it is compared with.
    """

    mention: Mention
    referents: Sequence[Referent]
    antecedents: Sequence[Mention]
    features: Sequence[Sequence[str]]
    none: Sequence[str]


class Ranker(Protocol):
    """Estimates how likely a mention refers to each of its candidates."""

    def probabilities(self, choice: Choice) -> list[float]:
        """The probability of each candidate, in their order; what is missing to 1 is that of none of them."""


def class_of(mention: Mention) -> str:
    """The class of a mention, by which weights are chosen."""
    if mention.form == NOMINAL:
        return NOMINAL
    return "he" if mention.word == "she" else mention.word


@dataclass(frozen=True)
class LearnedRanker:
    """Ranks by learned weights: by class and feature.

    `certain` is the least probability, by class, at which a mention counts as resolved.
    """

    weights: Mapping[str, Mapping[str, float]]
    certain: Mapping[str, float]

    def probabilities(self, choice: Choice) -> list[float]:
        """The probability of each candidate, in their order; what is missing to 1 is that of none of them."""
        weight = self.weights.get(class_of(choice.mention), {}).get
        return shares_of([sum([weight(name, 0.0) for name in names]) for names in (choice.none, *choice.features)])


def shares_of(scores: Sequence[float]) -> list[float]:
    """The probabilities of candidates by their scores, of which the first is that of none of them."""
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    total = sum(shares)
    return [share / total for share in shares[1:]]


@cache
def bundled_ranker() -> LearnedRanker:
    """The ranker with the bundled weights, read once."""
    return read_ranker(resources.files(__package__).joinpath(WEIGHTS).read_text(encoding="utf-8"))


def read_ranker(text: str) -> LearnedRanker:
    """Weights as ``training.speakers`` writes them."""
    data = json.loads(text)
    return LearnedRanker(data["weights"], data["certain"])
