"""The parts of speech that may be left out without a change: filled pauses, repetitions and false starts."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from onrecord.verification.lexicon import DISCOURSE_MARKERS, EDITING_TERMS, FILLED_PAUSES, NEGATIVE
from onrecord.verification.words import Words

Trim: TypeAlias = Literal["filler", "repetition", "false_start"]

MAX_START_LENGTH = 8
"""Most words of a false start: a longer one is a separate clause."""

_DASH = re.compile(r"[-–—―]|\.\.\.|…")
_PAUSE = re.compile(r"[,;:.?!–—―…]|-{2}|\n")


def trim(words: Words, start: int, end: int) -> Trim | None:
    """The reason why words of the record that a quotation leaves out add nothing; None if they may add something.

    Args:
        words: The words of the source.
        start: The first word left out.
        end: The word after the last.
    """
    if _is_filler(words, start, end):
        return "filler"
    first = start
    while start < end and (skipped := _filler_length(words, start, end)):
        start += skipped
    keys = words.key_list(start, end)
    length = end - start
    if words.key_list(end, end + length) == keys or (first >= length and words.key_list(first - length, first) == keys):
        return "repetition"
    return "false_start" if _is_false_start(words, start, end) else None


def _is_false_start(words: Words, start: int, end: int) -> bool:
    """True if a dash breaks off the words and what follows begins as they do: `It's what's — it's what we need`.

    With a negation or a number among them they may add something.
    """
    if end >= len(words) or end - start > MAX_START_LENGTH or _DASH.search(words.between(end)) is None:
        return False
    keys = words.key_list(start, end)
    return keys[0] == words.key(end) and not any(key in NEGATIVE or key[0].isdigit() or "n't" in key for key in keys)


def _is_filler(words: Words, start: int, end: int) -> bool:
    position = start
    while position < end:
        length = _filler_length(words, position, end)
        if not length:
            return False
        position += length
    return start < end


def _filler_length(words: Words, index: int, end: int) -> int:
    """The words of a filler that begins at a word; 0 if none does."""
    key = words.key(index)
    if key in FILLED_PAUSES:
        return 1
    for term in EDITING_TERMS:
        following = index + len(term)
        if following <= end and tuple(words.key_list(index, following)) == term and _apart(words, index, len(term)):
            return len(term)
    return 1 if key in DISCOURSE_MARKERS and _apart(words, index, 1, both=True) else 0


def _apart(words: Words, index: int, length: int, *, both: bool = False) -> bool:
    """True if a pause is before some words and after them; before or after is enough unless `both`."""
    before = index == 0 or _PAUSE.search(words.between(index)) is not None
    following = index + length
    after = following >= len(words) or _PAUSE.search(words.between(following)) is not None
    return (before and after) if both else (before or after)
