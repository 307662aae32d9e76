"""Where paragraphs begin and end.

News texts arrive both ways: one line a paragraph, or hard-wrapped lines with blank lines between paragraphs.
"""

from __future__ import annotations

import re

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
WRAPPED_WIDTH = range(45, 101)
SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
DATELINE = re.compile(
    r"\s*[A-Z][A-Z.'’ -]{2,40}(?:,\s+[A-Z][\w.'’ ]{1,30}){0,3}"
    r"(?:,?\s+\(\w[\w/ .-]{1,30}\)\s*(?:—|–|--|-|―)|\s*(?:—|--|―)(?![^.\n]{0,120}(?:—|--|―)))\s*(?=\S)"
)
"""`PARIS, Nov. 3 (Reuters) — ` at the head of a story: the place in capitals, a date, an agency, a dash."""


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a line break is only a wrap: the paragraph goes on in the following line."""
    between = text[line[1] : following[0]]
    if len(between.replace("\r\n", "\n")) != 1:
        return False
    start = text[following[0] : following[1]].lstrip()[:1]
    if start.islower():
        return True
    width = line[1] - line[0]
    return width in WRAPPED_WIDTH and start.isalnum() and not SENTENCE_END.search(text, *line)


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the paragraphs, in code points; line ends and blank lines lie outside."""
    found: list[tuple[int, int]] = []
    last: tuple[int, int] | None = None
    for match in LINE.finditer(text):
        if not match[0].strip():
            last = None
            continue
        line = match.span()
        if last is not None and _goes_on(text, last, line):
            found[-1] = (found[-1][0], line[1])
        else:
            found.append(line)
        last = line
    return tuple(found)


def blocks(text: str) -> tuple[tuple[int, int], ...]:
    """The paragraphs, with a dateline at the head of one as a block of its own, in code points."""
    found: list[tuple[int, int]] = []
    for start, end in paragraphs(text):
        dateline = DATELINE.match(text, start, end)
        if dateline and dateline.end() < end:
            found += [(start, dateline.end()), (dateline.end(), end)]
        else:
            found.append((start, end))
    return tuple(found)
