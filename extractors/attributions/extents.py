"""From token numbers to stretches of the text, with the edges that PolNeAR gives them.

A content keeps its complementizer and the quotation marks at its edges; commas and full stops at an edge stay only
inside a closing mark or bracket. A mark or bracket at an edge whose partner lies outside is left out.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.clause import BRACKETS, PUNCTUATION, QUOTES
from onrecord.extractors.marks import QuotationMarks

Extent = tuple[int, int]


def extents(analysis: Analysis, tokens: Iterable[int]) -> tuple[Extent, ...]:
    """The stretches that tokens cover, in code points; those that only blanks part are one."""
    found: list[Extent] = []
    for index in sorted(set(tokens)):
        token = analysis.tokens[index]
        if found and not analysis.text[found[-1][1] : token.start].strip():
            found[-1] = (found[-1][0], token.end)
        elif token.end > token.start:
            found.append((token.start, token.end))
    return tuple(found)


def content_extents(analysis: Analysis, tokens: Iterable[int], marks: QuotationMarks) -> tuple[Extent, ...]:
    """The stretches of a content, each trimmed at its edges; empty where nothing but marks is left."""
    pieces = [piece for quotation in marks.quotations for piece in quotation.pieces]
    trimmed = (_trimmed(analysis.text, extent, pieces) for extent in extents(analysis, tokens))
    return tuple(extent for extent in trimmed if extent[0] < extent[1])


def _trimmed(text: str, extent: Extent, pieces: list[Extent]) -> Extent:
    start, end = extent
    inside = [piece for piece in pieces if start <= piece[0] and piece[1] <= end]
    opened, closed = {piece[0] for piece in inside}, {piece[1] for piece in inside}
    while start < end and start not in opened and _loose(text[start]):
        start += 1
    while start < end and end not in closed and _loose(text[end - 1]) and not _held(text, start, end):
        end -= 1
    return start, end


def _loose(character: str) -> bool:
    return character.isspace() or character in PUNCTUATION or character in QUOTES


def _held(text: str, start: int, end: int) -> bool:
    """Whether the last character belongs to what stands before it: a closing bracket, an abbreviation's full stop."""
    opening = BRACKETS.get(text[end - 1])
    if opening is not None:
        return text.count(opening, start, end) >= text.count(text[end - 1], start, end)
    return _abbreviation(text, start, end)


def _abbreviation(text: str, start: int, end: int) -> bool:
    """Whether a final full stop belongs to a word like `U.S.` or `Inc.`, not to the sentence."""
    word = text[start:end].rsplit(None, 1)[-1]
    return text[end - 1] == "." and ("." in word[:-1] and word[0].isalpha())
