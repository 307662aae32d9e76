"""Relatives: `his daughter, Carol Ames … her father`. The relation of two people shows who is meant.

So do other roles that two people have towards each other: `Reed's lawyer … her client`, `Reed's deputy … his boss`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.lexicon.kin import CHILDREN, SIBLINGS, SPOUSES
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.descriptions.pairs import Pairs
from onrecord.extractors.speakers.mentions import NOMINAL, PERSON, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

PARENTS = frozenset("father mother parent".split())
OTHERS = (
    (frozenset("uncle aunt".split()), frozenset("nephew niece".split())),
    (
        frozenset("grandfather grandmother grandparent".split()),
        frozenset("grandson granddaughter grandchild".split()),
    ),
)

LAWYERS = frozenset("lawyer attorney solicitor barrister counsel advocate".split())
AGENTS = frozenset("agent manager publicist accountant adviser advisor".split())
ASSISTANTS = frozenset("deputy assistant aide spokesman spokeswoman spokesperson secretary".split())
"""Nouns for people who act for a person."""

TOWARDS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(LAWYERS | AGENTS, frozenset({"client"})),
    **dict.fromkeys(ASSISTANTS, frozenset("boss chief employer".split())),
    "client": LAWYERS | AGENTS,
    "predecessor": frozenset({"successor"}),
    "successor": frozenset({"predecessor"}),
}
"""By noun for a role towards a person, the nouns for what that person is to its holder."""

INVERSE: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(CHILDREN, PARENTS),
    **dict.fromkeys(PARENTS, CHILDREN),
    **dict.fromkeys(SPOUSES, SPOUSES),
    **dict.fromkeys(SIBLINGS, SIBLINGS),
    **{noun: others for one, others in OTHERS for noun in one},
    **{noun: others for others, one in OTHERS for noun in one},
}
"""By noun for a relative, the nouns for what the other one is to that relative."""

MAX_DESCRIPTIONS = 20
"""Most descriptions of one person's relatives by one noun that are compared, the last ones; few people have as many."""


class Kinship:
    """The relatives of one text's people, as far as they are resolved.

    Args:
        analysis: The text's analysis.
        ties: The resolutions so far, by the heads of mentions.
        pairs: The pairs that it names together.
    """

    def __init__(self, analysis: Analysis, ties: Mapping[int, Tie], pairs: Pairs) -> None:
        self._analysis = analysis
        self._ties = ties
        self._of: dict[int, list[tuple[str, Referent, Mention]]] = {}
        self._relatives = defaultdict[tuple[int, str], list[tuple[Referent, Mention]]](list)
        self._pairs = pairs

    def learn(self, mention: Mention, relative: Referent) -> None:
        """Learn whose relative a person is, from a description such as `his daughter`."""
        owner = self._owner(mention)
        if owner is None or owner.trail == [] or owner is relative or relative.plural:
            return
        self._of.setdefault(id(relative), []).append((mention.word, owner, owner.trail[-1]))
        self._relatives[id(owner), mention.word].append((relative, mention))

    def find(self, mention: Mention) -> Tie | None:
        """The resolution to a relative of the possessor of a description: `his daughter` for `her father`.

        It is also the person that the same possessor and noun described before.
        """
        owner = self._owner(mention)
        if owner is None:
            return None
        if known := self._relatives.get((id(owner), mention.word)):
            return self._described(known[-MAX_DESCRIPTIONS:], mention)
        found = {
            id(one): (one, antecedent)
            for noun, one, antecedent in self._of.get(id(owner), [])[-MAX_DESCRIPTIONS:]
            if mention.word in _towards(noun) and (not mention.gender or one.gender in (None, mention.gender))
        }
        if len(found) != 1:
            return None if found else self._pairs.other(owner, mention)
        relative, antecedent = next(iter(found.values()))
        return Tie(mention, relative, rules.KINSHIP, antecedent=antecedent)

    def _described(self, known: Sequence[tuple[Referent, Mention]], mention: Mention) -> Tie | None:
        """The resolution to the relative that a description narrows alike: `his older brother`, not the younger one.

        Args:
            known: The relatives whom the noun describes, with their descriptions.
            mention: The description.
        """
        own, shared = self._narrowing(mention), dict[int, tuple[int, Referent, Mention]]()
        for relative, described in known:
            words = self._narrowing(described)
            if not own or not words or own & words:
                most = shared.get(id(relative), (0, relative, described))[0]
                shared[id(relative)] = max(most, len(own & words)), relative, described
        best = [one for one in shared.values() if one[0] == max(count for count, *_ in shared.values())]
        if len(best) == 1:
            return Tie(mention, best[0][1], rules.KINSHIP, antecedent=best[0][2])
        return Tie(mention, None, rules.KINSHIP, tuple((one, None) for _, one, _ in best)) if best else None

    def _narrowing(self, mention: Mention) -> set[str]:
        return {one.lemma.lower() for one in self._analysis.dependents(mention.head, "amod", "compound")}

    def _owner(self, mention: Mention) -> Referent | None:
        """The person whose relative a description is; None for other descriptions, and if that person is unresolved."""
        if mention.form != NOMINAL or mention.kind != PERSON or mention.plural or not _towards(mention.word):
            return None
        owners = [one.index for one in self._analysis.dependents(mention.head, "nmod:poss")]
        if not owners and mention.word in TOWARDS:
            complements = self._analysis.dependents(mention.head, "nmod")
            owners = [one.index for one in complements if case_of(self._analysis, one.index) in ("for", "of", "to")]
        tie = self._ties.get(owners[0]) if len(owners) == 1 else None
        owner = None if tie is None else tie.referent
        return owner if owner is None or owner.kind == PERSON or mention.word not in TOWARDS else None


def _towards(noun: str) -> frozenset[str]:
    """The nouns for what a person is to a relative or to the holder of such a role; none for other nouns."""
    return INVERSE.get(noun) or TOWARDS.get(noun, frozenset())
