"""The stage that matches a text's speakers with the request's roster."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from onrecord.extractors.analysis import Analysis, once
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Draft, SpeakerDraft
from onrecord.extractors.names import mention
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.roster.index import RosterIndex, RosterIndexes
from onrecord.extractors.roster.names import Likeness
from onrecord.extractors.roster.normalization import role_words
from onrecord.schemas.request import Part
from onrecord.schemas.speaker import PERSON_TYPES

MATCHED, BY_ROLE, AMBIGUOUS, UNMATCHED = "matched", "by_role", "ambiguous", "unmatched"
BODIES = frozenset(("organization", "government", "document"))

MAX_SHOWN = 20
"""Most entries of an ambiguous match in a record; longer lists do not help a reader."""


class RosterMatches:
    """Fills the roster fields of each speaker; nothing without a roster."""

    part: Part = "speakers"
    reads = frozenset({"analysis", "options", "speakers", "speakers.type", "speakers.role"})
    uses: frozenset[str] = frozenset()
    adds = frozenset({"speakers.roster_id", "speakers.roster_status", "speakers.roster_candidates"})

    def __init__(self, rosters: RosterIndexes | None = None) -> None:
        self._indexes = rosters or RosterIndexes(load_nouns())

    def __call__(self, draft: Draft) -> None:
        """Fill the status, the id and the candidates of the draft's speakers."""
        roster = draft.options.roster
        if not roster:
            return
        named = [speaker for speaker in draft.speakers if speaker.named and not speaker.members]
        described = [speaker for speaker in draft.speakers if _has_office(speaker)]
        for speaker in draft.speakers:
            speaker.roster_status = UNMATCHED
        if not named and not described:
            return
        index = self._indexes.of(roster)
        for speaker in named:
            checkpoint()
            _fill(index, speaker, _possible(index, draft, speaker))
        for speaker in described:
            checkpoint()
            _fill(index, speaker, index.roles.holders(speaker.name), BY_ROLE)


def _has_office(speaker: SpeakerDraft) -> bool:
    """True of a person without a name who is described as the only one: `the US president`."""
    definite = speaker.name.lower().startswith("the ") or "’s " in speaker.name or "'s " in speaker.name
    return definite and not speaker.named and not speaker.anonymous and speaker.type in PERSON_TYPES


def _fill(index: RosterIndex, speaker: SpeakerDraft, numbers: list[int], one: str = MATCHED) -> None:
    ids = tuple(dict.fromkeys(index.roster.ids[number] for number in numbers))
    if len(ids) == 1:
        speaker.roster_status, speaker.roster_id = one, ids[0]
    elif ids:
        speaker.roster_status, speaker.roster_candidates = AMBIGUOUS, ids[:MAX_SHOWN]


def _possible(index: RosterIndex, draft: Draft, speaker: SpeakerDraft) -> list[int]:
    """The possible entries for a speaker in the order of the roster: the most similar, filtered by role."""
    text = draft.analysis.text
    found: Mapping[int, Likeness] = {}
    for name in (speaker.name, *_other_names(text, speaker)):
        found = index.bodies(name) if speaker.type in BODIES else index.persons(name)
        if found:
            break
    if not found:
        return []
    top = max(found.values())
    if top == Likeness.SURNAME and speaker.name.lower() in _surnames(draft.analysis):
        return []
    best = sorted(number for number, likeness in found.items() if likeness == top)
    return _by_role(index, best, _described(text, speaker), top)


@once
def _surnames(analysis: Analysis) -> Set[str]:
    """The surnames of full names. A speaker called by one of them alone is somebody else: `Rex Holm … Mrs Holm`."""
    names = (mention(analysis.text, one) for one in analysis.entities if one.label == "PERSON")
    return frozenset(one.parts[-1] for one in names if one is not None and len(one.parts) > 1)


def _other_names(text: str, speaker: SpeakerDraft) -> Iterable[str]:
    """Further names of a body in the text, such as its initials; those of a person are parts of its name."""
    if speaker.type in BODIES:
        names = (text[start:end] for start, end, form in speaker.mentions if form == "name")
        yield from dict.fromkeys(name for name in names if name != speaker.name and name.isupper())


def _described(text: str, speaker: SpeakerDraft) -> frozenset[str]:
    """The folded words of a speaker's role and descriptions."""
    spans = [e for e in (speaker.role, *speaker.descriptions) if e is not None]
    return frozenset(word for start, end in spans for word in role_words(text[start:end]))


def _by_role(index: RosterIndex, numbers: list[int], described: frozenset[str], likeness: Likeness) -> list[int]:
    """The entries whose role fits the text's words, if any; a surname alone matches no entry with another role."""
    if not described or (len(numbers) == 1 and likeness > Likeness.SURNAME):
        return numbers
    roles = {number: index.role_words(number) for number in numbers}
    fitting = [number for number in numbers if roles[number] & described]
    if fitting:
        return fitting
    if likeness == Likeness.SURNAME:
        return [number for number in numbers if not roles[number]]
    return numbers
