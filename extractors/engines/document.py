"""A spaCy document over words that another tokenizer has found.

spaCy's own tokenizer removes one sign at a time from the text between two spaces: a row of signs takes quadratic time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord.extractors.analysis import Token

Written = tuple[str, bool]
"""A word or a run of white space, and True if a space follows."""


def document(vocab: Vocab, folded: str, tokens: Sequence[Token], offset: int = 0) -> Doc:
    """The document of a folded text, with the same offsets.

    `offset` is subtracted from the tokens' offsets, if the text is a part of a longer one.
    As in spaCy, white space other than a space after a word is a token: components find line ends there.
    """
    written = list(_written(folded, tokens, offset))
    return Doc(vocab, words=[word for word, _ in written], spaces=[blank for _, blank in written])


def _written(folded: str, tokens: Sequence[Token], offset: int) -> Iterator[Written]:
    word, end = "", 0
    for token in tokens:
        start = token.start - offset
        yield from _with_gap(word, folded[end:start])
        whole = folded[start : token.end - offset]
        word = whole.rstrip() or whole
        end = start + len(word)
    yield from _with_gap(word, folded[end:])


def _with_gap(word: str, gap: str) -> Iterator[Written]:
    """A word, if there is one, and the white space after it."""
    blank = bool(word) and gap.startswith(" ")
    if word:
        yield word, blank
    if rest := gap[blank:]:
        yield rest, False
