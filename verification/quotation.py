"""The words of one quotation of a draft, and the places where it marks words as left out or explained."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from onrecord.extractors.spans import CharSpan
from onrecord.verification.folding import folded
from onrecord.verification.words import Words

Disclosure: TypeAlias = Literal["bracket", "ellipsis"]

_ELLIPSIS = re.compile(r"[…⋯‥]|\.(?:[ \u00a0]?\.)+|\*(?:[ \u00a0]?\*){2,}")
_SIGN = re.compile(rf"\[[^\[\]\n]{{0,200}}\]|{_ELLIPSIS.pattern}")
"""Square brackets, and an ellipsis in its spellings."""
_PARENTHESES = re.compile(r"\([^()\n]{1,200}\)")
_LETTER = re.compile(r"[^\W_]")
LITTLE_LETTERS = 4
"""Letters of a word that titles may write small: `from`, `with`."""

MARKS_REACH = 8
"""Characters before a quotation in which its marks and the word before them end."""
_OPENING = " \u00a0\n\t\"“”„‘’'«»‹›"

_SIC = frozenset({"sic", "sics"})


@dataclass(frozen=True, slots=True)
class QuotedWord:
    """A word of a quotation.

    `stem` is set for a word that is partly in brackets: the folded letters outside of them, `walk` of `walk[ed]`.
    `aside` is true for a word in round brackets, which some publications use as square ones.
    """

    start: int
    end: int
    form: str
    key: str
    stem: str | None = None
    aside: bool = False


@dataclass(slots=True)
class Site:
    """A place between words where a quotation marks a departure from the record: brackets or an ellipsis.

    `inserted` are the words in the brackets.
    """

    kind: Disclosure
    span: CharSpan
    inserted: list[QuotedWord] = field(default_factory=list)


@dataclass(frozen=True)
class DraftQuotation:
    """A quotation of a draft: its words to be found, and its sites by the index of the word after them."""

    text: str
    start: int
    end: int
    words: Sequence[QuotedWord]
    sites: dict[int, Site]

    @cached_property
    def keys(self) -> list[str]:
        """The folded words."""
        return [word.key for word in self.words]

    @cached_property
    def is_title(self) -> bool:
        """True if all words that count have capitals, as in the title of something: then its case says nothing."""
        long = [word.form for word in self.words if len(word.form) > LITTLE_LETTERS]
        return len(long) > 1 and all(form[0].isupper() for form in long)

    @cached_property
    def is_reported(self) -> bool:
        """True if it goes on with a sentence of the draft, as in indirect speech: `said that it “would sail”`."""
        before = self.text[max(0, self.start - MARKS_REACH) : self.start].rstrip(_OPENING)
        return before[-1:].isalnum() and bool(self.words) and not self.words[0].form[0].isupper()

    def begins(self, index: int) -> bool:
        """True if the letter case of the word may come from its position: after a mark, a stop, a dash or a bracket."""
        if index == 0 or index in self.sites:
            return True
        between = self.text[self.words[index - 1].end : self.words[index].start]
        return any(character in '.?!:;…—–\n"“”‘([«' for character in between) or "--" in between


def quotation(text: str, start: int, end: int) -> DraftQuotation:
    """Reads the quotation at a span of a draft, without its marks."""
    signs = [match.span() for match in _SIGN.finditer(text, start, end)]
    signs = [span for span in signs if not _is_decimal(text, span)]
    asides = [match.span() for match in _PARENTHESES.finditer(text, start, end)]
    words: list[QuotedWord] = []
    sites: dict[int, Site] = {}
    position = start
    for sign in [*signs, (end, end)]:
        words.extend(_words(text, (position, sign[0]), asides))
        position = sign[1]
        if sign[0] == sign[1]:
            break
        inserted = _words(text, (sign[0] + 1, sign[1] - 1), ()) if text[sign[0]] == "[" else []
        word_end = _in_word(text, sign, (start, end))
        if word_end is not None and inserted:
            begins = words.pop() if words and words[-1].end == sign[0] else None
            position = word_end
            words.append(_partly(text, begins.start if begins else sign[0], word_end, sign))
            continue
        inserted = [word for word in inserted if word.key not in _SIC]
        kind: Disclosure = "bracket" if text[sign[0]] == "[" and _LETTER.search(text, *sign) else "ellipsis"
        site = sites.setdefault(len(words), Site(kind, sign))
        site.span = (site.span[0], sign[1])
        site.inserted.extend(inserted)
        if kind == "ellipsis":
            site.kind = kind
    return DraftQuotation(text, start, end, words, sites)


def has_ellipsis(text: str) -> bool:
    """True if there is an ellipsis in a text."""
    return _ELLIPSIS.search(text) is not None


def _is_decimal(text: str, span: CharSpan) -> bool:
    """True for dots that are not an ellipsis, as inside a number."""
    return text[span[0]] == "." and text[span[1] : span[1] + 1].isdigit() and span[1] - span[0] < 3


def _in_word(text: str, sign: CharSpan, within: CharSpan) -> int | None:
    """The end of the word that a bracket is a part of, `[T]he` or `walk[ed]`; None if it is between words."""
    if text[sign[0]] != "[":
        return None
    before = sign[0] > within[0] and _LETTER.match(text, sign[0] - 1) is not None
    after = sign[1] < within[1] and _LETTER.match(text, sign[1]) is not None
    if not before and not after:
        return None
    end = sign[1]
    while after and end < within[1] and (_LETTER.match(text, end) or text[end] in "'’"):
        end += 1
    return end


def _partly(text: str, start: int, end: int, sign: CharSpan) -> QuotedWord:
    whole = text[start : sign[0]] + text[sign[0] + 1 : sign[1] - 1] + text[sign[1] : end]
    outside = text[start : sign[0]] + text[sign[1] : end]
    return QuotedWord(start, end, whole, folded(whole.strip()), stem=folded(outside))


def _words(text: str, span: CharSpan, asides: Sequence[CharSpan]) -> list[QuotedWord]:
    """The words of a span; `asides` are the parentheses, in order."""
    found = Words(text, [span])
    return [
        QuotedWord(
            start := int(found.starts[i]),
            int(found.ends[i]),
            found.spelling(i),
            found.key(i),
            aside=_is_within(start, asides),
        )
        for i in range(len(found))
    ]


def _is_within(place: int, spans: Sequence[CharSpan]) -> bool:
    """True if a place is in one of some spans that are in order and do not overlap."""
    at = bisect_right(spans, place, key=lambda span: span[0])
    return at > 0 and place < spans[at - 1][1]
