"""Whose words each word of a text is: the quotations that attributions give to somebody, and those that none does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from onrecord.extractors.attributions.extents import Extent
from onrecord.extractors.draft import Draft

OUTSIDE = -1
"""The frame of what stands in no quotation."""

UNATTRIBUTED = -2
"""The frame of a quotation that no attribution has for content."""


def frames(draft: Draft) -> list[int]:
    """For each token the number of the attribution whose quoted content holds it; the innermost of several."""
    found = [OUTSIDE] * len(draft.analysis.tokens)
    starts = [token.start for token in draft.analysis.tokens]
    for quotation in draft.marks.quotations:
        for token in _within(starts, quotation.inner):
            found[token] = UNATTRIBUTED
    sizes = [sum(end - start for start, end in one.quotations) for one in draft.attributions]
    for number in sorted(range(len(sizes)), key=lambda i: -sizes[i]):
        for token in _within(starts, draft.attributions[number].quotations):
            found[token] = number
    return found


def _within(starts: list[int], extents: Iterable[Extent]) -> Iterable[int]:
    for start, end in extents:
        yield from range(bisect_left(starts, start), bisect_left(starts, end))
