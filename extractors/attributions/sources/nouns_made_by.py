"""Nouns with a clause whose source is not the subject of the verb above.

Nouns of saying whose maker follows in a participle: `the claim, first made by Cole, | that the dam was safe`. Parsers
attach the clause to the participle, to its agent or to the verb above, so the order of the words decides. And nouns for
feelings that an event causes: `the mine closed, raising fears | that the town would die`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.constructions import sure_rules
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.sources.rejected_claims import EXPERIENCED, causes
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import agent
from onrecord.extractors.lexicon.speech import SAYINGS

MAX_SOURCE_LENGTH = 12
"""Most words of the maker; chosen by eye."""


def made_by_candidates(analysis: Analysis, noun: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of a noun of saying with a participle, its agent, and a clause with `that` after it."""
    lemma = analysis.tokens[noun].lemma.lower()
    entry = lexicon.noun(lemma)
    if entry is None or not entry.classes or entry.classes[0] not in SAYINGS:
        return
    for participle in analysis.dependents(noun, "acl"):
        maker = agent(analysis, participle.index) if participle.xpos == "VBN" else None
        if maker is None or participle.index < noun:
            continue
        cases = {t.index for t in analysis.dependents(maker.token, "case")}
        named = naming_phrase(analysis, maker.token, participle.index)
        source = tuple(i for i in named if i not in cases and i > participle.index)
        end = (source[-1] if source else maker.token) + 1
        end += end < len(analysis.tokens) and analysis.tokens[end].text == ","
        content = _clause(analysis, end)
        if 0 < len(source) <= MAX_SOURCE_LENGTH and content and content[0] > source[-1]:
            rule = sure_rules.MADE_BY
            yield Candidate(rule, noun, (noun,), source, content, participle.deprel, f"{lemma}|{rule.id}")


def stirred_candidates(analysis: Analysis, noun: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of a noun for a feeling that a participle after a comma causes, with a clause after it."""
    token = analysis.tokens[noun]
    verb = analysis.tokens[token.head] if token.head is not None and token.relation == "obj" else token
    felt = lexicon.noun_class(token) in EXPERIENCED
    if not felt or verb.xpos != "VBG" or not causes(analysis, verb, lexicon):
        return
    for clause in analysis.dependents(noun, "acl"):
        content = _clause(analysis, min(analysis.subtree(clause.index)))
        if content:
            rule = sure_rules.STIRRED
            yield Candidate(rule, noun, (noun,), (), content, clause.deprel, f"{token.lemma.lower()}|{rule.id}")


def with_whole_claim(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a verb with all of a claim that somebody else made, whose clause alone is its content.

    `Ruiz repeated | the claim, first made by Cole, that the dam was safe`.
    """
    verb, first = analysis.tokens[candidate.head], candidate.content[0] if candidate.content else 0
    for noun in analysis.dependents(verb.index, "obj") if verb.upos == "VERB" else ():
        for inner in made_by_candidates(analysis, noun.index, lexicon):
            if verb.index < noun.index < first and inner.content[0] in (first, *candidate.content[1:2]):
                words = set(range(min(analysis.subtree(noun.index)), inner.content[-1] + 1))
                cue = tuple(i for i in candidate.cue if i not in words)
                return replace(candidate, cue=cue, content=trimmed(analysis, words))
    return candidate


def _clause(analysis: Analysis, first: int) -> tuple[int, ...]:
    """The clause that the complementizer `that` opens at a place; empty if there is none."""
    that = analysis.tokens[first] if first < len(analysis.tokens) else None
    if that is None or that.text.lower() != "that" or that.relation != "mark" or that.head is None:
        return ()
    return trimmed(analysis, {i for i in analysis.subtree(that.head) if i >= first})
