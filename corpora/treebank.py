"""Universal Dependencies treebanks as training data.

The bundled tokenizer splits contractions itself (`do` + `n't`), as the treebanks did before multi-word
tokens were marked: every syntactic word is then a stretch of the text and keeps an exact offset.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FORM, UPOS, XPOS, FEATS, HEAD, DEPREL, MISC = 1, 3, 4, 5, 6, 7, 9


@dataclass(frozen=True)
class TreebankSentence:
    """One sentence: its comment lines, and one list of the ten CoNLL-U columns a word."""

    comments: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]

    def conllu(self) -> str:
        """The sentence as CoNLL-U, a blank line after it."""
        rows = ["\t".join(word) for word in self.words]
        return "\n".join([*self.comments, *rows]) + "\n\n"

    @property
    def text(self) -> str:
        """The sentence's text, rebuilt from its words."""
        pieces = []
        for word in self.words:
            pieces.append(word[FORM])
            if "SpaceAfter=No" not in word[MISC]:
                pieces.append(" ")
        return "".join(pieces).rstrip()


def _spaced(row: list[str], space: bool) -> tuple[str, ...]:
    return (*row[:MISC], "_" if space else "SpaceAfter=No")


def _flat(rows: list[list[str]]) -> tuple[tuple[str, ...], ...] | None:
    """The words without multi-word ranges; None where a range is not spelt by its words."""
    words: list[tuple[str, ...]] = []
    inside: dict[int, tuple[int, bool]] = {}
    spelling: dict[int, str] = {}
    for row in rows:
        if "." in row[0]:
            continue
        space = "SpaceAfter=No" not in row[MISC]
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            inside |= dict.fromkeys(range(first, last + 1), (last, space))
            spelling[last] = row[FORM]
            continue
        number = int(row[0])
        if number in inside:
            last, space_after = inside[number]
            space = space_after and number == last
            if not spelling[last].startswith(row[FORM]):
                return None
            spelling[last] = spelling[last][len(row[FORM]) :]
        row[8] = "_"
        words.append(_spaced(row, space))
    return None if any(spelling.values()) else tuple(words)


def read(path: Path) -> Iterator[TreebankSentence]:
    """Read the sentences of a CoNLL-U file, contractions as words of their own.

    Sentences whose contractions are not spelt by their words (`gonna` as `going to`) are left out.
    """
    comments: list[str] = []
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("#"):
                comments.append(line)
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                if words := _flat(rows):
                    kept = tuple(c for c in comments if c.startswith(("# newdoc", "# newpar", "# sent_id", "# text =")))
                    yield TreebankSentence(kept, words)
                comments, rows = [], []


def without_final_mark(sentence: TreebankSentence) -> TreebankSentence:
    """The sentence without its last word where that is punctuation nothing hangs on, else unchanged."""
    *rest, last = sentence.words
    if not rest or last[UPOS] != "PUNCT" or any(word[HEAD] == last[0] for word in rest):
        return sentence
    return TreebankSentence((), tuple(rest))


def respelt(sentence: TreebankSentence, spell: dict[str, str]) -> TreebankSentence:
    """The sentence with other forms for some words, tags and tree kept."""
    return TreebankSentence((), tuple((w[0], spell.get(w[FORM], w[FORM]), *w[2:]) for w in sentence.words))


CURLY = {"'": "’", "n't": "n’t", "'s": "’s", "'re": "’re", "'ve": "’ve", "'m": "’m", "'ll": "’ll", "'d": "’d"}


def curly(sentence: TreebankSentence) -> TreebankSentence:
    """The sentence with typographic quotation marks and apostrophes."""
    words, opened = [], False
    for word in sentence.words:
        form = CURLY.get(word[FORM], word[FORM])
        if form == '"':
            opened = not opened
            form = "“" if opened else "”"
        words.append((word[0], form, *word[2:]))
    return TreebankSentence((), tuple(words))


def cased(sentence: TreebankSentence, upper: bool) -> TreebankSentence:
    """The sentence in capitals or in small letters throughout."""
    words = ((w[0], w[FORM].upper() if upper else w[FORM].lower(), *w[2:]) for w in sentence.words)
    return TreebankSentence((), tuple(words))


def augmented(sentences: Iterable[TreebankSentence], rng: random.Random) -> Iterator[TreebankSentence]:
    """The sentences, some without their final mark, some added in typographic marks or another letter case."""
    for sentence in sentences:
        yield without_final_mark(sentence) if rng.random() < 0.08 else sentence
        draw = rng.random()
        if draw < 0.02:
            yield cased(sentence, upper=True)
        elif draw < 0.05:
            yield cased(sentence, upper=False)
        elif any(w[FORM] in CURLY or w[FORM] == '"' for w in sentence.words) and draw < 0.35:
            yield curly(sentence)


def write(sentences: Iterable[TreebankSentence], path: Path) -> Path:
    """Write sentences as one CoNLL-U file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(sentence.conllu() for sentence in sentences)
    return path
