"""Spans of a text in code points, half-open: the form in which every stage hands them on."""

from __future__ import annotations

from typing import TypeAlias

CharSpan: TypeAlias = tuple[int, int]
"""Start and end."""

LabelledCharSpan: TypeAlias = tuple[int, int, str]
"""Start, end and a label: the form of a mention, the kind of a quantity."""
