"""Spokespersons without a body of their own: `The union refused. A spokesman said …`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

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
    others = [one for one in described if one.speaker.affiliation is not None]
    members = sorted(head for one in others for head in (*one.names, *one.nominals))
    for one in described:
        speaker = one.speaker
        if speaker.type != types.UNNAMED or speaker.role is None or speaker.affiliation is not None:
            continue
        if canonical(view.analysis.text[slice(*speaker.role)]) != "spokesman" or not one.nominals:
            continue
        first = min(one.nominals)
        before = places[: bisect_left(places, first, key=lambda place: place[0])]
        last = members[bisect_left(members, first) - 1 :][:1] if members and members[0] < first else []
        if last and before and before[-1][0] < last[0] and _is_near(view, last[0], first):
            continue  # `A spokesman for the Senate said … A spokeswoman said`
        if (found := _body(view, before, first)) is not None:
            mentions = found.speaker.mentions
            named = [m for m in mentions if m[2] != "pronoun" and m < speaker.mentions[0]]
            speaker.affiliation = (named[-1][0], named[-1][1])


def _body(view: TextView, before: Sequence[Place], first: int) -> Descriptors | None:
    """The only body before a spokesperson that speaks, or that does so nearby; None if another body is nearer."""
    if not before:
        return None
    last, nearest = before[-1]
    if _is_another_between(view, last, first):
        return None
    if all(one is nearest for _, one in before):
        return nearest
    near = [one for head, one in before if _is_near(view, head, first)]
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
