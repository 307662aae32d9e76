"""Roles that a roster gives to the people of a text, for descriptions that the text itself does not explain."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.roster.index import RosterIndex
from onrecord.extractors.roster.names import Likeness
from onrecord.extractors.roster.roles import role_of
from onrecord.extractors.speakers.descriptions.known_roles import KnownRoles
from onrecord.extractors.speakers.mentions import PERSON, Mention
from onrecord.extractors.speakers.names.named_referents import NamedReferents


def roster_roles(
    analysis: Analysis,
    nouns: NounLexicon,
    mentions: Iterable[Mention],
    named: NamedReferents,
    index: RosterIndex,
) -> KnownRoles:
    """The roles of those whose full name is on a roster once.

    Args:
        analysis: The text's analysis.
        nouns: Which nouns are persons, bodies, groups.
        mentions: Its mentions.
        named: The persons that it names.
        index: The roster.
    """
    known = KnownRoles(analysis, nouns)
    seen: set[int] = set()
    for mention in mentions if index.roster.has_roles else ():
        referent = named.only(mention) if mention.kind == PERSON else None
        if referent is None or referent.name is None or id(referent) in seen:
            continue
        checkpoint()
        seen.add(id(referent))
        found = index.persons(analysis.text[referent.name.start : referent.name.end])
        numbers = [number for number, likeness in found.items() if likeness > Likeness.SURNAME]
        text = index.roster.roles[numbers[0]] if len(numbers) == 1 else None
        if text and (role := role_of(text, nouns)) is not None:
            known.learn_role(referent, mention.head, role)
    known.sort()
    return known
