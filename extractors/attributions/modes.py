"""The mode of an attribution: direct, indirect or mixed."""

from __future__ import annotations

from onrecord.extractors.grammar.punctuation import PUNCTUATION
from onrecord.extractors.marks import QuotationMarks
from onrecord.extractors.spans import CharSpan, holding


def verbatim(content: tuple[CharSpan, ...], marks: QuotationMarks) -> tuple[CharSpan, ...]:
    """The spans of a content that are in quotation marks, marks excluded, in the order of the text."""
    found = [(max(start, a), min(end, b)) for a, b in content for start, end in marks.spoken_within(a, b)]
    return tuple(sorted(one for one in found if one[0] < one[1]))


def mode(text: str, content: tuple[CharSpan, ...], quoted: tuple[CharSpan, ...]) -> str:
    """`direct` if every word of the content is quoted, `mixed` if some are, `indirect` if none, as in PolNeAR.

    Args:
        text: The text.
        content: The content's spans.
        quoted: Those parts of them that are in quotation marks.
    """
    if not quoted:
        return "indirect"
    held = ((a, b, holding(content, a)) for a, b in quoted)
    covered = sum(_weight(text[a:b]) for a, b, around in held if around is not None and b <= around[1])
    whole = sum(_weight(text[start:end]) for start, end in content)
    return "direct" if covered == whole else "mixed"


def _weight(text: str) -> int:
    return sum(1 for character in text if character.isalnum() and character not in PUNCTUATION)
