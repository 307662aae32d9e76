"""Words and names that tell that a woman or a man is meant.

A given name never says more than that most who bear it are one or the other: titles, nouns and pronouns decide over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from onrecord.extractors.lexicon.titles import GENDERED, OF_ANY
from onrecord.extractors.nouns import load_nouns

Gender: TypeAlias = Literal["f", "m"]


def of_noun(lemma: str) -> Gender | None:
    """The gender that a noun or a title tells: `f` of `spokeswoman` and `Mrs.`, None of `nurse`."""
    word, nouns = lemma.lower().rstrip("."), load_nouns()
    if word in OF_ANY:
        return None
    if word in nouns.feminine:
        return "f"
    return "m" if word in nouns.masculine else GENDERED.get(word)


def of_name(parts: Sequence[str]) -> Gender | None:
    """The gender that the given name of a person tells; None where it is not given or says nothing.

    Args:
        parts: The name's parts in lower case, without titles.
    """
    return of_given(parts[0]) if len(parts) > 1 else None


def of_given(name: str) -> Gender | None:
    """The gender of those who bear a given name; None where both do, or it is no given name."""
    nouns = load_nouns()
    return "f" if name in nouns.women else "m" if name in nouns.men else None
