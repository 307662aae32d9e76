"""Treebank sentences as running text with a label for each character, as stanza's tokenizer reads it.

Labels: 0 inside a token or between tokens, 1 the last character of a token, 2 the last one of a sentence.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from stanza.models.common.utils import ud_scores

from corpora import treebank

Piece: TypeAlias = tuple[str, bool]
"""A token's form, and whether a space follows it."""

Sentence: TypeAlias = list[Piece]
Paragraph: TypeAlias = list[Sentence]
Labelled: TypeAlias = list[tuple[str, int]]

PARAGRAPH_MARKS = ("# newdoc", "# newpar")


def pieces(sentence: treebank.TreebankSentence) -> Sentence:
    """The words of a treebank sentence with their spacing."""
    return [(word[treebank.FORM], "SpaceAfter=No" not in word[treebank.MISC]) for word in sentence.words]


def paragraphs(path: Path) -> list[Paragraph]:
    """The paragraphs of a CoNLL-U file; documents and marked paragraphs begin new ones."""
    found: list[Paragraph] = []
    for sentence in treebank.read(path):
        if not found or any(comment.startswith(PARAGRAPH_MARKS) for comment in sentence.comments):
            found.append([])
        found[-1].append(pieces(sentence))
    return found


def labelled(paragraph: Paragraph) -> Labelled:
    """The paragraph's characters and their labels, without a space at its end."""
    units: Labelled = []
    for sentence in paragraph:
        for form, space in sentence:
            units += [(char, 0) for char in form[:-1]]
            units.append((form[-1], 1))
            if space:
                units.append((" ", 0))
        end = -2 if units[-1][0] == " " else -1
        units[end] = (units[end][0], 2)
    return units[:-1] if units[-1][0] == " " else units


def text_of(found: Iterable[Paragraph]) -> str:
    """Raw text, a blank line between paragraphs."""
    return "\n\n".join("".join(char for char, _ in labelled(paragraph)) for paragraph in found)


def _rows(sentences: Iterable[Iterable[str]]) -> Iterator[str]:
    # The scorer wants a tree: any will do where only tokens and sentences are looked at.
    for sentence in sentences:
        for number, form in enumerate(sentence, 1):
            head, deprel = number - 1, "root" if number == 1 else "dep"
            yield "\t".join([str(number), form, "_", "_", "_", "_", str(head), deprel, "_", "_"]) + "\n"
        yield "\n"


def scores(gold: Iterable[Paragraph], predicted: Iterable[Iterable[str]]) -> dict[str, float]:
    """Token and sentence F1 in per cent, by the scorer of the CoNLL 2018 shared task."""
    gold_forms = ((form for form, _ in sentence) for paragraph in gold for sentence in paragraph)
    gold_file, predicted_file = (io.StringIO("".join(_rows(side))) for side in (gold_forms, predicted))
    measured: Any = ud_scores(gold_file, predicted_file)
    return {name.lower(): round(100 * measured[name].f1, 2) for name in ("Tokens", "Sentences")}
