"""Attributions inside a content need evidence of their own: a clause, a quotation, a thing that is said.

Inside a content the role model reads short texts out of their context, and takes deeds for sayings: `they ignored the
alarm`, `I signed my name`, `we take complaints seriously`.
"""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.punctuation import is_mark

DEEDS = frozenset({"deny", "manner", "perceive", "permit", "refuse", "show", "write"})
"""Classes of verbs that with a mere thing for an object are deeds as often as sayings: `ignored`, `signed`, `saw`."""


def reports(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a candidate that reports something said: it has a clause or marks, or a verb or a noun of saying."""
    head = analysis.tokens[candidate.head]
    if head.upos != "VERB":
        return True
    content = [analysis.tokens[i] for i in candidate.content]
    if any(t.upos in ("VERB", "AUX") or is_mark(t) for t in content):
        return True
    entry = lexicon.verb(head.lemma)
    if entry is not None and entry.classes[0] not in DEEDS:
        return True
    return any(lexicon.noun(analysis.tokens[i].lemma) is not None for i in tops(analysis, candidate.content))
