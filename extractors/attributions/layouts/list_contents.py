"""Lists after a colon: `The union demanded:`, and an item in each of the lines below; `Cole wrote:`, and a message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import BULLETS, Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.subjects import understood_subject
from onrecord.extractors.grammar.verb_groups import predicate_words

_ITEM = re.compile(r"[-–—*·]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]", re.IGNORECASE)
"""Beginnings of items besides bullets: a dash, a number, a letter."""

MIN_ITEMS = 2
"""Lines that make a list; one that a dash opens is a line of dialogue."""

CITING = ">"
"""The sign before each line of a message that another one cites."""


def list_candidates(analysis: Analysis, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of the verbs whose whole content is a list: `The strikers demanded:`, `Bell told reporters:`."""
    for colon, items in _lists(analysis):
        verb = _verb_before(analysis, colon, lexicon)
        subject = understood_subject(analysis, verb.index) if verb is not None else None
        if verb is not None and subject is not None:
            cue = predicate_words(analysis, verb.index)
            source = naming_phrase(analysis, subject.token, verb.index)
            content = trimmed(analysis, set(items))
            yield Candidate(rules.LIST, verb.index, cue, source, content, subject.path, rules.LIST.id)


def _verb_before(analysis: Analysis, colon: int, lexicon: Lexicon) -> Token | None:
    """The verb whose clause a colon ends, unless that has a content of its own: a clause, a thing or a quotation."""
    above = (analysis.tokens[i] for i in (colon - 1, *analysis.ancestors(colon - 1)) if i < colon)
    verb = next((token for token in above if token.upos == "VERB" and token.text.lower() != "following"), None)
    if verb is None or verb.relation == "ccomp" or entry_of(analysis, verb, lexicon) is None:
        return None  # `The union said it wanted:` is one content with its list
    things = [t for t in analysis.dependents(verb.index, "obj", "ccomp", "xcomp") if t.index > verb.index]
    free = all(t.lemma.lower() == "following" or denotes_person(analysis, t) or t.upos == "PRON" for t in things)
    quoted = any(is_mark(t) for t in analysis.tokens[analysis.sentences[verb.sentence].first : colon])
    return verb if free and not quoted else None


def with_lists(analysis: Analysis, chosen: Sequence[Selected]) -> list[Selected]:
    """The attributions; one whose content or cue ends before the colon of a list has the list as well.

    A content that opens with a list ends with it, whatever a parse makes of the lines below.
    """
    found = dict(_lists(analysis))
    opened = {items[0]: items for items in found.values()}
    for one in chosen:
        content, cue = one.candidate.content, one.candidate.cue
        colon = next((end[-1] + 1 for end in (content, cue) if end and cue and end[-1] + 1 in found), -1)
        if colon in found:
            words = trimmed(analysis, {*content, colon, *found[colon]})
            one.candidate = replace(one.candidate, content=words)
        elif content and content[-1] > max(opened.get(content[0], content)):
            one.candidate = replace(one.candidate, content=trimmed(analysis, set(opened[content[0]])))
    return list(chosen)


def _lists(analysis: Analysis) -> Iterator[tuple[int, list[int]]]:
    """The lists of a text: the colon that ends the line before one, and the words of its items."""
    every = analysis.lines
    number = 0
    while number < len(every):
        end = number + 1
        if analysis.tokens[every[number][-1]].text == ":" and every[number][-1]:
            while end < len(every) and _is_item(analysis, every[end]):
                end += 1
        cited = end - number > 1 and analysis.tokens[every[number + 1][0]].text == CITING
        if end - number > MIN_ITEMS or cited:
            words = range(every[number + 1][0], every[end - 1][-1] + 1)
            yield every[number][-1], [i for i in words if not (cited and analysis.tokens[i].text == CITING)]
        number = end


def _is_item(analysis: Analysis, line: Sequence[int]) -> bool:
    """True of a line with a sign or a number before its first word."""
    first, last = analysis.tokens[line[0]], analysis.tokens[line[-1]]
    opening = analysis.text[first.start : last.end].split(maxsplit=1)
    if opening[:1] == [CITING]:
        return True
    return len(opening) > 1 and (opening[0] in BULLETS or _ITEM.fullmatch(opening[0]) is not None)
