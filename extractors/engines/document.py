"""A spaCy document over words that another tokenizer has found.

spaCy's own tokenizer strips one sign at a time from what stands between two blanks: its time is the square of a row of
signs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord.extractors.analysis import Token

Written = tuple[str, bool]
"""A word or a run of white space, and whether a blank follows."""


def document(vocab: Vocab, folded: str, tokens: Sequence[Token]) -> Doc:
    """The document of a folded text; its text is that one, so that offsets agree.

    White space but for a blank behind a word is a word of its own, as spaCy has it: components see line ends there.
    """
    written = list(_written(folded, tokens))
    return Doc(vocab, words=[word for word, _ in written], spaces=[blank for _, blank in written])


def _written(folded: str, tokens: Sequence[Token]) -> Iterator[Written]:
    word, end = "", 0
    for token in tokens:
        yield from _with_gap(word, folded[end : token.start])
        word = folded[token.start : token.end].rstrip() or folded[token.start : token.end]
        end = token.start + len(word)
    yield from _with_gap(word, folded[end:])


def _with_gap(word: str, gap: str) -> Iterator[Written]:
    """A word, if there is one, and the white space behind it."""
    blank = bool(word) and gap.startswith(" ")
    if word:
        yield word, blank
    if rest := gap[blank:]:
        yield rest, False
