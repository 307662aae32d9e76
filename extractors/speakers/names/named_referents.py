"""The referents of a text's names: one for each bearer, made on first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.negation import is_asserted
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.lexicon.bodies import IN_NAMES
from onrecord.extractors.lexicon.offices import LEADING
from onrecord.extractors.lexicon.places import place_key
from onrecord.extractors.lexicon.titles import LINKING
from onrecord.extractors.names import NameMention
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.antecedents import gender as genders
from onrecord.extractors.speakers.mentions import (
    BODY,
    GROUP,
    KIND_OF_NAME,
    NAME,
    NOMINAL,
    PERSON,
    PLACE,
    SORT,
    Mention,
    is_person_name,
)
from onrecord.extractors.speakers.names.name_resolution import Bearers
from onrecord.extractors.speakers.referents import Referent

WHOSE = frozenset(("", "of", "for", "to", "at"))
"""Prepositions between an office and whose it is."""

IN_EVERY_NAME = frozenset().union(*IN_NAMES.values())
"""Nouns in the names of many bodies of one sort: `FC`."""

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

    def learn_names_within(self, analysis: Analysis, mentions: Mapping[int, Mention]) -> None:
        """Learn which names are in the descriptions and titles of persons: `EFCC chairman Ada Bern`."""
        for head, mention in mentions.items():
            mention.leads, around = _led(analysis, head) if is_person_name(mention) else (None, set())
            if mention.kind == PERSON and (mention.form == NOMINAL or mention.titles or mention.leads):
                around |= set() if mention.form == NAME and not mention.titles else _narrowing(analysis, head)
                inside = [mentions[i] for i in around if i in mentions]
                words = {word for one in inside if one.form == NAME for word in self._words(one)}
                for one in inside:
                    if one.form == NOMINAL and one.kind == BODY and one.modifiers:
                        words |= {(SORT, one.word), *((None, word) for word in one.modifiers)}
                mention.within = frozenset(words)

    def _words(self, name: Mention) -> Iterator[tuple[str | None, str]]:
        """The words of a name, and of the full one, that tell what it names: `tea` of `the Tea Association (TA)`."""
        nouns, full = load_nouns(), self.only(name) or self.first(name)
        written = [one.parts for one in (name.name, full.name if full else None) if one is not None]
        parts = {part for one in written for part in one} - LINKING
        sorts = parts & (nouns.bodies | nouns.governments | nouns.groups)
        also = IN_EVERY_NAME | {one for words in written for one, after in pairwise(words) if after == "of"}
        sorts |= parts & also if parts - sorts - also else set()
        yield from ((SORT, part) for part in sorts)
        for part in parts - sorts:
            place = nouns.is_place(part) or part in nouns.demonyms
            yield (PLACE if place or name.kind == PLACE else BODY), place_key(part) if place else part

    def reset_surname_genders(self, mentions: Iterable[Mention]) -> None:
        """Reset the gender of surnames that are also given names: `Thomas` of Priya Thomas shows no man."""
        for mention in mentions:
            if mention.name is None or len(mention.name.parts) > 1 or mention.kind != PERSON:
                continue
            if any(map(genders.of_noun, mention.titles)):
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


def _led(analysis: Analysis, head: int) -> tuple[str | None, set[int]]:
    """The noun for what a clause says that a person is to a body, if any, with the words for that body."""
    token = analysis.tokens[head]
    clauses = ((t, own_subject(analysis, t.index)) for t in analysis.dependents(head, "acl:relcl"))
    verbs = [verb for verb, subject in clauses if subject is not None and subject.text.lower() == "who"]
    verbs += [analysis.tokens[token.head]] if token.relation == "nsubj" and token.head is not None else []
    for verb in verbs:
        noun = LEADING.get(verb.lemma.lower())
        body = next(iter(analysis.dependents(verb.index, "obj")), None)
        if noun is not None and body is not None and is_asserted(analysis, verb.index):
            return noun, set(analysis.subtree(body.index))
    return None, set()


def _narrowing(analysis: Analysis, head: int) -> set[int]:
    """The words of a description that tell whose office it is: not where somebody is or comes from."""
    places = (one for one in analysis.dependents(head, "nmod") if case_of(analysis, one.index) not in WHOSE)
    around = {i for one in places if one.deprel != "nmod:poss" for i in analysis.subtree(one.index)}
    return {*core_phrase(analysis, head)} - around - {head}
