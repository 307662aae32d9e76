"""Occupations that resolve to the only named person nearby: `Danquah scored twice. The striker …`."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.known_roles import KnownRoles
from onrecord.extractors.speakers.mentions import Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

NEAR = 2
"""Most sentences back to the antecedent of an occupation alone: `the striker`."""


def by_occupation(
    analysis: Analysis, known: KnownRoles, mention: Mention, candidates: Iterable[tuple[Referent, Mention]]
) -> Tie | None:
    """The resolution of an occupation to the only named person nearby; None if there are several.

    Args:
        analysis: The text's analysis.
        known: What the text says of its people.
        mention: The description.
        candidates: The candidates, most recent first.
    """
    if mention.article != "the" or mention.modifiers or not known.is_occupation(mention):
        return None
    near, tokens = [], analysis.tokens
    for referent, antecedent in candidates:
        if tokens[mention.head].sentence - tokens[antecedent.head].sentence > NEAR:
            break
        if referent.is_a(mention.word):
            return None
        if referent.name is not None:
            near.append((referent, antecedent))
    if len(near) != 1 or known.contradict(near[0][0], mention):
        return None
    return Tie(mention, near[0][0], rules.OCCUPATION, antecedent=near[0][1])
