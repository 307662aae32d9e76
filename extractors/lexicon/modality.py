"""Words of certainty, polarity and future reference.

Certainty follows the three degrees of FactBank (Saurí and Pustejovsky 2009): certain, probable, possible. Modals and
adverbs are those of Hyland's (1998) account of hedging, less those that hedge amounts (`about`, `roughly`).
"""

from __future__ import annotations

from onrecord.extractors.lexicon.hearsay import HEARSAY_ADVERBS

PROBABLE, POSSIBLE, CERTAIN, COUNTERFACTUAL = "probable", "possible", "certain", "counterfactual"
PLANNED = "planned"
"""The certainty of a plan: the governed clause refers to the future."""

MODALS = {"may": POSSIBLE, "might": POSSIBLE, "could": POSSIBLE}
"""Auxiliaries of possibility."""

WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha", "gonna"})
WOULD = frozenset({"would", "'d", "’d"})

ADVERBS = {
    **dict.fromkeys(
        ("probably", "likely", "presumably", "apparently", "seemingly", "evidently", "doubtless"), PROBABLE
    ),
    **dict.fromkeys(("possibly", "perhaps", "maybe", "potentially", "conceivably", "hopefully"), POSSIBLE),
    **dict.fromkeys(HEARSAY_ADVERBS, POSSIBLE),
}

FOLLOWERS = frozenset("man men troop force army team party government company firm side people crew".split())
"""Nouns for people or bodies whose possessor decides what they do: `his men will not surrender`."""

RAISING = {
    **dict.fromkeys(("likely", "unlikely", "seem", "appear", "expect", "think", "believe", "suspect"), PROBABLE),
    **dict.fromkeys(("rumor", "rumour", "allege", "say"), POSSIBLE),
    **dict.fromkeys(("set", "due", "schedule", "slate", "bind", "bound", "poise", "go", "about"), PLANNED),
    **dict.fromkeys(("plan", "intend", "aim", "pledge", "vow", "mean", "promise", "prepare"), PLANNED),
    **dict.fromkeys(("certain", "sure", "guarantee"), CERTAIN),
}
"""Raising and control predicates with an infinitive: `is likely to fail`, `plans to leave`."""

IMPERSONAL = {
    **dict.fromkeys(("likely", "unlikely", "probable", "improbable", "seem", "appear", "look"), PROBABLE),
    **dict.fromkeys(("possible", "conceivable", "unclear", "uncertain", "doubtful"), POSSIBLE),
    **dict.fromkeys(("clear", "obvious", "certain", "true", "evident", "undeniable"), CERTAIN),
}
"""Predicates of a clause after `it`: `it is possible that …`."""

FIRST_PERSON = {
    **dict.fromkeys(
        ("think", "believe", "guess", "suppose", "suspect", "assume", "imagine", "reckon", "feel"), PROBABLE
    ),
    **dict.fromkeys(("expect", "doubt", "confident", "presume"), PROBABLE),
    **dict.fromkeys(("hope", "fear", "worry", "wonder", "afraid", "hopeful"), POSSIBLE),
    **dict.fromkeys(("know", "sure", "certain", "convinced", "say", "promise", "insist", "repeat"), CERTAIN),
    "wish": COUNTERFACTUAL,
}
"""Predicates of a speaker's own certainty: `I think …`."""

CHANCES = {
    **dict.fromkeys(("chance", "possibility", "risk", "danger"), POSSIBLE),
    **dict.fromkeys(("likelihood", "probability"), PROBABLE),
    "doubt": CERTAIN,
}
"""Nouns in existential clauses: `there is a chance that …`, `no doubt that …`."""

NEGATIVE = frozenset({"unlikely", "improbable", "doubt", "doubtful"})
"""Words that express a low likelihood."""

OBLIGATION = frozenset({"must", "should", "ought"})
"""Auxiliaries of obligation."""
