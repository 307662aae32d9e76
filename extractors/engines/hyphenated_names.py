"""Entities that end at a hyphen inside a written word: `Reeve-` and `Jones` are one name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Entity, Token


def whole_names(entities: Iterable[Entity], tokens: Sequence[Token]) -> Iterator[Entity]:
    """The entities, none of which ends at a hyphen that joins it to the next word.

    What is behind the hyphen belongs to the name if it is written like one, with an entity that begins there; else the
    hyphen is left out, as in `Washington-based`.
    """
    given = list(entities)
    place = 0
    while place < len(given):
        entity, place = given[place], place + 1
        while _ends_at_hyphen(entity, tokens):
            after = tokens[entity.last]
            if not after.text[:1].isupper():
                entity = _until(entity, entity.last - 1, tokens)
                break
            last = entity.last + 1
            if place < len(given) and given[place].first == entity.last:
                last, place = given[place].last, place + 1
            entity = _until(entity, last, tokens)
        if entity.first < entity.last:
            yield entity


def _ends_at_hyphen(entity: Entity, tokens: Sequence[Token]) -> bool:
    if not entity.first < entity.last < len(tokens):
        return False
    hyphen, after = tokens[entity.last - 1], tokens[entity.last]
    return hyphen.text in ("-", "‐", "‑") and hyphen.end == after.start


def _until(entity: Entity, last: int, tokens: Sequence[Token]) -> Entity:
    return replace(entity, last=last, end=tokens[last - 1].end)
