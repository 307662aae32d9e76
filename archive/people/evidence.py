"""Evidence that two groups of speakers are one person, as points. The scale is coarse and orders kinds of evidence."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.archive.people.profile import NameCounts, Profile
from onrecord.extractors.roster.names import SURNAME_FIRST, FoldedName, Likeness, persons_alike

ENOUGH = 2.0
"""The least points of one person. A full name has them, unless it is common or role and affiliation both differ."""
_SAME_NAME = 3.0
"""Two full names are equal."""
_OTHER_SPELLING = 2.0
"""Two full names are equal except for spellings that vary between transliterations."""
_PART_OF_NAME = 2.0
"""One has a middle name or initial that the other lacks."""
_TURNED = 1.0
"""Given name and surname are in the other order: needs a role or body in common."""
_SHORT_FORM = 0.0
"""One given name begins like the other, is one of several, or has other vowels: needs a role or body in common."""
_NAMESAKES = -0.5
"""An initial for the given name, `Jr` on one side, other middle names: needs both."""
_SURNAME = -2.0
_COMMON_NAME = -2.0
_SHARED, _SHARED_EXACTLY = 2.0, 2.5
"""A role or body in common; exactly: a role of several words, seldom shared by chance (`special counsel`)."""
_OTHER_ROLE, _OTHER_AFFILIATION = -1.0, -1.0
_OTHER_GENDER = -4.0
"""Another gender outweighs two equal full names; a role or a body may change, and counts little."""
MAX_YEARS = 70
"""Between the first and the last saying of one person; few have been asked for longer."""
_OTHER_TIME = -6.0
"""More years outweigh a name, an office and a body in common: sons have all three of their fathers."""
_VOWELS = str.maketrans("", "", "aeiouy")
_MIN_LETTERS = 6
"""Letters of a given name whose vowels may differ: shorter ones are other names (`Jean`, `Joan`)."""


@dataclass(slots=True)
class SpeakerGroup:
    """Speakers that count as one person, with all their data."""

    profiles: list[Profile]
    references: set[str] = field(default_factory=set)
    candidates: list[SpeakerGroup] = field(default_factory=list)
    """Groups that this one may belong to, where there are several: it is left apart."""

    @classmethod
    def of(cls, profile: Profile) -> SpeakerGroup:
        """A group of one profile."""
        made = cls([])
        made.add(profile)
        return made

    def add(self, profile: Profile) -> None:
        """Add a profile."""
        self.profiles.append(profile)
        if profile.reference in ("he", "she"):
            self.references.add(profile.reference)

    @property
    def name(self) -> FoldedName:
        """The longest of the folded names."""
        return max((one.folded for one in self.profiles), key=lambda name: (len(name.words), name.words))

    @property
    def count(self) -> int:
        """The number of speakers."""
        return sum(one.count for one in self.profiles)


def likeness(one: FoldedName, other: FoldedName) -> float | None:
    """The points of two folded names; None for names of different people."""
    if one.words == other.words:
        if one.suffix != other.suffix:
            return None if one.suffix and other.suffix else _NAMESAKES
        return _SAME_NAME if len(one.words) > 1 else _SURNAME
    short, full = sorted((one, other), key=lambda name: len(name.words))
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return None
    found = persons_alike(FoldedName(short.words), FoldedName(full.words))
    if found is None:
        return _SHORT_FORM if _is_short_form(short.words, full.words) else None
    if found is Likeness.SURNAME:
        return _SURNAME
    if found is Likeness.SAME:
        return _SAME_NAME if not SURNAME_FIRST.isdisjoint((*one.words, *other.words)) else _TURNED
    initial = one.words[0] != other.words[0] and 1 in (len(one.words[0]), len(other.words[0]))
    if initial or one.suffix != other.suffix or _other_middle(short.words, full.words):
        return _NAMESAKES
    return _SHORT_FORM if len(one.words) == len(other.words) else _PART_OF_NAME


def _other_middle(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """True if both have middle names, and the first ones differ: `George W.` and `George H. W.`."""
    return (
        len(short) > 2
        and not (short[1].startswith(full[1][0]) and min(len(short[1]), len(full[1])) == 1)
        and (short[1] != full[1])
    )


def _is_short_form(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """True of the same surname, with given names that are a short form or another spelling of one another."""
    if len(short) != 2 or len(full) < 2 or short[-1] != full[-1]:
        return False
    given, whole = sorted((short[0], full[0]), key=len)
    if short[0] in full[1:-1] or (len(given) > 2 and len(full) == 2 and whole.startswith(given)):
        return True
    same = given[0] == whole[0] and given[-1] == whole[-1] and given.translate(_VOWELS) == whole.translate(_VOWELS)
    return same and len(given) >= _MIN_LETTERS


def points(one: SpeakerGroup, other: SpeakerGroup, counts: NameCounts) -> float | None:
    """The points of two groups; None for different people."""
    found = likeness(one.name, other.name)
    if found is None:
        return None
    if found == _SAME_NAME and one.name == other.name and not _is_written_alike(one, other):
        found = _OTHER_SPELLING
    if len(one.name.words) > 1 and (counts.is_common(one.name) or counts.is_common(other.name)):
        found += _COMMON_NAME
    found += _offices(one, other) + _bodies(one, other)
    if one.references and other.references and not one.references & other.references:
        found += _OTHER_GENDER
    return found + (_OTHER_TIME if _is_too_long(one, other) else 0.0)


def _is_too_long(one: SpeakerGroup, other: SpeakerGroup) -> bool:
    """True if one person would have spoken over more years than any does."""
    years = [year for group in (one, other) for profile in group.profiles for year in (profile.first, profile.last)]
    known = [year for year in years if year is not None]
    return bool(known) and max(known) - min(known) > MAX_YEARS


def _is_written_alike(one: SpeakerGroup, other: SpeakerGroup) -> bool:
    """True if both have a spelling in common, except for accents and small words."""
    last = {profile.written[-1] for profile in one.profiles if profile.written}
    return any(profile.written and profile.written[-1] in last for profile in other.profiles)


def _offices(one: SpeakerGroup, other: SpeakerGroup) -> float:
    """Roles of which one has all words of the other are shared; other roles of one office say nothing."""
    mine, theirs = ([profile for profile in group.profiles if profile.role_words] for group in (one, other))
    if not mine or not theirs:
        return 0.0
    if any(len(a.role_words) > 1 and a.role_words == b.role_words for a in mine for b in theirs):
        return _SHARED_EXACTLY
    if any(a.role_words <= b.role_words or b.role_words <= a.role_words for a in mine for b in theirs):
        return _SHARED
    return 0.0 if {a.office for a in mine} & {b.office for b in theirs} else _OTHER_ROLE


def _bodies(one: SpeakerGroup, other: SpeakerGroup) -> float:
    """Bodies of which one has all words of the other, or its initials, are shared."""
    mine, theirs = ([profile for profile in group.profiles if profile.affiliation_words] for group in (one, other))
    if not mine or not theirs:
        return 0.0
    return _SHARED if any(_is_one_body(a, b) for a in mine for b in theirs) else _OTHER_AFFILIATION


def _is_one_body(one: Profile, other: Profile) -> bool:
    mine, theirs = one.affiliation_words, other.affiliation_words
    return mine <= theirs or theirs <= mine or one.acronym in theirs or other.acronym in mine
