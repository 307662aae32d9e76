"""Accusations: the content has the charge and the accused.

`was accused by rivals of buying votes`, `hit out at rivals for buying votes`.
"""

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


def with_target(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate of a charge with its target after `at`: `hit out at | the firm for “lies”`."""
    verb = analysis.tokens[candidate.head]
    if verb.upos != "VERB" or not candidate.content:
        return candidate
    charges = _charges(analysis, analysis.dependents(verb.index, "obl", "advcl"), verb.index)
    charge = next((t for t in charges if t.index in candidate.content), None)
    for target in analysis.dependents(verb.index, "obl"):
        words = set(analysis.subtree(target.index))
        if charge is None or case_of(analysis, target.index) != "at" or min(words) < verb.index:
            continue
        if max(words) < min(candidate.content):
            at = {t.index for t in analysis.dependents(target.index, "case")}
            content = tuple(sorted({*candidate.content, *words} - at))
            return replace(candidate, cue=tuple(sorted({*candidate.cue, *at})), content=content)
    return candidate
