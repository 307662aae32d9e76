"""The main predicate of a content, and the words it stands under.

`I think the dam may fail` is about failing: `think` only says how sure the speaker is. The main predicate is therefore
looked for below such words, each of which is kept as a frame around it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from extractors.analysis import Analysis, Token
from extractors.claims import words

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
    head = next((i for i in tops if predicates(analysis, i)), tops[0])
    frames: list[Frame] = []
    while len(frames) < FRAMES and (step := _below(analysis, head, inside)):
        frame, head = step
        frames.append(frame)
    return Predication(head, tuple(frames))


def predicates(analysis: Analysis, index: int) -> bool:
    """Whether a token is a verb or has a copula or an auxiliary."""
    return analysis.tokens[index].upos in ("VERB", "AUX") or any(analysis.dependents(index, "cop", "aux"))


def negation(analysis: Analysis, predicate: int) -> Token | None:
    """The word that negates a predicate: `not`, `never`, `no longer`, a subject or object with `no`."""
    for token in analysis.dependents(predicate):
        if token.relation in ("advmod", "cc", "aux", "det") and _negates(token):
            return token
        if token.relation in ("nsubj", "obj", "obl", "expl", "iobj") and not _apart(analysis, token):
            if token.text.lower() in words.NOBODY:
                return token
            if denied := next((t for t in analysis.dependents(token.index, "det", "advmod") if _denies(t)), None):
                return denied
    token = analysis.tokens[predicate]
    if any(analysis.dependents(predicate, "cop", "expl")) or token.lemma == "be":
        return next((t for t in analysis.dependents(predicate, "det", "nsubj") if _denies(t)), None)
    return None


def _negates(token: Token) -> bool:
    return token.lemma.lower() in words.NEGATIONS or token.text.lower() in words.NEGATIONS


def _denies(token: Token) -> bool:
    return token.text.lower() in ("no", "neither")


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
        certainty = _certainty(lemma, token, own, governed)
        if certainty:
            return Frame(head, certainty, own.index if own else None), governed.index
    return None


def _leads_on(analysis: Analysis, governed: Token) -> bool:
    if governed.relation in ("xcomp", "acl"):
        return governed.upos != "NOUN" or any(analysis.dependents(governed.index, "cop", "mark"))
    return governed.relation in ("ccomp", "csubj") or any(
        t.text.lower() in ("to", "that") for t in analysis.dependents(governed.index, "mark")
    )


def _certainty(lemma: str, token: Token, own: Token | None, governed: Token) -> str | None:
    """What a predicate says of the clause it governs: a certainty, `planned`; None where it is no such word."""
    infinitive = governed.feats.get("VerbForm") == "Inf" or governed.relation == "xcomp"
    if infinitive and token.feats.get("VerbForm") != "Inf" and lemma in words.RAISING:
        return words.RAISING[lemma]
    if own is not None and own.text.lower() in ("it", "there") and lemma in words.IMPERSONAL:
        return words.IMPERSONAL[lemma]
    first = own is not None and own.text.lower() in ("i", "we")
    if first and governed.relation in ("ccomp", "xcomp", "advcl") and not infinitive:
        return words.FIRST_PERSON.get(lemma)
    return None


def clause_words(analysis: Analysis, predicate: int) -> Iterator[Token]:
    """The dependents of a predicate that say how and when it holds: auxiliaries, adverbs, phrases of time."""
    yield from analysis.dependents(predicate, "aux", "cop", "advmod", "obl", "mark", "advcl", "nmod", "discourse")
