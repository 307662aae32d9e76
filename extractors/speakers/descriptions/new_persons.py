"""Persons just introduced by a description: `One nurse wept`."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.speakers.mentions import NOMINAL, PERSON, Mention
from onrecord.extractors.speakers.referents import Referent

NEAR = 2
"""Most sentences back to the introduction."""


def is_new(analysis: Analysis, mention: Mention, referent: Referent) -> bool:
    """True of a person without a name, introduced near a pronoun by an indefinite description or as a source.

    Args:
        analysis: The text's analysis.
        mention: The pronoun.
        referent: The person.
    """
    if referent.name is not None or referent.kind != PERSON or referent.plural or not referent.trail:
        return False
    first = referent.trail[0]
    named = any(one.upos in ("NOUN", "PROPN") for one in analysis.dependents(first.head, "appos"))
    if referent.gender not in (None, mention.gender) or named:
        return False
    near = analysis.tokens[mention.head].sentence - analysis.tokens[first.head].sentence <= NEAR
    return near and first.form == NOMINAL and (first.article in ("a", "") or (first.article == "the" and first.speaks))


def is_new_topic(
    analysis: Analysis, mention: Mention, referent: Referent, found: Sequence[tuple[Referent, Mention]]
) -> bool:
    """True of a new person in whose last sentence no other candidate is mentioned, as in `A boy thanked him`.

    Args:
        analysis: The text's analysis.
        mention: The pronoun.
        referent: The person.
        found: The candidates with their antecedents.
    """
    own = next((antecedent for one, antecedent in found if one is referent), None)
    if own is None or not is_new(analysis, mention, referent):
        return False
    sentence, inside = analysis.tokens[own.head].sentence, set(analysis.subtree(referent.trail[0].head))
    return not any(
        one is not referent
        and one.kind == PERSON
        and one.gender in (None, mention.gender)
        and before.head not in inside
        and analysis.tokens[before.head].sentence == sentence
        for one, before in found
    )
