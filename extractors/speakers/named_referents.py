"""The referents that a text names: one for each bearer, made when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.extractors.names import NameMention
from onrecord.extractors.speakers import gender as genders
from onrecord.extractors.speakers.mentions import GROUP, KIND_OF_NAME, PERSON, Mention
from onrecord.extractors.speakers.name_resolution import Bearers
from onrecord.extractors.speakers.referents import Referent


class NamedReferents:
    """The referents of one text's names.

    Args:
        bearers: The bearers of each name.
    """

    def __init__(self, bearers: Mapping[NameMention, Bearers]) -> None:
        self._bearers = bearers
        self._referents: dict[NameMention, Referent] = {}

    def of(self, mention: Mention) -> tuple[Referent, ...]:
        """All that the name of a mention may mean; none where it has no name."""
        return () if mention.name is None else tuple(map(self._of, self._bearers[mention.name]))

    def first(self, mention: Mention) -> Referent | None:
        """The likeliest that the name of a mention means; None where it has no name."""
        return next(iter(self.of(mention)), None)

    def only(self, mention: Mention) -> Referent | None:
        """The one that the name of a mention means; None where there are several or it has no name."""
        found = self.of(mention)
        return found[0] if len(found) == 1 else None

    def tell_surnames(self, mentions: Iterable[Mention]) -> None:
        """Take from surnames what they seem to tell as given names: `Thomas` of Priya Thomas is no man's."""
        for mention in mentions:
            if mention.name is None or len(mention.name.parts) > 1 or mention.kind != PERSON or mention.titles:
                continue
            full = [bearer.parts for bearer in self._bearers[mention.name] if len(bearer.parts) > 1]
            if full and all(mention.name.parts[0] != parts[0] for parts in full):
                told = {genders.of_name(parts) for parts in full}
                mention.gender = told.pop() if len(told) == 1 else None

    def _of(self, bearer: NameMention) -> Referent:
        if bearer not in self._referents:
            kind = KIND_OF_NAME[bearer.type]
            plural = True if kind == GROUP else False if kind == PERSON else None
            self._referents[bearer] = Referent(kind, plural, name=bearer)
        return self._referents[bearer]
