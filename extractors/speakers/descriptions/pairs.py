"""Two people of one family, or two named together: `Ella and Rob Finch … her husband … the couple`.

Two people who are named together with one surname are taken for a couple, unless the text has a noun for brothers and
sisters there, or gives them one parent: `Siblings Ella and Rob Finch`, `Ella and Rob Finch's mother`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.nominals import is_restricted
from onrecord.extractors.lexicon.kin import CHILDREN, KIN, PARENTS, SIBLINGS, SPOUSES
from onrecord.extractors.nouns import load_given_names
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.mentions import GROUP, NOMINAL, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

OF_TWO = frozenset("couple pair duo".split())
"""Nouns for any two people."""

UNMARRIED = SIBLINGS | KIN - SPOUSES - CHILDREN - PARENTS - {"widow", "widower"}
"""Relatives who are no couple; of the others a couple may have one: `Ella and Rob Finch, whose son left`."""

NEAR = 2
"""Most sentences back to two people who are of no family: `Golfers Reed and Holt won. The pair said …`."""

MAX_PAIRS = 20
"""Most pairs of a text that are compared, the last ones."""

RESTRICTING = ("nmod", "obl", "advmod", "amod", "appos")
"""Relations of words after a noun that tell which one is meant."""


class Pairs:
    """The pairs of people that one text names together, as far as they are resolved.

    Args:
        analysis: The text's analysis.
        pairs: The groups of two persons with their first mentions, which grow while the text is resolved.
    """

    def __init__(self, analysis: Analysis, pairs: Sequence[tuple[Referent, Mention]]) -> None:
        self._analysis = analysis
        self._pairs = pairs

    def find(self, mention: Mention, recent: Iterable[Referent]) -> Tie | None:
        """The resolution of `the couple`, `the sisters` to the only pair that it may mean; None if there is none.

        Args:
            mention: The description.
            recent: The referents, the last mentioned first.
        """
        siblings = mention.plural is True and mention.word in SIBLINGS
        if mention.form != NOMINAL or mention.article != "the" or not (siblings or mention.word in OF_TWO):
            return None
        if mention.modifiers or self._is_restricted(mention):
            return None
        if any(one.kind == GROUP and not one.members and mention.word in one.words for one in recent):
            return None
        meant = self._meant(mention, siblings)
        if len(meant) != 1 or any(one is not meant[0][0] and self._is_near(mention, one) for one, _ in self._recent()):
            return None
        referent, first = meant[0]
        return Tie(mention, referent, rules.TOGETHER, antecedent=referent.before(mention.head) or first)

    def _meant(self, mention: Mention, siblings: bool) -> list[tuple[Referent, Mention]]:
        """The pairs that a noun may mean: those of a family, else those nearby."""
        pairs = [one for one in self._recent() if not mention.gender or self._are(one[0], mention.gender)]
        kin = [one for one in pairs if self._is_family(*one)]
        if siblings or mention.word == "couple":
            kin = [one for one in kin if siblings == self._are_siblings(*one)]
            pairs = [] if siblings else [one for one in pairs if self._may_be_couple(*one)]
        return kin or [one for one in pairs if self._is_near(mention, one[0])]

    def _recent(self) -> Sequence[tuple[Referent, Mention]]:
        return self._pairs[-MAX_PAIRS:]

    def other(self, owner: Referent, mention: Mention) -> Tie | None:
        """The resolution of `her husband`, `his brother` to who is named together with the possessor."""
        spouse = mention.word in SPOUSES
        if not mention.gender or not (spouse or mention.word in SIBLINGS):
            return None
        for pair, first in self._recent():
            others = [one for one in pair.members if one is not owner]
            if len(others) == 1 and self._is_family(pair, first) and self._are_siblings(pair, first) != spouse:
                fits = others[0].gender in (None, mention.gender)
                if not fits or (spouse and owner.gender in (None, mention.gender)):
                    return None
                return Tie(mention, others[0], rules.KINSHIP, antecedent=others[0].before(mention.head) or first)
        return None

    def _is_restricted(self, mention: Mention) -> bool:
        """True of `the couple next door`, `the sisters from Leeds`."""
        after = (one for one in self._analysis.dependents(mention.head, *RESTRICTING) if one.index > mention.head)
        return is_restricted(self._analysis, mention.head) or any(after)

    def _are(self, pair: Referent, gender: str) -> bool:
        return all(one.gender in (None, gender) for one in pair.members)

    def _may_be_couple(self, pair: Referent, first: Mention) -> bool:
        return {one.gender for one in pair.members} == {"f", "m"} and not self._are_siblings(pair, first)

    def _is_near(self, mention: Mention, pair: Referent) -> bool:
        tokens, before = self._analysis.tokens, pair.before(mention.head)
        return before is not None and tokens[mention.head].sentence - tokens[before.head].sentence <= NEAR

    def _is_family(self, pair: Referent, first: Mention) -> bool:
        """True of two people with one surname, and of somebody and his or her relative."""
        one, other = ([] if member.name is None else member.name.parts for member in pair.members)
        if any(not KIN.isdisjoint(member.words) for member in pair.members):
            return True
        if not one or len(other) < 2:
            return False
        given = len(one) == 1 and load_given_names().gender(one[0].title()) is not None
        directly = first.joined[1] - first.joined[0] <= 3  # `Ella and Rob Finch`, not `Ella, who left, and Rob Finch`
        return one[-1] == other[-1] if len(one) > 1 else given and directly

    def _are_siblings(self, pair: Referent, first: Mention) -> bool:
        """True of two people who are called siblings where they are first named, or have a parent there."""
        if any(not SPOUSES.isdisjoint(member.words) for member in pair.members):
            return False
        sentence = self._analysis.sentences[self._analysis.tokens[first.head].sentence]
        around = self._analysis.tokens[sentence.first : sentence.last]
        return any(one.lemma.lower() in UNMARRIED or self._is_parent_of(one, first) for one in around)

    def _is_parent_of(self, noun: Token, pair: Mention) -> bool:
        owners = self._analysis.dependents(noun.index, "nmod:poss")
        return noun.lemma.lower() in PARENTS and any(one.upos == "PRON" or one.index in pair.joined for one in owners)
