"""The spans within which quotation marks pair: paragraphs. A quotation ends with its own, unless the next reopens it.

In news texts a single line break usually ends a paragraph, but texts from e-mail or a wire are wrapped at a fixed
width. The widths and edges of the lines decide.
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
_HALF_LINE: Final = 40  # columns: a shorter line without a stop is a headline, a name or a list item
_MAX_LINE_LENGTH: Final = 100  # columns: no line of a wrapped text is longer; a longer one is a paragraph
_FULL_LINE: Final = 0.75  # of the usual width: a wrapped line that ends earlier ends its paragraph


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    after_blank: bool

    @property
    def width(self) -> int:
        return self.end - self.start


def pairing_spans(text: str) -> list[tuple[int, int]]:
    """The paragraphs of a text, without the blanks around them: its lines, with wrapped ones joined."""
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
    """The usual width of the lines if the whole text is wrapped, else None.

    A text is wrapped if at least two in five single breaks are before a lower-case letter.
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
    if following.width > _MAX_LINE_LENGTH:
        return False
    return line.width >= _HALF_LINE and (last.isalnum() or last in DASHES or last in ",;")
