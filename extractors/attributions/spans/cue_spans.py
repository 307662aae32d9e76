"""Spans of cues, which contain all parts of their verb.

The role model scores single words, and may leave `out` of `find out` in the cue `intend`.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import marker_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.negation import negation
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.verb_groups import predicate_words

LEARNING = frozenset({"hear", "know", "learn"})
"""Verbs of coming to know; a wish for it asks a question (Searle 1975, Indirect speech acts)."""


def without_promised_deed(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a promise with the deed in its content, not in its cue: `undertook | to consider the plan`.

    A verb of saying stays in the cue: `promised to tell | them why`.
    """
    verb = analysis.tokens[candidate.head]
    entry = entry_of(analysis, verb, lexicon) if verb.upos == "VERB" else None
    if entry is None or entry.classes[0] != "promise" or not candidate.content:
        return candidate
    for deed in analysis.dependents(verb.index, "xcomp"):
        known = lexicon.verb(deed.lemma)
        says = known is not None and known.introduces_quotations
        marks = [t.index for t in analysis.dependents(deed.index, "mark") if t.text.lower() == "to"]
        if deed.index in candidate.cue and marks and not says:
            below = set(analysis.subtree(deed.index))
            cue = tuple(i for i in candidate.cue if i not in below)
            return replace(candidate, cue=cue, content=trimmed(analysis, {*candidate.content, *below}))
    return candidate


def with_asking_infinitive(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a wish to know, which asks, with both verbs in the cue: `wanted to know | who had paid`.

    So is the wish not to say something, which does not say it: `did not wish to say | who had paid`.
    """
    head = analysis.tokens[candidate.head]
    below = [t for t in analysis.dependents(head.index, "xcomp") if _learns(analysis, t, lexicon)]
    known = head if head.relation == "xcomp" and _learns(analysis, head, lexicon) else next(iter(below), None)
    verb = analysis.tokens[known.head] if known is not None and known.head is not None else None
    entry = entry_of(analysis, verb, lexicon) if verb is not None and verb.upos == "VERB" else None
    if known is None or verb is None or entry is None or "want" not in entry.classes:
        return candidate
    content = {i for i in analysis.subtree(known.index) if i > known.index}
    first = analysis.tokens[min(content, default=known.index)]
    asks = first.xpos in ("WRB", "WP", "WDT") or first.text.lower() in ("whether", "if")
    asks = asks or known.lemma.lower() not in LEARNING
    if not content and candidate.content and candidate.content[0] < verb.index:
        asks, content = True, {i for i in candidate.content if i < verb.index}  # `“How much?” he wanted to know`
    if not asks or verb.index > known.index or marker_of(analysis, known.index) != "to":
        return candidate
    cue = {*predicate_words(analysis, verb.index), *range(verb.index, known.index + 1)}
    content |= {i for i in candidate.content if i > known.index}
    cue -= content
    if any(analysis.dependents(known.index, "ccomp")):  # `did not want to tell her | that it would close`
        content -= {i for t in analysis.dependents(known.index, "obj", "iobj") for i in analysis.subtree(t.index)}
    return replace(candidate, cue=tuple(sorted(cue)), content=trimmed(analysis, content))


def _learns(analysis: Analysis, verb: Token, lexicon: Lexicon) -> bool:
    """True of a verb of coming to know, and of a verb of saying below one that is negated."""
    if verb.lemma.lower() in LEARNING:
        return True
    entry = lexicon.verb(verb.lemma)
    says = entry is not None and entry.takes_clause and entry.introduces_quotations
    return says and verb.head is not None and negation(analysis, verb.head) is not None


def without_loose_preposition(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate without a preposition in its cue whose noun is in no role: `laughed off | talk of a move`.

    The noun with its whole phrase joins the content.
    """
    cue, content = set(candidate.cue), set(candidate.content)
    for index in candidate.cue:
        phrase = analysis.tokens[index].head if analysis.tokens[index].relation == "case" else None
        if phrase is None or phrase not in content or analysis.tokens[phrase].relation not in ("nmod", "obl"):
            continue
        noun = analysis.tokens[phrase].head
        if noun is None or noun in cue | content | set(candidate.source):
            continue
        if candidate.head < noun < index and analysis.tokens[noun].head in cue:
            whole = set(analysis.subtree(noun))
            content |= whole
            cue -= whole
    if cue == set(candidate.cue) or not cue:
        return candidate
    return replace(candidate, cue=tuple(sorted(cue)), content=trimmed(analysis, content - cue))


def with_governing_verb(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate with the verb before its content that is in no role: `denied | telling buyers that it leaked`.

    Without it the content would be what was denied.
    """
    roles = {*candidate.cue, *candidate.source, *candidate.content}
    for index in tops(analysis, candidate.content):
        verb = analysis.tokens[index].head
        if verb is None or verb in roles or analysis.tokens[verb].relation != "xcomp":
            continue
        if analysis.tokens[verb].head in candidate.cue and candidate.head < verb < index:
            whole = set(analysis.subtree(verb)) - {*candidate.cue, *candidate.source}
            return replace(candidate, content=trimmed(analysis, {*candidate.content, *whole}))
    return candidate


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
