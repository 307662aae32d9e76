"""The head word of a cue, and its key word, which names the act of reporting."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.draft import Candidate

LIGHT = frozenset("make give issue express have offer send voice put raise take level lodge deliver hold come".split())
"""Light verbs, whose object carries the meaning: `made a promise`."""

_DEEPEST = 3
"""Most predicates in a cue, one below the other: `is expected to announce`."""


def head_word(analysis: Analysis, candidate: Candidate) -> Token | None:
    """The head token of a cue, the verb of an auxiliary; else its first token. None without a cue."""
    if not candidate.cue:
        return None
    if candidate.head not in candidate.cue:
        return analysis.tokens[candidate.cue[0]]
    head = analysis.tokens[candidate.head]
    if head.relation in ("aux", "cop") and head.head in candidate.cue:
        return analysis.tokens[head.head]
    return head


def key_word(analysis: Analysis, candidate: Candidate) -> Token | None:
    """The word of a cue that names the act of reporting; None without a cue.

    In `is going to announce` it is the last verb, in `made a promise` the noun.
    """
    head = head_word(analysis, candidate)
    for _ in range(_DEEPEST):
        below = _governed(analysis, head, candidate) if head else None
        if below is None:
            break
        head = below
    return head


def event_word(analysis: Analysis, candidate: Candidate) -> Token | None:
    """The word of a cue that shows whether the reporting took place: its key word, of `made a promise` the verb."""
    key = key_word(analysis, candidate)
    above = analysis.tokens[key.head] if key is not None and key.head is not None else key
    light = key is not None and key.upos == "NOUN" and key.relation == "obj" and key.head in candidate.cue
    return above if light else key


def _governed(analysis: Analysis, head: Token, candidate: Candidate) -> Token | None:
    for token in _dependents(analysis, head, candidate):
        if token.index not in candidate.cue:
            continue
        if token.relation != "obj" and token.upos == "VERB":
            return token
        if token.upos == "NOUN" and head.lemma.lower() in LIGHT:
            return token
    return None


def _dependents(analysis: Analysis, head: Token, candidate: Candidate) -> Iterator[Token]:
    """The complements of a word, and those of a word of the cue that is no verb: `stopped short of saying`.

    So do `came within a whisker of | saying` and `looked ready | to say`.
    """
    yield from analysis.dependents(head.index, "xcomp", "obj", "ccomp", "csubj", "advcl", "acl", "conj")
    for word in analysis.dependents(head.index, "advmod", "obl", "xcomp"):
        if word.index in candidate.cue and word.upos != "VERB":
            below = analysis.dependents(word.index, "advcl", "xcomp", "acl")
            yield from (t for t in below if not t.text[:1].isupper())  # not the name of a book
