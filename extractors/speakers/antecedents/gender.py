"""Evidence of gender in words and names.

A given name shows only the gender of most people with that name; titles, nouns and pronouns take precedence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from anyascii import anyascii

from onrecord.extractors.lexicon.titles import GENDERED, OF_ANY
from onrecord.extractors.nouns import load_given_names, load_nouns

Gender: TypeAlias = Literal["f", "m"]

FAMILY: Mapping[str, Gender] = {
    **dict.fromkeys(("bin", "ibn", "ould"), "m"),
    **dict.fromkeys(("binti", "binte", "bint", "kaur", "thi"), "f"),
}
"""Words in a name that only sons, or only daughters, have: Arabic and Malay, Sikh (`Kaur`), Vietnamese (`Thi`)."""

DAUGHTER = ("ova", "eva", "ovna", "evna", "skaya", "dottir", "opoulou", "iene")
SON = ("ov", "ev", "ovich", "evich", "opoulos")
NEITHER = ("ueva", "nova")
"""Endings of surnames and patronymics with a form for each gender: Slavic, Icelandic, Greek, Lithuanian. Spanish and
Italian names have some of them as well: `Villanueva`, `Casanova`."""

MIN_SURNAME_LENGTH = 5
"""Fewest letters of a surname whose ending is read; short surnames end so by chance."""


def of_noun(lemma: str) -> Gender | None:
    """The gender that a noun or a title shows: `f` for `spokeswoman` and `Mrs.`, None for `nurse`."""
    word, nouns = lemma.lower().rstrip("."), load_nouns()
    if word in OF_ANY:
        return None
    if word in nouns.feminine:
        return "f"
    return "m" if word in nouns.masculine else GENDERED.get(word)


def of_name(parts: Sequence[str]) -> Gender | None:
    """The gender that a person's full name shows; None for a single part, or if no part shows one.

    The given name decides; without evidence from it, words inside the name, then forms of surnames.

    Args:
        parts: The name's parts in lower case, without titles.
    """
    if len(parts) < 2:
        return None
    return of_given(parts[0]) or _of_family(parts)


def of_person(parts: Sequence[str]) -> Gender | None:
    """The gender that a name shows, which may be only a given name."""
    return of_name(parts) if len(parts) > 1 else of_given(parts[0])


def _of_family(parts: Sequence[str]) -> Gender | None:
    inside = next((FAMILY[part] for part in parts[1:] if part in FAMILY), None)
    if inside is not None:
        return inside
    for part in reversed(parts[1:]):
        surname = anyascii(part).lower()
        if len(surname) >= MIN_SURNAME_LENGTH and surname.endswith((*DAUGHTER, *SON)) and not surname.endswith(NEITHER):
            return "f" if surname.endswith(DAUGHTER) else "m"
    return None


def of_given(name: str) -> Gender | None:
    """The gender of a given name; None if both genders have it, or if it is no given name."""
    return load_given_names().gender(name)
