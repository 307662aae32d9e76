"""The speaker in a recording: `footage of | Dana Reed | asking …`, whatever a parse attaches the participle to.

So is somebody who is seen or heard speaking: `The mayor | is heard muttering …`.
"""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import is_passive

OBSERVING = frozenset("capture catch film hear notice observe overhear photograph record see show spot tape".split())
"""Verbs of seeing, hearing and recording whose passive takes a participle (Quirk and others 1985, 16.53)."""

RECORDINGS = frozenset("audio clip film footage recording tape video".split())
"""Nouns for recordings of somebody (WordNet: `recording` and `film`, less those of music)."""


def recorded_speaker(analysis: Analysis, verb: Token) -> tuple[int, ...]:
    """The person in a recording, the subject of a participle directly after the phrase; empty if there is none."""
    if verb.xpos != "VBG" or verb.index < 2:
        return ()
    if observed := _observed(analysis, verb):
        return observed
    for above in (verb.index - 1, *analysis.ancestors(verb.index - 1)):
        person = analysis.tokens[above]
        noun = analysis.tokens[person.head] if person.head is not None else person
        if person.relation != "nmod" or noun.lemma.lower() not in RECORDINGS:
            continue
        phrase = [i for i in analysis.subtree(above) if i < verb.index]
        if case_of(analysis, above) != "of" or phrase[-1] != verb.index - 1 or not _speaks(analysis, person):
            return ()
        cases = {t.index for t in analysis.dependents(above, "case")}
        return tuple(i for i in naming_phrase(analysis, above, verb.index) if i not in cases)
    return ()


def _observed(analysis: Analysis, verb: Token) -> tuple[int, ...]:
    """The subject of a passive of seeing or hearing before a participle: `The mayor | is caught on tape muttering`."""
    near = analysis.tokens[verb.index - 1]
    joined = verb.head == near.head or (verb.head == near.index and not denotes_person(analysis, near))
    above = analysis.tokens[near.head] if near.relation == "obl" and near.head is not None and joined else near
    own = own_subject(analysis, above.index)
    if own is None or above.lemma.lower() not in OBSERVING or not is_passive(analysis, above.index):
        return ()
    return tuple(i for i in naming_phrase(analysis, own.index, above.index) if i < above.index)


def _speaks(analysis: Analysis, noun: Token) -> bool:
    """True of a name of a person, a noun for one, and a pronoun."""
    return noun.upos == "PRON" or denotes_person(analysis, noun)
