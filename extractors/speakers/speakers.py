"""From whom a text means to the speakers of its record: names, mentions, order."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft import SpeakerDraft
from onrecord.extractors.speakers.mentions import GROUP, NOMINAL, PERSON, PRONOUN, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.resolver import members_of

TYPES = {PERSON: "person", "body": "organization", "place": "government", GROUP: "group", "author": "author"}
"""The type of speaker that a kind of referent is."""


class Roll:
    """The speakers of one text, numbered by their first mention.

    Args:
        analysis: The text's analysis.
        meant: Whom the sources mean or may mean; their members come with them.
    """

    def __init__(self, analysis: Analysis, meant: Sequence[Referent]) -> None:
        self._text = analysis.text
        unique = {id(one): one for one in members_of(meant) if one.mentions}
        mentions = {key: _in_order(one.mentions) for key, one in unique.items()}
        order = sorted(unique, key=lambda key: (mentions[key][0].start, mentions[key][0].end))
        self._numbers = {key: number for number, key in enumerate(order)}
        self.drafts = [self._draft(unique[key], mentions[key]) for key in order]

    def number(self, referent: Referent) -> int:
        """The number of a speaker."""
        return self._numbers[id(referent)]

    def has(self, referent: Referent) -> bool:
        """Whether somebody is among the speakers."""
        return id(referent) in self._numbers

    def id(self, referent: Referent) -> str:
        """The id of a speaker in the record."""
        return f"s{self.number(referent) + 1}"

    def _draft(self, referent: Referent, mentions: list[Mention]) -> SpeakerDraft:
        if referent.name is not None:
            name = self._text[referent.name.start : referent.name.end]
        else:
            shown = next((m for form in ("name", NOMINAL, PRONOUN) for m in mentions if m.form == form), mentions[0])
            name = self._text[shown.start : shown.end]
        members = tuple(self._numbers[id(one)] for one in referent.members if id(one) in self._numbers)
        return SpeakerDraft(
            name=name,
            type=TYPES.get(referent.kind or ""),
            mentions=[(one.start, one.end, one.form) for one in mentions],
            named=referent.name is not None or bool(members and any(m.form == "name" for m in mentions)),
            members=members,
        )


def _in_order(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions by their place, each stretch once."""
    unique = {(one.start, one.end): one for one in mentions}
    return [unique[key] for key in sorted(unique)]
