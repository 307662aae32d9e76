"""Pronouns of news that are resolved by gender alone: examples for learning the other features.

If one man and some women are candidates for `he`, it is the man. Unlike hidden names (`training.hidden_mentions`), such
pronouns are where writers put them. The model must not see the genders: they are replaced by random ones, known as
often, and as often the same, as those of people in news. So it also learns how much a known gender says at all.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from onrecord.extractors.draft import Draft
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.candidates import MAX_CANDIDATES
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
"""The shares of named persons whose gender is known from the name, and whose gender is the pronoun's."""

NEAR = 2
"""Most sentences back to a candidate of unknown gender that may be the antecedent."""

COPIES = 2
"""Examples made of one pronoun, each with other random genders."""

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


def gendered_pronouns(
    text: str, draft: Draft, linker: Linker, surnames: Mapping[str, Gender], seed: int
) -> Iterator[WeighedChoice]:
    """The choices of a text's pronouns that gender alone resolves, with random genders for their candidates.

    Args:
        text: The text's id.
        draft: The draft of the text.
        linker: Weighs the candidates.
        surnames: The genders of persons whose given names the text lacks.
        seed: The seed of the random genders.
    """
    ranker = linker.on(draft.analysis)
    if ranker is None:
        return
    context, nouns = context_of(draft), load_nouns()
    extra = tuple(extra_names(draft, context, nouns))
    finder = GenderedPronounFinder(context, nouns, ranker, linker.certain, extra)
    for choice, right in finder.collect(Randomization(ranker, surnames, random.Random(seed))):
        features = (tuple(choice.none), *map(tuple, choice.features))
        source = choice.mention.head in context.sources
        yield WeighedChoice(text, choice.shares, features, frozenset((right,)), source)


@dataclass(frozen=True, slots=True)
class RandomizedChoice:
    """A choice with other genders for its candidates, as the ranker and the features see it."""

    mention: Mention
    referents: Sequence[Referent]
    shares: tuple[float, ...]
    none: Sequence[str]
    features: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Randomization:
    """The sources of random genders.

    Attributes:
        ranker: Weighs the candidates with their new genders.
        surnames: The genders of persons whose given names the text lacks.
        random: Decides which genders are known, and which are alike.
    """

    ranker: Ranker
    surnames: Mapping[str, Gender]
    random: random.Random


class GenderedPronounFinder(Resolver):
    """Resolves a text, and keeps the pronouns that gender alone resolves."""

    _randomization: Randomization
    _kept: list[tuple[RandomizedChoice, int]]

    def collect(self, randomization: Randomization) -> Sequence[tuple[RandomizedChoice, int]]:
        """Resolve the text; the choices of such pronouns, each with the number of the right option."""
        self._randomization, self._kept = randomization, []
        self.run()
        return self._kept

    def _ranked(self, mention: Mention) -> Tie:
        if mention.form == PRONOUN and mention.word in HE:
            found = list(islice(self._of_any_gender(mention), MAX_CANDIDATES))
            if (right := self._only_fitting(mention, found)) is not None:
                self._kept += ((self._randomized(mention, found, right), right + 1) for _ in range(COPIES))
                referent, antecedent = found[right]
                return Tie(mention, referent, rules.RANKING, (), antecedent, ((referent, 1.0),), 1.0)
        return super()._ranked(mention)

    def _of_any_gender(self, mention: Mention) -> Iterator[tuple[Referent, Mention]]:
        """The candidates that a pronoun would have without its gender."""
        return self._candidates.of(replace(mention, gender=None))

    def _only_fitting(self, mention: Mention, found: Found) -> int | None:
        """The number of the only candidate with a pronoun's gender; None if others may have it, or it is alone."""
        tokens = self.analysis.tokens
        genders = [self._gender_of(referent) for referent, _ in found]
        if genders.count(mention.gender) != 1 or not any(one not in (None, mention.gender) for one in genders):
            return None
        right = genders.index(mention.gender)
        for number, (referent, antecedent) in enumerate(found):
            apart = tokens[mention.head].sentence - tokens[antecedent.head].sentence
            unknown = referent.kind == PERSON and genders[number] is None
            likely = referent.name is not None or not self._near(found, right, mention)
            if unknown and likely and (number < right or apart <= NEAR):
                return None
        return right

    def _near(self, found: Found, number: int, mention: Mention) -> bool:
        """True of a candidate who was mentioned in the sentence before, or in that of the pronoun."""
        tokens = self.analysis.tokens
        return tokens[mention.head].sentence - tokens[found[number][1].head].sentence <= 1

    def _gender_of(self, referent: Referent) -> Gender | None:
        """The gender that a text shows of a person, by the surname if nothing else does."""
        name = referent.name
        if referent.gender is None and referent.kind == PERSON and name is not None and len(name.parts) == 1:
            return self._randomization.surnames.get(name.parts[-1])
        return referent.gender

    def _randomized(self, mention: Mention, found: Found, right: int) -> RandomizedChoice:
        """The choice with other genders for its candidates."""
        before = [
            (referent, antecedent, referent.gender, referent.gender_evidence, antecedent.word)
            for referent, antecedent in found
        ]
        for number, (referent, antecedent) in enumerate(found):
            by_pronoun = antecedent.form == PRONOUN and antecedent.word in HE
            alike = number == right or self._randomization.random.random() < SAME
            known = by_pronoun or (referent.name is not None and self._randomization.random.random() < KNOWN)
            gender = mention.gender if alike else OTHER[mention.gender or "m"]
            referent.gender = gender if known and referent.kind == PERSON else None
            referent.gender_evidence = "" if referent.gender is None else "pronoun" if by_pronoun else "name"
            if by_pronoun:
                antecedent.word = mention.word if alike else HE[1 - HE.index(mention.word)]
        try:
            choice = choice_of(self._context, mention, found, self._last_source, self._continuity(mention, found))
            shares = tuple(self._randomization.ranker.probabilities(choice))
            return RandomizedChoice(mention, choice.referents, shares, choice.none, choice.features)
        finally:
            for referent, antecedent, gender, gender_evidence, word in before:
                referent.gender, referent.gender_evidence, antecedent.word = gender, gender_evidence, word
