"""Candidates without what a parse or a moved edge has wrongly joined to their contents and sources."""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.content_endings import without_ending
from onrecord.extractors.attributions.content_openings import without_opening
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.line_openings import after_opening
from onrecord.extractors.attributions.quotations import Quotations
from onrecord.extractors.attributions.source_spans import one_phrase
from onrecord.extractors.draft import Candidate
from onrecord.extractors.rule import Family

BY_LAYOUT = frozenset({Family.HEADLINE, Family.LABEL, Family.ANAPHOR})
"""Families whose spans the layout or a reference decides."""


def bounded(analysis: Analysis, candidate: Candidate, quotations: Quotations, lexicon: Lexicon) -> Candidate:
    """The candidate with a content that is one clause's, and a source that is one phrase."""
    if candidate.rule.family in BY_LAYOUT:
        return candidate
    opened = without_opening(analysis, _untimed(analysis, candidate), lexicon)
    return one_phrase(analysis, without_ending(analysis, opened, quotations, lexicon))


def _untimed(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate without the time that opens a line of a live report in its source and its content."""
    source, content = after_opening(analysis, candidate.source), after_opening(analysis, candidate.content)
    if source == candidate.source and content == candidate.content:
        return candidate
    return replace(candidate, source=source, content=content)
