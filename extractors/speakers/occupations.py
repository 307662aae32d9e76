"""Descriptions of a named person nearby by occupation, people or party: `Danquah scored twice. The striker …`."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.lexicon.offices import canonical
from onrecord.extractors.nouns import broader_nouns, load_nouns
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.known_roles import KnownRoles
from onrecord.extractors.speakers.mentions import PERSON, Mention
from onrecord.extractors.speakers.nearby import nearby
from onrecord.extractors.speakers.parties import parties
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

OCCUPATIONS = frozenset(
    "player footballer athlete sportsman writer author musician artist politician lawmaker legislator scientist"
    " businessman businesswoman academic entertainer".split()
)
"""Occupations without an office: nouns below these in `broader_nouns` may refer to the person just named."""

LEADING = frozenset("leader chief boss head veteran".split())
"""Nouns by which a text varies the name of a person whom it is about, whatever their office."""


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
    if mention.article != "the" or not _is_varied(mention) or _is_completed(analysis, mention):
        return None
    near = [one for one in nearby(analysis, mention, candidates) if one[0].name is not None]
    alone = near[0] if len(near) == 1 else None
    chosen = next((one for one in near if one[0] is topic), alone)
    if chosen is None or known.contradict(chosen[0], mention):
        return None
    if not _may_vary(known, chosen[0], mention, on_topic=chosen[0] is topic):
        return None
    return Tie(mention, chosen[0], rules.OCCUPATION, antecedent=chosen[1])


def _is_completed(analysis: Analysis, mention: Mention) -> bool:
    """True of a noun with a complement, and of a predicate: `the end of the season`, `he is the player`."""
    of = (case_of(analysis, one.index) == "of" for one in analysis.dependents(mention.head, "nmod"))
    return any(of) or any(analysis.dependents(mention.head, "cop"))


def _is_occupation(mention: Mention) -> bool:
    """True of a noun for an occupation such as athlete, artist or writer, not for an office such as judge."""
    noun = canonical(mention.word)
    return not mention.plural and not OCCUPATIONS.isdisjoint((noun, *broader_nouns().get(noun, ())))


def _is_varied(mention: Mention) -> bool:
    """True of a description that a text may use instead of a person's name: by occupation, people, party, rank."""
    noun = canonical(mention.word)
    if mention.kind != PERSON or mention.plural:
        return False
    return _is_occupation(mention) or _is_member(noun) or noun in LEADING or noun in broader_nouns()


def _may_vary(known: KnownRoles, referent: Referent, mention: Mention, on_topic: bool) -> bool:
    """True if such a description may refer to a named person nearby.

    Args:
        known: What the text says of its people.
        referent: The person.
        mention: The description.
        on_topic: The sentence before is about that person; only then may the description have modifiers.
    """
    noun = canonical(mention.word)
    if _is_member(noun) or not known.nouns_of(referent).isdisjoint(broader_nouns().get(noun, ())):
        return True
    if _is_occupation(mention):
        return on_topic or not mention.modifiers
    persons = load_nouns().persons
    belonging = (known.is_place(word) or parties(word) or word in persons for word in mention.modifiers)
    return on_topic and noun in LEADING and all(belonging)


def _is_member(noun: str) -> bool:
    """True of a noun for a member of a people or a party: `the Belgian`, `the Liberal`."""
    return noun in load_nouns().demonyms or bool(parties(noun))
