"""The main predicate of a content, and the words it stands under.

`I think the dam may fail` is about failing: `think` only says how sure the speaker is. The main predicate is therefore
looked for below such words, each of which is kept as a frame around it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.lexicon.modality import FIRST_PERSON, IMPERSONAL, NEGATIONS, NOBODY, RAISING

FRAMES = 3
"""Words of certainty, one under the other, that are looked through."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A word that governs the main predicate and says how sure it is or when it comes: `likely` in `likely to fail`."""

    token: int
    certainty: str
    subject: int | None


@dataclass(frozen=True, slots=True)
class Predication:
    """The token a content's main clause is built on, and the frames around it, outermost first."""

    head: int
    frames: tuple[Frame, ...]


def predication(analysis: Analysis, content: Sequence[int]) -> Predication | None:
    """The main predicate of a content's first clause, or of the first phrase where it has none; None of no words."""
    inside = frozenset(content)
    tops = [i for i in content if analysis.tokens[i].head not in inside and analysis.tokens[i].upos != "PUNCT"]
    if not tops:
        return None
    head = _asked(analysis, next((i for i in tops if predicates(analysis, i)), tops[0]), inside)
    frames: list[Frame] = []
    while len(frames) < FRAMES and (step := _below(analysis, head, inside)):
        frame, head = step
        frames.append(frame)
    return Predication(head, tuple(frames))


def _asked(analysis: Analysis, head: int, inside: Collection[int]) -> int:
    """The predicate of an indirect question that a parse hangs on its first word: `how the files were lost`."""
    if analysis.tokens[head].xpos not in ("WRB", "WP", "WDT"):
        return head
    below = analysis.dependents(head, "acl", "advcl", "ccomp", "csubj")
    return next((t.index for t in below if t.index in inside and predicates(analysis, t.index)), head)


def predicates(analysis: Analysis, index: int) -> bool:
    """Whether a token is a verb or has a copula or an auxiliary."""
    return analysis.tokens[index].upos in ("VERB", "AUX") or any(analysis.dependents(index, "cop", "aux"))


def negation(analysis: Analysis, predicate: int) -> Token | None:
    """The word that negates a predicate: `not`, `never`, `no longer`, a subject or object with `no`."""
    for token in analysis.dependents(predicate):
        if token.relation in ("advmod", "cc", "aux", "det") and _negates(analysis, token):
            return token
        if token.relation in ("nsubj", "obj", "obl", "expl", "iobj") and not _apart(analysis, token):
            if token.text.lower() in NOBODY:
                return token
            if denied := next(
                (t for t in analysis.dependents(token.index, "det", "advmod", "cc") if _denies(analysis, t)), None
            ):
                return denied
    token = analysis.tokens[predicate]
    if any(analysis.dependents(predicate, "cop", "expl")) or token.lemma == "be":
        return next((t for t in analysis.dependents(predicate, "det", "nsubj") if _denies(analysis, t)), None)
    return None


def _negates(analysis: Analysis, token: Token) -> bool:
    """`not`, `never` and the like, `no longer`; not so `not only`, which says that it is so."""
    behind = analysis.tokens[token.index + 1].text.lower() if token.index + 1 < len(analysis.tokens) else ""
    if token.text.lower() == "longer":
        return token.index > 0 and analysis.tokens[token.index - 1].text.lower() in ("no", "any")
    return not NEGATIONS.isdisjoint((token.lemma.lower(), token.text.lower())) and behind != "only"


def _denies(analysis: Analysis, token: Token) -> bool:
    """`no agreement`, `neither side`, `not a single doctor`."""
    return token.text.lower() in ("no", "neither") or (token.text.lower() == "not" and _negates(analysis, token))


def _apart(analysis: Analysis, token: Token) -> bool:
    """Whether a phrase's `no` leaves the clause alone: `in no time`, `by no fault of his`."""
    return token.relation == "obl" and not any(analysis.dependents(token.index, "det"))


def _below(analysis: Analysis, head: int, inside: Collection[int]) -> tuple[Frame, int] | None:
    """The frame that a predicate is, with the predicate that it governs; None where it is the main one."""
    token = analysis.tokens[head]
    lemma = token.lemma.lower()
    own = next((t for t in analysis.dependents(head, "nsubj", "expl")), None)
    for governed in analysis.dependents(head, "ccomp", "xcomp", "csubj", "advcl", "acl", "parataxis"):
        if governed.index not in inside or not _leads_on(analysis, governed):
            continue
        certainty = _certainty(analysis, lemma, token, own, governed)
        if certainty:
            return Frame(head, certainty, own.index if own else None), governed.index
    return None


def _leads_on(analysis: Analysis, governed: Token) -> bool:
    if governed.relation in ("xcomp", "acl"):
        return governed.upos != "NOUN" or any(analysis.dependents(governed.index, "cop", "mark"))
    return governed.relation in ("ccomp", "csubj") or any(
        t.text.lower() in ("to", "that") for t in analysis.dependents(governed.index, "mark")
    )


def _certainty(analysis: Analysis, lemma: str, token: Token, own: Token | None, governed: Token) -> str | None:
    """What a predicate says of the clause it governs: a certainty, `planned`; None where it is no such word."""
    marked = any(t.text.lower() == "to" for t in analysis.dependents(governed.index, "mark"))
    infinitive = marked or governed.relation == "xcomp"
    if infinitive and token.feats.get("VerbForm") != "Inf" and lemma in RAISING:
        return RAISING[lemma]
    if own is not None and own.text.lower() in ("it", "there") and lemma in IMPERSONAL:
        return IMPERSONAL[lemma]
    first = own is not None and own.text.lower() in ("i", "we")
    if first and governed.relation in ("ccomp", "xcomp", "advcl") and not infinitive:
        return FIRST_PERSON.get(lemma)
    return None


def chain(analysis: Analysis, predicate: int) -> list[Token]:
    """The auxiliaries and the copula of a predicate, in the order of the text, and the predicate."""
    return [*analysis.dependents(predicate, "aux", "cop"), analysis.tokens[predicate]]


def perfect(analysis: Analysis, predicate: int) -> Token | None:
    """The infinitive `have` of a predicate that speaks of what is done: `may have failed`."""
    auxiliaries = analysis.dependents(predicate, "aux")
    return next((t for t in auxiliaries if t.lemma == "have" and t.feats.get("VerbForm") == "Inf"), None)


def finite(analysis: Analysis, predicate: int) -> Token | None:
    """The word of a predicate that bears its tense; None of an infinitive, a participle, a subjunctive, a phrase."""
    if subjunctive(analysis, predicate):
        return None
    bearing = (t for t in chain(analysis, predicate) if t.feats.get("VerbForm") == "Fin" or t.xpos == "MD")
    return next((t for t in bearing if t.feats.get("Mood") != "Imp"), None)


def subjunctive(analysis: Analysis, predicate: int) -> bool:
    """Whether a clause has a subject and a verb without a tense: `that he resign`.

    Taggers take such a verb for one in the plural; a subject in the singular tells.
    """
    verb = min(chain(analysis, predicate), key=lambda t: t.index)
    if any(t.text.lower() == "to" for t in analysis.dependents(predicate, "mark")):
        return False
    subjects = list(analysis.dependents(predicate, "nsubj"))
    plural = verb.xpos in ("VBP", "VBZ") and verb.text.lower() == verb.lemma.lower()
    single = any(t.xpos in ("NN", "NNP") or t.text.lower() in ("he", "she", "it") for t in subjects)
    joined = any(any(analysis.dependents(t.index, "conj", "nummod")) or t.lemma.lower() in PLURALS for t in subjects)
    return (
        bool(subjects) and verb.index > subjects[0].index and (verb.xpos == "VB" or (plural and single and not joined))
    )


PLURALS = frozenset("police people number majority team government group family staff crew army lot half rest".split())
"""Nouns in the singular whose verb may stand in the plural."""
