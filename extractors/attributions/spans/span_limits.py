"""Limits of spans by quotation marks, brackets and paragraphs.

A content has whole quotations. Otherwise it stays in its paragraph, and has no bracket without its partner.

Parses and models err most at the edges of sentences, where the layout of the text is more reliable.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.extractors.analysis import Analysis, once
from onrecord.extractors.attributions.layouts.line_openings import after_opening
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations, joined
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import BRACKET_SIGNS, BRACKETS, is_mark, trimmed
from onrecord.extractors.rule import Family

MAX_HOLE_LENGTH = 2
"""Most words of a gap between two spans of a role that is an error of single words and is filled."""


def widened(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> Candidate:
    """The candidate with its content widened to every quotation that it has words of, and kept within its limits.

    A word of a quotation is not its source: `“Sir, are you hurt?” asked a nurse`.
    """
    own = {quotations.around(token) for token in candidate.cue}
    touched = [quoted for quoted in quotations.touched(candidate.content) if quoted not in own]
    whole = joined(analysis, candidate, *touched) if touched else candidate
    if taken := {i for quoted in touched for i in quoted.tokens}.intersection(candidate.source):
        whole = replace(whole, source=tuple(i for i in candidate.source if i not in taken))
    return _bounded(analysis, whole, quotations)


def _bounded(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> Candidate:
    """The candidate with its content kept within paragraph and brackets, and its source with both of its marks."""
    content = after_opening(analysis, _filled(analysis, candidate, _in_paragraph(analysis, candidate, quotations)))
    content = _in_brackets(analysis, candidate.head, content)
    content = trimmed(analysis, {i for i in content if i not in candidate.cue}) or candidate.content
    source = _with_marks(analysis, _with_names(analysis, candidate, content), quotations)
    source = _with_brackets(analysis, candidate.head, source)
    if content == candidate.content and source == candidate.source:
        return candidate
    taken = {*content, *candidate.cue}
    return replace(candidate, content=content, source=tuple(i for i in source if i not in taken))


def _in_paragraph(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> tuple[int, ...]:
    """The content without words in sentences of other paragraphs, except those in closed quotations next to its own.

    Another paragraph between them divides them, and so does a quotation before the cue from those above it: the turns
    of a dialogue.
    """
    if candidate.rule.family is Family.LABEL:
        return candidate.content
    paragraphs, tokens = analysis.paragraphs, analysis.tokens
    home, sentence = paragraphs[candidate.head], tokens[candidate.head].sentence
    if candidate.content and paragraphs[candidate.content[0]] == home == paragraphs[candidate.content[-1]]:
        return candidate.content
    spoken = [quoted for quoted in quotations.touched(candidate.content) if quoted.closed]
    places = [range(paragraphs[quoted.first], paragraphs[quoted.last] + 1) for quoted in spoken]
    reached = {home, *(number for place in places if home in place for number in place)}
    turn = any(home in place and quoted.first < candidate.head for place, quoted in zip(places, spoken, strict=True))
    for place in places if quotations.around(candidate.head) is None else ():
        reached.update(place if place.start - 1 in reached else ())
    for place in () if turn else reversed(places):
        reached.update(place if place.stop in reached else ())

    def belongs(index: int) -> bool:
        if paragraphs[index] == home or tokens[index].sentence == sentence:
            return True
        quoted = quotations.around(index)
        return quoted is not None and quoted.closed and paragraphs[index] in reached

    kept = tuple(i for i in candidate.content if belongs(i))
    return kept if any(tokens[i].upos != "PUNCT" for i in kept) else candidate.content


def _filled(analysis: Analysis, candidate: Candidate, content: tuple[int, ...]) -> tuple[int, ...]:
    """The content with short gaps between two of its spans in one sentence filled."""
    if content and content[-1] - content[0] + 1 == len(content):
        return content  # it has no gaps
    words = set(content)
    others = {*candidate.cue, *candidate.source}
    last = max(others, default=len(analysis.tokens))
    for left, right in pairwise(content):
        gap = range(left + 1, right)
        set_off = analysis.tokens[left + 1].text == analysis.tokens[right - 1].text == "," and last < left
        if (0 < len(gap) <= MAX_HOLE_LENGTH or set_off) and others.isdisjoint(gap):
            together = analysis.tokens[left].sentence == analysis.tokens[right].sentence
            if together and any(analysis.tokens[i].upos != "PUNCT" for i in gap):
                words.update(gap)
    return tuple(sorted(words))


def elsewhere(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> bool:
    """True if all of an unquoted content is in other paragraphs than the cue and no colon introduces it.

    A headline does not report the lead below it: `Dam unsafe, engineers say`.
    """
    if candidate.rule.family is Family.LABEL or not candidate.content:
        return False
    paragraphs, tokens = analysis.paragraphs, analysis.tokens
    head = tokens[candidate.head]
    words = [i for i in candidate.content if tokens[i].upos != "PUNCT"]
    if not words or any(paragraphs[i] == paragraphs[head.index] or tokens[i].sentence == head.sentence for i in words):
        return False
    if any(quotations.around(i) is not None for i in words):
        return False
    before = words[0] - 1
    while before > 0 and tokens[before].text[:1] in "-–—•*":
        before -= 1
    return tokens[before].text != ":"


def _in_brackets(analysis: Analysis, head: int, content: tuple[int, ...]) -> tuple[int, ...]:
    """The content limited to the brackets around its cue; other brackets are in it as a pair or not at all."""
    words = set(content)
    for opening, closing in _brackets(analysis, head, content):
        inside = content[bisect_right(content, opening) : bisect_left(content, closing)]
        if opening < head < closing:
            content = inside or content
        elif (opening in words) != (closing in words):
            outside = content[: bisect_left(content, opening)] + content[bisect_right(content, closing) :]
            whole = len(inside) == closing - opening - 1
            content = tuple(sorted({*content, opening, closing})) if whole else outside or content
        else:
            continue
        words = set(content)
    return content


def _brackets(analysis: Analysis, head: int, content: tuple[int, ...]) -> list[tuple[int, int]]:
    """The pairs of brackets, innermost first, in the sentences of a cue and its content."""
    sentences = sorted({analysis.tokens[i].sentence for i in (head, *content)})
    return [pair for number in sentences for pair in _pairs(analysis, number)]


@once
def _pairs(analysis: Analysis, number: int) -> Sequence[tuple[int, int]]:
    """The pairs of brackets in a sentence, innermost first."""
    sentence = analysis.sentences[number]
    found: list[tuple[int, int]] = []
    open_: list[int] = []
    for index in analysis.reading(BRACKET_SIGNS, sentence.first, sentence.last):
        opening = BRACKETS.get(analysis.tokens[index].text)
        if opening is None:
            open_.append(index)
        elif open_ and analysis.tokens[open_[-1]].text == opening:
            found.append((open_.pop(), index))
    return found


def _with_names(analysis: Analysis, candidate: Candidate, content: tuple[int, ...]) -> tuple[int, ...]:
    """The source with all of a person's or a body's name of which it has a part: `Radio Sund`."""
    words = set(candidate.source)
    others = {*candidate.cue, *content}
    whole = candidate.rule.family is Family.LABEL  # the layout decides
    for entity in analysis.entities_within(min(words), max(words)) if words and not whole else ():
        name = range(entity.first, entity.last)
        spelled = all(analysis.tokens[i].text[0].isalnum() for i in name)
        spelled = spelled and analysis.paragraphs[entity.first] == analysis.paragraphs[entity.last - 1]
        if entity.label in ("PERSON", "ORG") and spelled and words & set(name) and others.isdisjoint(name):
            words |= set(name)
    return trimmed(analysis, words)


def _with_marks(analysis: Analysis, source: tuple[int, ...], quotations: Quotations) -> tuple[int, ...]:
    """The source with both marks of every quotation whose words it holds: `Miguel "Chico" Farias`."""
    words = set(source)
    for quoted in quotations.touched(source):
        if all(i in words or is_mark(analysis.tokens[i]) for i in quoted.tokens):
            words |= set(quoted.tokens)
    return tuple(sorted(words))


def _with_brackets(analysis: Analysis, head: int, source: tuple[int, ...]) -> tuple[int, ...]:
    """The source with both brackets around words that it holds, if it has one of them: `Sen. Ray Stoll (R-Ohio)`."""
    words = set(source)
    for opening, closing in _brackets(analysis, head, source) if source else ():
        inside = range(opening + 1, closing)
        if (opening in words) != (closing in words) and all(
            i in words or analysis.tokens[i].upos == "PUNCT" for i in inside
        ):
            words |= {opening, *inside, closing}
    return tuple(sorted(words))
