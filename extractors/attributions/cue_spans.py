"""Spans of cues: no part of a verb without the rest of it.

The role model scores single words, and may leave `out` of `find out` in the cue `intend`.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import trimmed


def with_whole_verbs(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate with the `to` of an infinitive in its cue, and without particles of verbs that are not in it."""
    cue = set(candidate.cue)
    for index in candidate.cue:
        token = analysis.tokens[index]
        above = analysis.tokens[token.head] if token.head is not None else token
        loose = token.deprel == "compound:prt" and above.upos == "VERB" and above.index not in cue
        if loose and above.index in candidate.content:
            cue.discard(index)
        elif token.relation == "xcomp" and token.head in cue:
            cue |= {t.index for t in analysis.dependents(index, "mark") if t.text.lower() == "to"}
    if cue == set(candidate.cue) or not cue:
        return candidate
    dropped = set(candidate.cue) - cue
    content = trimmed(analysis, (set(candidate.content) | dropped) - cue)
    return replace(candidate, cue=tuple(sorted(cue)), content=content) if content else candidate
