"""Accusations in the passive: `was accused by rivals of buying votes` has the charge in its content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.subjects import agent
from onrecord.extractors.grammar.verb_groups import is_passive

INTRODUCING = frozenset({"of", "for", "with"})
"""Words before a charge."""


def charged(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a passive verb of accusing, with the charge, which a parse may attach to the agent."""
    verb = analysis.tokens[candidate.head]
    entry = lexicon.verb(verb.lemma) if verb.upos == "VERB" else None
    if entry is None or entry.classes[0] != "accuse" or not is_passive(analysis, verb.index):
        return candidate
    giver = agent(analysis, verb.index)
    if giver is None or any(_charges(analysis, analysis.dependents(verb.index, "obl", "advcl"), verb.index)):
        return candidate
    hung = list(_charges(analysis, analysis.dependents(giver.token, "acl", "nmod"), giver.token))
    if not hung:
        return candidate
    charge = set(analysis.subtree(hung[-1].index))
    source = tuple(i for i in candidate.source if i not in charge)
    content = tuple(sorted({*candidate.content, *charge} - set(candidate.cue)))
    return replace(candidate, source=source, content=content) if source else candidate


def _charges(analysis: Analysis, phrases: Iterator[Token], after: int) -> Iterator[Token]:
    for token in phrases:
        word = case_of(analysis, token.index) or marker_of(analysis, token.index)
        if token.index > after and word in INTRODUCING:
            yield token
