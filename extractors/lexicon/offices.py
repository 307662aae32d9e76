"""Nouns for offices: one noun for what is one office."""

from __future__ import annotations

from functools import lru_cache

from onrecord.extractors.lexicon.titles import OFFICE_ABBREVIATIONS

SAME = {
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "congresswoman": "congressman", "attorney": "lawyer", "councilor": "councillor",
    "ceo": "executive", "organiser": "organizer", "defence": "defense", "poll": "survey", "study": "study",
    "dr": "doctor",
}  # fmt: skip
"""Variants of nouns for offices, each with its canonical form."""

RESPELT = SAME.keys() | OFFICE_ABBREVIATIONS.keys()
"""Nouns that are not their own canonical form."""

RANK_WORDS = frozenset(
    "prime vice deputy assistant associate acting foreign finance defence defense interior home health education press"
    " chief attorney general lieutenant first shadow opposition".split()
)
"""Words that change the office of a noun: `the president` is no vice president."""

BELOW = frozenset(("vice", "deputy", "assistant", "associate", "acting", "shadow", "opposition"))
"""Of these, those whose office is never named without them."""

HIGHER = frozenset(("prime", "chief"))
"""Those for another office, whose holder may still be called by the noun alone."""

ENDED = frozenset("ex former onetime one-time erstwhile retired".split())
"""Words for somebody who has no longer the office after them."""

FORMER = ENDED | frozenset("then outgoing late".split())
"""These, and words for the holder of an office at another time."""


LEADING = {
    "captain": "captain", "chair": "chair", "coach": "coach", "edit": "editor", "head": "head", "lead": "leader",
    "manage": "manager", "own": "owner",
}  # fmt: skip
"""Verbs for what somebody is to a body, each with the noun: who `chairs the board` is its chair."""


@lru_cache(maxsize=4096)
def canonical(word: str) -> str:
    """The canonical form of a noun: abbreviations in full, one noun for each office."""
    lower = word.lower().rstrip(".").removeprefix("ex-").removeprefix("co-")
    lower = OFFICE_ABBREVIATIONS.get(lower, lower)
    return SAME.get(lower, lower)
