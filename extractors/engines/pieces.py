"""Word pieces: splits words for the encoder, and texts into windows that it can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from tokenizers import Tokenizer

from onrecord.extractors.checkpoints import checkpoint

LETTER_CASES = ("padding", "lower", "initial", "title", "upper", "mixed", "number", "digits_in", "mark", "uncased")

MAX_SENTENCE_LENGTH = 160
"""Most words of a sentence. Of the sentences in PolNeAR's training articles 1 in 20,000 is longer."""

MAX_PIECES_A_WORD = 16
"""A web address may have seventy pieces; the first few identify it as one."""

TOGETHER = 4_000
"""Words that are split between two checkpoints."""


def letter_case(word: str) -> int:
    """The index in :data:`LETTER_CASES` of the letter case of a word."""
    if not word.isalpha():
        if not any(map(str.isalnum, word)):
            return LETTER_CASES.index("mark")
        if any(map(str.isdigit, word)):
            return LETTER_CASES.index("digits_in" if any(map(str.isalpha, word)) else "number")
    if word.islower():
        return LETTER_CASES.index("lower")
    if word.isupper():
        return LETTER_CASES.index("upper" if sum(map(str.isupper, word)) > 1 else "initial")
    if word[:1].isupper() and word[1:].islower():
        return LETTER_CASES.index("title")
    return LETTER_CASES.index("mixed" if word.lower() != word.upper() else "uncased")


class PieceReader:
    """Splits words into the encoder's word pieces: one to :data:`MAX_PIECES_A_WORD` ids a word."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self.tokenizer = tokenizer
        self.first, self.last, self.unknown = map(self.piece, ("[CLS]", "[SEP]", "[UNK]"))

    def piece(self, text: str) -> int:
        """The id of one piece; raises ``ValueError`` for one that the tokenizer does not have."""
        found = self.tokenizer.token_to_id(text)
        if found is None:
            raise ValueError(f"the tokenizer has no piece {text!r}")
        return found

    def __call__(self, words: Sequence[str]) -> list[list[int]]:
        """The piece ids of each word; the unknown piece where the tokenizer knows none (a zero-width word, say)."""
        return [ids for first in range(0, len(words), TOGETHER) for ids in self._cut(words[first : first + TOGETHER])]

    def _cut(self, words: Sequence[str]) -> list[list[int]]:
        checkpoint()
        pieces: list[list[int]] = [[] for _ in words]
        encoding = self.tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None and len(pieces[word]) < MAX_PIECES_A_WORD:
                pieces[word].append(piece)
        return [ids or [self.unknown] for ids in pieces]


def windows(
    lengths: Sequence[int], borders: Sequence[bool], core: int, context: int
) -> Iterator[tuple[int, int, int, int]]:
    """Split a text into windows ``(start, core start, core end, end)``, counted in words.

    The cores follow one another without a gap and end at a border (a word that closes a sentence or a line) where there
    is one in their second half; the context around them is read, but gives no results. ``lengths`` are the pieces of
    each word; ``core`` and ``context`` are the most pieces of each.
    """
    ends = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
    total, start = len(lengths), 0
    while start < total:
        limit = int(np.searchsorted(ends, ends[start] + core, side="right")) - 1
        if ends[total] - ends[start] <= core + context:
            end = total
        else:
            middle = int(np.searchsorted(ends, ends[start] + core // 2))
            end = next((cut for cut in range(limit, middle, -1) if borders[cut - 1]), limit)
        left = int(np.searchsorted(ends, ends[start] - context))
        right = int(np.searchsorted(ends, ends[end] + context, side="right")) - 1
        yield left, start, end, right
        start = end
