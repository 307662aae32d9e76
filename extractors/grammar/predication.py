"""The main predicate of a content, and the frames above it.

In `I think the dam may fail` the main predicate is `fail`: `think` only expresses certainty. The main predicate is
therefore searched below such words, which become its frames.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.case import is_to_infinitive
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.verb_groups import is_predicate
from onrecord.extractors.lexicon.modality import FIRST_PERSON, IMPERSONAL, RAISING

FRAMES = 3
"""Most frames, one below the other."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A word above the main predicate that expresses certainty or a plan: `likely` in `likely to fail`."""

    token: int
    certainty: str
    subject: int | None


@dataclass(frozen=True, slots=True)
class Predication:
    """The head of a content's main clause, and the frames around it, outermost first."""

    head: int
    frames: tuple[Frame, ...]


def predication(analysis: Analysis, content: Sequence[int]) -> Predication | None:
    """The main predicate of a content's first clause, or the head of its first phrase; None without words."""
    inside = frozenset(content)
    candidates = tops(analysis, content)
    if not candidates:
        return None
    head = _predicate_of(analysis, next((i for i in candidates if is_predicate(analysis, i)), candidates[0]), inside)
    frames: list[Frame] = []
    while len(frames) < FRAMES and (step := _below(analysis, head, inside)):
        frame, head = step
        frames.append(frame)
    return Predication(head, tuple(frames))


def _predicate_of(analysis: Analysis, head: int, inside: Collection[int]) -> int:
    """The predicate of an indirect question that a parse attaches to its first word: `how the files were lost`."""
    if analysis.tokens[head].xpos not in ("WRB", "WP", "WDT"):
        return head
    below = analysis.dependents(head, "acl", "advcl", "ccomp", "csubj")
    return next((t.index for t in below if t.index in inside and is_predicate(analysis, t.index)), head)


def _below(analysis: Analysis, head: int, inside: Collection[int]) -> tuple[Frame, int] | None:
    """A predicate as a frame, with the predicate that it governs; None if it is the main predicate."""
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
    """The certainty that a predicate gives the clause below it, or `planned`; None if it is no frame."""
    infinitive = is_to_infinitive(analysis, governed.index) or governed.relation == "xcomp"
    if infinitive and token.feats.get("VerbForm") != "Inf" and lemma in RAISING:
        return RAISING[lemma]
    if own is not None and own.text.lower() in ("it", "there") and lemma in IMPERSONAL:
        return IMPERSONAL[lemma]
    first = own is not None and own.text.lower() in ("i", "we")
    if first and governed.relation in ("ccomp", "xcomp", "advcl") and not infinitive:
        return FIRST_PERSON.get(lemma)
    return None
