"""Quoted words that are not speech: titles of works, nicknames, names of houses and ships."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations, Quoted
from onrecord.extractors.draft import Candidate

NAMING = frozenset(
    "call christen compose direct dub entitle film hum know name nickname perform play publish record"
    " release rename sing stage title write".split()
)
"""Verbs of naming, and of making and performing works with titles."""

SMALL = frozenset("a an and as at but by for from in into nor of off on or over per the to up via vs with".split())
"""Words that titles write in lower case."""


def titled(analysis: Analysis, quoted: Quoted) -> bool:
    """True if a quotation is written like a title or a name: every content word has a capital."""
    return titled_words(analysis, quoted.tokens)


def titled_words(analysis: Analysis, words: Iterable[int]) -> bool:
    """True of words that are written like a title or a name."""
    all_words = [analysis.tokens[i] for i in words]
    tokens = [t for t in all_words if any(c.isalpha() for c in t.text)]
    weighty = [t for t in tokens if t.text.lower() not in SMALL and t.text[0] not in "'’"]
    if not weighty or any(t.text[:1] in ("?", "!", "…") for t in all_words):
        return False
    if len(weighty) == 1 or all(t.text.isupper() for t in weighty):
        return len(weighty) == 1 and weighty[0].upos == "PROPN"
    return all(t.text[0].isupper() for t in weighty)


def names(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> bool:
    """True if the quotation of a candidate is a name or a title: `wrote “The Last Ferry”`, `known as “the Vulture”`.

    A quotation after a colon, or with a comma between it and its verb, is speech.
    """
    if not candidate.content or analysis.tokens[candidate.head].lemma.lower() not in NAMING:
        return False
    first = next((i for i in candidate.content if i > candidate.head), candidate.content[0])
    quoted = quotations.around(first)
    if quoted is None or first > quoted.first + 1 or candidate.head in quoted.tokens:
        return False
    if quoted.last < candidate.head and ends_in_comma(analysis, quoted):
        return False
    if any(analysis.tokens[i].upos in ("VERB", "AUX") for i in candidate.content if i > quoted.last):
        return False
    led = quoted.first > 0 and analysis.tokens[quoted.first - 1].text == ":"
    return not led and titled(analysis, quoted)


def ends_in_comma(analysis: Analysis, quoted: Quoted) -> bool:
    """True of a quotation that ends in a comma, inside its mark or after it: `“Queen,” wrote one`."""
    around = analysis.tokens[quoted.last - 1 : quoted.last + 2]
    return any(token.text == "," for token in around)
