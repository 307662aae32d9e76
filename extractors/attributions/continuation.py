"""Quotations that no cue governs but that go on from one before: `"We won," she said. "We will win again."`"""

from __future__ import annotations

from dataclasses import replace

from extractors.analysis import Analysis
from extractors.attributions import clause
from extractors.attributions.candidate import Candidate
from extractors.attributions.quoted import SHORTEST_SPEECH, Quoted
from extractors.attributions.selection import Chosen


def _speech(analysis: Analysis, quotation: Quoted) -> bool:
    """Whether a quotation says something by itself, as names and scare quotes do not."""
    words = [analysis.tokens[i] for i in quotation.tokens if analysis.tokens[i].upos != "PUNCT"]
    return len(words) >= SHORTEST_SPEECH and any(w.upos in ("VERB", "AUX") for w in words)


def _only_between(analysis: Analysis, end: int, start: int) -> bool:
    """Whether no word stands between two places in the text."""
    return all(t.upos == "PUNCT" for t in analysis.tokens[end:start])


def _stands_alone(analysis: Analysis, quotation: Quoted) -> bool:
    """Whether a quotation begins a sentence and ends one."""
    first, last = analysis.tokens[quotation.first], analysis.tokens[quotation.last]
    opens = _only_between(analysis, analysis.sentences[first.sentence].first, quotation.first)
    closes = _only_between(analysis, quotation.last + 1, analysis.sentences[last.sentence].last)
    return opens and closes


def _extent(analysis: Analysis, chosen: Chosen) -> tuple[int, int]:
    words = (*chosen.candidate.cue, *chosen.candidate.source, *chosen.candidate.content)
    return min(words), max(words)


def _speaking(chosen: list[Chosen], quotations: tuple[Quoted, ...]) -> list[Chosen]:
    """The attributions from outside a quotation whose content has one in it."""
    quoted = {i for quotation in quotations for i in quotation.tokens}
    return [c for c in chosen if not quoted.isdisjoint(c.candidate.content) and quoted.isdisjoint(c.candidate.cue)]


def continued(analysis: Analysis, chosen: list[Chosen], quotations: tuple[Quoted, ...]) -> list[Chosen]:
    """Give quotations that stand alone to the quoting attribution just before them; return the rest as their own.

    A quotation goes on when it stands in the paragraph of the attribution before it, with at most one sentence
    between, or is all of the following paragraph. Others become attributions without cue or source.
    """
    speaking = _speaking(chosen, quotations)
    floating: list[Chosen] = []
    for quotation in quotations:
        if _governed(chosen, quotation) or not _speech(analysis, quotation) or not _stands_alone(analysis, quotation):
            continue
        before = _before(analysis, speaking, quotation)
        if before is None:
            content = clause.trimmed(analysis, set(quotation.tokens))
            floating.append(Chosen(Candidate("quote.floating", quotation.first, (), (), content, "", "quote.floating")))
        else:
            content = tuple(sorted({*before.candidate.content, *quotation.tokens}))
            before.candidate = replace(before.candidate, content=clause.trimmed(analysis, set(content)))
    return [*chosen, *floating]


def _governed(chosen: list[Chosen], quotation: Quoted) -> bool:
    """Whether an attribution that stands outside a quotation reports words of it."""
    inside = set(quotation.tokens)
    return any(
        not inside.isdisjoint(c.candidate.content) and not inside.issuperset((*c.candidate.cue, *c.candidate.content)) for c in chosen
    )


def _before(analysis: Analysis, speaking: list[Chosen], quotation: Quoted) -> Chosen | None:
    """The attribution whose speaker has the word when a quotation begins."""
    ended = [(extent[1], c) for c in speaking if (extent := _extent(analysis, c))[1] < quotation.first]
    if not ended:
        return None
    last, nearest = max(ended, key=lambda pair: pair[0])
    here, there = analysis.paragraphs[quotation.first], analysis.paragraphs[last]
    gap = analysis.tokens[quotation.first].sentence - analysis.tokens[last].sentence
    if here == there and gap <= 1:
        return nearest
    return nearest if here == there + 1 and gap <= 1 and _fills_paragraph(analysis, quotation) else None


def _fills_paragraph(analysis: Analysis, quotation: Quoted) -> bool:
    """Whether nothing else stands in the paragraph in which a quotation ends."""
    paragraphs = analysis.paragraphs
    after = quotation.last + 1
    while after < len(paragraphs) and analysis.tokens[after].upos == "PUNCT":
        after += 1
    before = quotation.first - 1
    ends = after == len(paragraphs) or paragraphs[after] != paragraphs[quotation.last]
    return ends and (before < 0 or paragraphs[before] != paragraphs[quotation.first])
