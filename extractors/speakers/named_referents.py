"""The referents of a text's names: one for each bearer, made on first use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.extractors.names import NameMention
from onrecord.extractors.speakers import gender as genders
from onrecord.extractors.speakers.mentions import GROUP, KIND_OF_NAME, NAME, PERSON, Mention
from onrecord.extractors.speakers.name_resolution import Bearers
from onrecord.extractors.speakers.referents import Referent

FirstMention = tuple[Mention, Referent]


class NamedReferents:
    """The referents of one text's names.

    Args:
        bearers: The bearers of each name.
    """

    def __init__(self, bearers: Mapping[NameMention, Bearers]) -> None:
        self._bearers = bearers
        self._referents: dict[NameMention, Referent] = {}

    def of(self, mention: Mention) -> tuple[Referent, ...]:
        """The possible referents of the name of a mention; empty without a name."""
        return () if mention.name is None else tuple(map(self._of, self._bearers[mention.name]))

    def first(self, mention: Mention) -> Referent | None:
        """The most likely referent of the name of a mention; None without a name."""
        return next(iter(self.of(mention)), None)

    def only(self, mention: Mention) -> Referent | None:
        """The only possible referent of the name of a mention; None if there are several, or without a name."""
        found = self.of(mention)
        return found[0] if len(found) == 1 else None

    def first_mentions(self, mentions: Mapping[int, Mention]) -> list[FirstMention]:
        """The first mention of each name with one possible referent, in the order of the text."""
        found: dict[int, FirstMention] = {}
        for head in sorted(mentions):
            if mentions[head].form == NAME and (referent := self.only(mentions[head])) is not None:
                found.setdefault(id(referent), (mentions[head], referent))
        return list(found.values())

    def reset_surname_genders(self, mentions: Iterable[Mention]) -> None:
        """Reset the gender of surnames that are also given names: `Thomas` of Priya Thomas shows no man."""
        for mention in mentions:
            if mention.name is None or len(mention.name.parts) > 1 or mention.kind != PERSON or mention.titles:
                continue
            full = [bearer.parts for bearer in self._bearers[mention.name] if len(bearer.parts) > 1]
            if full and all(mention.name.parts[0] != parts[0] for parts in full):
                known = {genders.of_name(parts) for parts in full}
                mention.gender = known.pop() if len(known) == 1 else None

    def _of(self, bearer: NameMention) -> Referent:
        if bearer not in self._referents:
            kind = KIND_OF_NAME[bearer.type]
            plural = True if kind == GROUP else False if kind == PERSON else None
            self._referents[bearer] = Referent(kind, plural, name=bearer)
        return self._referents[bearer]
