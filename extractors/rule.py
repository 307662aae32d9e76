"""Rules, as objects that the code of a stage returns.

Every rule has an id, a description, an example and a family. Ids are part of explanations and of the engine's
fingerprint. `onrecord.extractors.rules` lists all rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Family(Enum):
    """The subject of a rule: a kind of construction, or the field that it gives a value."""

    VERB = "verbs"
    RAISING = "verbs whose subject is part of the content"
    NOUN = "nouns"
    ADJECTIVE = "adjectives"
    PHRASE = "phrases"
    ADVERB = "adverbs"
    HEADLINE = "headlines"
    LABEL = "speaker labels"
    QUOTATION = "quotations"
    FREE = "statements without a cue"
    ANAPHOR = "contents that the cue points at"
    REFUSAL = "refusals to speak"
    MODEL = "models"
    KIND = "kind"
    ACT = "act"
    STANCE = "stance"
    CUE_NEGATION = "negation of the cue"
    CUE_MODALITY = "modality of the cue"
    CERTAINTY = "modality of the content"
    POLARITY = "negation of the content"
    TENSE = "tense of the content"
    FUTURE = "future reference of the content"
    SPEAKER = "resolution of sources"
    TYPE = "type of speaker"
    PROFILE = "profile"
    SPOKESPERSON = "who speaks for whom"
    ADDRESSEE = "addressee"
    MEDIUM = "medium"
    TIME = "time"
    PLACE = "place"
    QUANTITY = "quantities"
    TEMPORAL = "dates and times in a content"


CONSTRUCTIONS = frozenset(
    {
        Family.VERB,
        Family.RAISING,
        Family.NOUN,
        Family.ADJECTIVE,
        Family.PHRASE,
        Family.ADVERB,
        Family.HEADLINE,
        Family.LABEL,
        Family.QUOTATION,
        Family.FREE,
        Family.ANAPHOR,
        Family.REFUSAL,
        Family.MODEL,
    }
)
"""The families of rules that propose attributions."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, its description, an example sentence, and its family."""

    id: str
    description: str
    example: str
    family: Family

    def __hash__(self) -> int:
        return hash(self.id)  # rules are looked up for each candidate; ids are unique


@dataclass(frozen=True, slots=True)
class Construction(Rule):
    """A rule that proposes attributions.

    `marker` is the preposition or subordinator that introduces the content, empty where there is none. `certain`
    constructions always report, however rarely annotators mark them. The content of `verbatim` ones is literal, though
    without quotation marks: turns, posts, letters. In the example the cue is in capitals.
    """

    marker: str = ""
    certain: bool = False
    passive: bool = False
    verbatim: bool = False

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def kind(self) -> str:
        """The first part of the id, as the learned features name it: `verb`, `noun`, `role-model`."""
        return self.id.partition(".")[0]

    @property
    def base(self) -> str:
        """The id without the mark of the passive."""
        return self.id.removesuffix(PASSIVE)


PASSIVE = ":passive"
"""The suffix of the id of a construction whose verb is in the passive."""
