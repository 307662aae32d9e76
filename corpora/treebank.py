"""Universal Dependencies treebanks as training data.

The bundled tokenizer splits contractions itself (`do` + `n't`), as the treebanks did before multi-word
tokens were marked: every syntactic word is then a span of the text and keeps its exact offsets.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpora.conllu import NO_SPACE, ConlluSentence, sentences

FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, MISC = 1, 2, 3, 4, 5, 6, 7, 9
"""Indexes of the columns of a CoNLL-U line that are read."""

COMMENTS = ("newdoc", "newpar", "sent_id", "text")


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


def _flat(sentence: ConlluSentence) -> tuple[tuple[str, ...], ...] | None:
    """The words without multi-word tokens; None if a multi-word token is not spelt by its words."""
    inside = {n: joint for joint in sentence.joints for n in range(joint.first, joint.last + 1)}
    spelling = {joint.last: joint.form for joint in sentence.joints}
    words: list[tuple[str, ...]] = []
    for word in sentence.words:
        space = word.spaced
        if joint := inside.get(word.number):
            space = joint.spaced and word.number == joint.last
            if not spelling[joint.last].startswith(word.form):
                return None
            spelling[joint.last] = spelling[joint.last][len(word.form) :]
        columns = (word.form, word.lemma, word.upos, word.xpos, word.feats, str(word.head), word.deprel)
        words.append((str(word.number), *columns, "_", "_" if space else NO_SPACE))
    return None if any(spelling.values()) else tuple(words)


def read(path: Path) -> Iterator[TreebankSentence]:
    """Read the sentences of a CoNLL-U file, contractions as words of their own.

    Sentences whose contractions are not spelt by their words (`gonna` as `going to`) are left out.
    """
    for sentence in sentences(path):
        if words := _flat(sentence):
            kept = {name: text for name, text in sentence.comments.items() if name.startswith(COMMENTS)}
            yield TreebankSentence(tuple(f"# {n}" if t is None else f"# {n} = {t}" for n, t in kept.items()), words)


def without_final_mark(sentence: TreebankSentence) -> TreebankSentence:
    """The sentence without a final punctuation mark that has no dependents."""
    *rest, last = sentence.words
    if not rest or last[UPOS] != "PUNCT" or any(word[HEAD] == last[0] for word in rest):
        return sentence
    return TreebankSentence((), tuple(rest))


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
    """The sentence in upper or lower case throughout."""
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
