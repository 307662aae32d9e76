"""The roles, ages, parties and places that a text gives to its named people and bodies, for resolving descriptions.

`the president` refers to `President Ada Bern`, `the South Carolina senator` to the name followed by `R-S.C.`, `the
61-year-old` to the person whose age is 61. If several fit, country, body and age distinguish them; if these do not, the
ranking decides or the mention stays open.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.nominals import is_one
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.lexicon.bodies import SIDES, exclude, is_maker, is_private, named_by, sorts_shown
from onrecord.extractors.lexicon.companies import COMPANY
from onrecord.extractors.lexicon.offices import BELOW, FORMER, RANK_WORDS, canonical
from onrecord.extractors.lexicon.places import PARTIES, PARTY_IN_BRACKETS, PARTY_LETTERS, SEAT, place_key, state_of
from onrecord.extractors.lexicon.titles import STYLES
from onrecord.extractors.nouns import NounLexicon, narrower_nouns
from onrecord.extractors.roster.roles import Role
from onrecord.extractors.speakers.antecedents.newness import NEW_FROM_PLACE, NEW_OFFICE, NEW_SOURCE
from onrecord.extractors.speakers.descriptions import offices
from onrecord.extractors.speakers.descriptions.ages import described_age, stated_ages
from onrecord.extractors.speakers.descriptions.facts import (
    ALSO,
    COUNTERPART,
    EITHER,
    PAST,
    PREDECESSOR,
    PRESENT,
    Fact,
    Wanted,
    best_fitting,
    is_looser,
    times_of,
)
from onrecord.extractors.speakers.descriptions.kinship import LAWYERS
from onrecord.extractors.speakers.descriptions.parties import RUNNING, parties, parties_in_phrase
from onrecord.extractors.speakers.descriptions.role_facts import RoleFacts
from onrecord.extractors.speakers.descriptions.same_noun import name_others, telling
from onrecord.extractors.speakers.descriptions.sides import narrowing, sides_at
from onrecord.extractors.speakers.mentions import BODY, NOMINAL, PERSON, PERSONAL, PLACE, Mention
from onrecord.extractors.speakers.referents import Referent

MAX_NARROWER = 30
"""Most nouns that a noun for one trade is broader than, as `farmer`; `scientist` and `official` have more."""

OTHERS = frozenset("other another second third next new latest last same rival fellow opposing ex former then".split())
"""Words that introduce another person, or a former holder of an office."""

OFFICES = frozenset(
    "president minister premier chancellor governor senator mayor secretary commissioner director chief judge justice"
    " general attorney ambassador envoy king queen prince representative congressman congresswoman mp chair leader"
    " head coroner sheriff prosecutor spokesman police archbishop bishop pope".split()
)
"""Offices with one holder in each place: a person named nearby need not be the holder."""

PURPOSE = frozenset(("of", "for", "to"))
"""Words in a body's name after the noun for what it is: `the Committee to Protect Rivers`."""

BEHIND = 16
"""Characters after a name that are searched for its party and seat."""


class KnownRoles(RoleFacts):
    """The facts of one text, learned from names and descriptions, and the descriptions that they resolve.

    Args:
        analysis: The text's analysis.
        nouns: Which nouns are persons, bodies, groups.
    """

    def __init__(self, analysis: Analysis, nouns: NounLexicon) -> None:
        super().__init__(analysis, nouns)
        self._descriptions: dict[int, Wanted] = {}

    def learn_name(self, referent: Referent, mention: Mention) -> None:
        """Learn the titles, age, party and seat next to a name; of a body the nouns in its name."""
        assert mention.name is not None
        titles = [canonical(word) for word in mention.titles] + ([mention.leads] if mention.leads else [])
        words = frozenset((*titles, *mention.modifiers, *self._before_titles(mention)))
        for title in titles:
            known = title in self._nouns.bodies or is_maker(title) or title in (COUNTERPART, PREDECESSOR)
            if self._nouns.is_person(title) or known:
                times = times_of(words, mention.titles)
                self._learn(Fact(referent, mention.head, title, words - {title}, within=mention.within, times=times))
        text, end = self._analysis.text, mention.name.end
        if mention.kind == PERSON:
            for age in stated_ages(self._analysis, mention.head, end):
                self._learn_age(Fact(referent, mention.head, "", words), age)
            if seat := SEAT.match(text[end : end + BEHIND].lstrip(" ,(")):
                places = frozenset({state_of(seat[2]) or seat[2].lower().rstrip(".")})
                self._learn_places(referent, places)
                self._learn(Fact(referent, mention.head, PARTIES[seat[1].lower()[:1]], places | words))
            elif party := PARTY_IN_BRACKETS.match(text[end : end + BEHIND].lstrip()):
                self._learn(Fact(referent, mention.head, PARTY_LETTERS[party[1]], words))
            for name in parties_in_phrase(self._analysis, mention.head, mention.start):
                self._learn(Fact(referent, mention.head, name, words))
        else:
            self._learn_body(referent, mention)

    def _before_titles(self, mention: Mention) -> set[str]:
        """The bodies and places before the titles of a name: `BJP` of `BJP chief Ada Bern`, `BJP's chief Ada Bern`."""
        tokens = self._analysis.tokens
        before = (tokens[i] for i in core_phrase(self._analysis, mention.head) if tokens[i].end <= mention.start)
        beside = (token for token in before if token.relation == "compound" or token.deprel == "nmod:poss")
        described = [token for token in beside if token.upos == "PROPN"]
        return {_lower(token) for token in described} if mention.titles else set()

    def _learn_body(self, referent: Referent, mention: Mention) -> None:
        assert mention.name is not None
        parts = mention.name.parts
        after = next((place for place, part in enumerate(parts) if place and part in PURPOSE), len(parts))
        nouns = {parts[-1], parts[after - 1]}
        whole = nouns if referent.name is None else {*nouns, *referent.name.parts}  # of `FTC` the Commission
        if mention.kind == BODY and not whole & (self._nouns.bodies | self._nouns.governments) - COMPANY:
            nouns.add("company")
        words = {*parts, *map(_lower, narrowing(self._analysis, mention.head))}
        for noun in nouns:
            self._learn(Fact(referent, mention.head, noun, frozenset(words - {noun})))

    def learn_description(self, referent: Referent, mention: Mention) -> None:
        """Learn a description that the grammar links to a name; `one of them` and `the other` describe nobody."""
        token = self._analysis.tokens[mention.head]
        for several in self._analysis.dependents(mention.head, "nmod") if is_one(token) else ():
            if several.upos == "NOUN":
                self._learn(Fact(referent, mention.head, canonical(several.lemma), frozenset()))
        if mention.form != NOMINAL or token.upos in ("NUM", "DET", "PRON") or is_one(token) or mention.word == "other":
            return
        words, noun = self._words(mention), canonical(mention.word)
        times = PAST if noun == PREDECESSOR else times_of(words, (mention.word,))
        was = any(one.feats.get("Tense") == "Past" for one in self._analysis.dependents(mention.head, "cop"))
        times = EITHER if was and times == PRESENT else times
        owned = mention.article in PERSONAL
        self._learn(Fact(referent, mention.head, noun, words, owned=owned, within=mention.within, times=times))
        if (age := described_age(self._analysis, mention.head)) is not None:
            self._learn_age(Fact(referent, mention.head, "", words), age)

    def learn_age(self, referent: Referent, mention: Mention) -> None:
        """Learn the age in a description that is resolved to a referent."""
        if (age := described_age(self._analysis, mention.head)) is not None:
            self._learn_age(Fact(referent, mention.head, "", frozenset()), age)

    def learn_role(self, referent: Referent, head: int, role: Role) -> None:
        """Take in a role in words that are no part of the text."""
        self._add(Fact(referent, head, role.noun, role.words, role.places))

    def is_called(self, referent: Referent, mention: Mention) -> bool:
        """True of a referent with the noun of a description among its roles, not only a narrower noun."""
        wanted = self._wanted(mention)
        aged = wanted.age is not None or mention.kind == BODY
        return aged or any(fact.noun in wanted.nouns for fact in self.of(referent))

    def may_be_called(self, referent: Referent, mention: Mention) -> bool:
        """True of a referent without a known occupation that differs from a description."""
        facts = [fact for fact in self.of(referent) if fact.noun != "spokesman"]
        return not self._has_other_occupation(self._wanted(mention), facts)

    def practises_otherwise(self, referent: Referent, mention: Mention) -> bool:
        """True of the holder of an office that the trade described is not: `Minister Cole … the local baker`.

        What somebody was, and a noun for many trades, may be that person's.
        """
        noun, words = canonical(mention.word), mention.modifiers
        trade = self._nouns.is_role(noun) and noun not in offices.OPEN and not parties(noun) and not words & FORMER
        if not trade or narrower_nouns().get(noun, 0) > MAX_NARROWER:
            return False
        return any(map(offices.is_held, self.nouns_of(referent))) and not self.may_be_called(referent, mention)

    def referents_for(self, mention: Mention, barred: Iterable[Referent]) -> list[Referent]:
        """The referents whose facts fit a description best; only those named before it, if there are any."""
        if mention.form != NOMINAL or mention.plural or mention.kind not in (PERSON, BODY, None):
            return []
        wanted = self._wanted(mention)
        if wanted.words & OTHERS - FORMER:
            return []
        excluded = set(map(id, barred))
        facts = self._ages.get(wanted.age, []) if wanted.age is not None else self._named(wanted.nouns, mention.head)
        found = [fact for fact in facts if id(fact.referent) not in excluded and self._agrees(fact, mention, wanted)]
        found = [fact for fact in found if fact.times & wanted.times] or found
        best = best_fitting(found, mention.head, wanted)
        return [one for one in best if any(telling(fact.within & wanted.within) for fact in self.of(one))] or best

    def holders_of(self, office: Mention) -> list[Referent]:
        """The named people whom the text gives an office now: `its finance minister … Finance Minister Bern`.

        Of somebody's office without a name for whose it is (`its`), not those with a place: they may be another's.
        """
        wanted, ranks = self._wanted(office), self._wanted(office).words & RANK_WORDS
        owned = any(one.upos == "PRON" for one in self._analysis.dependents(office.head, "nmod:poss"))
        found: dict[int, Referent] = {}
        for fact in self._named(frozenset({wanted.noun}), office.head):
            holds = fact.words & RANK_WORDS == ranks and not fact.words & FORMER and not (owned and fact.places)
            if holds and not self._elsewhere(fact.referent, wanted.places):
                found.setdefault(id(fact.referent), fact.referent)
        return list(found.values())

    def _wanted(self, mention: Mention) -> Wanted:
        """The query for a description, cached."""
        if mention.head not in self._descriptions:
            self._descriptions[mention.head] = self._described(mention)
        return self._descriptions[mention.head]

    def _described(self, mention: Mention) -> Wanted:
        noun, words = canonical(mention.word), self._words(mention)
        places = frozenset(place_key(word) for word in words if self.is_place(word))
        also = ALSO.get(noun, frozenset())
        same = also | (named_by(noun) if mention.kind == BODY else set())
        if offices.is_held(noun):
            same |= {COUNTERPART} if places else {PREDECESSOR} if words & FORMER else set()
        same |= offices.TRIED if noun in offices.TRIED else set()
        named = parties(noun, *words) if noun in RUNNING else parties(noun)
        times = times_of(words, (mention.word,))
        nouns, age = frozenset({noun}) | same | named, described_age(self._analysis, mention.head)
        return Wanted(noun, words, places, age, nouns, also, mention.within, times)

    def _words(self, mention: Mention) -> frozenset[str]:
        """The words of a description without its noun and its article, with names of several words as one."""
        tokens = [self._analysis.tokens[i] for i in core_phrase(self._analysis, mention.head) if i != mention.head]
        words = {canonical(_lower(token)) for token in tokens if token.upos in ("NOUN", "PROPN", "ADJ", "X")}
        words |= mention.full
        for token in tokens:
            if (entity := self._analysis.entity_at(token.index)) is not None and entity.last - entity.first > 1:
                words.add(self._analysis.text[entity.start : entity.end].lower())
        return frozenset(words)

    def contradict(self, referent: Referent, mention: Mention) -> bool:
        """True if the party, place, age or office of a description contradicts the facts about a referent."""
        wanted = self._wanted(mention)
        if wanted.age is not None and self.aged_otherwise(referent, wanted.age):
            return True
        name = () if referent.name is None else referent.name.parts
        if mention.kind == BODY and exclude(wanted.noun, sorts_shown(self.nouns_of(referent), name)):
            return True
        if referent.kind == PLACE and not referent.spoken and is_private(wanted.noun):
            return True
        if mention.kind == BODY and self.is_of_other_side(referent, mention.head):
            return True
        described, known = parties(wanted.noun, *wanted.words), self._parties(referent)
        if described and known and not described & known:
            return True
        elsewhere = self._elsewhere(referent, wanted.places) or self._of_others(referent, wanted)
        return elsewhere or self._holds_other_office(referent, wanted)

    def _holds_other_office(self, referent: Referent, wanted: Wanted) -> bool:
        """True of a referent with an office that excludes the one described, and of unnamed persons without it."""
        if wanted.noun in offices.TRIED:
            nouns = {canonical(noun) for noun in self.nouns_of(referent) | referent.words}
            return bool(nouns & LAWYERS) or any(map(offices.tries, nouns))
        if not offices.is_held(wanted.noun) or wanted.words & FORMER:
            described_as = {wanted.noun, *self.above(wanted.noun)}
            return self._nouns.is_role(wanted.noun) and offices.only_speaks(self.nouns_of(referent), described_as)
        if referent.name is None:
            return referent.kind == PERSON and not any(canonical(word) == wanted.noun for word in referent.words)
        described, facts = offices.parts(wanted.noun, wanted.words), self.of(referent)
        held = [offices.parts(fact.noun, fact.words) for fact in facts]
        if described in held:
            return False
        other = any(offices.exclude(described, one) for one in held) or self._has_other_occupation(wanted, facts)
        return other or (offices.is_public(wanted.noun) and self._is_ordinary(wanted, facts))

    def _is_ordinary(self, wanted: Wanted, facts: Iterable[Fact]) -> bool:
        """True of who is introduced as nothing that an office may come with: `the man, who gave his name as Ada`."""
        nouns, fitting = {fact.noun for fact in facts}, offices.OPEN | {*self.above(wanted.noun)}
        return bool(nouns) and not any(noun in fitting or offices.is_held(noun) or parties(noun) for noun in nouns)

    def _has_other_occupation(self, wanted: Wanted, facts: Iterable[Fact]) -> bool:
        """True of a referent with an occupation that is no office: `the singer` is not the premier."""
        above = {wanted.noun, *self._broader.get(wanted.noun, ())}
        known = [fact.noun for fact in facts if not fact.words & FORMER and fact.noun not in offices.OPEN]
        return any(
            self._nouns.is_role(noun) and noun not in PARTIES and above.isdisjoint((noun, *self._broader.get(noun, ())))
            for noun in known
        )

    def newness(self, mention: Mention) -> float:
        """The factor on the odds of a new referent for a description that is a source."""
        wanted = self._wanted(mention)
        if (wanted.words | {wanted.noun}) & OFFICES or offices.is_held(wanted.noun):
            has_other_signs = wanted.places or parties(*wanted.words)
            return NEW_SOURCE if has_other_signs or not offices.is_held(wanted.noun) else NEW_OFFICE
        people = wanted.noun in self._nouns.demonyms
        return NEW_FROM_PLACE if wanted.places or people else NEW_SOURCE

    def _agrees(self, fact: Fact, mention: Mention, wanted: Wanted) -> bool:
        """True if a description agrees with a fact and with what is known of its referent."""
        referent = fact.referent
        if mention.gender and referent.gender_evidence == "word" and mention.gender != referent.gender:
            return False
        if mention.kind == PERSON and mention.also is None and referent.kind != PERSON:
            return False
        if mention.kind == BODY and mention.also is None and referent.kind not in (BODY, PLACE, None):
            return False
        if wanted.age is not None:
            return True
        if is_looser(fact, wanted) or (mention.kind == BODY and not self._is_called(fact, wanted, mention.head)):
            return False
        ranks, others = wanted.words & RANK_WORDS, fact.words & RANK_WORDS
        ranked = mention.kind != BODY and ranks != others
        if ranked and (ranks or others & BELOW) and fact.noun not in (COUNTERPART, PREDECESSOR):
            return False
        if not self._owned(fact, mention):
            return False
        wanted_parties = parties(*wanted.words)
        if wanted_parties and not wanted_parties & self._parties(referent):
            return False
        return not self._elsewhere(referent, wanted.places) and not self._of_others(referent, wanted)

    def _is_called(self, fact: Fact, wanted: Wanted, head: int) -> bool:
        """True if a body's noun is the one described, or a description by a more general noun narrows nothing."""
        if sides_at(self._analysis, head) - self.sides_of(fact.referent):
            return False
        if fact.referent.kind == PLACE and not fact.referent.spoken and is_private(wanted.noun):
            return False
        named = fact.referent.name is not None and wanted.noun in fact.referent.name.parts
        new = (word for word in wanted.words - fact.words - SIDES.keys() if not self.is_place(word))
        return named or (fact.noun == wanted.noun and fact.noun != "company") or not any(new)

    def _owned(self, fact: Fact, mention: Mention) -> bool:
        """True if the possessor agrees: `Dahl's lawyer` is an attorney for Dahl; `his lawyer` stays open."""
        owners = () if mention.word in STYLES else self._analysis.dependents(mention.head, "nmod:poss")
        for owner in owners:
            if owner.upos == "PRON":
                return fact.owned
            return _lower(owner) in fact.words
        return True

    def _of_others(self, referent: Referent, wanted: Wanted) -> bool:
        """True of who is so called for other bodies or places only: `the mayor of Orsa` is not that of Brask."""
        held = (fact for fact in self.of(referent) if fact.noun in wanted.nouns)
        return name_others(wanted.within, frozenset(word for fact in held for word in fact.within))


def _lower(token: Token) -> str:
    return token.lemma.lower().rstrip(".")
