"""Nesting of attributions: `Reuters reported that Cole told aides he would quit`."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Candidate


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
