"""Compares who speaks in the draft with who speaks in the record, by the roster's rules for names.

A verdict needs two names, and a label such as `THE PRESIDENT` or `Q` is no name. Its turn is the draft's speaker's only
if the caller says so, and another speaker's only if the draft's speaker has another label in the same source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from onrecord.extractors.lexicon.titles import COURTESY, GENDERED, GENERATIONS, OFFICE_ABBREVIATIONS, TITLES
from onrecord.extractors.nouns import NounLexicon, load_nouns
from onrecord.extractors.roster.names import FoldedName, Likeness, bodies_alike, name_of, persons_alike
from onrecord.extractors.roster.normalization import LITTLE, folded, role_words
from onrecord.verification.sources import SourceText
from onrecord.verification.transcripts import ANSWER, QUESTION

Sameness: TypeAlias = Literal["same", "different", "unknown"]

_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_OF_OFFICES = frozenset({"the", "senior", "administration"})
_BEFORE_OFFICES = frozenset(
    "audience acting deputy vice first former press prime under assistant associate co chief".split()
)
"""Words of an office before the noun that names it."""
_COURTESY = role_words(" ".join(COURTESY))


@dataclass(frozen=True, slots=True)
class DraftSpeaker:
    """A speaker of the draft: its names there, the words that describe it, and how it may be matched."""

    names: tuple[str, ...]
    roles: tuple[str, ...] = ()
    is_body: bool = False


@dataclass(frozen=True, slots=True)
class LabelName:
    """The parts of a label or a name: title words, the folded name, and whether the name is a surname alone."""

    titles: frozenset[str]
    words: tuple[str, ...]
    is_surname: bool

    @property
    def name(self) -> FoldedName:
        """The name without its suffix."""
        return name_of(self.words)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict on one passage: `said_by` is what the record calls its speaker, None if it says nothing."""

    verdict: Sameness
    said_by: str | None
    reason: str


def compare(speaker: DraftSpeaker | None, source: SourceText, label: str | None, *, quoted: bool) -> Comparison:
    """Compares the draft's speaker with that of a turn.

    Args:
        speaker: The draft's; None if the draft names no speaker.
        source: The source.
        label: The label of the turn.
        quoted: The passage is inside quotation marks of the source, so another speaker's.
    """
    said_by = speaker_of(source, label)
    if quoted:
        return Comparison("unknown", None, "the source itself quotes these words")
    if speaker is None or not speaker.names:
        if speaker and said_by and _is_described(speaker, said_by):
            return Comparison("same", said_by, "the draft describes it as the source names it")
        return Comparison("unknown", said_by, "the draft names no speaker")
    if said_by is None:
        return Comparison("unknown", None, "the source names no speaker")
    likeness = _likeness(speaker, said_by)
    if likeness is not None:
        return Comparison("same" if likeness else "different", said_by, "their names")
    if any(_likeness(speaker, other) for other in source.labels if other != label):
        return Comparison("different", said_by, "the draft's speaker has another label in this source")
    return Comparison("unknown", said_by, "the source names an office or nobody")


def speaker_of(source: SourceText, label: str | None) -> str | None:
    """The speaker of a turn: the label, or the source's speaker if there is no label or only an office."""
    if label is None or (label == ANSWER and source.speaker):
        return source.speaker if label is not None or source.kind != "transcript" or len(source.turns) == 1 else None
    if source.speaker and label != QUESTION:
        known, own = taken_apart(source.speaker), taken_apart(label)
        if not own.words and own.titles and own.titles <= known.titles:
            return source.speaker
    return label


def is_one_voice(said_by: Sequence[str | None]) -> bool:
    """True unless the record names different speakers, or names one for some passages alone.

    Args:
        said_by: What the record calls the speaker of each passage; None, or the label of questions, without a name.
    """
    names = {None if name == QUESTION else name for name in said_by}
    if len(names) == 1:
        return True
    known = [name for name in names if name is not None]
    fullest = max(known, key=lambda name: (len(taken_apart(name).words), name))
    return len(known) == len(names) and all(
        name == fullest or _likeness(DraftSpeaker((fullest,)), name) is True for name in known
    )


@lru_cache(maxsize=4096)
def taken_apart(label: str) -> LabelName:
    """A label or a name with its titles separate: `SECRETARY MAYORKAS`, `Press Secretary Jen Psaki`."""
    nouns = load_nouns()
    words = [word for part in label.replace(",", " , ").split() for word in (_WORD.findall(part) or [part])]
    words = words[: words.index(",")] if "," in words[1:] else words
    position, has_courtesy = 0, False
    while position < len(words) and _is_title(words[position], nouns, words[position + 1 :], words[:position]):
        has_courtesy = has_courtesy or _bare(words[position]) in COURTESY
        position += 1
    titles = role_words(" ".join(words[:position]))
    rest = words[position:]
    name = folded(" ".join(rest)) if rest else ()
    alone = [word for word in rest if _bare(word) not in GENERATIONS]
    return LabelName(titles, name, is_surname=len(alone) == 1 or has_courtesy)


def _bare(word: str) -> str:
    return word.lower().rstrip(".")


def _is_title(word: str, nouns: NounLexicon, rest: Sequence[str], before: Sequence[str]) -> bool:
    """True for a word before a name that describes the person.

    Many surnames and given names are such nouns, too: after a title, the last word is a name.
    """
    bare = _bare(word)
    if bare in TITLES or bare in OFFICE_ABBREVIATIONS or bare in LITTLE or bare in _OF_OFFICES:
        return True
    if bare in _BEFORE_OFFICES:
        return bool(rest) and _is_title(rest[0], nouns, rest[1:], [*before, word])
    if not rest and before and _bare(before[0]) != "the" and not TITLES.isdisjoint(map(_bare, before)):
        return False
    is_given = nouns.gender(bare) is not None and not nouns.is_role(bare)
    return not is_given and nouns.is_person(bare)


def _likeness(speaker: DraftSpeaker, other: str) -> bool | None:
    """True if the record's name is the speaker's, False if it is another's; None if either is no name."""
    label = taken_apart(other)
    if not label.words or other in (QUESTION, ANSWER):
        return None
    if speaker.is_body:
        bodies = [folded(name) for name in speaker.names]
        return True if any(one == label.words or bodies_alike(one, folded(other)) for one in bodies) else None
    named = [taken_apart(name) for name in speaker.names]
    named = [name for name in named if name.words]
    if not named:
        return None
    if any(_persons(name, label) for name in named):
        return None if _is_other(speaker, named, label, other) else True
    return False


def _is_described(speaker: DraftSpeaker, other: str) -> bool:
    """True of a body without a proper name that both call the same: `the harbour company`."""
    words = [word for word in folded(other) if word not in LITTLE]
    is_name = bool(taken_apart(other).words)
    return is_name and any([word for word in folded(role) if word not in LITTLE] == words for role in speaker.roles)


def _persons(name: LabelName, label: LabelName) -> Likeness | None:
    one, other = name.name, label.name
    if label.is_surname or name.is_surname:
        short, full = (other, one) if len(other.words) <= len(one.words) else (one, other)
        if full.words[-len(short.words) :] == short.words:
            return Likeness.SURNAME
    return persons_alike(one, other) or persons_alike(other, one)


def _is_other(speaker: DraftSpeaker, named: Sequence[LabelName], label: LabelName, written: str) -> bool:
    """True if only a surname is the same and other facts contradict it: another office, another gender."""
    if not label.is_surname:
        return False
    nouns = load_nouns()
    title = next((_bare(word) for word in written.split() if _bare(word) in GENDERED), None)
    genders = {nouns.gender(name.words[0]) for name in named if len(name.words) > 1} - {None}
    if title and genders and GENDERED[title] not in genders:
        return True
    offices = label.titles - _COURTESY
    described = frozenset(word for role in speaker.roles for word in role_words(role))
    described |= frozenset(word for name in named for word in name.titles)
    return bool(offices and described and offices.isdisjoint(described))
