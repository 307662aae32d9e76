"""CoNLL-U (https://universaldependencies.org/format.html), read with the library `conllu`.

`sentences` gives the words of a file or a text as written. `read_conllu` makes the analysis that replaces the
models' in tests: the text is rebuilt from the words and `SpaceAfter=No`; sentences are joined by a space, or by a
newline before `# newpar`. In MISC, `Entity=LABEL` on each word marks a named entity, `B-LABEL` the first word of one
that follows another of its kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import TextIO, TypeAlias

import conllu

from onrecord.extractors.analysis import Analysis, Entity, Sentence, Token

COLUMNS = 10
"""Columns of a CoNLL-U line, by its definition."""
NO_SPACE = "SpaceAfter=No"

_RAW = {name: lambda row, i: row[i] for name in ("xpos", "feats", "deps", "misc")}
"""Columns that are kept as written; the library would parse them into dictionaries."""


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word; `head` is a word's number, or 0 at the root."""

    number: int
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str

    @property
    def spaced(self) -> bool:
        """True if a space follows."""
        return NO_SPACE not in self.misc


@dataclass(frozen=True, slots=True)
class Joint:
    """The spelling of the words from `first` to `last` where they are written together."""

    first: int
    last: int
    form: str
    spaced: bool


@dataclass(frozen=True, slots=True)
class ConlluSentence:
    """A sentence with its comments by name; empty nodes are left out."""

    comments: Mapping[str, str | None]
    words: tuple[Word, ...]
    joints: tuple[Joint, ...]

    def begins(self, part: str) -> bool:
        """True if a comment begins a new part, `newdoc` or `newpar`."""
        return any(name == part or name.startswith(f"{part} ") for name in self.comments)


Source: TypeAlias = Path | str


def sentences(source: Source) -> Iterator[ConlluSentence]:
    """The sentences of a file, or of a text. In a text, columns may be separated by runs of spaces.

    Raises:
        ValueError: A line does not have ten columns, or one has a value that the format does not allow.
    """
    if isinstance(source, Path):
        with source.open(encoding="utf-8") as file:
            yield from _read(file)
    else:
        yield from _read(StringIO("\n".join(map(_tabbed, source.splitlines()))))


def _tabbed(line: str) -> str:
    line = line.strip()
    row = line.split("\t") if "\t" in line or line.startswith("#") else line.split()
    if row and not line.startswith("#") and len(row) != COLUMNS:
        raise ValueError(f"a CoNLL-U line has {COLUMNS} columns, this one {len(row)}")
    return "\t".join(row)


def _read(file: TextIO) -> Iterator[ConlluSentence]:
    try:
        for found in conllu.parse_incr(file, field_parsers=_RAW):
            words = tuple(_word(token) for token in found if isinstance(token["id"], int))
            ranges = (token for token in found if not isinstance(token["id"], int) and token["id"][1] == "-")
            joints = (Joint(t["id"][0], t["id"][2], t["form"], NO_SPACE not in t["misc"]) for t in ranges)
            yield ConlluSentence(found.metadata, words, tuple(joints))
    except conllu.exceptions.ParseException as error:
        raise ValueError(f"not CoNLL-U: {error}") from error


def _word(token: conllu.models.Token) -> Word:
    names = ("id", "form", "lemma", "upos", "xpos", "feats", "head", "deprel", "misc")
    return Word(*(token[name] for name in names))


def documents(source: Source) -> Iterator[list[ConlluSentence]]:
    """The sentences of each document."""
    found: list[ConlluSentence] = []
    for sentence in sentences(source):
        if found and sentence.begins("newdoc"):
            yield found
            found = []
        found.append(sentence)
    if found:
        yield found


def read_conllu(source: str) -> Analysis:
    """The analysis that a CoNLL-U text describes.

    Raises:
        ValueError: It is not CoNLL-U.
    """
    return analysis_of(sentences(source))


def analysis_of(found: Iterable[ConlluSentence]) -> Analysis:
    """The analysis that sentences describe."""
    builder = _Builder()
    for sentence in found:
        if sentence.words:
            builder.add(sentence)
    return Analysis("".join(builder.pieces), tuple(builder.tokens), tuple(builder.sentences), tuple(builder.entities))


@dataclass
class _Builder:
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def write(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def add(self, sentence: ConlluSentence) -> None:
        if self.tokens:
            self.write("\n" if sentence.begins("newpar") else " ")
        first, start = len(self.tokens), self.length
        for word in sentence.words:
            self._word(word, first)
            if word is not sentence.words[-1] and word.spaced:
                self.write(" ")
        self.sentences.append(Sentence(len(self.sentences), first, len(self.tokens), start, self.length))

    def _word(self, word: Word, first: int) -> None:
        start, index = self.length, len(self.tokens)
        self.write(word.form)
        token = Token(
            index=index,
            sentence=len(self.sentences),
            start=start,
            end=self.length,
            text=word.form,
            lemma=word.lemma,
            upos=word.upos,
            xpos=word.xpos,
            feats=_pairs(word.feats),
            head=first + word.head - 1 if word.head else None,
            deprel=word.deprel,
        )
        self.tokens.append(token)
        if label := _pairs(word.misc).get("Entity"):
            self._entity(label, token)

    def _entity(self, label: str, token: Token) -> None:
        last = self.entities[-1] if self.entities else None
        if last and last.last == token.index and last.label == label:
            self.entities[-1] = Entity(last.start, token.end, label, last.first, token.index + 1)
        else:
            self.entities.append(Entity(token.start, token.end, label.removeprefix("B-"), token.index, token.index + 1))


def _pairs(column: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in column.split("|") if "=" in pair)
