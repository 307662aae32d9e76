"""The spans of a content, with the edges that PolNeAR gives them.

A content keeps its complementizer and the quotation marks at its edges; commas and full stops at an edge stay only
inside a closing mark or bracket. A mark or bracket at an edge whose partner lies outside is left out.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.clause import BRACKETS, PUNCTUATION, QUOTES
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.spans import CharSpan


def content_spans(analysis: Analysis, tokens: Iterable[int]) -> tuple[CharSpan, ...]:
    """The stretches of a content, each trimmed at its edges; empty where nothing but marks is left."""
    pieces = [piece for quotation in analysis.marks.quotations for piece in quotation.pieces]
    trimmed = (_trimmed(analysis.text, span, pieces) for span in spans(analysis, tokens))
    return tuple(span for span in trimmed if span[0] < span[1])


def _trimmed(text: str, span: CharSpan, pieces: list[CharSpan]) -> CharSpan:
    start, end = span
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
