"""Coordinated mentions, and one person with two coordinated descriptions: `actor and activist Nora Pell`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.nominals import conjuncts, described_before
from onrecord.extractors.lexicon.kin import PARENTS
from onrecord.extractors.lexicon.offices import FORMER
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.mentions import (
    GROUP,
    NAME,
    NOMINAL,
    PERSON,
    PRONOUN,
    THING,
    Mention,
    MentionFinder,
    is_person_name,
)


def joined(analysis: Analysis, mentions: Mapping[int, Mention], finder: MentionFinder) -> dict[int, Mention]:
    """Mentions of groups by coordination, by the head of the last member, with the heads of all members in `joined`."""
    found: dict[int, Mention] = {}
    for head in mentions:
        if analysis.tokens[head].relation == "conj" and analysis.tokens[head].head in mentions:
            continue
        members = [head, *(t.index for t in conjuncts(analysis, head) if t.index in mentions)]
        members = [
            i
            for i in members
            if i == head
            or not (
                _second_office(analysis, mentions, head, i)
                or is_second_past(mentions, head, i)
                or described_before(analysis, i) is not None
                or _is_in_clause(analysis, head, i)
            )
        ]
        if (
            described_twice(analysis, mentions, head) is None
            and named_together(analysis, mentions, members) is None
            and len(members) > 1
            and _speak_together(analysis, [mentions[i] for i in members], members[-1])
        ):
            start, end = mentions[head].start, _end(analysis, mentions, members[-1])
            start = min(start, finder.span(head)[0])
            found[members[-1]] = Mention(
                members[-1], start, end, _form(mentions, members), "and", GROUP, True, joined=tuple(members)
            )
    return found


def described_twice(analysis: Analysis, mentions: Mapping[int, Mention], head: int) -> int | None:
    """The head of the name that a bare noun is coordinated with, if another noun is before the name; else None.

    `Actor and activist Nora Pell` is one person: a noun for one person that has no article is no member of a group.
    """
    one, token = mentions[head], analysis.tokens[head]
    bare = one.form == NOMINAL and one.kind == PERSON and not one.plural and not one.article and token.upos == "NOUN"
    if not bare or (token.head is not None and analysis.tokens[token.head].xpos == "VBP"):
        return None
    for other in conjuncts(analysis, head):
        if is_person_name(mentions.get(other.index)):
            described = any(analysis.dependents(other.index, "nmod:desc", "compound"))
            return other.index if described else None
        dependents = analysis.dependents(other.index, "flat", "compound", "nmod:desc", "appos")
        named = next((t.index for t in dependents if is_person_name(mentions.get(t.index))), None)
        second = mentions.get(other.index)
        if second is not None and not second.article and named == other.index + 1:
            return named
        if second is not None and second.kind == PERSON and not (second.article or second.plural):
            return _named_after(analysis, mentions, head, other.index)
    return None


def _named_after(analysis: Analysis, mentions: Mapping[int, Mention], head: int, other: int) -> int | None:
    """The head of the name after two coordinated nouns and a body: `founder and head of the Kestrel Fund Ada Bern`."""
    tokens = analysis.tokens
    for index in analysis.subtree(head):
        if index > other and is_person_name(mentions.get(index)):
            above = tokens[index].head
            apposed = tokens[index].relation in ("flat", "appos", "compound") and tokens[index - 1].text != ","
            apposed = apposed or parent_before(analysis, index) == other
            described = mentions.get(above) if above is not None and above not in (head, other) else None
            return index if apposed and (described is None or described.kind != PERSON) else None
    return None


def parent_before(analysis: Analysis, name: int) -> int | None:
    """The head of `mother of two` before a name, of which parsers make `two Ada Bern`; None if there is none."""
    number = next(iter(analysis.dependents(name, "nummod")), None)
    before = () if number is None or number.index < 2 else analysis.tokens[number.index - 2 : number.index]
    if len(before) < 2 or before[1].text.lower() != "of" or before[0].lemma.lower() not in PARENTS:
        return None
    return before[0].index


def named_together(analysis: Analysis, mentions: Mapping[int, Mention], members: Sequence[int]) -> int | None:
    """The head of the one name in apposition to coordinated nouns for one person under one article; else None.

    `The director, producer and founder of the network, Nora Pell`; `Organizer and co-founder Nora Pell`. Parsers may
    coordinate the name, too, which then has no conjunction of its own.
    """
    nouns = [mentions[i] for i in members if not is_person_name(mentions[i])]
    persons = all(one.form == NOMINAL and PERSON in (one.kind, one.also) and not one.plural for one in nouns)
    if len(nouns) < 2 or not persons or any(one.article for one in nouns[1:]):
        return None
    first, last = nouns[0].head, nouns[-1].head
    for index in (i for i in analysis.subtree(first) if i > last):
        one = analysis.tokens[index]
        if one.upos in ("VERB", "AUX"):
            return None
        if one.relation in ("appos", "flat", "conj") and is_person_name(mentions.get(index)):
            beside = one.relation == "flat" and one.head not in (first, last)
            return None if beside or any(analysis.dependents(index, "cc", "conj")) else index
    return None


def _end(analysis: Analysis, mentions: Mapping[int, Mention], last: int) -> int:
    """The end of the last member, with the name in apposition: `Kestrel and its chairman, Ada Bern`."""
    end = mentions[last].end
    after = bisect_left(analysis.tokens, end, key=lambda token: token.start) + 1
    named = mentions.get(after) if after < len(analysis.tokens) and analysis.tokens[after - 1].text == "," else None
    apposed = is_person_name(named) and analysis.tokens[after].relation == "appos"
    one = mentions[last].form == NOMINAL and not mentions[last].plural
    return named.end if named is not None and apposed and one else end


def _second_office(analysis: Analysis, mentions: Mapping[int, Mention], head: int, other: int) -> bool:
    """True of an office coordinated with the one after a name: `director` of `Ann Dahl, founder and director`.

    So is an office of a named body right before the verb: `Kenya's Ann Dahl and EAC chairperson said`.
    """
    one, second = mentions[head], mentions[other]
    office = second.form == NOMINAL and PERSON in (second.kind, second.also) and not second.plural
    office = office and not second.article
    if not office or not is_person_name(one) or any(analysis.dependents(other, "flat", "appos", "nmod:poss")):
        return False
    body = any(t.upos == "PROPN" and t.index < other for t in analysis.dependents(other, "compound"))
    named = body and not one.plural and load_nouns().is_role(second.word)
    return named or any(token.text == "," for token in analysis.tokens[head + 1 : other])


def _is_in_clause(analysis: Analysis, head: int, other: int) -> bool:
    """True of Reed in `Dahl, who defeated Cole and Reed, said`: the relative clause of another member continues."""
    tokens = analysis.tokens
    for index in range(other - 1, head, -1):
        if tokens[index].text == "," and tokens[index + 1].relation == "cc":
            return False
        if tokens[index].deprel == "acl:relcl":
            return tokens[index].head in (head, *(one.index for one in analysis.dependents(head, "appos")))
    return False


def is_second_past(mentions: Mapping[int, Mention], head: int, other: int) -> bool:
    """True of the second noun for what one person was: `senator` of `the former first lady and senator`."""
    one, second = mentions[head], mentions[other]
    persons = one.form == second.form == NOMINAL and one.kind == second.kind == PERSON
    single = not one.plural and not second.plural and not second.article
    return persons and single and bool(one.article) and bool(one.modifiers & FORMER)


def _speak_together(analysis: Analysis, members: list[Mention], last: int) -> bool:
    if any(member.kind == THING or member.word in ("this", "who", "it") for member in members):
        return False
    inside = (analysis.tokens[i] for i in analysis.subtree(last) if members[-2].head < i < last)
    return any(one.relation == "cc" and (one.lemma.lower() == "and" or one.text == "&") for one in inside)


def _form(mentions: Mapping[int, Mention], members: list[int]) -> str:
    forms = {mentions[i].form for i in members}
    return NAME if forms == {NAME} else PRONOUN if forms == {PRONOUN} else NOMINAL
