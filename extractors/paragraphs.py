"""Paragraphs of a text.

News texts have one line for each paragraph, or hard-wrapped lines with blank lines between paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_BLOCK_LENGTH = 20_000
"""Most characters of a block; articles without line breaks, which are one paragraph, are mostly shorter."""

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
WRAPPED_WIDTH = range(45, 101)
"""Widths of hard-wrapped lines that the next line continues. A longer line is a paragraph of its own, so the line
before it is one too: a headline above its lead."""

STOP = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s(?=[\"'“‘«(\[]{0,3}[A-Z0-9])")
"""The end of a sentence with the white space after it."""

SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
DATELINE = re.compile(
    r"[A-Z][A-Z.'’ -]{2,40}(?:,\s+[A-Z][\w.'’ ]{1,30}){0,3}"
    r"(?:,?\s+\(\w[\w/ .-]{1,30}\)\s*(?:—|–|--|-|―)|\s*(?:—|--|―)(?![^.\n]{0,120}(?:—|--|―)))\s*(?=\S)"
)
"""`PARIS, Nov. 3 (Reuters) — ` at the head of a story: the place in capitals, a date, an agency, a dash."""

LABELLED = re.compile(
    r"[A-Z][A-Z.'’-]{0,20}(?: [A-Z][A-Z.'’-]{0,20}){0,3}(?<=[A-Z.]{3})"
    r"(?:,\s+[A-Z][\w.'’ ]{1,30}){0,3}(?:\s+\(\w[\w/ .-]{1,30}\))?(?::|[ \t]{1,4}[-–])[ \t]{1,4}(?=\S)"
)
"""`KUALA LUMPUR: ` or `LAGOS, Nigeria – `, with a colon or a short dash: the form of a speaker's label."""

LEAD = 3
"""Paragraphs that may have a dateline like a label: headline, byline and lead are the first ones."""

MIN_LEAD_LENGTH = 60
"""Fewest characters of a paragraph after a dateline like a label: a shorter one is a headline or a turn."""

PERSONAL = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our)\b")
"""Pronouns of spoken turns, which a lead has only in quotations."""

QUOTED = re.compile(r"[\"“][^\"”]{1,500}+[\"”]")


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """True if a line break is only a wrap: the paragraph continues in the following line."""
    between = text[line[1] : following[0]]
    if len(between.replace("\r\n", "\n")) != 1:
        return False
    start = text[following[0] : following[1]].lstrip()[:1]
    if start.islower():
        return True
    width, next_width = line[1] - line[0], following[1] - following[0]
    if next_width >= WRAPPED_WIDTH.stop:
        return False
    return width in WRAPPED_WIDTH and start.isalnum() and not SENTENCE_END.search(text, *line)


def paragraph_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the paragraphs in code points, without line breaks and blank lines."""
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
    """The paragraphs in code points, with a dateline at the beginning of one as a block of its own.

    A paragraph of more than `MAX_BLOCK_LENGTH` characters is divided, if possible at the end of a sentence.
    """
    found: list[tuple[int, int]] = []
    whole = paragraph_spans(text)
    openings = [end - len(text[start:end].lstrip()) for start, end in whole]
    labelled = sum(
        LABELLED.match(text, first, end) is not None for first, (_, end) in zip(openings, whole, strict=True)
    )
    for number, (first, (start, end)) in enumerate(zip(openings, whole, strict=True)):
        dateline = DATELINE.match(text, first, end)
        if dateline is None and labelled == 1 and number < LEAD:
            dateline = _like_label(text, first, end)
        if dateline and dateline.end() < end:
            found += [(start, dateline.end()), (dateline.end(), end)]
        else:
            found.append((start, end))
    return tuple(part for block in found for part in _parts(text, *block))


def _like_label(text: str, start: int, end: int) -> re.Match[str] | None:
    """A dateline like a label before a lead; None if the paragraph is a headline or a spoken turn."""
    found = LABELLED.match(text, start, end)
    if found is None or end - found.end() < MIN_LEAD_LENGTH or not SENTENCE_END.search(text, start, end):
        return None
    return None if PERSONAL.search(QUOTED.sub("", text[found.end() : end])) else found


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A block, or its parts: each ends at the last end of a sentence in the second half of the limit, or at a space."""
    while end - start > MAX_BLOCK_LENGTH:
        middle, limit = start + MAX_BLOCK_LENGTH // 2, start + MAX_BLOCK_LENGTH
        stops = [match.end() for match in STOP.finditer(text, middle, limit)]
        cut = stops[-1] if stops else text.rfind(" ", middle, limit) + 1 or limit
        yield start, cut
        start = cut
    yield start, end
