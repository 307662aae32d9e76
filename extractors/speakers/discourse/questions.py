"""Questions, with asker and addressee: `Reed asked Cole why`, `Reed wanted to know from Cole why`; and answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.nominals import conjuncts
from onrecord.extractors.grammar.reduced_passives import QUESTIONED
from onrecord.extractors.grammar.subjects import agent, own_subject
from onrecord.extractors.grammar.verb_groups import is_passive

ASKING = QUESTIONED | {"urge"}
"""Verbs whose object is likely to speak next: `Reed asked Cole if he was ill. He said he was.`"""

INQUIRING = frozenset("ask inquire enquire".split())
"""Verbs of questions that need no object: `A student asked about the cost.`"""

ANSWERING = frozenset("answer reply respond retort rejoin riposte counter".split())
"""Verbs for an answer: WordNet's `answer` and `retort` with their synonyms that take words."""

WISHING = frozenset("want wish demand like seek".split())
"""Verbs that make a question with `to know`: `Reed wanted to know why.`"""


@dataclass(frozen=True, slots=True)
class Question:
    """A question or a request: the heads of its asker and its addressee, if the clause has them."""

    asker: Token | None
    asked: Token | None
    request: bool = False
    """True of a question that asks for a deed: `asked him to leave`."""


def question_of(analysis: Analysis, verb: Token) -> Question | None:
    """The question that the clause of a verb, or of one coordinated with it, reports; None if it reports none.

    Args:
        analysis: The text's analysis.
        verb: The verb.
    """
    subject = own_subject(analysis, verb.index)
    for predicate in (verb, *conjuncts(analysis, verb.index)):
        if predicate.lemma.lower() in ASKING and is_passive(analysis, predicate.index):
            by = agent(analysis, predicate.index)
            return Question(None if by is None else analysis.tokens[by.token], subject)
        for known in _known(analysis, predicate):
            sources = analysis.dependents(known.index, "obl")
            return Question(subject, next((t for t in sources if case_of(analysis, t.index) == "from"), None))
        lemma = predicate.lemma.lower()
        asked = next(iter(analysis.dependents(predicate.index, "obj", "iobj")), None)
        request = any(analysis.dependents(predicate.index, "xcomp"))
        if lemma in ASKING and asked is not None:
            return Question(subject, asked, request)
        if lemma in INQUIRING and not request and not _asks_for(analysis, predicate):
            return Question(subject, None)
    return None


def _asks_for(analysis: Analysis, verb: Token) -> bool:
    return any(case_of(analysis, t.index) == "for" for t in analysis.dependents(verb.index, "obl"))


def _known(analysis: Analysis, verb: Token) -> Iterator[Token]:
    """The `know` of `wanted to know`."""
    if verb.lemma.lower() in WISHING:
        yield from (t for t in analysis.dependents(verb.index, "xcomp") if t.lemma.lower() == "know")


def answers(analysis: Analysis, verb: int) -> bool:
    """True of a verb for an answer: `replied`, `wrote back`."""
    back = any(t.text.lower() == "back" for t in analysis.dependents(verb, "advmod", "compound"))
    return back or analysis.tokens[verb].lemma.lower() in ANSWERING


def is_asked(analysis: Analysis, first: int, verb: int) -> bool:
    """True if a word between a source and the end of the sentence of a later verb asks that source something."""
    last = analysis.sentences[analysis.tokens[verb].sentence].last
    asking = (t.index for t in analysis.tokens[first:last] if t.lemma.lower() in ASKING)
    subjects = ((own_subject(analysis, i), is_passive(analysis, i)) for i in asking)
    return any(passive or subject is None or subject.index != first for subject, passive in subjects)
