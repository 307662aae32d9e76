"""Endings of contents that belong to the clause of the cue: what a source does besides saying something.

`alleged that the tapes were false and sued`, `“We are done,” and walked off`, `a source said, asking not to be named`.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.asides import set_off
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations import Quotations
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.lexicon.speech import SAID


def without_ending(analysis: Analysis, candidate: Candidate, quotations: Quotations, lexicon: Lexicon) -> Candidate:
    """The candidate without the deeds of its source behind what is said."""
    if not candidate.content or candidate.head not in candidate.cue:
        return candidate
    verb = analysis.tokens[candidate.head]
    content = set(candidate.content)
    if verb.upos == "VERB":
        content -= _joined(analysis, verb, quotations)
        content -= _participles(analysis, verb, content, lexicon)
    content -= _behind_quotation(analysis, candidate, content, quotations)
    content -= _sentences_behind(analysis, verb, content, quotations)
    if verb.upos == "NOUN":
        content -= _behind_chant(analysis, verb, content, quotations)
    if len(content) == len(candidate.content):
        return candidate
    kept = trimmed(analysis, content)
    return replace(candidate, content=kept) if kept else candidate


def _joined(analysis: Analysis, verb: Token, quotations: Quotations) -> set[int]:
    """The words of the verbs that are joined to a cue and have its subject: `said it was safe, and left`."""
    found: set[int] = set()
    for token in analysis.dependents(verb.index, "conj"):
        alike = token.upos == "VERB" and token.xpos == verb.xpos and own_subject(analysis, token.index) is None
        if alike and token.index > verb.index and quotations.around(token.index) is None:
            found |= set(analysis.subtree(token.index))
    return found


def _participles(analysis: Analysis, verb: Token, content: set[int], lexicon: Lexicon) -> set[int]:
    """The words of a participle by which the source says or asks something else, behind a cue that ends a report."""
    found: set[int] = set()
    for index in content:
        token = analysis.tokens[index]
        if index < verb.index or token.sentence != verb.sentence or token.xpos != "VBG":
            continue
        entry = lexicon.verb(token.lemma)
        saying = entry is not None and not (SAID | {"refuse"}).isdisjoint(entry.classes[:1])
        behind = min(content) < verb.index and token.relation in ("advcl", "ccomp", "xcomp", "parataxis")
        if saying and behind and set_off(analysis, index):
            found |= set(analysis.subtree(index))
    return found


def _behind_quotation(analysis: Analysis, candidate: Candidate, content: set[int], quotations: Quotations) -> set[int]:
    """The words behind a quotation that opens the content and has a comma before its closing mark.

    There the sentence of the cue goes on: `Kane said, “We are done,” and walked off`.
    """
    words = sorted(content)
    quoted = quotations.around(words[0]) if words else None
    if quoted is None or words[0] != quoted.first or quoted.first < candidate.head or not quoted.closed:
        return set()
    inside = [i for i in quoted.tokens if not is_mark(analysis.tokens[i])]
    rest = {i for i in words if i > quoted.last}
    if not inside or analysis.tokens[inside[-1]].text != "," or any(i in quotations.tokens for i in rest):
        return set()
    spoken = any(analysis.tokens[i].upos in ("VERB", "AUX") for i in inside)
    return rest if spoken else set()


def _behind_chant(analysis: Analysis, noun: Token, content: set[int], quotations: Quotations) -> set[int]:
    """The phrase behind a quotation that a noun has for its content: `chants of “resign” from the gallery`."""
    words = sorted(content)
    quoted = quotations.around(words[0]) if words else None
    if quoted is None or words[0] != quoted.first or quoted.first < noun.index or not quoted.closed:
        return set()
    rest = [i for i in words if i > quoted.last]
    return set(rest) if rest and analysis.tokens[rest[0]].upos in ("ADP", "SCONJ") else set()


def _sentences_behind(analysis: Analysis, cue: Token, content: set[int], quotations: Quotations) -> set[int]:
    """The sentences behind that of the cue, where nothing quoted and no colon leads in to them.

    `Bell died at home, her family said. She was 91.`
    """
    end = analysis.sentences[cue.sentence].last
    behind = {i for i in content if i >= end}
    led = analysis.tokens[end - 1].text == ":"
    if led or not behind or len(behind) == len(content) or any(i in quotations.tokens for i in content):
        return set()
    return behind
