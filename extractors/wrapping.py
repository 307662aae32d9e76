"""Hard-wrapped texts: the copy that is read, of the same length, with blanks for the breaks inside paragraphs.

E-mail and agencies break lines at a fixed width; some converters add an empty line after each. Such a break is one
before a word that the line had no room for. Everything that reads lines and paragraphs then finds those of the author.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.extractors.lexicon.titles import ABBREVIATED_TITLES

WIDTHS = range(45, 101)
"""Widths at which texts are wrapped. Narrower lines are verse or lists, wider ones paragraphs."""

MIN_WRAPS = 3
"""Breaks inside sentences that show a text to be wrapped."""

REGULAR = 0.75
"""Least share of full lines among those that end inside a sentence: verse and lists end theirs anywhere."""

FULL = 0.85
"""Least share of the width that a wrapped line and the next word fill: some programs measure widths, not letters."""

LONGER = 10
"""One line in so many may be longer than the width: a headline, an address."""

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_CITED = re.compile(r"(?m)^(?:> ?)+")
"""The signs before the lines of a message that is answered."""

_STOP = re.compile(r"[.!?:;…][\"'”’»)\]]{0,3}$")
_TITLE = re.compile(rf"(?:^|\s)(?:{'|'.join(sorted(ABBREVIATED_TITLES))}|[A-Z])\.$")
"""An abbreviated title or an initial, whose full stop ends no sentence."""

_ITEM = re.compile(r"[-*•●▪‣◦·]\s|\(?(?:\d{1,2}|[a-z])[.)]\s")
"""The beginning of an item of a list."""

_TURN = re.compile(r"[QA]\.\s|[–—]\s|[A-Z][\w.'’ -]{0,40}:\s")
"""The beginning of a turn, also in the middle of a sentence: `Cole | said: “No.”`."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line that is not blank, without the blanks around it; `gap` counts the breaks before it, `indent` blanks."""

    start: int
    end: int
    gap: int
    indent: int

    @property
    def width(self) -> int:
        return self.indent + self.end - self.start


def unwrapped(text: str) -> str:
    """The text with blanks for the breaks inside the paragraphs of a hard-wrapped text; any other text as it is."""
    cited = _CITED.findall(text)
    plain = _CITED.sub(lambda signs: " " * len(signs[0]), text) if len(cited) > MIN_WRAPS else text
    lines = _lines(plain)
    for gap in (1, 2):
        width = _width(plain, lines, gap)
        if width:
            return _joined(plain, lines, gap, width)
    return text


def _lines(text: str) -> list[_Row]:
    found: list[_Row] = []
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if words:
            start = line.start() + line[0].index(words[0])
            gap = len(_BREAK.findall(text, found[-1].end if found else 0, start))
            found.append(_Row(start, start + len(words), gap, start - line.start()))
    return found


def _width(text: str, lines: Sequence[_Row], gap: int) -> int:
    """The width at which a text with so many breaks between its lines is wrapped; 0 if it is not."""
    inside = [
        (line, following)
        for line, following in pairwise(lines)
        if following.gap == gap and not _is_ended(text, line) and line.width < WIDTHS.stop
    ]
    if len(inside) < MIN_WRAPS:
        return 0
    widths = sorted(line.width for line, _ in inside)
    width = widths[-1 - len(widths) // LONGER]
    full = [following for line, following in inside if _is_full(text, line, following, width)]
    small = [following for following in full if text[following.start].islower()]
    regular = len(full) >= max(MIN_WRAPS, REGULAR * len(inside)) and 2 * len(small) >= len(full)
    return width if regular and width in WIDTHS else 0


def _is_full(text: str, line: _Row, following: _Row, width: int) -> bool:
    """True if a line had no room for the first word of the next."""
    word = text[following.start : following.end].split(maxsplit=1)[0]
    return line.width + 1 + len(word) > FULL * width


def _is_ended(text: str, line: _Row) -> bool:
    """True of a line with the end of a sentence, or a colon, at its end."""
    last = text[max(line.start, line.end - WIDTHS.start) : line.end]
    return _STOP.search(last) is not None and _TITLE.search(last) is None


def _joined(text: str, lines: Sequence[_Row], gap: int, width: int) -> str:
    """The text without the breaks between lines that belong together."""
    divided = any(line.gap > gap for line in lines[1:])
    parts: list[str] = []
    position = marks = 0
    for line, following in pairwise(lines):
        marks += sum(text.count(mark, line.start, line.end) for mark in '"“”')
        open_ = marks % 2 == 1 and text[following.start] not in "\"“‘'«"  # a new paragraph would repeat the mark
        ended = _is_ended(text, line) and not open_
        may_end = ended and not (divided and following.gap == gap and not _TURN.match(text, following.start))
        if not may_end and _fits(text, line, following, gap, width):
            parts += [text[position : line.end], " " * (following.start - line.end)]
            position = following.start
        else:
            marks = 0
    return "".join((*parts, text[position:]))


def _fits(text: str, line: _Row, following: _Row, gap: int, width: int) -> bool:
    """True if the layout lets a sentence or a paragraph go on in the next line."""
    if following.gap > max(gap, 2) or following.indent > line.indent or line.width >= WIDTHS.stop:
        return False
    if _ITEM.match(text, following.start):
        return False
    small, full = text[following.start].islower(), _is_full(text, line, following, width)
    return (small or full) if following.gap == gap else (small and full)
