"""Nesting of attributions: `Reuters reported that Cole told aides he would quit`."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Candidate


def parents(candidates: Sequence[Candidate]) -> list[int | None]:
    """For each attribution the number of the one whose content is the smallest to hold its cue and its content.

    Args:
        candidates: The attributions that stand; contents do not cut into one another.

    Returns:
        As many numbers, None where the text itself reports.
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
