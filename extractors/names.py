"""The names in a text, and which of them stand for the same bearer.

A name is a named entity without its titles. A shorter form answers to the longest names whose parts it repeats:
`Okoye` to `Amara Okoye`, and initials to the body that they abbreviate. Where two bearers share it, it is left open.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.lexicon.titles import GENERATIONS, LINKING, TITLES

NAME_LABELS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "government",
    "LOC": "government",
    "FAC": "organization",
    "NORP": "group",
    "NAME": "unknown",
}
"""Entity labels that may speak, with the type of speaker they are; `NAME` is for what no recogniser has classed."""

SUFFIXES = frozenset(GENERATIONS.values())
POSSESSIVES = ("'s", "’s", "'", "’")
MOST_NAMESAKES = 50
"""Longer names that a short one may stand for, the first of the text: what more share is open anyway."""

_PARTS = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Name:
    """A bearer's fullest name, its type, and the spans of the text that mention it."""

    text: str
    type: str
    mentions: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class NameMention:
    """A span of text that is a name, titles and possessive endings left out."""

    start: int
    end: int
    type: str
    parts: tuple[str, ...]


def bare_name(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a name without the titles before it and a possessive ending after it."""
    for match in _PARTS.finditer(text, start, end):
        if match[0].lower().rstrip(".") in TITLES and match.end() < end:
            continue
        start = match.start()
        break
    stretch = text[start:end]
    return start, end - next((len(ending) for ending in POSSESSIVES if stretch.endswith(ending)), 0)


def mention(text: str, entity: Entity) -> NameMention | None:
    """The name that an entity is; None for dates, sums and the like, and where nothing but a title is left."""
    kind = NAME_LABELS.get(entity.label)
    start, end = bare_name(text, entity.start, entity.end)
    parts = tuple(match[0].lower() for match in _PARTS.finditer(text, start, end))
    parts = tuple(part for part in parts if part not in SUFFIXES)
    return NameMention(start, end, kind, parts) if kind and parts else None


def _shortens(short: NameMention, full: NameMention) -> bool:
    """True if a name repeats some parts of a longer one: for persons the surname must be among them."""
    if len(short.parts) >= len(full.parts) or not set(short.parts) <= set(full.parts):
        return False
    if short.type != full.type and "unknown" not in (short.type, full.type):
        return short.type == "organization" and short.parts[-1] == full.parts[-1]
    if full.type in ("person", "unknown"):
        return short.parts[-1] == full.parts[-1] or short.parts == full.parts[:1]
    return short.parts[0] == full.parts[0]


def _by_line(analysis: Analysis, entities: Iterable[Entity]) -> Iterator[Entity]:
    """Entities, those that reach over a line's end cut there: a heading and a name below it are two."""
    for entity in entities:
        start = entity.start
        for piece in analysis.text[entity.start : entity.end].splitlines(keepends=True):
            if piece.strip():
                yield replace(entity, start=start, end=start + len(piece.rstrip()))
            start += len(piece)


def _joined(analysis: Analysis, entities: Iterable[Entity]) -> Iterator[Entity]:
    """Entities, a person's given name and surname joined where the recogniser took them for two."""
    last: Entity | None = None
    for entity in sorted(entities, key=lambda e: (e.start, e.end)):
        if last is None:
            last = entity
        elif last.label == entity.label == "PERSON" and analysis.text[last.end : entity.start] == " ":
            last = replace(last, end=entity.end, last=entity.last)
        else:
            yield last
            last = entity
    if last is not None:
        yield last


def _with(entities: Iterable[Entity], extra: tuple[Entity, ...]) -> Iterator[Entity]:
    """Entities and extra ones, which take the place of those that they overlap."""
    taken = {token for entity in extra for token in range(entity.first, entity.last)}
    yield from (entity for entity in entities if taken.isdisjoint(range(entity.first, entity.last)))
    yield from extra


def _of_usual_type(mentions: list[NameMention]) -> NameMention:
    """The first mention of a name, with the type that most of its mentions have."""
    known = [one.type for one in mentions if one.type != "unknown"]
    usual = Counter(known or ["unknown"]).most_common(1)[0][0]
    return replace(mentions[0], type=usual)


def _initials(parts: tuple[str, ...]) -> set[str]:
    """The initials of a name of several parts: `who` for `World Health Organization`."""
    full = [part for part in parts if part not in LINKING]
    return {"".join(part[0] for part in parts), "".join(part[0] for part in full)}


class NameIndex:
    """All names of a text by bearer; asked which bearers a mention may stand for."""

    def __init__(self, analysis: Analysis, extra: Iterable[Entity] = ()) -> None:
        self._text = analysis.text
        entities = _joined(analysis, _by_line(analysis, _with(analysis.entities, tuple(extra))))
        found = (mention(analysis.text, entity) for entity in entities)
        self._spelt: dict[tuple[str, ...], list[NameMention]] = {}
        for one in sorted({m for m in found if m}, key=lambda m: (m.start, m.end)):
            self._spelt.setdefault(one.parts, []).append(one)
        self._bearing: dict[str, list[NameMention]] = {}
        self._initials: dict[str, list[NameMention]] = {}
        self._fullest: dict[tuple[str, ...], list[NameMention]] = {}
        for parts, mentions in self._spelt.items():
            first = _of_usual_type(mentions)
            mentions[0] = first
            for part in set(parts):
                self._bearing.setdefault(part, []).append(first)
            if first.type != "person" and len(parts) > 1:
                for initials in _initials(parts):
                    self._initials.setdefault(initials, []).append(first)

    @property
    def mentions(self) -> list[NameMention]:
        """Every name in the text, in its order."""
        return sorted((one for mentions in self._spelt.values() for one in mentions), key=lambda m: (m.start, m.end))

    def bearers(self, wanted: NameMention) -> list[Name]:
        """The bearers a mention may stand for: one where it is clear, more where it is not, by first mention."""
        heads = self._heads(self._spelt.get(wanted.parts, [wanted])[0])
        return [self._name(head) for head in sorted(heads, key=lambda m: m.start)]

    def heads(self, wanted: NameMention) -> list[NameMention]:
        """The first mentions of the fullest forms that a name may shorten, in order; itself where none is longer."""
        return sorted(self._heads(self._spelt.get(wanted.parts, [wanted])[0]), key=lambda m: m.start)

    def _heads(self, wanted: NameMention) -> list[NameMention]:
        """The fullest forms that a name shortens; itself where there is none longer."""
        if (known := self._fullest.get(wanted.parts)) is None:
            known = self._fullest[wanted.parts] = self._found(wanted)
        return known

    def _found(self, wanted: NameMention) -> list[NameMention]:
        rarest = min((self._bearing.get(part, []) for part in wanted.parts), key=len)
        longer = list(islice((full for full in rarest if _shortens(wanted, full)), MOST_NAMESAKES))
        if not longer and len(wanted.parts) == 1 and self._text[wanted.start : wanted.end].isupper():
            longer = self._initials.get(wanted.parts[0], [])[:MOST_NAMESAKES]
        longest = [m for m in longer if not any(_shortens(m, other) for other in longer)]
        return longest or [self._spelt.get(wanted.parts, [wanted])[0]]

    def _name(self, head: NameMention) -> Name:
        """The bearer whose fullest form is given, with the mentions that can be no one else's."""
        spellings = {m.parts: m for part in head.parts for m in self._bearing.get(part, ()) if _shortens(m, head)}
        mine = [m for m in spellings.values() if self._heads(m) == [head]]
        mentions = [one for m in (head, *mine) for one in self._spelt.get(m.parts, [m])]
        spans = sorted((m.start, m.end) for m in mentions)
        return Name(self._text[head.start : head.end], head.type, tuple(spans))
