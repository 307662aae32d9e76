"""Negation of the cue: `did not say`, `never said`, `no one said`, `refused to say`, `left without saying`."""

from __future__ import annotations

from onrecord.extractors.acts import rules
from onrecord.extractors.acts.governing_context import status
from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.spans.cue_words import event_word
from onrecord.extractors.draft import Candidate, Finding
from onrecord.extractors.grammar.negation import is_negative, kind_of
from onrecord.extractors.lexicon.implication import DEGREES, INFINITIVE
from onrecord.extractors.lexicon.speech import DISCLOSING, DRAWN_OUT, SPEAKING
from onrecord.extractors.rule import Family

REFUSING = frozenset({"refuse", "decline"})


def negation_of(analysis: Analysis, candidate: Candidate) -> Finding | None:
    """The negation of a cue; None if there is none."""
    if candidate.rule.family is Family.REFUSAL:
        return Finding("true", rules.REFUSED, candidate.cue)
    head = event_word(analysis, candidate)
    if head is None or (candidate.head not in candidate.cue and head.upos != "VERB"):
        return None
    context = status(analysis, head)
    if context.negated is not None:
        return context.negated
    if head.lemma.lower() in REFUSING and _speaks(analysis, head):
        return Finding("true", rules.REFUSED, (head.index,))
    return None if _twice(analysis, head) else _refused_in_cue(analysis, candidate)


def _twice(analysis: Analysis, head: Token) -> bool:
    """True if two negations in the cue cancel out: `did not fail to say`."""
    above = analysis.tokens[head.head] if head.head is not None else head
    return INFINITIVE.get(above.lemma.lower(), ("o", "-"))[1] == "+"


def _refused_in_cue(analysis: Analysis, candidate: Candidate) -> Finding | None:
    """The negation in a cue of several words: `did not respond to`, `had no comment on`."""
    for index in candidate.cue:
        token = analysis.tokens[index]
        if is_negative(analysis, token):
            return Finding("true", rules.NEGATIONS[kind_of(token)], (index,))
        preposition, signature = DEGREES.get(token.text.lower(), ("", ("o", "o")))
        behind = analysis.tokens[index + 1 : index + 3]
        if signature[0] == "-" and len(behind) == 2 and [behind[0].text, behind[-1].xpos] == [preposition, "VBG"]:
            return Finding("true", rules.REFUSED, (index,))  # `kept clear of | naming her`
    return None


def _speaks(analysis: Analysis, head: Token) -> bool:
    return any(t.lemma.lower() in SPEAKING | DISCLOSING | {DRAWN_OUT} for t in analysis.dependents(head.index, "xcomp"))
