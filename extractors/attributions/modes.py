"""Direct, indirect, mixed: how much of a content is given word for word."""

from __future__ import annotations

from onrecord.extractors.attributions.clause import PUNCTUATION
from onrecord.extractors.marks import QuotationMarks
from onrecord.extractors.spans import CharSpan


def verbatim(content: tuple[CharSpan, ...], marks: QuotationMarks) -> tuple[CharSpan, ...]:
    """The stretches of a content that stand in quotation marks, marks excluded, in the order of the text."""
    found = []
    for quotation in marks.quotations:
        if quotation.depth:
            continue
        for start, end in quotation.inner:
            found += [(max(start, a), min(end, b)) for a, b in content if max(start, a) < min(end, b)]
    return tuple(sorted(found))


def mode(text: str, content: tuple[CharSpan, ...], quoted: tuple[CharSpan, ...]) -> str:
    """`direct` when every word of the content is quoted, `mixed` when some are, `indirect` when none, as in PolNeAR.

    Args:
        text: The text.
        content: The content's stretches.
        quoted: Those parts of them that stand in quotation marks.
    """
    if not quoted:
        return "indirect"
    covered = 0
    for start, end in content:
        for a, b in quoted:
            if start <= a and b <= end:
                covered += _weight(text[a:b])
    whole = sum(_weight(text[start:end]) for start, end in content)
    return "direct" if covered == whole else "mixed"


def _weight(stretch: str) -> int:
    return sum(1 for character in stretch if character.isalnum() and character not in PUNCTUATION)
