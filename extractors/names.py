"""Names: the named entities of a text without their titles and possessive endings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import dropwhile

from onrecord.extractors.analysis import Entity
from onrecord.extractors.lexicon.places import SEAT
from onrecord.extractors.lexicon.titles import (
    ABBREVIATED_TITLES,
    GENERATIONS,
    PAIRED,
    POST_NOMINALS,
    TITLES,
    WITHIN,
)
from onrecord.extractors.nouns import load_nouns

NAME_LABELS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "government",
    "LOC": "government",
    "FAC": "organization",
    "NORP": "group",
    "NAME": "unknown",
}
"""Entity labels of speakers, with the type of speaker; `NAME` is for names that the recogniser missed."""

SUFFIXES = frozenset(GENERATIONS.values())
POSSESSIVES = ("'s", "’s", "'", "’")
MAX_TITLE_LENGTH = 24
"""Characters before a name that are searched for a title."""

MIN_COMMON_LENGTH = 5
"""Fewest letters of a word in lower case that cannot begin a name; shorter ones may be particles: `von`, `al`."""

_PARTS = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class NameMention:
    """A span of text that is a name, without titles and possessive endings."""

    start: int
    end: int
    type: str
    parts: tuple[str, ...]


def bare_name(text: str, start: int, end: int, person: bool = True) -> tuple[int, int]:
    """The span of a name without a possessive ending; a person's without titles before and post-nominals after it.

    A common noun at the beginning of an entity is dropped (`organizer Alliance to Save the Lake`), unless only another
    noun would remain (`harbour News`); at the end of a person's name, too.
    """
    if ")" in text[start:end] and "(" not in text[start:end]:
        start = text.index(")", start, end) + 1  # `(Abdelmadjid) Tebboune`
    parts = list(_PARTS.finditer(text, start, end))
    if not person:
        named = list(dropwhile(_is_common, parts))
        parts = parts if len(named) == 1 and load_nouns().speaks(named[0][0].lower()) else named or parts
        start = parts[0].start() if parts else start
        return start, end - _possessive(text[start:end])
    while len(parts) > 1 and _is_common(parts[0]) and parts[1][0][0].isupper():
        del parts[0]
    while len(parts) > 1 and _is_common(parts[-1]) and parts[-2][0][0].isupper():
        parts.pop()
        end = parts[-1].end()
    first = _untitled(parts, end)
    for n in range(len(parts) - 2, first, -1):
        if parts[n][0].lower() in WITHIN:
            first = n + 1
            break
    if parts:
        start = parts[first].start()
    end -= _possessive(text[start:end])
    while len(parts) > first + 2 and parts[-1][0] in POST_NOMINALS and parts[-1].end() <= end:
        parts.pop()
        end = parts[-1].end()
    return start, end


def _untitled(parts: list[re.Match[str]], end: int) -> int:
    """The number of the first part of a name that is no title, or of its last part."""
    number = 0
    if len(parts) > 1:
        before = _last_word(parts[0].string, parts[0].start()).lower()  # an entity may lack `Det` of `Det Con`
        number = int((before, parts[0][0].lower()) in PAIRED)
    while number < len(parts) and parts[number].end() < end:
        pair = tuple(part[0].lower() for part in parts[number : number + 2])
        if pair in PAIRED and number + 2 < len(parts):
            number += 2
        elif _is_title(parts[number]):
            number += 1
        else:
            break
    return min(number, max(0, len(parts) - 1))


def _is_title(part: re.Match[str]) -> bool:
    return part[0].lower().rstrip(".") in TITLES or _is_abbreviated(part)


def _is_abbreviated(part: re.Match[str]) -> bool:
    """True of an abbreviated title with its full stop: `Adv.`; without one it may be a name: `Eng`."""
    return part[0] in ABBREVIATED_TITLES and part.string[part.end() : part.end() + 1] == "."


def _is_common(part: re.Match[str]) -> bool:
    return part[0].islower() and len(part[0]) >= MIN_COMMON_LENGTH and part[0].isalpha()


def _possessive(text: str) -> int:
    return next((len(ending) for ending in POSSESSIVES if text.endswith(ending)), 0)


def mention(text: str, entity: Entity) -> NameMention | None:
    """The name in an entity; None for dates, amounts and other labels, and if only titles remain."""
    kind = NAME_LABELS.get(entity.label)
    if SEAT.fullmatch(text, entity.start, entity.end):
        return None
    if all(map(_is_abbreviated, _PARTS.finditer(text, entity.start, entity.end))):
        return None
    start, end = bare_name(text, entity.start, entity.end, person=kind in ("person", "unknown"))
    parts = tuple(match[0].lower() for match in _PARTS.finditer(text, start, end))
    parts = tuple(part for part in parts if part not in SUFFIXES)
    if parts[:1] == ("the",) and kind != "person":
        parts = parts[1:]
    return NameMention(start, end, kind, parts) if kind and parts else None


def word_before(text: str, name: NameMention) -> str:
    """The word just before a name, a possible title; empty if there is none."""
    return _last_word(text, name.start)


def _last_word(text: str, end: int) -> str:
    before = text[max(0, end - MAX_TITLE_LENGTH) : end].split()
    return before[-1] if before else ""
