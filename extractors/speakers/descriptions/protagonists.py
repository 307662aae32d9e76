"""Protagonists: `A pilot took bribes, a court was told. ¶ Jan Maas, 52, denies it` is about one person.

The first paragraph introduces a person without a name, and the next ones begin with a full name and an age: in news
this is the name of the person of the first sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.speakers.descriptions.ages import AFTER_NAME, BEHIND
from onrecord.extractors.speakers.mentions import NAME, NOMINAL, PERSON, Mention, opens_paragraph

OPENING = 2
"""Paragraphs, a headline among them, that may introduce a person."""

NEAR = 2
"""Most paragraphs from the description to the name."""


def protagonist(analysis: Analysis, mentions: Mapping[int, Mention]) -> tuple[int, int] | None:
    """The heads of the only person introduced in a text's opening and of that person's name; None if there is none.

    People in a clause that describes this person do not count: `A carer who robbed a retired teacher`.

    Args:
        analysis: The text's analysis.
        mentions: Its mentions by their heads.
    """
    named = _named(analysis, mentions)
    if named is None:
        return None
    found = list(_introduced(analysis, mentions, named))
    if not found or not {one.head for one in found[1:]} <= set(analysis.subtree(found[0].head)):
        return None
    return found[0].head, named.head


def _named(analysis: Analysis, mentions: Mapping[int, Mention]) -> Mention | None:
    """The first person whom a text names, if the name has two words and an age, and begins a paragraph."""
    for head in sorted(mentions):
        one = mentions[head]
        if one.form != NAME or one.kind != PERSON or one.name is None:
            continue
        behind = analysis.text[one.name.end : one.name.end + BEHIND].lstrip()
        return one if opens_paragraph(analysis, one) and len(one.name.parts) > 1 and AFTER_NAME.match(behind) else None
    return None


def _introduced(analysis: Analysis, mentions: Mapping[int, Mention], named: Mention) -> Iterator[Mention]:
    """The people introduced with `a` or `an` before a name that may be theirs."""
    paragraphs = analysis.paragraphs
    for head in sorted(mentions):
        one = mentions[head]
        if head >= named.head or paragraphs[head] - paragraphs[0] >= OPENING:
            return
        person = one.form == NOMINAL and one.kind == PERSON and not one.plural and one.article == "a"
        noun = analysis.tokens[head].upos == "NOUN" and not any(analysis.dependents(head, "cop", "appos"))
        near = paragraphs[named.head] - paragraphs[head] <= NEAR
        if person and noun and near and {one.gender, named.gender} != {"m", "f"}:
            yield one
