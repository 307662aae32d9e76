"""Appositions, coordination and restriction of nominals; persons."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.punctuation import is_mark
from onrecord.extractors.lexicon.justice import COURTS, LISTENING, PRESIDING
from onrecord.extractors.lexicon.titles import ADDRESS, TITLES
from onrecord.extractors.nouns import load_nouns

PARTITIVE = frozenset(
    "number group team handful majority minority couple host range series string crowd dozen score lot half third"
    " panel coalition percentage share proportion plurality fraction".split()
)
"""Nouns of quantity before `of`; what they count decides whether they speak: `a group of residents`."""


def appositives(analysis: Analysis, nominal: int) -> Iterator[Token]:
    """The nominals in apposition to one, its dependents first: `Ana Petrova, the engineer`."""
    for one in analysis.dependents(nominal, "appos"):
        name = described_before(analysis, one.index)
        if name is None or name == nominal or analysis.entity_at(name) is analysis.entity_at(nominal):
            yield one  # else it describes the name directly before it
    token = analysis.tokens[nominal]
    if token.relation == "appos" and token.head is not None:
        yield analysis.tokens[token.head]


def names_person(analysis: Analysis, index: int) -> bool:
    """True of a word in the name of a person."""
    entity = analysis.entity_at(index)
    return entity is not None and entity.label == "PERSON"


def denotes_person(analysis: Analysis, token: Token) -> bool:
    """True of a word in the name of a person, and of a noun for a person that is in no name. Pronouns are not asked."""
    if analysis.entity_at(token.index) is not None:
        return names_person(analysis, token.index)
    return load_nouns().is_person(token.lemma.lower())


def is_court(token: Token) -> bool:
    """True of a noun for a body that hears, or for its members."""
    lemma = token.lemma.lower()
    return lemma in COURTS or lemma in PRESIDING or (lemma in LISTENING and token.feats.get("Number") == "Plur")


def takes_who(analysis: Analysis, noun: Token) -> bool:
    """True of a singular noun with `who` directly behind it: `a carer who stole`. Farther ones parsers misattach.

    Behind a thing that is somebody's the clause describes the owner: `the reporter's question, who …`.
    """
    if any(analysis.dependents(noun.index, "nmod:poss")):
        return False
    behind = analysis.tokens[noun.index + 1 : noun.index + 2]
    next_to = any(one.text.lower() == "who" for one in behind) and noun.feats.get("Number") == "Sing"
    return next_to and any(analysis.dependents(noun.index, "acl:relcl"))


def bears_words(noun: Token) -> bool:
    """True of a noun for a document or for a thing, which may bear words."""
    lemma, nouns = noun.lemma.lower(), load_nouns()
    return noun.upos == "NOUN" and (lemma in nouns.documents or not nouns.speaks(lemma))


def conjuncts(analysis: Analysis, head: int) -> list[Token]:
    """The words coordinated with one, in the order of the text."""
    return list(analysis.dependents(head, "conj"))


def is_restricted(analysis: Analysis, nominal: int) -> bool:
    """True of a nominal with a restrictive clause, which has no comma before it: `the judge who tried him`."""
    clauses = analysis.dependents(nominal, "acl")
    return any(not _is_after_comma(analysis, clause.index) for clause in clauses)


def _is_after_comma(analysis: Analysis, clause: int) -> bool:
    """True of a clause after a comma, which a parse may make a part of it."""
    first = next(i for i in analysis.subtree(clause) if i == clause or analysis.tokens[i].upos != "PUNCT")
    return analysis.tokens[first - 1].text == ","


def is_one(token: Token) -> bool:
    """True of a number or an adjective for one of several: `one of them`, `the first`, `the youngest`."""
    picks = token.feats.get("NumType") == "Ord" or token.feats.get("Degree") == "Sup"
    return token.upos in ("NUM", "ADJ") and (token.lemma.lower() == "one" or picks)


def with_titles(analysis: Analysis, first: int) -> int:
    """The first word of the titles before a name, from its first word: `Ms` of `Ms Dahl`, `Coach` of `Coach Moor`."""
    tokens = analysis.tokens
    while first and (
        tokens[first - 1].text.lower().rstrip(".") in TITLES | ADDRESS
        or (tokens[first - 1].deprel == "nmod:desc" and tokens[first - 1].text[0].isupper())
    ):
        first -= 1
    return first


def closing_vocative(analysis: Analysis, index: int) -> range | None:
    """The words of the name that addresses somebody at the end of a quotation, if a word is in it.

    `“You told us that you were paid, Mr. Vance,” she said.` Parsers take it for a subject or an apposition.
    """
    entity = analysis.entity_at(index)
    if entity is None or entity.label != "PERSON":
        return None
    tokens, first, last = analysis.tokens, entity.first, entity.last
    first = with_titles(analysis, first)
    signs = [one.text for one in (*tokens[max(first - 1, 0) : first], *tokens[last : last + 1])]
    if len(signs) < 2 or signs[0] != "," or signs[1] not in (",", "?", "!", "."):
        return None
    if not any(is_mark(one) for one in tokens[last + 1 : last + 2]):
        return None
    before = tokens[first - 2]
    apposed = denotes_person(analysis, before)
    own = range(analysis.sentences[before.sentence].first, first)
    addresses = any(tokens[i].text.lower() in ("you", "your") for i in own)
    return range(first, last) if addresses and not apposed else None


def described_before(analysis: Analysis, index: int) -> int | None:
    """The last word of the name directly before `, a plumber,`, which it describes whatever the parse; else None."""
    tokens, words = analysis.tokens, analysis.subtree(index)
    first = words[0] + (tokens[words[0]].text == ",")
    if not 2 <= first <= index or tokens[first].text.lower() not in ("a", "an") or tokens[first - 1].text != ",":
        return None
    ends = index + 1 == len(tokens) or tokens[index + 1].text in (",", ".", ";")
    person = load_nouns().is_person(tokens[index].lemma.lower()) and tokens[index].upos == "NOUN"
    return first - 2 if ends and person and names_person(analysis, first - 2) else None
