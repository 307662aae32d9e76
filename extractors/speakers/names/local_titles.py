"""Titles that a text shows to be such and the recognizer takes for names: `the Taoiseach, Ada Bern`, `TD Ada Bern`.

Countries and bodies have more titles than any list. One word with a person's full name beside it, in apposition or
directly before, is what the person is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.lexicon.titles import STYLES
from onrecord.extractors.names import NameMention

MAX_BETWEEN = 2
"""Most tokens between a title's comma and the name: a second, short title (`Cllr`) and its full stop."""

CLOSING = frozenset(",()–—-")
"""Marks that close an apposition, or open what a text says of the name in it: a party, an age."""


def local_titles(analysis: Analysis, names: Sequence[NameMention]) -> frozenset[str]:
    """The words, in lower case, that are titles where the text has them before a person's full name."""
    at = {token.start: token.index for token in analysis.tokens}
    people = {at[one.start]: one for one in names if one.type == "person" and len(one.parts) > 1 and one.start in at}
    return frozenset(
        one.parts[0]
        for one in names
        if len(one.parts) == 1 and one.type in ("person", "organization") and one.start in at
        if any(
            _is_title(analysis, at[one.start], first, people[first])
            for first in _beside(analysis, at[one.start], people)
        )
    )


def is_title(analysis: Analysis, first: int, one: NameMention, titles: frozenset[str]) -> bool:
    """True of a name that is such a title where it stands: after `the`, or before a name."""
    if len(one.parts) != 1 or one.parts[0] not in titles:
        return False
    following = analysis.tokens[first + 1] if first + 1 < len(analysis.tokens) else None
    return _after_the(analysis, first) or (following is not None and following.upos == "PROPN")


def is_style(analysis: Analysis, index: int) -> bool:
    """True of the noun of a style: `Highness` of `His Royal Highness`; `grace` and `honour` alone are none."""
    token = analysis.tokens[index]
    if token.text.lower() not in STYLES or not token.text[0].isupper():
        return False
    return any(one.upos == "PRON" for one in analysis.dependents(index, "nmod:poss"))


def _beside(analysis: Analysis, title: int, people: Mapping[int, NameMention]) -> Iterator[int]:
    """The first tokens of names directly after a word, or after its comma."""
    if title + 1 in people:
        yield title + 1
    if title + 1 < len(analysis.tokens) and analysis.tokens[title + 1].text == "," and _after_the(analysis, title):
        yield from (i for i in range(title + 2, title + 3 + MAX_BETWEEN) if i in people)


def _is_title(analysis: Analysis, title: int, first: int, name: NameMention) -> bool:
    tokens = analysis.tokens
    if tokens[title].sentence != tokens[first].sentence:
        return False
    last = next((t.index for t in tokens[first:] if t.end >= name.end), first)
    above = {tokens[i].head for i in range(title + 1, last + 1)}
    if title + 1 == first:
        return (
            title in above
            or tokens[title].head in range(first, last + 1)
            or (tokens[first].relation == tokens[title].relation and tokens[first].head == tokens[title].head)
        )
    behind = tokens[last + 1].text if last + 1 < len(tokens) else ""
    apposed = any(tokens[i].relation == "appos" and tokens[i].head == title for i in range(title + 2, last + 1))
    several = any(analysis.dependents(title, "conj"))
    return apposed and behind in CLOSING and not several


def _after_the(analysis: Analysis, index: int) -> bool:
    return index > 0 and analysis.tokens[index - 1].text.lower() == "the"
