"""Pronouns of news whose gender alone tells who is meant, for learning what else tells it.

Where one man and some women are candidates for `he`, it is the man. Such pronouns stand where their writers put them,
which names that were hidden (`training.hidden_mentions`) do not. What is learned from them must not see the genders:
they are dealt out by chance, as often known, and as often the same, as those of people in news. So what is learned also
says how much it tells that somebody's gender is known at all.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from onrecord.extractors.draft import Draft
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.candidates import MOST_CANDIDATES
from onrecord.extractors.speakers.chooser import choice_of
from onrecord.extractors.speakers.gender import Gender
from onrecord.extractors.speakers.linker import Linker
from onrecord.extractors.speakers.mentions import PERSON, PRONOUN, Mention
from onrecord.extractors.speakers.ranking import Ranker
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.resolver import Resolver
from onrecord.extractors.speakers.sources import context_of, extra_names
from onrecord.extractors.speakers.ties import Tie

KNOWN, SAME = 0.75, 0.7
"""How often the gender of a named person is known from the name, and how often it is that of the pronoun."""

NEAR = 2
"""Sentences in which somebody whose gender nothing tells may be who is meant."""

COPIES = 2
"""How often the genders of one pronoun's candidates are dealt out."""

HE = ("he", "she")
OTHER: Mapping[Gender, Gender] = {"m": "f", "f": "m"}


Found = Sequence[tuple[Referent, Mention]]


@dataclass(frozen=True, slots=True)
class WeighedChoice:
    """A choice as it is learned from.

    Attributes:
        text: The id of its text.
        shares: The ranker's probabilities of the candidates.
        features: The features of none of them, then of each candidate.
        right: The numbers of right candidates from 1; 0 is none of them.
        source: True where the pronoun heads the source of an attribution.
    """

    text: str
    shares: tuple[float, ...]
    features: tuple[tuple[str, ...], ...]
    right: frozenset[int]
    source: bool


def told_pronouns(
    text: str, draft: Draft, linker: Linker, surnames: Mapping[str, Gender], seed: int
) -> Iterator[WeighedChoice]:
    """The choices of a text's pronouns whose gender alone tells who is meant, their candidates' genders dealt out.

    Args:
        text: The text's id.
        draft: The draft of the text.
        linker: Weighs the candidates.
        surnames: The genders of those whom the text gives no given name.
        seed: Where chance begins.
    """
    ranker = linker.on(draft.analysis)
    if ranker is None:
        return
    context, nouns = context_of(draft), load_nouns()
    extra = tuple(extra_names(draft, context, nouns))
    teller = Teller(context, nouns, ranker, linker.certain, extra)
    for choice, right in teller.tell(Dealing(ranker, surnames, random.Random(seed))):
        features = (tuple(choice.none), *map(tuple, choice.features))
        source = choice.mention.head in context.sources
        yield WeighedChoice(text, choice.shares, features, frozenset((right,)), source)


@dataclass(frozen=True, slots=True)
class DealtChoice:
    """A choice with other genders for its candidates, as the ranker and the features see it."""

    mention: Mention
    referents: Sequence[Referent]
    shares: tuple[float, ...]
    none: Sequence[str]
    features: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Dealing:
    """How genders are dealt out again.

    Attributes:
        ranker: Weighs the candidates with their new genders.
        surnames: The genders of those whom the text gives no given name.
        chance: Decides which genders are known, and which are alike.
    """

    ranker: Ranker
    surnames: Mapping[str, Gender]
    chance: random.Random


class Teller(Resolver):
    """Resolves a text, and keeps the pronouns whose gender alone tells who is meant."""

    _dealing: Dealing
    _kept: list[tuple[DealtChoice, int]]

    def tell(self, dealing: Dealing) -> Sequence[tuple[DealtChoice, int]]:
        """Resolve the text; the choices of such pronouns, each with the number of the right option."""
        self._dealing, self._kept = dealing, []
        self.run()
        return self._kept

    def _ranked(self, mention: Mention) -> Tie:
        if mention.form == PRONOUN and mention.word in HE:
            found = list(islice(self._of_any_gender(mention), MOST_CANDIDATES))
            if (right := self._told(mention, found)) is not None:
                self._kept += ((self._dealt(mention, found, right), right + 1) for _ in range(COPIES))
                referent, antecedent = found[right]
                return Tie(mention, referent, rules.RANKING, (), antecedent, ((referent, 1.0),), 1.0)
        return super()._ranked(mention)

    def _of_any_gender(self, mention: Mention) -> Iterator[tuple[Referent, Mention]]:
        """The candidates that a pronoun would have if it told no gender."""
        return self._candidates.of(replace(mention, gender=None))

    def _told(self, mention: Mention, found: Found) -> int | None:
        """The number of the only candidate of a pronoun's gender; None where others may be of it, or nobody else is."""
        tokens = self.analysis.tokens
        genders = [self._gender_of(referent) for referent, _ in found]
        if genders.count(mention.gender) != 1 or not any(one not in (None, mention.gender) for one in genders):
            return None
        right = genders.index(mention.gender)
        for number, (referent, antecedent) in enumerate(found):
            apart = tokens[mention.head].sentence - tokens[antecedent.head].sentence
            untold = referent.kind == PERSON and genders[number] is None
            likely = referent.name is not None or not self._near(found, right, mention)
            if untold and likely and (number < right or apart <= NEAR):
                return None
        return right

    def _near(self, found: Found, number: int, mention: Mention) -> bool:
        """True of a candidate who was mentioned in the sentence before, or in that of the pronoun."""
        tokens = self.analysis.tokens
        return tokens[mention.head].sentence - tokens[found[number][1].head].sentence <= 1

    def _gender_of(self, referent: Referent) -> Gender | None:
        """The gender that is told of somebody, by a surname where nothing else does."""
        name = referent.name
        if referent.gender is None and referent.kind == PERSON and name is not None and len(name.parts) == 1:
            return self._dealing.surnames.get(name.parts[-1])
        return referent.gender

    def _dealt(self, mention: Mention, found: Found, right: int) -> DealtChoice:
        """The choice with other genders for its candidates."""
        before = [
            (referent, antecedent, referent.gender, referent.gender_evidence, antecedent.word)
            for referent, antecedent in found
        ]
        for number, (referent, antecedent) in enumerate(found):
            by_pronoun = antecedent.form == PRONOUN and antecedent.word in HE
            alike = number == right or self._dealing.chance.random() < SAME
            known = by_pronoun or (referent.name is not None and self._dealing.chance.random() < KNOWN)
            gender = mention.gender if alike else OTHER[mention.gender or "m"]
            referent.gender = gender if known and referent.kind == PERSON else None
            referent.gender_evidence = "" if referent.gender is None else "pronoun" if by_pronoun else "name"
            if by_pronoun:
                antecedent.word = mention.word if alike else HE[1 - HE.index(mention.word)]
        try:
            choice = choice_of(self._context, mention, found, self._last_source, self._continuity(mention, found))
            shares = tuple(self._dealing.ranker.probabilities(choice))
            return DealtChoice(mention, choice.referents, shares, choice.none, choice.features)
        finally:
            for referent, antecedent, gender, gender_evidence, word in before:
                referent.gender, referent.gender_evidence, antecedent.word = gender, gender_evidence, word
