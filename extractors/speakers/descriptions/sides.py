"""The sides of a parliament: `the governing Harvest Union`, later `the ruling party`."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.negation import is_asserted
from onrecord.extractors.lexicon.bodies import SIDES


def sides_at(analysis: Analysis, head: int) -> frozenset[str]:
    """The sides that the words before a noun or a name tell, or its relative clause: `which governs the province`."""
    clauses = (one for one in analysis.dependents(head, "acl:relcl") if any(analysis.dependents(one.index, "obj")))
    found = (*narrowing(analysis, head), *(one for one in clauses if is_asserted(analysis, one.index)))
    words = (word for one in found for word in (one.text.lower(), one.lemma.lower()))
    return frozenset(SIDES[word] for word in words if word in SIDES)


def narrowing(analysis: Analysis, head: int) -> Iterator[Token]:
    """The adjectives and nouns before a noun or a name; a parse may attach them to any word of the name."""
    entity = analysis.entity_at(head)
    words = range(head, head + 1) if entity is None else range(entity.first, entity.last)
    for index in words:
        yield from (one for one in analysis.dependents(index, "amod", "compound") if one.index < words[0])
