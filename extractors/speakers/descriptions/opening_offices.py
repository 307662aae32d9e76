"""Offices that open a text, and whose holder is named further on without a word of what they are.

`The energy secretary said the cap would stay. … Claire Dunmore told MPs …`: readers take the first one who is named and
quoted without a description for the holder of the office.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.extractors.lexicon.offices import canonical
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.descriptions import offices
from onrecord.extractors.speakers.descriptions.known_roles import KnownRoles
from onrecord.extractors.speakers.descriptions.parties import RUNNING
from onrecord.extractors.speakers.mentions import NOMINAL, PERSON, Mention
from onrecord.extractors.speakers.names.named_referents import FirstMention
from onrecord.extractors.speakers.referents import Referent

OPENING = 2
"""Paragraphs, a headline among them, in which such an office is first mentioned."""

NEAR = 2
"""Paragraphs between the office and the name."""


def office_holders(
    context: ResolutionContext, mentions: Mapping[int, Mention], names: Sequence[FirstMention], known: KnownRoles
) -> dict[int, int]:
    """The heads of offices that open a text, each with the head of its holder's name.

    Args:
        context: The text's analysis and sources.
        mentions: Its mentions by their heads.
        names: The first mention of each name, in the order of the text.
        known: What it says about them.
    """
    found = list(_offices(context, mentions, known))
    if len({canonical(one.word) for one in found}) != 1:
        return {}
    first = found[0]
    holder = _titled(names, known, first) if known.holders_of(first) else _holder(context, names, known, first)
    if holder is None or {first.gender, holder.gender} == {"m", "f"}:
        return {}
    return {one.head: holder.head for one in found}


def _offices(context: ResolutionContext, mentions: Mapping[int, Mention], known: KnownRoles) -> Iterator[Mention]:
    """The offices that open a text and are sources, and that no named person in the text has."""
    paragraphs = context.analysis.paragraphs
    for head in sorted(context.sources & mentions.keys()):
        one = mentions[head]
        if paragraphs[head] - paragraphs[0] >= OPENING:
            return
        owned = one.article in ("the", "'s") or (one.article == "its" and known.holders_of(one))
        office = one.form == NOMINAL and one.kind == PERSON and not one.plural and owned
        public = offices.is_public(one.word) or one.word in RUNNING
        if office and public and not known.referents_for(one, ()):
            yield one


def _titled(names: Sequence[FirstMention], known: KnownRoles, office: Mention) -> Mention | None:
    """The first mention of the only person whom the text gives an office further on: `its minister … Minister Bern`."""
    holders = known.holders_of(office)
    if len(holders) != 1:
        return None
    return next((one for one, referent in names if one.head > office.head and referent is holders[0]), None)


def _holder(
    context: ResolutionContext, names: Sequence[FirstMention], known: KnownRoles, office: Mention
) -> Mention | None:
    """The only person near who says something, is first named after an office, and may hold it."""
    paragraphs = context.analysis.paragraphs
    found = []
    for one, referent in names:
        later = one.head > office.head and 0 < paragraphs[one.head] - paragraphs[office.head] <= NEAR
        full = one.kind == PERSON and one.name is not None and len(one.name.parts) > 1
        if later and full and one.head in context.sources and _may_hold(known, office, referent):
            found.append(one)
    return found[0] if len(found) == 1 else None


def _may_hold(known: KnownRoles, office: Mention, referent: Referent) -> bool:
    """True of a person who is not described, or whose office does not exclude a candidate: `Rep. Ada Bern`."""
    if office.word not in RUNNING:
        return not known.describes(referent)
    held = all(offices.is_held(fact.noun) or fact.noun in offices.OPEN for fact in known.of(referent))
    return held and not known.contradict(referent, office)
