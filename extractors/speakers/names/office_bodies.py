"""Bodies named after an office: `the Health and Safety Executive`, `the Fair Work Ombudsman`.

Recognisers label a part of such names as a body and the last word as a person.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Entity, Token
from onrecord.extractors.lexicon.titles import BODIES_BY_OFFICE, RANKS

MAX_LENGTH = 8
"""Most words before the last one of such a name: `Parliamentary and Health Service Ombudsman`."""

INSIDE = frozenset(("and", "&", "of", "for", "'s", "’s"))
"""Words in lower case inside such names."""

OF_PERSONS = RANKS | frozenset("financial operating managing marketing sales business studio record account".split())
"""Words before `executive` that show a person's occupation or rank."""


def bodies_by_office(analysis: Analysis) -> Iterator[Entity]:
    """The names of bodies that end in an office, with an article before them and no name after them, as entities."""
    for token in analysis.tokens:
        if token.text in BODIES_BY_OFFICE and not _names_follow(analysis, token):
            first = _first(analysis, token)
            if first is not None:
                yield Entity(analysis.tokens[first].start, token.end, "ORG", first, token.index + 1)


def _names_follow(analysis: Analysis, token: Token) -> bool:
    """True of an office before the name of its holder, or within a longer one: `Prisons Ombudsman Ada Bern`."""
    entity = analysis.entity_at(token.index)
    if entity is not None and entity.last > token.index + 1:
        return True
    following = analysis.tokens[token.index + 1] if token.index + 1 < len(analysis.tokens) else None
    same = following is not None and following.sentence == token.sentence
    return same and following is not None and following.upos == "PROPN" and following.text[0].isupper()


def _first(analysis: Analysis, token: Token) -> int | None:
    """The first word of the name that an office ends; None if it is a rank or has no words before it."""
    tokens, first = analysis.tokens, token.index
    while token.index - first < MAX_LENGTH and first and tokens[first - 1].sentence == token.sentence:
        before = tokens[first - 1]
        if before.text.lower() == "the" or not (before.text[0].isupper() or before.text in INSIDE):
            break
        first -= 1
    while first < token.index and tokens[first].text in INSIDE:
        first += 1
    article = first and tokens[first - 1].text.lower() == "the"
    words = {tokens[i].text.lower() for i in range(first, token.index)}
    return first if article and words and words.isdisjoint(OF_PERSONS) else None
