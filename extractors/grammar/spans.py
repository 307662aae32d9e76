"""From token numbers to spans of the text."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.spans import CharSpan


def spans(analysis: Analysis, tokens: Iterable[int]) -> tuple[CharSpan, ...]:
    """The spans that tokens cover; spans that only white space separates are one."""
    found: list[CharSpan] = []
    for index in sorted(set(tokens)):
        token = analysis.tokens[index]
        if found and not analysis.text[found[-1][1] : token.start].strip():
            found[-1] = (found[-1][0], token.end)
        elif token.end > token.start:
            found.append((token.start, token.end))
    return tuple(found)
