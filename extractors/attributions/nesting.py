"""Nesting of attributions: `Reuters reported that Cole told aides he would quit`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import own_subject


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
    for one, above in zip(chosen, parents([other.candidate for other in chosen]), strict=True):
        noun = analysis.tokens[one.candidate.head]
        if above is not None and noun.upos == "VERB":
            one.candidate = _with_subject(analysis, one.candidate, chosen[above].candidate)
        if above is not None and noun.upos == "NOUN":
            inside = set(chosen[above].candidate.content)
            source = tuple(i for i in one.candidate.source if i in inside)
            one.candidate = replace(one.candidate, source=source)
    return list(chosen)


def _with_subject(analysis: Analysis, inner: Candidate, outer: Candidate) -> Candidate:
    """The candidate inside a content with the subject of its finite verb, which is in that content too."""
    verb, inside = analysis.tokens[inner.head], set(outer.content)
    if verb.feats.get("VerbForm") != "Fin" or inner.cue[:1] == () or inside.issuperset(inner.source or {-1}):
        return inner
    own = own_subject(analysis, verb.index)
    if own is not None:
        phrase = naming_phrase(analysis, own.index, verb.index) if own.index in inside else ()
        words = {i for i in phrase if i in inside}
    else:
        words = _split_off(analysis, inner, outer)
    source = trimmed(analysis, words - set(inner.cue) - set(inner.content))
    return replace(inner, source=source) if source else inner


def _split_off(analysis: Analysis, inner: Candidate, outer: Candidate) -> set[int]:
    """The noun phrase before an outer report whose verb opens the words behind it; empty if there is none."""
    at = next((n for n, (a, b) in enumerate(pairwise(outer.content), 1) if b > a + 1), 0)
    first, rest = outer.content[:at], outer.content[at:]
    words = [i for i in first if analysis.tokens[i].upos != "PUNCT"]
    between = [i for i in rest if i < inner.head and i not in inner.cue]
    nominal = bool(words) and not any(analysis.tokens[i].upos in ("VERB", "AUX") for i in words)
    comma = any(analysis.tokens[i].text == "," for i in range(words[-1] + 1, words[-1] + 3)) if words else False
    opens = inner.head in rest and all(analysis.tokens[i].upos in ("PUNCT", "ADV") for i in between)
    return set(words) if nominal and comma and opens else set()
