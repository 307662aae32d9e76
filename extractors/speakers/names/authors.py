"""The author of a text by its byline or signature: whom `I` outside quotations means.

`By Ada Bern` is among the first lines; a signature, and the line that says who the author is, are the last ones. On a
page of letters each has a signature below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.attributions.without_cue.signatures import is_name_line
from onrecord.extractors.speakers.mentions import NAME, PERSON, Mention

FIRST = 4
"""Lines from the first on that may be a byline: headline, standfirst, date."""

LAST = 3
"""Most lines from the last one back to a signature: an office and a place follow the name."""

MIN_WORDS, MAX_WORDS = 2, 4
"""Words of a full name."""

WRITERS = frozenset(("author", "writer"))
"""Nouns for the author before the name in the line that says who that is: `The author, Ada Bern, is a columnist`."""


def authors(analysis: Analysis, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions of the authors in a byline or in signatures, in the order of the text.

    There are several on a page of letters, where each is signed; none where two people sign together.

    Args:
        analysis: The text's analysis.
        mentions: Its mentions.
    """
    persons = {one.start: one for one in mentions if one.form == NAME and one.kind in (PERSON, None)}
    for line in _bylines(analysis):
        name = _only(analysis, line, persons)
        return [] if name is None else [name]
    if signatures := _signatures(analysis, persons):
        return signatures
    introduced = _introduced(analysis, persons)
    return [] if introduced is None else [introduced]


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
    """True of a name at the beginning of some words, behind titles, a dash or `The author` at most."""
    before = [analysis.tokens[i] for i in words if analysis.tokens[i].start < name.start]
    full = name.name is not None and len(name.name.parts) > 1
    if any(one.lemma.lower() in WRITERS for one in before[:2]):
        before = before[2:]
    return full and all(one.upos in ("PROPN", "PUNCT") for one in before)


def _signatures(analysis: Analysis, persons: dict[int, Mention]) -> list[Mention]:
    """The names in lines without a sentence, if the last such line but for places and offices ends the text."""
    lines = analysis.lines[1:]
    ends = len(lines) - sum(1 for _ in takewhile(lambda line: _is_signature(analysis, line), reversed(lines)))
    last = next(_signers(analysis, lines[max(ends, len(lines) - LAST) :], persons), None)
    return [] if last is None else [*_signers(analysis, lines[:ends], persons), last]


def _signers(analysis: Analysis, lines: Sequence[Sequence[int]], persons: dict[int, Mention]) -> Iterator[Mention]:
    """The names that begin lines without a sentence."""
    for line in lines:
        if _is_signature(analysis, line) and (name := _only(analysis, line, persons)) is not None:
            yield name


def _is_signature(analysis: Analysis, line: Sequence[int]) -> bool:
    """True of a line without a sentence, which may end with a full stop: `Ada Bern.`."""
    return is_name_line(analysis, line[:-1] if len(line) > 1 and analysis.tokens[line[-1]].text == "." else line)


def _introduced(analysis: Analysis, persons: dict[int, Mention]) -> Mention | None:
    """The person that the last paragraph introduces: `Ada Bern is a columnist.`, `Ada Bern teaches history.`."""
    if len(analysis.lines) < 2:
        return None
    opening = analysis.sentences[analysis.tokens[analysis.lines[-1][0]].sentence]
    name = _only(analysis, range(opening.first, opening.last), persons)
    if name is None:
        return None
    words = analysis.tokens[opening.first : opening.last]
    root = next((one for one in words if one.relation == "root"), None)
    if root is None or any(analysis.dependents(root.index, "ccomp", "parataxis")):  # `Ada Bern says the ferry is late`
        return None
    present = root.feats.get("Tense") == "Pres" and root.feats.get("VerbForm") == "Fin"
    if not present and not any(analysis.dependents(root.index, "cop")):
        return None
    return None if any(_may_be(one, name) for one in persons.values() if one.start < name.start) else name


def _may_be(one: Mention, other: Mention) -> bool:
    """True of two names of one surname, unless their first names differ: the text has told of the author's family."""
    first, second = (() if mention.name is None else mention.name.parts for mention in (one, other))
    if not first or not second or first[-1] != second[-1]:
        return False
    return len(first) == 1 or len(second) == 1 or first[0] == second[0]
