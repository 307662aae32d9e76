"""Punctuation tokens: quotation marks, brackets, and signs that are trimmed from the edges of a phrase."""

from __future__ import annotations

import unicodedata
from collections import Counter

from onrecord.extractors.analysis import Analysis, Token, once

PUNCTUATION = frozenset(",;:.–—-…!?()[]*|/•·")
QUOTES = frozenset("\"“”„‟«»‘’‚‛‹›「」『』`'")
DASHES = frozenset({"-", "--", "—", "–", "―", "―-", "~"})
"""Dashes, and signs used as one."""

BRACKETS = {")": "(", "]": "[", "}": "{"}
"""Closing brackets with their opening ones."""

BRACKET_SIGNS = frozenset((*BRACKETS, *BRACKETS.values()))

PICTURES = frozenset({"So", "Sk", "Cf", "Mn", "Me"})
"""Unicode categories of the parts of emoji, arrows and ornaments."""


def is_mark(token: Token) -> bool:
    """True of a token that is a quotation mark, or several; not of the apostrophe of `the dockers' union`."""
    return bool(token.text) and QUOTES.issuperset(token.text) and token.xpos != "POS"


def opens_quotation(analysis: Analysis, before: int, token: int) -> bool:
    """True of a token in a quotation that opens after another one: `sees | “no reason”`."""
    marks = (t for t in analysis.tokens[before + 1 : token] if is_mark(t))
    return any(
        t.end == analysis.tokens[t.index + 1].start and t.start > analysis.tokens[t.index - 1].end for t in marks
    )


def words_below(analysis: Analysis, root: int) -> list[int]:
    """The subtree of a token in the order of the text, without punctuation."""
    return [i for i in analysis.subtree(root) if analysis.tokens[i].upos != "PUNCT"]


def trimmed(analysis: Analysis, words: set[int]) -> tuple[int, ...]:
    """Tokens in order, without punctuation at the edges; quotation marks, and brackets of words inside, stay.

    Brackets around the whole are dropped.
    """
    order, loose = sorted(words), _all_loose(analysis)
    first = next((n for n, i in enumerate(order) if not loose[i]), len(order))
    order = order[first - 1 if first and _closes_inside(analysis, order[first - 1 :]) else first :]
    brackets: Counter[str] | None = None
    while order and loose[order[-1]]:
        last = analysis.tokens[order[-1]]
        if opening := BRACKETS.get(last.text):
            if brackets is None:
                brackets = Counter(text for i in order if (text := analysis.tokens[i].text) in BRACKET_SIGNS)
            if brackets[opening] >= brackets[last.text]:
                break  # it is opened inside
        if brackets is not None and last.text in BRACKET_SIGNS:
            brackets[last.text] -= 1
        order.pop()
    return tuple(order)


def _closes_inside(analysis: Analysis, words: list[int]) -> bool:
    """True of words that open with a bracket which is closed before their end: `(laughs) No`."""
    texts = [analysis.tokens[i].text for i in words]
    at = next((n for n, text in enumerate(texts) if BRACKETS.get(text) == texts[0]), len(texts))
    loose = _all_loose(analysis)
    return any(not loose[i] for i in words[at + 1 :])


@once
def _all_loose(analysis: Analysis) -> tuple[bool, ...]:
    """For each token whether it is trimmed: once for a text, as spans are trimmed in every step of every candidate."""
    return tuple(map(_loose, analysis.tokens))


def _loose(token: Token) -> bool:
    if token.text[:1].isalnum():
        return False
    if token.upos in ("PUNCT", "SYM") and PUNCTUATION.issuperset(token.text):
        return True
    pictures = all(unicodedata.category(c) in PICTURES for c in token.text)
    return pictures and token.text != "°" and not is_mark(token)
