"""Spans of a text in code points, half-open, as all stages use them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeAlias

CharSpan: TypeAlias = tuple[int, int]
"""Start and end."""

LabelledCharSpan: TypeAlias = tuple[int, int, str]
"""Start, end and a label: the form of a mention, the kind of a quantity."""


def holding(spans: Sequence[CharSpan], place: int) -> CharSpan | None:
    """The span that holds an offset, among spans in order that do not overlap; None if there is none."""
    before = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return spans[before] if before >= 0 and place < spans[before][1] else None
