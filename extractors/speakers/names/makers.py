"""Makers of documents, by a phrase: `a report by the firm Halvorsen`, `a letter from the union`, `the UN's study`."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.lexicon.bodies import GENERAL, MEDIUM
from onrecord.extractors.nouns import load_nouns

MAKING = frozenset(
    "prepare write publish issue release produce compile author conduct draft sign make file submit draw send post"
    " circulate present bring lodge".split()
)
"""Verbs whose participle after a document introduces its maker: `a report published by the agency`."""

FROM = frozenset({"by", "from"})
"""Prepositions before a maker."""

MAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Labels of the names of makers."""

NAMED = frozenset({"appos", "flat", "nmod:desc", "nmod:unmarked", "dep"})
"""Relations of a name directly after the noun that it names: `the firm Halvorsen`."""


def maker(analysis: Analysis, document: int) -> tuple[int, ...]:
    """The words for who made a document, without preposition and possessive ending; empty if its phrase has none."""
    for head in makers(analysis, document):
        return named_phrase(analysis, head)
    return ()


def document_phrase(analysis: Analysis, document: int) -> tuple[int, ...]:
    """The words of a document's phrase to the end of its maker: `a draft prepared by the firm Halvorsen`."""
    words = core_phrase(analysis, document)
    made = maker(analysis, document)
    last = max((words[-1], *made))
    between = analysis.tokens[words[-1] + 1 : last]
    return words if any(token.upos == "PUNCT" for token in between) else tuple(range(words[0], last + 1))


def named_phrase(analysis: Analysis, head: int) -> tuple[int, ...]:
    """A core phrase with the name directly after it: `the firm Brandt Lindqvist`."""
    words, entity = core_phrase(analysis, head), analysis.entity_at(head)
    if entity is not None:
        return tuple(range(min(words[0], entity.first), entity.last))
    for child in analysis.dependents(head, *NAMED):
        inside = core_phrase(analysis, child.index)
        if child.upos == "PROPN" and inside[0] == words[-1] + 1:
            words = (*words, *inside)
    return words


def makers(analysis: Analysis, document: int) -> Iterator[int]:
    """The heads of a document's maker: after `by` or `from`, of a participle, as a possessor."""
    for nominal in analysis.dependents(document, "nmod", "obl"):
        for one in (nominal, *analysis.dependents(nominal.index, "nmod")):
            if case_of(analysis, one.index) in FROM and one.index > document and _may_make(analysis, one):
                yield one.index
        called = (nominal, *analysis.dependents(nominal.index, "compound"))
        medium = any(MEDIUM in GENERAL.get(one.lemma.lower(), ()) for one in called)
        if medium and case_of(analysis, nominal.index) == "in":
            yield nominal.index  # `a story in the newspaper Harbour Gazette`
    for clause in analysis.dependents(document, "acl"):
        if clause.lemma.lower() in MAKING:
            for nominal in analysis.dependents(clause.index, "obl"):
                if nominal.deprel == "obl:agent" or case_of(analysis, nominal.index) == "by":
                    yield nominal.index
    for owner in analysis.dependents(document, "nmod:poss"):
        if _may_make(analysis, owner):
            yield owner.index


def _may_make(analysis: Analysis, token: Token) -> bool:
    """True of a name and of a noun for persons, groups and bodies: not `documents from his tax return`."""
    nouns, lemma, entity = load_nouns(), token.lemma.lower(), analysis.entity_at(token.index)
    if entity is not None:
        return entity.label in MAKERS
    return token.upos == "PROPN" or (token.upos == "NOUN" and nouns.speaks(lemma) and lemma not in nouns.documents)
