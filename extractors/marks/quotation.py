"""Quotations: the result of pairing quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.extractors.spans import CharSpan
from onrecord.extractors.warnings import AnalysisWarning


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation; one that reopens at each paragraph has a piece for each.

    Spans are half-open, in code points of the text. `pieces` include the marks: every piece begins with one, and an
    open piece ends with its paragraph. `inner` has the same pieces without the marks and the blanks inside them. `kind`
    is that of the opening mark: `double`, `single`, `guillemet`, `low` or `corner`. `parent` is the number of the
    quotation around this one, `depth` the number of quotations around it.
    """

    pieces: tuple[CharSpan, ...]
    inner: tuple[CharSpan, ...]
    kind: str
    depth: int
    parent: int | None
    closed: bool

    @property
    def start(self) -> int:
        """The start of the first piece."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """The end of the last piece."""
        return self.pieces[-1][1]


@dataclass(frozen=True)
class QuotationMarks:
    """All quotations of a text in order of their start, and a warning for each mark without a partner."""

    quotations: tuple[Quotation, ...]
    warnings: tuple[AnalysisWarning, ...]

    def pieces_within(self, start: int, end: int) -> Iterator[CharSpan]:
        """The pieces inside a span of the text."""
        first = bisect_left(self._pieces, (start, start))
        for piece in self._pieces[first : bisect_right(self._pieces, (end, end))]:
            if piece[1] <= end:
                yield piece

    def spoken_within(self, start: int, end: int) -> Sequence[CharSpan]:
        """The inner spans of outermost quotations that touch a span of the text."""
        first = bisect_right(self._spoken, start, key=lambda inner: inner[1])
        return self._spoken[first : bisect_left(self._spoken, end, key=lambda inner: inner[0])]

    @cached_property
    def _pieces(self) -> list[CharSpan]:
        return sorted(piece for quotation in self.quotations for piece in quotation.pieces)

    @cached_property
    def _spoken(self) -> list[CharSpan]:
        return sorted(inner for quotation in self.quotations if not quotation.depth for inner in quotation.inner)
