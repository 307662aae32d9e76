"""The words of a text: their spans, and the folded forms by which they are compared.

A word is kept as a number. A record of a million words then takes 12 bytes a word besides its text, and is searched
with whole arrays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

import numpy as np
import numpy.typing as npt

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.spans import CharSpan
from onrecord.verification.characters import combining_mark, symbol
from onrecord.verification.folding import APOSTROPHES, folded

Numbers = npt.NDArray[np.int32]

_FRACTION = "¼½¾⅐-⅞↉"
_LETTER = rf"[^\W_{_FRACTION}]"
_REST = rf"(?:(?:{combining_mark()}|[{APOSTROPHES}](?={_LETTER})|(?<=\d)[.,:/⁄\u2009\u202f](?=\d)){_LETTER}*)*"
WORD = re.compile(
    rf"{_LETTER}{{2,}}{_REST}"  # first, as nearly all words are of this kind
    r"|[^\W\d_](?:\.[^\W\d_](?![^\W_]))+\.?"  # U.S., p.m., also without the last stop
    rf"|{_LETTER}{_REST}"
    r"|(?![\s,”’\"])(?:"  # what follows most words
    rf"(?<![^\s(\[\"“$€£¥−-])\.(?=\d){_LETTER}+{_REST}"  # .5
    rf"|[{_FRACTION}%&％＆]|{symbol()}"
    r"|(?<=\d)[<>=~]|[<>~]?[<>=~](?=\s?[$€£¥.]?\d)|(?<=[^\S\n])[<>=](?=[^\S\n])"  # 5 < 6, ~5; but no tags and no rules
    r"|(?<![^\s(\[\"“])[-−](?=[$€£¥]?\.?\d))"  # the sign of a number
)
"""A word, a number, a symbol that is spoken, or the sign of a number. A hyphen divides words."""

_SPLIT = re.compile(f"({WORD.pattern})")
_NONE: Numbers = np.empty(0, np.int32)

CHUNK = 1 << 16
"""Characters between two checkpoints: some 10 ms."""

_BREAK = re.compile(r"\s")
_ENDS_SENTENCE = re.compile(r"[.?!:;…\n\r—–]|--|[\"“”‘«»(\[]")
"""Marks before a word that may have a capital because of its position."""


class _Numbering(dict[str, int]):
    """Numbers each spelling when it is first asked for."""

    def __missing__(self, spelling: str) -> int:
        number = self[spelling] = len(self)
        return number


class Words:
    """The words of the spans of a text.

    Args:
        text: The text.
        spans: The parts of the text with words that count, in order.
    """

    def __init__(self, text: str, spans: Iterable[CharSpan]) -> None:
        self.text = text
        known = _Numbering()
        starts, ends, forms = [_NONE], [_NONE], [_NONE]
        for start, end in _chunks(text, spans):
            checkpoint()
            # What is between the words and the words in turn: three times as fast as a match object for each.
            parts = _SPLIT.split(text[start:end])
            edges = np.cumsum(np.fromiter(map(len, parts), np.int32, len(parts)), dtype=np.int32) + start
            starts.append(edges[:-1:2])
            ends.append(edges[1::2])
            found = parts[1::2]
            forms.append(np.fromiter(map(known.__getitem__, found), np.int32, len(found)))
        self.starts: Numbers = np.concatenate(starts)
        self.ends: Numbers = np.concatenate(ends)
        self.forms: Numbers = np.concatenate(forms)
        self.spellings: list[str] = list(known)

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def keys(self) -> list[str]:
        """The folded form of each spelling."""
        return [folded(spelling) for spelling in self.spellings]

    @cached_property
    def lowered(self) -> frozenset[str]:
        """The spellings that are in small letters."""
        return frozenset(spelling for spelling in self.spellings if spelling.islower())

    def spelling(self, index: int) -> str:
        """A word as written in the text."""
        return self.spellings[int(self.forms[index])]

    def key(self, index: int) -> str:
        """A word's folded form."""
        return self.keys[int(self.forms[index])]

    def key_list(self, start: int, end: int) -> list[str]:
        """The folded forms of a run of words."""
        return [self.keys[form] for form in self.forms[start:end].tolist()]

    def span(self, start: int, end: int) -> CharSpan:
        """The span of the text from one word to the last before another."""
        return int(self.starts[start]), int(self.ends[end - 1])

    def between(self, index: int) -> str:
        """The text between a word and the one before it; for the first word, the text before it in its line."""
        start = int(self.starts[index])
        before = int(self.ends[index - 1]) if index else max(0, start - 2)
        return self.text[max(before, start - CHUNK) : start] if index or start else "\n"

    def after(self, index: int) -> str:
        """The text between a word and the next one, at most a few characters."""
        end = int(self.ends[index])
        last = int(self.starts[index + 1]) if index + 1 < len(self) else len(self.text)
        return self.text[end : min(last, end + 8)]

    def begins(self, index: int) -> bool:
        """True if a word may be written with a capital because of its position: after a stop, a dash or a mark."""
        return index == 0 or _ENDS_SENTENCE.search(self.between(index)) is not None


def _chunks(text: str, spans: Iterable[CharSpan]) -> Iterator[CharSpan]:
    """The spans in parts of limited length, cut at white space where there is some."""
    for start, end in spans:
        while end - start > CHUNK:
            found = _BREAK.search(text, start + CHUNK, min(end, start + 2 * CHUNK))
            cut = found.start() if found else min(end, start + 2 * CHUNK)
            yield start, cut
            start = cut
        if end > start:
            yield start, end
