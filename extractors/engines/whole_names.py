"""Names that the recogniser splits: `Reeve-` and `Jones`, `Kessler` and `Roe` of `Kessler & Roe`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Entity, Token
from onrecord.extractors.marks.characters import HYPHENS

FIRMS = frozenset({"PERSON", "ORG", "MISC"})
"""Labels that the recogniser gives to the partners of a firm."""


def whole_names(entities: Iterable[Entity], tokens: Sequence[Token]) -> Iterator[Entity]:
    """The entities, with those that a hyphen or an ampersand joins merged.

    The word after the sign belongs to the name if it is written like one and begins an entity. Otherwise a hyphen is
    removed, as in `Washington-based`. Names joined by an ampersand are the name of a firm.
    """
    given = list(entities)
    place = 0
    while place < len(given):
        entity, place = given[place], place + 1
        while (second := _second(entity, tokens)) is not None:
            last = second + 1
            if place < len(given) and given[place].first == second:
                last, place = given[place].last, place + 1
            entity = _until(entity, last, tokens)
        if _ends_at_hyphen(entity, tokens):
            entity = _until(entity, entity.last - 1, tokens)
        if entity.first < entity.last:
            firm = entity.label in FIRMS and any(t.text == "&" for t in tokens[entity.first + 1 : entity.last - 1])
            yield replace(entity, label="ORG") if firm else entity


def _second(entity: Entity, tokens: Sequence[Token]) -> int | None:
    """The token after a hyphen or an ampersand that continues a name; None if the name ends."""
    second = entity.last
    if not _ends_at_hyphen(entity, tokens):
        if entity.label not in FIRMS or second + 1 >= len(tokens) or tokens[second].text != "&":
            return None
        second += 1
        if tokens[second].sentence != tokens[second - 1].sentence:
            return None
    return second if tokens[second].text[:1].isupper() else None


def _ends_at_hyphen(entity: Entity, tokens: Sequence[Token]) -> bool:
    if not entity.first < entity.last < len(tokens):
        return False
    hyphen, after = tokens[entity.last - 1], tokens[entity.last]
    return hyphen.text in HYPHENS and hyphen.end == after.start


def _until(entity: Entity, last: int, tokens: Sequence[Token]) -> Entity:
    return replace(entity, last=last, end=tokens[last - 1].end)
