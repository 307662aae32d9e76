"""Lists after a colon: `The union demanded:`, and an item in each of the lines below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import BULLETS, Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import understood_subject
from onrecord.extractors.grammar.verb_groups import predicate_words

_ITEM = re.compile(r"[-–—*·]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]", re.IGNORECASE)
"""Beginnings of items besides bullets: a dash, a number, a letter."""

MIN_ITEMS = 2
"""Lines that make a list; one that a dash opens is a line of dialogue."""


def list_candidates(analysis: Analysis, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of the verbs whose whole content is a list: `The strikers demanded:`."""
    for colon, items in _lists(analysis):
        verb = analysis.tokens[colon - 1]
        entry = lexicon.verb(verb.lemma) if verb.upos == "VERB" else None
        subject = understood_subject(analysis, verb.index) if entry is not None else None
        if subject is not None:
            cue = predicate_words(analysis, verb.index)
            source = naming_phrase(analysis, subject.token, verb.index)
            content = trimmed(analysis, set(items))
            yield Candidate(rules.LIST, verb.index, cue, source, content, subject.path, rules.LIST.id)


def with_lists(analysis: Analysis, chosen: Sequence[Selected]) -> list[Selected]:
    """The attributions; a content that ends before the colon of a list has the list as well."""
    found = dict(_lists(analysis))
    for one in chosen:
        content = one.candidate.content
        colon = content[-1] + 1 if content else -1
        if colon in found and one.candidate.cue:
            words = trimmed(analysis, {*content, colon, *found[colon]})
            one.candidate = replace(one.candidate, content=words)
    return list(chosen)


def _lists(analysis: Analysis) -> Iterator[tuple[int, range]]:
    """The lists of a text: the colon that ends the line before one, and the words of its items."""
    every = analysis.lines
    number = 0
    while number < len(every):
        end = number + 1
        if analysis.tokens[every[number][-1]].text == ":" and every[number][-1]:
            while end < len(every) and _is_item(analysis, every[end]):
                end += 1
        if end - number > MIN_ITEMS:
            yield every[number][-1], range(every[number + 1][0], every[end - 1][-1] + 1)
        number = end


def _is_item(analysis: Analysis, line: Sequence[int]) -> bool:
    """True of a line with a sign or a number before its first word."""
    first, last = analysis.tokens[line[0]], analysis.tokens[line[-1]]
    opening = analysis.text[first.start : last.end].split(maxsplit=1)
    return len(opening) > 1 and (opening[0] in BULLETS or _ITEM.fullmatch(opening[0]) is not None)
