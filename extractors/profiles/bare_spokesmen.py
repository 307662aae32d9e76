"""Spokespersons without a body of their own: `The union refused. A spokesman said …`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from onrecord.extractors.lexicon.bodies import MEDIUM, sorts_of
from onrecord.extractors.lexicon.offices import canonical
from onrecord.extractors.profiles import types
from onrecord.extractors.profiles.descriptors import Descriptors
from onrecord.extractors.profiles.text_view import TextView

BODIES = frozenset((types.ORGANIZATION, types.GOVERNMENT))

NEAR = 2
"""Most sentences back to the body that has just spoken."""

PARAGRAPHS = 1
"""Most paragraphs back to it."""

Place = tuple[int, Descriptors]
"""The head of a mention of a body, with the body."""


def speak_for(view: TextView, described: Sequence[Descriptors]) -> None:
    """Fill the affiliation of a spokesperson without one: the only body that says something in the text before.

    Of several it is the only one nearby.
    """
    bodies = [one for one in described if one.speaker.type in BODIES]
    bodies = [one for one in bodies if MEDIUM not in sorts_of(one.speaker.name.lower().split())]
    places = sorted(((head, one) for one in bodies for head in (*one.names, *one.nominals)), key=lambda place: place[0])
    only = next((n for n, place in enumerate(places) if place[1] is not places[0][1]), len(places))
    others = [one for one in described if one.speaker.affiliation is not None]
    members = sorted(head for one in others for head in (*one.names, *one.nominals))
    for one in described:
        speaker = one.speaker
        if speaker.type != types.UNNAMED or speaker.role is None or speaker.affiliation is not None:
            continue
        if canonical(view.analysis.text[slice(*speaker.role)]) != "spokesman" or not one.nominals:
            continue
        first = min(one.nominals)
        before, member = bisect_left(places, first, key=lambda place: place[0]), bisect_left(members, first)
        if before == 0 or _is_member_between(view, places[before - 1][0], members[member - 1 : member], first):
            continue
        if (found := _body(view, places, before, before <= only, first)) is not None:
            mentions = found.speaker.mentions
            named = [m for m in mentions if m[2] != "pronoun" and m < speaker.mentions[0]]
            speaker.affiliation = (named[-1][0], named[-1][1]) if named else None


def _is_member_between(view: TextView, body: int, last: Sequence[int], first: int) -> bool:
    """True if who has a body is nearer than the last body: `A spokesman for the Senate said … A spokeswoman said`."""
    return any(body < member and _is_near(view, member, first) for member in last)


def _body(view: TextView, places: Sequence[Place], before: int, alone: bool, first: int) -> Descriptors | None:
    """The only body before a spokesperson that speaks, or that does so nearby; None if another body is nearer.

    Args:
        view: The text.
        places: The places of its bodies.
        before: The number of those before the spokesperson.
        alone: True if they are of one body.
        first: The head of the spokesperson's first mention.
    """
    last, nearest = places[before - 1]
    if _is_another_between(view, last, first):
        return None
    if alone:
        return nearest
    around = (places[n] for n in range(before - 1, -1, -1))
    near = [one for _, one in takewhile(lambda place: _is_near(view, place[0], first), around)]
    return nearest if near and all(one is nearest for one in near) else None


def _is_near(view: TextView, head: int, first: int) -> bool:
    analysis, tokens = view.analysis, view.analysis.tokens
    apart = analysis.paragraphs[first] - analysis.paragraphs[head]
    return tokens[first].sentence - tokens[head].sentence <= NEAR and apart <= PARAGRAPHS


def _is_another_between(view: TextView, last: int, first: int) -> bool:
    """True if a body or an office that says nothing is the subject of a sentence nearby: `His office was shut`."""
    analysis = view.analysis
    for token in analysis.tokens[analysis.sentences[max(0, analysis.tokens[first].sentence - NEAR)].first : first]:
        if token.index <= last or token.relation != "nsubj" or not _is_near(view, token.index, first):
            continue
        noun, entity = view.noun(token.index), analysis.entity_at(token.index)
        named = entity is not None and entity.label == "ORG"
        if named or (token.upos == "NOUN" and (noun in view.nouns.bodies or noun in view.nouns.governments)):
            return True
    return False
