"""Nesting of attributions: `Reuters reported that Cole told aides he would quit`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Candidate, Selected


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

    Who `waves away suggestions that …` makes none.
    """
    for one, above in zip(chosen, parents([other.candidate for other in chosen]), strict=True):
        noun = analysis.tokens[one.candidate.head]
        if above is not None and noun.upos == "NOUN":
            inside = set(chosen[above].candidate.content)
            source = tuple(i for i in one.candidate.source if i in inside)
            one.candidate = replace(one.candidate, source=source)
    return list(chosen)
