"""English Worldwide Newswire as plain texts: paragraphs rebuilt from the corpus's tokens.

The corpus publishes tokens only. Paragraphs are its blocks; spacing follows from the tokens alone, so that the same
tokens always give the same text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpora.entities import rows

_LEFT = frozenset(
    {".", ",", ";", ":", "!", "?", "%", ")", "]", "}", "”", "’", "…", "™", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m"}
)
"""Tokens written against the one before them."""
_RIGHT = frozenset({"(", "[", "{", "“", "‘", "$", "€", "£", "#", "@"})
"""Tokens written against the one after them."""
_BOTH = frozenset({"/", "_", "="})
_AFTER_APOSTROPHE = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
"""The words that the corpus divides at an apostrophe: `don ’ t`."""
_AFTER_DASH = frozenset(
    (
        "a an the and but or which who that it he she they we this these is was are were has have had as if when while "
        "for in"
    ).split()
)
"""Words that begin the part after a dash; before another hyphen they are part of a compound: `day - to - day`."""


def worldwide_text(blocks: Sequence[Sequence[str]]) -> str:
    """The text of an article: each block of tokens a paragraph, an empty line between two."""
    return "\n\n".join(_paragraph([part for token in block for part in token.split()]) for block in blocks)


def worldwide_texts(data: Path, part: str) -> Iterator[tuple[str, str]]:
    """Name and text of each article of `part` (`train` or `dev`), by name; a first block with an address is left out.

    Raises:
        FileNotFoundError: There is no such part.
    """
    folder = data / "ner" / "worldwide" / part
    if not folder.is_dir():
        raise FileNotFoundError(f"no worldwide newswire in {folder}: see docs/models.md for where to get it")
    for path in sorted(folder.glob("*.tsv")):
        blocks = [[row[0] for row in block if len(row) > 1] for block in rows(path)]
        if blocks and blocks[0] and blocks[0][0].startswith(("http", "www.")):
            blocks = blocks[1:]
        yield path.name.removesuffix(".txt.tsv"), worldwide_text([block for block in blocks if block])


def _paragraph(tokens: Sequence[str]) -> str:
    text, tight, open_marks = "", True, set[str]()
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else ""
        after = tokens[number + 1] if number + 1 < len(tokens) else ""
        beyond = tokens[number + 2] if number + 2 < len(tokens) else ""
        left, right = _leans(token, before, after, beyond, open_marks)
        if not tight and not left:
            text += " "
        text += token
        tight = right
    return text


def _leans(token: str, before: str, after: str, beyond: str, open_marks: set[str]) -> tuple[bool, bool]:
    """The spacing of a token: attached to the one before it, and to the one after it."""
    if token in {'"', "'"}:
        if token in open_marks:
            open_marks.discard(token)
            return True, False
        if token == "'" and before.endswith("s"):
            return True, False
        open_marks.add(token)
        return False, True
    if token == "’":
        return True, after in _AFTER_APOSTROPHE
    if token == "-":
        compound = before[-1:].isalnum() and after[:1].isalnum()
        compound = compound and (after not in _AFTER_DASH or beyond == "-")
        return compound, compound
    if token in {":", "."} and before[-1:].isdigit() and after[:1].isdigit():
        return True, True
    return token in _LEFT or token in _BOTH, token in _RIGHT or token in _BOTH
