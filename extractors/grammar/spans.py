"""Spans of the text from token numbers."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.spans import CharSpan


def spans(analysis: Analysis, tokens: Iterable[int]) -> tuple[CharSpan, ...]:
    """The spans of tokens, merged if only white space separates them."""
    found: list[CharSpan] = []
    for index in sorted(set(tokens)):
        token = analysis.tokens[index]
        if found and not analysis.text[found[-1][1] : token.start].strip():
            found[-1] = (found[-1][0], token.end)
        elif token.end > token.start:
            found.append((token.start, token.end))
    return tuple(found)
