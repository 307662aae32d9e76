"""Members of parties and peoples: `the Conservative`, `the Swede`, whatever the entity label of the word."""

from __future__ import annotations

from collections.abc import Iterator, Set

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.lexicon.places import MEMBERS, PARTIES

ARTICLES = frozenset("the a an this that one another".split())

RUNNING = frozenset("candidate nominee hopeful contender challenger incumbent frontrunner".split())
"""Nouns that a party narrows to one person: `the Labour candidate`, unlike `the Labour voter`."""

MAX_DISTANCE = 4
"""Words before a name that are searched for its party: `Tory former minister Sir Giles Warne`."""

ALSO_A_PAPER = "Independent"
"""With a capital letter it is a newspaper; members are written in lower case."""


def is_member(analysis: Analysis, token: Token) -> bool:
    """True of a noun for one member of a party: `the Tory`, `the Liberal Democrat`, not `the Tory leader`."""
    if token.lemma.lower() not in MEMBERS or token.feats.get("Number") == "Plur" or token.text == ALSO_A_PAPER:
        return False
    if token.relation in ("amod", "compound", "flat"):
        return False
    return any(child.text.lower() in ARTICLES for child in analysis.dependents(token.index, "det", "nummod"))


def is_of_people(analysis: Analysis, token: Token, peoples: Set[str]) -> bool:
    """True of a noun for one member of a people, with an article and without a noun after it: `the Swede`.

    Args:
        analysis: The text.
        token: The word.
        peoples: The nouns for members of peoples.
    """
    if token.lemma.lower() not in peoples or token.feats.get("Number") == "Plur" or token.upos not in ("NOUN", "PROPN"):
        return False
    if token.relation in ("amod", "compound", "flat") or any(analysis.dependents(token.index, "flat")):
        return False
    return any(child.text.lower() in ARTICLES for child in analysis.dependents(token.index, "det"))


def parties_in_phrase(analysis: Analysis, head: int, start: int) -> Iterator[str]:
    """The parties in the phrase of a name: `Tory MP Giles Warne`, `Labour's Dan Moss`, `Dan Moss of the Green Party`.

    Args:
        analysis: The text.
        head: The name's head.
        start: The offset of the name.
    """
    tokens, first = analysis.tokens, head
    while first and tokens[first - 1].start >= start:
        first -= 1
    for index in range(first - 1, max(-1, first - 1 - MAX_DISTANCE), -1):
        token = tokens[index]
        if token.sentence != tokens[first].sentence or token.upos not in ("NOUN", "PROPN", "ADJ", "PART"):
            break
        yield from _party(token)
    for nominal in analysis.dependents(head, "nmod"):
        if case_of(analysis, nominal.index) == "of":
            for index in core_phrase(analysis, nominal.index):
                yield from _party(tokens[index])


def _party(token: Token) -> set[str]:
    word = token.text.lower()
    return parties(word, word.removesuffix("s")) if token.text[0].isupper() else set()


def parties(*words: str) -> set[str]:
    """The parties among some words in lower case."""
    return {PARTIES[word] for word in words if word in PARTIES}
