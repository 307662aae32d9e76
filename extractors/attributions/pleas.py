"""Pleas in court: `pleaded | not guilty`, `pleaded | guilty to three counts of fraud`."""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.draft import Candidate

PLEAS = frozenset({"guilty", "innocent", "liable", "responsible"})
"""Predicates of a plea in court."""

WHERE = frozenset({"at", "before", "during", "in", "on"})
"""Prepositions of the place and the time of a plea, which a parse may attach to the charge."""


def pleading(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate of a plea with the plea and the charge as content, without its place and time."""
    verb = analysis.tokens[candidate.head]
    if plea := plea_of(analysis, verb):
        denied = [t.index for t in analysis.dependents(plea.index, "advmod") if t.index == plea.index - 1]
        cue = tuple(i for i in candidate.cue if i <= verb.index and i not in denied)
        content = tuple(sorted({*denied, plea.index, *_charge(analysis, verb, plea)}))
        return replace(candidate, cue=cue or (verb.index,), content=content)
    return candidate


def plea_of(analysis: Analysis, verb: Token) -> Token | None:
    """The word of a plea below its verb: `pleaded | guilty`."""
    if verb.lemma.lower() != "plead":
        return None
    below = analysis.dependents(verb.index, "xcomp", "obj", "advmod")
    return next((token for token in below if token.text.lower() in PLEAS), None)


def _charge(analysis: Analysis, verb: Token, plea: Token) -> tuple[int, ...]:
    """The words for what somebody pleads to: `to three counts of fraud`."""
    for head in (verb, plea):
        for token in analysis.dependents(head.index, "obl", "advcl"):
            words = [i for i in analysis.subtree(token.index) if i > plea.index]
            if words and analysis.tokens[words[0]].text.lower() == "to":
                ends = (n for n, i in enumerate(words) if analysis.tokens[i].text.lower() in {*WHERE, ","})
                return tuple(words[: next(ends, len(words))])
    return ()
