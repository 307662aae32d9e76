"""Nesting of attributions: `Reuters reported that Cole told aides he would quit`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.constructions.adverbials import SEEMING
from onrecord.extractors.attributions.constructions.sure_rules import INSCRIBED
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import finite, is_passive

MAX_SUBJECT_LENGTH = 20
"""Most words, marks included, of a subject before an outer report."""


def parents(candidates: Sequence[Candidate]) -> list[int | None]:
    """The parent of each attribution: the number of the one with the smallest content that holds its cue and content.

    Args:
        candidates: The selected attributions; contents do not overlap in part.

    Returns:
        One number for each attribution, None for those that are not nested.
    """
    contents = [frozenset(candidate.content) for candidate in candidates]
    around: dict[int, list[int]] = {}
    for number, content in enumerate(contents):
        for token in content:
            around.setdefault(token, []).append(number)
    found: list[int | None] = []
    for number, candidate in enumerate(candidates):
        checkpoint()
        own = {*candidate.cue, *candidate.content}
        holders = [
            i
            for i in around.get(min(own), ())
            if i != number and (own < contents[i] or (candidate.cue and own == contents[i]))
        ]
        found.append(min(holders, key=lambda i: len(contents[i]), default=None))
    return found


def with_inner_sources(analysis: Analysis, chosen: Sequence[Selected]) -> list[Selected]:
    """The attributions; a noun that is part of what somebody says or thinks of has no source outside that.

    Who `waves away suggestions that …` makes none. The subject of a finite verb is its source, also where the outer
    report is between them: `“My coach,” said Ana Reis, “says I jump too early.”`.
    """
    contents: dict[int, frozenset[int]] = {}  # a long speech may hold hundreds
    kept: list[Selected] = []
    for one, above in zip(chosen, parents([other.candidate for other in chosen]), strict=True):
        head = analysis.tokens[one.candidate.head]
        if above is not None and head.text.lower() in SEEMING:
            continue  # what seems so to the speaker
        kept.append(one)
        if above is None or head.upos not in ("ADJ", "NOUN", "VERB"):
            continue
        outer = chosen[above].candidate
        if above not in contents:
            contents[above] = frozenset(outer.content)
        inside = contents[above]
        own = {i for i in one.candidate.source if analysis.tokens[i].upos != "PUNCT"}
        if own & inside and not own <= inside:  # `The judge, | he claimed, | had promised …`
            source = trimmed(analysis, own & inside)
            one.candidate = replace(one.candidate, source=source)
        if head.upos == "ADJ":
            continue
        if head.upos == "VERB":
            one.candidate = _with_subject(analysis, one.candidate, outer, inside)
        else:
            source = tuple(i for i in one.candidate.source if i in inside)
            one.candidate = replace(one.candidate, source=source)
    return kept


def _with_subject(analysis: Analysis, inner: Candidate, outer: Candidate, inside: Collection[int]) -> Candidate:
    """The candidate inside a content with the subject of its finite verb, which is in that content too."""
    verb = analysis.tokens[inner.head]
    contained = bool(inner.source) and all(i in inside for i in inner.source)
    active = finite(analysis, verb.index) is not None and not is_passive(analysis, verb.index)
    if not active or not inner.cue or contained or inner.rule is INSCRIBED:
        return inner
    own = own_subject(analysis, verb.index)
    if own is not None:
        phrase = naming_phrase(analysis, own.index, verb.index) if own.index in inside else ()
        words = {i for i in phrase if i in inside}
    else:
        words = _split_off(analysis, inner, outer.content) or _joined_subject(analysis, inner, outer, inside)
    source = trimmed(analysis, words - set(inner.cue) - set(inner.content))
    return replace(inner, source=source) if source else inner


def _joined_subject(analysis: Analysis, inner: Candidate, outer: Candidate, inside: Collection[int]) -> set[int]:
    """The subject of a coordinated clause in what a court hears, not the court: `heard that he came and OFFERED`.

    So is that of one with an auxiliary, which who is reported shares: `said the chairman rang but DID NOT TELL him`.
    """
    verb = analysis.tokens[inner.head]
    if verb.relation != "conj" or verb.head is None or verb.head not in inside:
        return set()
    if outer.source and not any(analysis.dependents(verb.index, "aux")):
        return set()
    own = own_subject(analysis, verb.head)
    return {i for i in naming_phrase(analysis, own.index, verb.head) if i in inside} if own is not None else set()


def _split_off(analysis: Analysis, inner: Candidate, outer: Sequence[int]) -> set[int]:
    """The noun phrase before an outer report whose verb opens the words after it; empty if there is none."""
    at = bisect_left(outer, inner.head)
    while at and outer[at - 1] == outer[at] - 1:
        if outer[at - 1] not in inner.cue and analysis.tokens[outer[at - 1]].upos not in ("PUNCT", "ADV"):
            return set()
        at -= 1
    words = [i for i in outer[:at] if analysis.tokens[i].upos != "PUNCT"] if at <= MAX_SUBJECT_LENGTH else []
    if not words or any(analysis.tokens[i].upos in ("VERB", "AUX") for i in words):
        return set()
    return set(words) if any(t.text == "," for t in analysis.tokens[words[-1] + 1 : words[-1] + 3]) else set()
