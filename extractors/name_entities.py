"""The entities of a text as names need them: cut at line breaks, with the words that the recogniser left out.

It separates given names from surnames, cuts names of bodies before a place, and takes an occupation into a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.lexicon.titles import TITLES, WITHIN
from onrecord.extractors.nouns import load_given_names, load_nouns

MAX_INITIALS, SURE = 5, 3
"""Most letters of an office by its initials, and fewest that are hardly those of given names."""

INITIALS = re.compile(r"(?:[A-Z]\.){1,4}")
"""Initials before a name, one or several in a token."""


def name_entities(analysis: Analysis, extra: tuple[Entity, ...] = ()) -> Iterator[Entity]:
    """The entities of a text, with extra ones, which replace those that they overlap."""
    whole = _with_initials(analysis, _whole(analysis, _with(analysis.entities, extra)))
    return _joined(analysis, _without_occupations(analysis, _by_line(analysis, whole)))


def _by_line(analysis: Analysis, entities: Iterable[Entity]) -> Iterator[Entity]:
    """Entities, divided at line breaks: a heading and a name below it are two."""
    for entity in entities:
        start = entity.start
        for piece in analysis.text[entity.start : entity.end].splitlines(keepends=True):
            if piece.strip():
                yield replace(entity, start=start, end=start + len(piece.rstrip()))
            start += len(piece)


def _without_occupations(analysis: Analysis, entities: Iterable[Entity]) -> Iterator[Entity]:
    """Entities, persons without the occupation that opens a sentence before their name: `Baker Tomas Rehn`.

    So is an office by its initials, and without a given name where the text has it with one: `VPM Ada Bern … VPM Bern`.
    """
    found = list(entities)
    firsts = {entity.first for entity in found if entity.label == "PERSON"}
    places = {i for first in firsts for i in (first - 1, first) if i >= 0 and is_short_office(analysis, i)}
    offices = {analysis.tokens[i].text for i in places}
    for entity in found:
        titled = entity.label == "PERSON" and analysis.tokens[entity.first].text in offices
        if titled and entity.last - entity.first > 1:
            yield replace(entity, first=entity.first + 1, start=analysis.tokens[entity.first + 1].start)
        elif entity.label != "PERSON" or not (titled or _is_occupation(analysis, entity.first)):
            yield entity
        elif entity.last - entity.first > 2:
            yield replace(entity, first=entity.first + 1, start=analysis.tokens[entity.first + 1].start)
        elif entity.last - entity.first > 1 or entity.last not in firsts:
            yield entity


def _is_occupation(analysis: Analysis, index: int) -> bool:
    """True of a noun for a person, which is no given name, at the beginning of a sentence or of its words."""
    token, nouns = analysis.tokens[index], load_nouns()
    span = analysis.sentences[token.sentence]
    opens = all(one.upos == "PUNCT" for one in analysis.tokens[span.first : index])
    lower, names = token.text.lower(), load_given_names()
    after = analysis.tokens[index + 1 : index + 3]
    people = lower in nouns.demonyms and len(after) == 2 and names.gender(after[0].text.lower()) is not None
    return opens and (people or nouns.is_person(token.text)) and names.gender(lower) is None


def is_short_office(analysis: Analysis, index: int) -> bool:
    """True of an office by its initials before the name of who holds it: `Finance MEC Ada Bern`, `VPM Ada Bern`.

    Those of given names stand there, too (`VVS Laxman`). An office has its field or `former` before it, or several
    letters before a full name.
    """
    tokens, letters = analysis.tokens, analysis.tokens[index].text
    after = [one.text for one in tokens[index + 1 : index + 3] if one.text.istitle()]
    if not (after and 1 < len(letters) <= MAX_INITIALS and letters.isalpha() and letters.isupper()):
        return False
    before = tokens[index - 1] if index else None
    word = "" if before is None or before.sentence != tokens[index].sentence else before.lemma.lower()
    if word in ("former", "ex") or (before is not None and before.text.istitle() and word in load_nouns().fields):
        return True
    given = load_given_names().gender(after[0].lower()) is not None
    return len(letters) >= SURE and len(after) > 1 and given


def _joined(analysis: Analysis, entities: Iterable[Entity]) -> Iterator[Entity]:
    """Entities, with a person's given name and surname joined if the recogniser separates them."""
    last: Entity | None = None
    for entity in sorted(entities, key=lambda e: (e.start, e.end)):
        if last is None:
            last = entity
        elif entity.label == "PERSON" and _go_together(analysis.text, last, entity):
            last = replace(last, end=entity.end, last=entity.last, label=entity.label)
        else:
            yield last
            last = entity
    if last is not None:
        yield last


def _whole(analysis: Analysis, entities: Iterable[Entity]) -> Iterator[Entity]:
    """Entities, bodies that the recogniser cuts after `of the` with the place behind them: `Bank of the West`."""
    found = list(entities)
    at = {entity.first: entity for entity in found}
    for entity in found:
        last, inside = entity.last, analysis.tokens[entity.first : entity.last]
        while last > entity.first + 1 and analysis.tokens[last - 1].upos in ("DET", "ADP"):
            last -= 1
        behind = at.get(entity.last)
        if entity.label != "ORG" or last == entity.last or not inside:
            yield entity
        elif behind is not None and behind.label == "LOC":
            yield replace(entity, end=behind.end, last=behind.last)
        else:
            yield replace(entity, end=analysis.tokens[last - 1].end, last=last)


def _with_initials(analysis: Analysis, entities: Iterable[Entity]) -> Iterator[Entity]:
    """Entities, persons with the initials before them that the recogniser left out: `N.S. Rao`."""
    for entity in entities:
        first = entity.first
        while entity.label == "PERSON" and first and _is_initial(analysis, first - 1, entity.first):
            first -= 1
        yield entity if first == entity.first else replace(entity, first=first, start=analysis.tokens[first].start)


def _is_initial(analysis: Analysis, index: int, following: int) -> bool:
    token = analysis.tokens[index]
    if not INITIALS.fullmatch(token.text) or token.sentence != analysis.tokens[following].sentence:
        return False
    return token.upos == "PROPN" and analysis.entity_at(index) is None and not load_nouns().is_place(token.text)


def _with(entities: Iterable[Entity], extra: tuple[Entity, ...]) -> Iterator[Entity]:
    """Entities and extra ones in place of those that they overlap."""
    taken = {token for entity in extra for token in range(entity.first, entity.last)}
    yield from (entity for entity in entities if taken.isdisjoint(range(entity.first, entity.last)))
    yield from extra


def _go_together(text: str, last: Entity, entity: Entity) -> bool:
    """True of two names of one person: a space is between them, or a further title: `Naa Professor Delle`."""
    between = text[last.end : entity.start]
    if between == " ":
        return last.label == entity.label
    if between in ("’ ", "' "):
        return last.label == entity.label and text[last.start : last.end].lower() in TITLES  # `Dato’ Ada Bern`
    return (
        between[:1] == between[-1:] == " "
        and between.strip().rstrip(".").lower() in WITHIN
        and " " not in text[last.start : last.end]
    )
