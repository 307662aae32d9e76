"""The speakers of a record, made from referents: names, mentions, order."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft import SpeakerDraft
from onrecord.extractors.speakers.grammar.relatives import owner_by_relative
from onrecord.extractors.speakers.mentions import GROUP, NAME, NOMINAL, PERSON, PRONOUN, Mention
from onrecord.extractors.speakers.referents import Referent, members_of

TYPES = {PERSON: "person", "body": "organization", "place": "government", GROUP: "group", "author": "author"}
"""The type of speaker for each kind of referent."""


class SpeakerList:
    """The speakers of one text, in the order of their first mention.

    Args:
        analysis: The text's analysis.
        referents: What the sources refer to or may refer to; members of groups come with them.
    """

    def __init__(self, analysis: Analysis, referents: Sequence[Referent]) -> None:
        self._analysis, self._text = analysis, analysis.text
        found = {id(one): (one, _in_order(one.mentions) or _by_name(one)) for one in members_of(referents)}
        unique = {key: one for key, (one, mentions) in found.items() if mentions}
        mentions = {key: found[key][1] for key in unique}
        order = sorted(unique, key=lambda key: (mentions[key][0].start, mentions[key][0].end))
        self._by_referent = {key: self._draft(unique[key], mentions[key]) for key in order}
        for key, speaker in self._by_referent.items():
            members = (self._by_referent.get(id(one)) for one in unique[key].members)
            speaker.members = tuple(member for member in members if member is not None)
            speaker.named = speaker.named or bool(speaker.members and any(m.form == "name" for m in mentions[key]))

    @property
    def all(self) -> list[SpeakerDraft]:
        """Every speaker, in order."""
        return list(self._by_referent.values())

    def of(self, referent: Referent) -> SpeakerDraft:
        """The speaker of a referent."""
        return self._by_referent[id(referent)]

    def has(self, referent: Referent) -> bool:
        """True of a referent that is among the speakers."""
        return id(referent) in self._by_referent

    def _draft(self, referent: Referent, mentions: list[Mention]) -> SpeakerDraft:
        if referent.name is not None:
            name = self._text[referent.name.start : referent.name.end]
        else:
            shown = _shown(mentions)
            name = self._text[self._start(shown) : shown.end]
        return SpeakerDraft(
            name=name,
            type=None,
            kind=TYPES.get(referent.kind or ""),
            mentions=[(one.start, one.end, one.form) for one in mentions],
            named=referent.name is not None,
        )

    def _start(self, shown: Mention) -> int:
        """The start of a description, with the name that `whose` in it means: `Ada Bern, whose office`."""
        owner = owner_by_relative(self._analysis, shown.head)
        near = owner is not None and 0 < shown.start - owner.end <= len(", ")
        return owner.start if owner is not None and near else shown.start


def _shown(mentions: Sequence[Mention]) -> Mention:
    """The mention that stands for a speaker without a name: the first description, or the one that has its article."""
    first = next((m for form in ("name", NOMINAL, PRONOUN) for m in mentions if m.form == form), mentions[0])
    if first.form != NOMINAL or first.article or first.plural:
        return first
    return next((m for m in mentions if m.form == NOMINAL and m.article == "a" and m.word == first.word), first)


def _in_order(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions by their place, each span once."""
    unique = {(one.start, one.end): one for one in mentions}
    return [unique[key] for key in sorted(unique)]


def _by_name(referent: Referent) -> list[Mention]:
    """The name of a candidate without a resolved mention, who shares a surname with another person."""
    name = referent.name
    return [] if name is None else [Mention(-1, name.start, name.end, NAME, name.parts[-1], referent.kind, name=name)]
