"""Whether the saying is negated: `did not say`, `never said`, `no one said`, `refused to say`."""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.cue_words import key_word
from onrecord.extractors.draft import Candidate, Finding
from onrecord.extractors.factuality import polarity
from onrecord.extractors.grammar.predication import negation

REFUSING = frozenset({"refuse", "decline"})
SHUNNING = REFUSING | {"deny", "fail", "stop", "avoid", "neglect", "forget"}
SPEAKING = frozenset(
    "say comment respond reply answer speak talk discuss elaborate confirm tell address explain reveal disclose"
    " identify name specify interview provide describe give".split()
)
"""Verbs of which a refusal is one to speak."""


def of(analysis: Analysis, candidate: Candidate) -> Finding | None:
    """What negates a cue; None where nothing does."""
    if candidate.rule.startswith("refusal."):
        return Finding("true", "cue.negated.refused", candidate.cue)
    head = key_word(analysis, candidate)
    if head is None or candidate.head not in candidate.cue:
        return None
    if word := negation(analysis, head.index):
        return Finding("true", f"cue.{polarity.rule(word.text.lower())}", (word.index,))
    if head.relation in ("xcomp", "ccomp") and head.head is not None:
        above = analysis.tokens[head.head]
        word = negation(analysis, above.index)
        if above.lemma.lower() in SHUNNING and word is None:
            return Finding("true", "cue.negated.refused", (above.index,))
        if word is not None and above.index in candidate.cue:
            return Finding("true", f"cue.{polarity.rule(word.text.lower())}", (word.index,))
    if head.lemma.lower() in REFUSING and _speaks(analysis, head):
        return Finding("true", "cue.negated.refused", (head.index,))
    return _refused_in_cue(analysis, candidate)


def _refused_in_cue(analysis: Analysis, candidate: Candidate) -> Finding | None:
    """A cue that takes in more than its head: `did not respond to`, `had no comment on`."""
    for index in candidate.cue:
        token = analysis.tokens[index]
        if token.text.lower() == "no" or token.lemma.lower() in ("not", "never"):
            return Finding("true", f"cue.{polarity.rule(token.text.lower())}", (index,))
    return None


def _speaks(analysis: Analysis, head: Token) -> bool:
    return any(t.lemma.lower() in SPEAKING for t in analysis.dependents(head.index, "xcomp"))
