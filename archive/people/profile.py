"""Speakers of many articles with the same data, and names in the form in which they are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from onrecord.extractors.roster.names import SURNAME_FIRST, FoldedName, body_words, name_of
from onrecord.extractors.roster.normalization import folded, plain, role_words
from onrecord.schemas.speaker import PERSON_TYPES

COMMON = 0.3
"""Bearers of a name that chance alone expects among the names of the archive, from which on a name proves little."""
_RELIABLE_NAMES = 200
"""Names below which an archive is too small to say which are common."""


@dataclass(frozen=True)
class Profile:
    """Speakers with the same name, type, role, affiliation and reference, in articles of a person's lifetime."""

    number: int
    name: str
    type: str
    role: str = ""
    affiliation: str = ""
    reference: str = "unknown"
    roster_id: str = ""
    count: int = 1
    first: int | None = None
    """The year of the first article; None: no article has a date."""
    last: int | None = None
    """The year of the last one."""

    @cached_property
    def folded(self) -> FoldedName:
        """The name's folded words; of a body, the significant ones."""
        words = folded(self.name)
        if self.is_person and len(words) > 2:
            words = tuple(word for word in words if word not in _ARTICLES)
        return name_of(words) if self.is_person else FoldedName(tuple(sorted(body_words(words))))

    @property
    def is_person(self) -> bool:
        """True of a person, not of a body or a document."""
        return self.type in PERSON_TYPES

    @cached_property
    def written(self) -> tuple[str, ...]:
        """The words of the name as spelled: folding unifies the spellings of transliterations."""
        return tuple(plain(self.name).split())

    @cached_property
    def role_words(self) -> frozenset[str]:
        """The significant words of the role."""
        return role_words(self.role) - _VAGUE

    @cached_property
    def office(self) -> str:
        """The last word of the role: `minister`."""
        return next((word for word in reversed(plain(self.role).split()) if word in self.role_words), "")

    @cached_property
    def affiliation_words(self) -> frozenset[str]:
        """The significant words of the affiliation."""
        return frozenset(body_words(folded(self.affiliation)))

    @cached_property
    def acronym(self) -> str:
        """The initials of an affiliation of several words."""
        words = body_words(folded(self.affiliation))
        return "".join(word[0] for word in words) if len(words) > 1 else ""

    @property
    def says_more(self) -> bool:
        """True if there is a role or an affiliation."""
        return bool(self.role_words or self.affiliation_words)


_VAGUE = frozenset("former ex late acting new old top senior his her their".split())
"""Words of offices that two people of different offices may share."""


_ARTICLES = frozenset({"al", "el", "ul"})
"""Articles in Arabic names: one paper writes them, another omits them or spells them differently."""


class NameCounts:
    """Counts how common names are in the archive.

    Args:
        names: Every folded name of a person, once.
    """

    def __init__(self, names: Iterable[FoldedName]) -> None:
        whole = {_ordered(name.words) for name in names if len(name.words) > 1}
        self._given = Counter(given for given, _ in whole)
        self._surnames = Counter(surname for _, surname in whole)
        self._total = len(whole)

    def is_common(self, name: FoldedName) -> bool:
        """True if two people of the archive may have this name: its parts are frequent."""
        if self._total < _RELIABLE_NAMES or len(name.words) < 2:
            return False
        given, surname = _ordered(name.words)
        return self._given[given] * self._surnames[surname] >= COMMON * self._total and len(name.words) < 3


def _ordered(words: tuple[str, ...]) -> tuple[str, str]:
    """The given name and the surname."""
    turned = words[0] in SURNAME_FIRST and words[-1] not in SURNAME_FIRST
    return (words[-1], words[0]) if turned else (words[0], words[-1])
