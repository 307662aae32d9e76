"""The author of a text by its byline or signature: whom `I` outside quotations means.

`By Ada Bern` is among the first lines; a signature, and the line that says who the author is, are the last ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.attributions.signatures import is_name_line
from onrecord.extractors.speakers.mentions import NAME, PERSON, Mention

FIRST = 4
"""Lines from the first on that may be a byline: headline, standfirst, date."""

LAST = 3
"""Most lines from the last one back to a signature: an office and a place follow the name."""

MIN_WORDS, MAX_WORDS = 2, 4
"""Words of a full name."""


def author(analysis: Analysis, mentions: Iterable[Mention]) -> Mention | None:
    """The mention of the author in a byline or a signature; None if there is none, or if there are several authors.

    Args:
        analysis: The text's analysis.
        mentions: Its mentions.
    """
    lines = analysis.lines
    persons = {one.start: one for one in mentions if one.form == NAME and one.kind in (PERSON, None)}
    for line in _bylines(analysis):
        return _only(analysis, line, persons)
    signed = _signature(analysis, lines, persons)
    return signed or _introduced(analysis, lines, persons)


def byline_names(analysis: Analysis) -> Iterator[Entity]:
    """The names in bylines of which the entity recogniser found only a part."""
    for line in _bylines(analysis):
        name = list(takewhile(lambda i: analysis.tokens[i].upos == "PROPN", line))
        whole = {entity for i in name if (entity := analysis.entity_at(i))}
        if MIN_WORDS <= len(name) <= MAX_WORDS and not any(
            one.first == name[0] and one.last > name[-1] for one in whole
        ):
            first, last = analysis.tokens[name[0]], analysis.tokens[name[-1]]
            yield Entity(first.start, last.end, "PERSON", first.index, last.index + 1)


def _bylines(analysis: Analysis) -> Iterator[Sequence[int]]:
    """The words behind `By` of short lines at the beginning of a text."""
    for line in analysis.lines[:FIRST]:
        if analysis.tokens[line[0]].text.lower() == "by" and len(line) > 1 and is_name_line(analysis, line):
            yield line[1:]


def byline_words(analysis: Analysis) -> frozenset[int]:
    """The words of bylines, of whose author the text does not speak."""
    lines = (*_bylines(analysis), *_bare_bylines(analysis))
    return frozenset(index for line in lines for index in line)


def _bare_bylines(analysis: Analysis) -> Iterator[Sequence[int]]:
    """Lines at the beginning with a person's name that the text does not mention again: `Ada Bern | 12 May`."""
    for line in analysis.lines[1:FIRST]:
        entity = analysis.entity_at(line[0])
        if entity is None or entity.label != "PERSON" or not MIN_WORDS <= entity.last - entity.first <= MAX_WORDS:
            continue
        surname = analysis.tokens[entity.last - 1].text
        again = any(token.text == surname for token in (*analysis.tokens[: line[0]], *analysis.tokens[line[-1] :][1:]))
        if is_name_line(analysis, line) and not again:
            yield line


def _only(analysis: Analysis, words: Sequence[int], persons: dict[int, Mention]) -> Mention | None:
    """The person whose name some words begin with, unless another one follows."""
    named = [persons[start] for i in words if (start := analysis.tokens[i].start) in persons]
    return named[0] if len(named) == 1 and _opens(analysis, words, named[0]) else None


def _opens(analysis: Analysis, words: Sequence[int], name: Mention) -> bool:
    """True of a name at the beginning of some words, behind titles and a dash at most."""
    before = (analysis.tokens[i] for i in words if analysis.tokens[i].start < name.start)
    full = name.name is not None and len(name.name.parts) > 1
    return full and all(one.upos in ("PROPN", "PUNCT") for one in before)


def _signature(analysis: Analysis, lines: Sequence[Sequence[int]], persons: dict[int, Mention]) -> Mention | None:
    """The name that begins the first of the last lines without a sentence."""
    found = None
    for line in reversed(lines[1:][-LAST:]):
        if not is_name_line(analysis, line):
            break
        found = _only(analysis, line, persons) or found
    return found


def _introduced(analysis: Analysis, lines: Sequence[Sequence[int]], persons: dict[int, Mention]) -> Mention | None:
    """The subject of the last paragraph, if it says who somebody new is: `Ada Bern is a columnist.`."""
    if len(lines) < 2:
        return None
    opening = analysis.sentences[analysis.tokens[lines[-1][0]].sentence]
    name = _only(analysis, range(opening.first, opening.last), persons)
    if name is None or name.name is None:
        return None
    predicate = analysis.tokens[name.head].head
    is_new = not any(
        one.name is not None and one.name.parts[-1] == name.name.parts[-1] and start < name.start
        for start, one in persons.items()
    )
    says = predicate is not None and any(analysis.dependents(predicate, "cop"))
    return name if says and is_new else None
