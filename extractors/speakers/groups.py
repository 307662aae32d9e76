"""Groups: coordinated mentions that are one referent with members, `Cole and Reed`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.candidates import Candidates
from onrecord.extractors.speakers.mentions import GROUP, PERSON, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie


class Groups:
    """The coordinated mentions of one text, and what they are resolved to.

    Args:
        found: The mentions of groups, by the head of the last member.
        mentions: The mentions of the text, by their heads.
        ties: The resolutions of mentions so far, by their heads.
        candidates: The candidate antecedents, which learn what has been mentioned.
    """

    def __init__(
        self,
        found: Mapping[int, Mention],
        mentions: Mapping[int, Mention],
        ties: dict[int, Tie],
        candidates: Candidates,
    ) -> None:
        self.found = found
        self.ties: dict[int, Tie] = {}
        """The resolutions of groups, by the head of the last member."""
        self.introducing: dict[int, int] = {}
        """By the head of a group that of a description before it: `candidates Ada Bern and Ilir Hoxha`."""
        self.pairs: list[tuple[Referent, Mention]] = []
        """The groups of two persons, each with its first mention."""
        self._mentions, self._ties, self._candidates = mentions, ties, candidates
        self._referents: dict[frozenset[int], Referent] = {}
        self._of_first: dict[int, list[Mention]] = {}
        for group in found.values():
            self._of_first.setdefault(group.joined[0], []).append(group)

    def tie_of(self, head: int, tokens: Sequence[int]) -> Tie | None:
        """The resolution of the group whose first member has a head; None if none of them is meant as a whole.

        Args:
            head: The head of the first member.
            tokens: The tokens that are asked for, which may have only some of the members; if empty, all.
        """
        for group in self._of_first.get(head, ()):
            if not tokens or set(group.joined) <= set(tokens):
                # Without a group a member is open: the others said it, too.
                return self.ties.get(group.head) or Tie(group, None, rules.TOGETHER)
        return None

    def join(self, group: Mention) -> None:
        """Make coordinated mentions one group referent, with their referents as members, if all are known."""
        members = [self._ties[head].referent for head in group.joined if head in self._ties]
        known = tuple(member for member in members if member is not None)
        if len(known) < len(group.joined):
            return
        members_ids = frozenset(map(id, known))
        if len(members_ids) == 1 and known[0].name is not None:
            self.ties[group.head] = Tie(group, known[0], rules.APPOSITION, antecedent=self._mentions[group.head])
            return
        referent = self._referents.get(members_ids) or Referent(GROUP, True, members=known)
        if members_ids not in self._referents and [one.kind for one in known] == [PERSON, PERSON]:
            self.pairs.append((referent, group))
        self._referents[members_ids] = referent
        referent.take(group)
        self._candidates.touch(referent)
        self.ties[group.head] = Tie(group, referent, rules.TOGETHER)
        if (described := self.introducing.get(group.head)) in self._ties:
            mention, before = self._mentions[described], self._ties[described].referent
            self._candidates.forget(before)
            self._ties[described] = Tie(mention, referent, rules.BESIDE, antecedent=group)
            referent.take(mention)
