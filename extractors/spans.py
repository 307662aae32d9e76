"""Spans of a text in code points, half-open: the form in which every stage hands them on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeAlias

CharSpan: TypeAlias = tuple[int, int]
"""Start and end."""

LabelledCharSpan: TypeAlias = tuple[int, int, str]
"""Start, end and a label: the form of a mention, the kind of a quantity."""


def holding(spans: Sequence[CharSpan], place: int) -> CharSpan | None:
    """The one of some spans, in the order of the text and apart from one another, that holds a place."""
    before = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return spans[before] if before >= 0 and place < spans[before][1] else None
