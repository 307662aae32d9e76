"""Pronouns for all of several people just mentioned: `Cole and Reed met, each saying …`; `ministers, both of whom`.

So are those for one of two: `Cole met Reed. The latter said …`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.subjects import subjects_above
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.mentions import BODY, GROUP, NOMINAL, PERSON, PLACE, Mention
from onrecord.extractors.speakers.referents import Referent, is_unsure
from onrecord.extractors.speakers.ties import Tie

EACH = frozenset(("each", "both"))
"""Pronouns for all of several."""

OF_TWO = {"former": 0, "latter": 1}
"""Adjectives for one of two, with its place."""

DETERMINERS = frozenset(("each", "neither", "either", "both"))
"""Determiners of a noun for every one of several: `neither woman`."""


class Distributives:
    """Finds the referents of these pronouns in one text.

    Args:
        analysis: The text's analysis.
        groups: The mentions of groups by coordination, by the head of the last member.
        ties: The resolutions so far, by the heads of mentions.
        group_ties: Those of groups by coordination, by the head of the last member.
    """

    def __init__(
        self,
        analysis: Analysis,
        groups: Mapping[int, Mention],
        ties: Mapping[int, Tie],
        group_ties: Mapping[int, Tie],
    ) -> None:
        self._analysis = analysis
        self._last = {one.joined[0]: last for last, one in groups.items()}
        self._ties = ties
        self._group_ties = group_ties

    def find(self, mention: Mention, recent: Iterable[Referent]) -> Tie | None:
        """The resolution of such a pronoun; None for other mentions, and if it is open.

        Args:
            mention: The mention.
            recent: The referents, the last mentioned first.
        """
        if mention.form == NOMINAL and self._analysis.tokens[mention.head].upos == "NOUN":
            return self._determined(mention, recent)
        if mention.form != NOMINAL or mention.kind != GROUP:
            return None
        if mention.word in OF_TWO:
            return self._one_of_two(mention)
        if any(one.feats.get("PronType") == "Rel" for one in self._analysis.dependents(mention.head, "nmod")):
            return self._before_clause(mention)
        if mention.word not in EACH or mention.end - mention.start > len(mention.word):
            return None
        subjects = subjects_above(self._analysis, mention.head, own=False)
        found = [tie for i in subjects if i < mention.head and (tie := self._several(i)) is not None]
        if found:
            return Tie(mention, found[0].referent, rules.EACH, antecedent=found[0].mention, leans_on=found[0])
        last = next(iter(recent), None)
        if last is None or last.plural is not True or last.kind != GROUP:
            return None
        return Tie(mention, last, rules.EACH, antecedent=last.trail[-1]) if self._is_near(mention, last) else None

    def _one_of_two(self, mention: Mention) -> Tie | None:
        """The resolution of `the latter` to the second of two people or bodies in its sentence or the one before."""
        tokens, sentences = self._analysis.tokens, self._analysis.sentences
        for number in (tokens[mention.head].sentence, tokens[mention.head].sentence - 1):
            span = sentences[number] if number >= 0 else sentences[0]
            near = [self._ties[i] for i in range(span.first, min(span.last, mention.head)) if i in self._ties]
            for kinds in ((PERSON,), (BODY, PLACE)):
                of_kind = [tie for tie in near if tie.referent is not None and tie.referent.kind in kinds]
                two = list({id(tie.referent): tie for tie in reversed(of_kind)}.values())
                two.sort(key=lambda tie: tie.mention.head)
                if len(two) == len(OF_TWO):
                    tie = two[OF_TWO[mention.word]]
                    return Tie(mention, tie.referent, rules.EACH, antecedent=tie.mention, leans_on=tie)
                if two:
                    return None
        return None

    def _determined(self, mention: Mention, recent: Iterable[Referent]) -> Tie | None:
        """The resolution of `neither woman` and `the two firms` to the several of the sentence before."""
        words = {one.lemma.lower() for one in self._analysis.dependents(mention.head, "det", "nummod")}
        if words.isdisjoint(DETERMINERS) and not words >= {"the", "two"}:
            return None
        last = next((one for one in recent if one.kind == GROUP and one.members), None)
        if last is None or not self._is_near(mention, last):
            return None
        kinds = {one.kind for one in last.members}
        bodies = mention.word in load_nouns().bodies
        companies = all(one.kind != PERSON or is_unsure(one) for one in last.members)
        fits = companies if bodies else mention.kind == GROUP or kinds == {mention.kind}
        return Tie(mention, last, rules.EACH, antecedent=last.trail[-1]) if fits else None

    def _before_clause(self, mention: Mention) -> Tie | None:
        """The resolution of `many of whom` to the noun that its clause modifies, or the people right before it."""
        tokens = self._analysis.tokens
        before = self._analysis.subtree(mention.head)[0] - 2  # a comma is between
        joined = [before, *self._analysis.ancestors(before)] if before >= 0 else []
        together = next((self._group_ties[i] for i in joined if i in self._group_ties), None)
        if together is not None and tokens[before + 1].text == ",":
            return Tie(mention, together.referent, rules.EACH, antecedent=together.mention, leans_on=together)
        clause = next((i for i in self._analysis.ancestors(mention.head) if tokens[i].deprel == "acl:relcl"), None)
        tie = None if clause is None else self._ties.get(tokens[clause].head or 0)
        return (
            None if tie is None else Tie(mention, tie.referent, rules.EACH, tie.candidates, tie.mention, leans_on=tie)
        )

    def _several(self, subject: int) -> Tie | None:
        """The resolution of a subject that denotes several people."""
        tie = self._group_ties.get(self._last[subject]) if subject in self._last else self._ties.get(subject)
        known = tie is not None and tie.referent is not None
        return tie if known and tie.referent.plural is True else None  # type: ignore[union-attr]

    def _is_near(self, mention: Mention, referent: Referent) -> bool:
        """True of people whom the sentence before a mention is about."""
        tokens, first = self._analysis.tokens, referent.trail[-1].joined[:1] or (referent.trail[-1].head,)
        before = tokens[mention.head].sentence - tokens[first[0]].sentence == 1
        return before and tokens[first[0]].relation == "nsubj"
