"""Pleas in court: `pleaded | not guilty`, `entered a plea of | not guilty`, `entered a | guilty | plea`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions import sure_rules
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import agent, understood_subject
from onrecord.extractors.grammar.verb_groups import is_passive, predicate_words

PLEAS = frozenset({"guilty", "innocent", "liable", "responsible"})
"""Predicates of a plea in court."""

ENTERING = frozenset("change enter file give lodge make offer submit tender".split())
"""Verbs of making a plea (Oxford Collocations Dictionary, `plea`), less those of taking one back."""

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


def plea_candidates(analysis: Analysis, verb: int) -> Iterator[Candidate]:
    """The candidate of a verb of making a plea: `entered a | not guilty | plea`, `changed his plea to | guilty`."""
    token = analysis.tokens[verb]
    if token.lemma.lower() not in ENTERING:
        return
    passive = is_passive(analysis, verb)
    source = agent(analysis, verb) if passive else understood_subject(analysis, verb)
    for noun in analysis.dependents(verb, "nsubj" if passive else "obj"):
        said = _named_plea(analysis, token, noun) if noun.lemma.lower() == "plea" else ()
        if said and source is not None:
            named = naming_phrase(analysis, source.token, verb)
            opening = range(min(analysis.subtree(noun.index)), noun.index + 1)
            leading = [i for i in range(noun.index + 1, said[0]) if noun.index < said[0]]
            content = trimmed(analysis, {*said, *_charge(analysis, token, noun, analysis.tokens[said[-1]])})
            cue = {*predicate_words(analysis, verb), *opening, *leading} - {*content, *named}
            key = f"plea|{sure_rules.PLEA.id}"
            yield Candidate(sure_rules.PLEA, verb, tuple(sorted(cue)), named, content, "obj", key)


def _named_plea(analysis: Analysis, verb: Token, noun: Token) -> tuple[int, ...]:
    """The words of a plea below its noun, or after `to` below the verb: `not guilty`, `no contest`."""
    below = (*analysis.dependents(noun.index), *analysis.dependents(verb.index, "obl", "advcl", "xcomp"))
    plea = next((t for t in below if t.text.lower() in PLEAS | {"contest"}), None)
    if plea is None:
        return ()
    first = plea.index
    while analysis.tokens[first - 1].text.lower().strip("-") in ("", "not", "no"):  # also `not-guilty`
        first -= 1
    return tuple(range(first, plea.index + 1))


def _charge(analysis: Analysis, *heads: Token) -> tuple[int, ...]:
    """The words for what somebody pleads to below some words, the last of which is the plea: `to three counts`."""
    plea = heads[-1]
    for head in heads:
        for token in analysis.dependents(head.index, "obl", "advcl"):
            words = [i for i in analysis.subtree(token.index) if i > plea.index]
            if words and analysis.tokens[words[0]].text.lower() == "to":
                ends = (n for n, i in enumerate(words) if analysis.tokens[i].text.lower() in {*WHERE, ","})
                return tuple(words[: next(ends, len(words))])
    return ()
