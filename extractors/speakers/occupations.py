"""Descriptions of a named person nearby by occupation, people or party: `Danquah scored twice. The striker …`."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.known_roles import KnownRoles
from onrecord.extractors.speakers.mentions import Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

NEAR = 2
"""Most sentences back to the antecedent of an occupation alone: `the striker`."""


def by_occupation(
    analysis: Analysis,
    known: KnownRoles,
    mention: Mention,
    candidates: Iterable[tuple[Referent, Mention]],
    topic: Referent | None = None,
) -> Tie | None:
    """The resolution of such a description to the only named person nearby, or to the topic; None if it is open.

    Args:
        analysis: The text's analysis.
        known: What the text says of its people.
        mention: The description.
        candidates: The candidates, most recent first.
        topic: Whom the sentence before is about.
    """
    if mention.article != "the" or not known.is_varied(mention) or _is_completed(analysis, mention):
        return None
    near, tokens = [], analysis.tokens
    for referent, antecedent in candidates:
        if tokens[mention.head].sentence - tokens[antecedent.head].sentence > NEAR:
            break
        if referent.is_a(mention.word):
            return None
        if referent.name is not None:
            near.append((referent, antecedent))
    alone = near[0] if len(near) == 1 else None
    chosen = next((one for one in near if one[0] is topic), alone)
    if chosen is None or known.contradict(chosen[0], mention):
        return None
    if not known.may_vary(chosen[0], mention, on_topic=chosen[0] is topic):
        return None
    return Tie(mention, chosen[0], rules.OCCUPATION, antecedent=chosen[1])


def _is_completed(analysis: Analysis, mention: Mention) -> bool:
    """True of a noun with a complement, and of a predicate: `the end of the season`, `he is the player`."""
    of = (case_of(analysis, one.index) == "of" for one in analysis.dependents(mention.head, "nmod"))
    return any(of) or any(analysis.dependents(mention.head, "cop"))
