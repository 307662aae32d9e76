"""Paragraphs: how far a quotation can run before it has to be opened again.

In news texts a single line break mostly ends a paragraph, but texts pasted from e-mail or a wire are broken at a
fixed width. A break is taken for such a wrap only where the lines say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from onrecord.extractors.marks.characters import DASHES, trim

_BREAK: Final = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_GOES_ON: Final = frozenset(",;)]}”’»›")
_HALF_LINE: Final = 40  # columns: a line that stops mid-sentence before this is a headline, a name or a list item
_FULL_LINE: Final = 0.75  # of the usual width: a wrapped line that ends earlier ends its paragraph


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    after_blank: bool

    @property
    def width(self) -> int:
        return self.end - self.start


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs of a text, without the blanks around them: lines, those that are only wrapped put together."""
    lines = list(_lines(text))
    width = _wrapped_width(text, lines)
    found: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        if number and _is_wrap(text, lines[number - 1], line, width):
            found[-1] = (found[-1][0], line.end)
        else:
            found.append((line.start, line.end))
    return found


def _lines(text: str) -> Iterator[_Line]:
    position, blank = 0, True
    for end, after in _breaks(text):
        start, last = trim(text, position, end)
        if last > start:
            yield _Line(start, last, blank)
        blank = last == start
        position = after


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    for found in _BREAK.finditer(text):
        yield found.span()
    yield len(text), len(text)


def _wrapped_width(text: str, lines: list[_Line]) -> float | None:
    """The usual width of the lines where the text as a whole is wrapped, else None.

    It is when, of the single breaks, two in five or more fall before a lower-case letter.
    """
    single = [(line, following) for line, following in pairwise(lines) if not following.after_blank]
    inside = [line.width for line, following in single if text[following.start].islower()]
    if len(inside) < 3 or len(inside) < 0.4 * len(single):
        return None
    return median(inside)


def _is_wrap(text: str, line: _Line, following: _Line, width: float | None) -> bool:
    if following.after_blank:
        return False
    first, last = text[following.start], text[line.end - 1]
    if first.islower() or first in _GOES_ON:
        return True
    if width is not None and line.width >= _FULL_LINE * width:
        return True
    return line.width >= _HALF_LINE and (last.isalnum() or last in DASHES or last in ",;")
