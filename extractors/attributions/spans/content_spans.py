"""The spans of a content, with the edges that PolNeAR gives them.

A content keeps its complementizer and the quotation marks at its edges; commas and full stops at an edge stay only
inside a closing mark or bracket. A mark or bracket at an edge whose partner is outside is dropped.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.grammar.punctuation import BRACKET_SIGNS, BRACKETS, PUNCTUATION, QUOTES
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.marks import QuotationMarks
from onrecord.extractors.spans import CharSpan


def content_spans(analysis: Analysis, tokens: Iterable[int]) -> tuple[CharSpan, ...]:
    """The spans of a content, each trimmed at its edges; empty if only marks remain."""
    checkpoint()
    trimmed = (_trimmed(analysis.text, span, analysis.marks) for span in spans(analysis, tokens))
    return tuple(span for span in trimmed if span[0] < span[1])


def _trimmed(text: str, span: CharSpan, marks: QuotationMarks) -> CharSpan:
    start, end = span
    inside = list(marks.pieces_within(start, end))
    opened, closed = {piece[0] for piece in inside}, {piece[1] for piece in inside}
    while start < end and start not in opened and _loose(text[start]) and not _closes_inside(text, start, end):
        start += 1
    return start, _end(text, start, end, closed)


def _closes_inside(text: str, start: int, end: int) -> bool:
    """True of a bracket that is closed before the end of a span: `(laughs) No`."""
    closing = next((sign for sign, opening in BRACKETS.items() if opening == text[start]), None)
    return closing is not None and -1 < text.find(closing, start, end) < end - 1


def _end(text: str, start: int, end: int, closed: Collection[int]) -> int:
    """The end of a span without unpaired signs; each character is read once."""
    brackets: dict[str, int] = {}
    word = end
    while start < end and end not in closed and _loose(last := text[end - 1]):
        if opening := BRACKETS.get(last):
            brackets = brackets or {sign: text.count(sign, start, end) for sign in BRACKET_SIGNS}
            if brackets[opening] >= brackets[last]:
                break
        elif last == ".":
            word = _word_start(text, start, end) if word >= end else word
            if _abbreviated(text, word, end):
                break
        if last in brackets:
            brackets[last] -= 1
        end -= 1
    return end


def _loose(character: str) -> bool:
    return character.isspace() or character in PUNCTUATION or character in QUOTES


def _word_start(text: str, start: int, end: int) -> int:
    while start < end and not text[end - 1].isspace():
        end -= 1
    return end


def _abbreviated(text: str, word: int, end: int) -> bool:
    """True if a word's final full stop belongs to it, as in `U.S.` or `Inc.`, not to the sentence."""
    return text[word].isalpha() and "." in text[word : end - 1]
