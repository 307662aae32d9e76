"""Context features that the linker weighs too little: who continues, who has spoken, who is coordinated.

A log-linear model over the logarithm of the ranker's probabilities and a few named features (`features`), for each
class of mentions. The linker's training data have few rivals of the same gender for a pronoun that is a source. These
weights are set by hand on texts written for this. On news that was read, the linker is right as often without them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.extractors.speakers.antecedents.ranking import Choice, Ranker, class_of, shares_of
from onrecord.extractors.speakers.mentions import NOMINAL

RANKER = "ranker"
"""The name of the weight that the logarithm of the ranker's probability has."""

FLOOR = 1e-6
"""Lower bound of a probability before its logarithm."""

NEW = dict.fromkeys(("source on topic new", "subject on topic new", "subject of own clause new"), 2.5)
"""Weights of features that the pronouns of news with known answers lack: nothing shows the gender of a new person
without a name. The linker prefers persons of known gender by factors of 3 to 100, where no reader would. Set by hand
on texts written for this."""

PAST = {"source off topic": -1.5, "subject off topic": -1.5, "word off topic": -1.0}
"""Weights of a candidate who is not in the paragraph of a pronoun, while the sentence before it is about a person who
fits. Set by hand: pronouns resolved by their gender have hardly any such rival."""

SHIFTED = {"source on topic shifted": 2.5}
"""Weight of the topic of a sentence after another person's statement: `Cole said he was glad. Reed was not. Rain, he
warned, would come.` Set by hand on texts written for this: where gender alone decides, the rival is of the other
gender, so that the preference for a speaker cannot be learned."""

CONTINUED = {"source on topic continued": 1.3}
"""Weight of somebody who said something in the sentence before: `Cole told Reed that he had won. He said …`. The linker
prefers the people mentioned in the content, as they are mentioned last. Set by hand on texts written for this, as the
training data have no rivals of the same gender."""

MENTIONED = {"source mentioned by speaker": 1.5, "subject mentioned by speaker": 1.5}
"""Weight of the one person whom the speaker of the quotation around a pronoun has just mentioned: `Cole said Reed had
called. “He was upset,” Cole said`. Set by hand on texts written for this."""

PEERS = {"source peer of source": -2.5, "subject peer of source": -2.5}
"""Weight of Reed for a pronoun in `Reed's predecessor, Ian Cole, said he had asked for money`. Set by hand on texts
written for this."""

SUBJECT = {"source on subject": 1.0, "source off subject": -1.0}
"""Weights of the referent of the subjects before a pronoun in its sentence, and of those outside the paragraph:
`Cole said on Monday that he would stay`. On pronouns of news whose gender identifies the antecedent the ranker alone
prefers the subject enough; three of 808 antecedents are off the subject. Set by hand for rivals of the same gender."""

OPENING = {"source on opening": 1.5}
"""Weight of the topic of the paragraph before, for `“It is over,” he said` at the beginning of the next: 60 of 61 such
pronouns whose gender identifies the antecedent."""

NAMED = dict.fromkeys(("source named in content", "subject named in content", "word named in content"), -2.0)
"""Weight of a person named in the content of a source: `he said Cole had left`. Of 96 such candidates for pronouns
whose gender identifies the antecedent two are right."""

ON_TOPIC = {"source on topic alone": 0.7, "subject on topic alone": 0.5}
"""Weights of the topic of the sentence before. These, and those below up to `TOGETHER`, were learned on pronouns of
news whose gender identifies the antecedent, and on OntoGUM, when the linker had read no news."""

SPEAKER = {"source after speaker 0": -0.6, "source after speaker 1": 0.6}
"""Weights of who spoke in the same sentence and in the one before, for a pronoun that is a source."""

BODIES = {RANKER: 1.0, "source on topic alone": 2.5}
"""Weights for `it`: it continues the body that the sentence before is about, whoever spoke before that. Set by hand on
texts written for this: the linker's training data have few bodies that speak."""

TOGETHER = {"together 0": 0.8, "together 1": 0.4}
"""Weights of people who are named together in the same sentence or the one before, for `they`."""

TOPIC = {RANKER: 1.0, "source on topic alone": 1.0}
"""Weights for descriptions: one that is a source is more likely the topic of the sentence before. Set by hand, as
the linker has seen few descriptions that are sources."""

Weights = Mapping[str, Mapping[str, float]]
"""By class of pronouns and feature."""


@dataclass(frozen=True)
class ContextRanker:
    """Adds weights of context features to the probabilities of another ranker.

    Attributes:
        ranker: The other ranker.
        weights: The weights; a class without weights keeps the probabilities of the other ranker.
    """

    ranker: Ranker
    weights: Weights

    def probabilities(self, choice: Choice) -> list[float]:
        """The probability of each candidate, in their order; what is missing to 1 is that of none of them."""
        shares = self.ranker.probabilities(choice)
        weights = self.weights.get(class_of(choice.mention))
        return shares if weights is None else weighed(shares, (choice.none, *choice.features), weights)


def weighed(shares: Sequence[float], features: Sequence[Sequence[str]], weights: Mapping[str, float]) -> list[float]:
    """The probabilities of candidates with the weights of their features.

    Args:
        shares: The probabilities that the ranker gives.
        features: The features of none of them, then of each candidate.
        weights: The weights by feature.
    """
    slope = weights[RANKER]
    options = (max(0.0, 1.0 - sum(shares)), *shares)
    return shares_of([
        slope * math.log(max(share, FLOOR)) + sum([weights.get(name, 0.0) for name in names])
        for share, names in zip(options, features, strict=True)
    ])  # fmt: skip


HE = {
    RANKER: 1.0,
    **ON_TOPIC,
    **SPEAKER,
    **NEW,
    **PAST,
    **SHIFTED,
    **CONTINUED,
    **MENTIONED,
    **PEERS,
    **SUBJECT,
    **OPENING,
    **NAMED,
}

WEIGHTS: Weights = {
    "he": HE,
    "it": BODIES,
    "they": {RANKER: 1.0, **TOGETHER, **SUBJECT, "source on subject": 2.0},
    NOMINAL: {**TOPIC, **NAMED},
}


def in_context(ranker: Ranker) -> ContextRanker:
    """A ranker with the weights of the context."""
    return ContextRanker(ranker, WEIGHTS)
