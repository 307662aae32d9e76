"""Filters as SQL conditions. Values are parameters, never part of the statement."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from unicodedata import combining, normalize

from onrecord.schemas.archive import ArchiveFilter

NAMED = (
    "CASE WHEN anonymous THEN 'anonymous' WHEN named THEN 'named' WHEN speaker IS NULL THEN 'unresolved' "
    "ELSE 'unnamed' END"
)
"""The forms of reference to a source."""
_EQUAL = ("person", "act", "mode", "reference", "month", "outlet", "section", "byline", "quotation")
_WORDS = ("role", "affiliation")
_WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r'"([^"]*)"')
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
            found.add(f"{name} = ?", value)
    if wanted.type is not None:
        found.add("coalesce(speaker_type, 'unknown') = ?", wanted.type)
    if wanted.named is not None:
        found.add(f"{NAMED} = ?", wanted.named)
    for word in words_of(wanted.speaker or ""):
        found.add("contains(who, ?)", f" {word}")
    for name in _WORDS:
        if (value := getattr(wanted, name)) is not None:
            found.add_words(name, value)
    if wanted.published_from is not None:
        found.add("published >= ?", wanted.published_from)
    if wanted.published_to is not None:
        # `~` comes after every character of a date: the end of the day or month is included.
        found.add("published <= ?", f"{wanted.published_to}~")
    if wanted.min_confidence is not None:
        found.add("confidence >= ?", wanted.min_confidence)
    for phrase in _PHRASE.findall(wanted.words or ""):
        words = r"[^\p{L}\p{N}]+".join(words_of(phrase))
        # It hangs on the score, so that it is tried on contents that have the words alone, and not on all.
        found.add("regexp_matches(CASE WHEN score > 0 THEN lower(strip_accents(content)) END, ?)", rf"\b{words}\b")
    return found
