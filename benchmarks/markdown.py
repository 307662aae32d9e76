"""Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NUMBERS = frozenset("0123456789.,–")


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; columns that hold nothing but numbers are set to the right.

    Bars in cells are escaped and line ends become spaces, so that a cell stays one cell.
    """
    cells = [[_cell(cell) for cell in row] for row in rows]
    numeric = [all(row[i] and set(row[i].strip("*")) <= NUMBERS for row in cells) for i in range(len(header))]
    rule = ["---:" if right else "---" for right in numeric]
    lines = [list(map(_cell, header)), rule, *cells]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def code(text: str) -> str:
    """The text as code."""
    return f"`{text}`" if text else ""


def per_cent(share: float) -> str:
    """A share between 0 and 1, in per cent with one decimal."""
    return f"{100 * share:.1f}"
