"""Filters as SQL conditions. Values are parameters, never part of the statement."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from unicodedata import combining, normalize

from onrecord.schemas.archive import UNKNOWN, ArchiveFilter
from onrecord.schemas.speaker import PERSON_TYPES

NAMED = (
    "CASE WHEN anonymous THEN 'anonymous' WHEN named THEN 'named' WHEN speaker IS NULL THEN 'unresolved' "
    "ELSE 'unnamed' END"
)
"""The forms of reference to a source."""
OF_PEOPLE = f"speaker_type IN ({', '.join(map(repr, sorted(PERSON_TYPES)))})"
"""A speaker with the pronoun he, she or they is a person."""
_EQUAL = ("person", "kind", "mode", "reference", "outlet", "section", "byline", "quotation")
_WORDS = ("role", "affiliation")
_WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r'"([^"]*)"')
_EXACT = re.compile(r'"(.+)"', re.DOTALL)
MAX_WORDS = 16
"""Words of a question that count."""


@dataclass(slots=True)
class Conditions:
    """Conditions joined by `AND`, and their parameters in order."""

    parts: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, part: str, *values: Any) -> None:
        """Add a condition with its parameters."""
        self.parts.append(part)
        self.values += values

    def add_value(self, column: str, value: str) -> None:
        """Add the condition that a column has a value; an empty one: that it has none."""
        if value:
            self.add(f"{column} = ?", value)
        else:
            self.add(f"{column} IS NULL")

    def add_words(self, column: str, words: str) -> None:
        """Add the condition that a column has all of some words, each whole or as the beginning of one."""
        for word in words_of(words):
            self.add(f"regexp_matches(lower(strip_accents({column})), ?)", rf"\b{word}")

    @property
    def where(self) -> str:
        """The `WHERE` clause; empty without conditions."""
        return f"WHERE {' AND '.join(self.parts)}" if self.parts else ""


def words_of(text: str) -> list[str]:
    """The words of a question, folded like those of the index."""
    plain = "".join(one for one in normalize("NFKD", text.lower()) if not combining(one))
    return list(dict.fromkeys(_WORD.findall(plain)))[:MAX_WORDS]


def conditions_of(wanted: ArchiveFilter) -> Conditions:
    """The conditions of a filter on the table `said`, except for the words of the content."""
    found = Conditions()
    for name in _EQUAL:
        if (value := getattr(wanted, name)) is not None:
            found.add_value(name, value)
    for column, value in (("speaker_type", wanted.type), ("act", wanted.act), ("month", wanted.month)):
        if value is not None:
            found.add_value(column, "" if value == UNKNOWN else value)
    _add_source(found, wanted)
    _add_period(found, wanted)
    if wanted.min_confidence is not None:
        found.add("confidence >= ?", wanted.min_confidence)
    for phrase in _PHRASE.findall(wanted.words or ""):
        words = r"[^\p{L}\p{N}]+".join(words_of(phrase))
        # It hangs on the score, so that it is tried on contents that have the words alone, and not on all.
        found.add("regexp_matches(CASE WHEN score > 0 THEN lower(strip_accents(content)) END, ?)", rf"\b{words}\b")
    return found


def _add_source(found: Conditions, wanted: ArchiveFilter) -> None:
    """Adds the conditions on the source and its speaker."""
    if wanted.source is not None:
        found.add(f"source IS {'NOT ' if wanted.source == 'any' else ''}NULL")
    if wanted.reference is not None:
        found.add(OF_PEOPLE)
    if wanted.named is not None:
        found.add(f"{NAMED} = ?", wanted.named)
    for word in words_of(wanted.speaker or ""):
        found.add("contains(who, ?)", f" {word}")
    for name in _WORDS:
        value = getattr(wanted, name)
        if value is not None and (exact := _EXACT.fullmatch(value)):
            found.add(f"lower({name}) = lower(?)", exact[1])
        elif value is not None:
            found.add_words(name, value)
    if wanted.role == "":
        found.add_value("role", "")


def _add_period(found: Conditions, wanted: ArchiveFilter) -> None:
    """Adds the conditions on the time of publication. What is no date, such as `3 July`, is in no period."""
    if wanted.published_from is not None or wanted.published_to is not None:
        found.add("month IS NOT NULL")
    if wanted.published_from is not None:
        found.add("published >= ?", wanted.published_from)
    if wanted.published_to is not None:
        # `~` comes after every character of a date: the end of the day or month is included.
        found.add("published <= ?", f"{wanted.published_to}~")
