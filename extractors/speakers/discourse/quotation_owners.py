"""Owners of quotations: for each token the attribution whose quotation it is in, if any."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft import Draft
from onrecord.extractors.spans import CharSpan

OUTSIDE = -1
"""The owner of tokens outside quotations."""

UNATTRIBUTED = -2
"""The owner of a quotation that is in no attribution's content."""


def quotation_owners(draft: Draft) -> list[int]:
    """For each token the number of the attribution whose quotation it is in; the innermost of several."""
    found = [OUTSIDE] * len(draft.analysis.tokens)
    starts = [token.start for token in draft.analysis.tokens]
    for token in in_marks(draft.analysis):
        found[token] = UNATTRIBUTED
    sizes = [(_size(one.spoken), _size(one.content)) for one in draft.attributions]
    for number in sorted(range(len(sizes)), key=lambda i: sizes[i], reverse=True):
        for token in _within(starts, draft.attributions[number].spoken):
            found[token] = number
    return found


def _size(spans: Iterable[CharSpan]) -> int:
    return sum(end - start for start, end in spans)


def in_marks(analysis: Analysis) -> set[int]:
    """The tokens inside quotation marks."""
    starts = [token.start for token in analysis.tokens]
    return {token for quotation in analysis.marks.quotations for token in _within(starts, quotation.inner)}


def _within(starts: list[int], spans: Iterable[CharSpan]) -> Iterable[int]:
    for start, end in spans:
        yield from range(bisect_left(starts, start), bisect_left(starts, end))
