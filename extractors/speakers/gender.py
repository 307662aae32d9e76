"""Whether a word or a name tells that a woman or a man is meant.

Given names come from a list made by ``python -m training.speaker_lexicon``; what is listed for both genders, or not at
all, tells nothing. A name never says more than that: pronouns decide over it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Literal, TypeAlias

Gender: TypeAlias = Literal["f", "m"]

FEMININE = frozenset(
    "woman girl lady wife mother mom mum daughter sister aunt niece grandmother granddaughter stepmother stepdaughter"
    " widow bride girlfriend fiancee queen princess duchess countess baroness empress actress waitress heiress hostess"
    " nun housewife midwife goddess ballerina mistress heroine policewoman landlady mrs ms miss madam dame".split()
)
MASCULINE = frozenset(
    "man boy gentleman guy husband father dad son brother uncle nephew grandfather grandson stepfather stepson widower"
    " groom bridegroom boyfriend fiance king prince duke count baron emperor actor waiter pope monk"
    " cardinal imam rabbi policeman landlord mr sir".split()
)
_SUFFIXES: tuple[tuple[str, Gender], ...] = (("woman", "f"), ("women", "f"), ("man", "m"), ("men", "m"))
_MEN_AND_WOMEN = frozenset(("human", "german", "roman", "ottoman", "woman", "layman", "ombudsman"))


@cache
def _given_names() -> Mapping[str, Gender]:
    text = resources.files("extractors.speakers").joinpath("given_names.json").read_text(encoding="utf-8")
    stored = json.loads(text)
    women: dict[str, Gender] = dict.fromkeys(stored["f"].split(), "f")
    return women | dict.fromkeys(stored["m"].split(), "m")


def of_noun(lemma: str) -> Gender | None:
    """The gender that a noun or a title tells: `f` of `spokeswoman`, None of `nurse`."""
    word = lemma.lower().rstrip(".")
    if word in FEMININE:
        return "f"
    if word in MASCULINE:
        return "m"
    if word in _MEN_AND_WOMEN:
        return None
    return next((gender for ending, gender in _SUFFIXES if word.endswith(ending) and len(word) > len(ending) + 2), None)


def of_name(parts: Sequence[str]) -> Gender | None:
    """The gender that the given name of a person tells; None where it is not given or says nothing.

    Args:
        parts: The name's parts in lower case, without titles.
    """
    return _given_names().get(parts[0]) if len(parts) > 1 else None


def of_first_name(part: str) -> Gender | None:
    """The gender of a name that may be a given name alone: weaker, as surnames may be spelt the same."""
    return _given_names().get(part)
