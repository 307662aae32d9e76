"""Parses written by hand, as CoNLL-U, in place of the models: for rule tests and for treebanks.

Reads the ten columns of the format (https://universaldependencies.org/format.html): a sentence's text is rebuilt
from its words and `SpaceAfter=No`, sentences are joined by a space, or by a newline before `# newpar`. MISC
`Entity=LABEL` on each word of an entity, `B-LABEL` where another of its kind ends just before, marks named entities.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extractors.analysis import Analysis, Entity, Sentence, Token


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

    def add(self, rows: list[list[str]], new_paragraph: bool) -> None:
        if self.tokens:
            self.write("\n" if new_paragraph else " ")
        first, start = len(self.tokens), self.length
        for row in rows:
            self._word(row, first)
            if row is not rows[-1] and "SpaceAfter=No" not in row[9]:
                self.write(" ")
        self.sentences.append(Sentence(len(self.sentences), first, len(self.tokens), start, self.length))

    def _word(self, row: list[str], first: int) -> None:
        start, index = self.length, len(self.tokens)
        self.write(row[1])
        feats = dict(pair.split("=", 1) for pair in row[5].split("|")) if row[5] != "_" else {}
        head = None if row[6] == "0" else first + int(row[6]) - 1
        token = Token(
            index, len(self.sentences), start, self.length, row[1], row[2], row[3], row[4], feats, head, row[7]
        )
        self.tokens.append(token)
        misc = dict(pair.split("=", 1) for pair in row[9].split("|") if "=" in pair)
        if label := misc.get("Entity"):
            self._entity(label, token)

    def _entity(self, label: str, token: Token) -> None:
        last = self.entities[-1] if self.entities else None
        if last and last.last == token.index and last.label == label:
            self.entities[-1] = Entity(last.start, token.end, label, last.first, token.index + 1)
        else:
            self.entities.append(Entity(token.start, token.end, label.removeprefix("B-"), token.index, token.index + 1))


def read_conllu(source: str) -> Analysis:
    """Build the analysis that a CoNLL-U document describes.

    Columns may be separated by tabs or by runs of spaces.

    Raises:
        ValueError: A line does not have ten columns.
    """
    builder = _Builder()
    rows: list[list[str]] = []
    new_paragraph = False
    for line in [*source.splitlines(), ""]:
        line = line.strip()
        if line.startswith("#"):
            new_paragraph = new_paragraph or line.startswith("# newpar")
        elif line:
            row = line.split("\t") if "\t" in line else line.split()
            if len(row) != 10:
                raise ValueError(f"a CoNLL-U line has 10 columns, this one {len(row)}")
            if row[0].isdigit():
                rows.append(row)
        elif rows:
            builder.add(rows, new_paragraph)
            rows, new_paragraph = [], False
    return Analysis("".join(builder.pieces), tuple(builder.tokens), tuple(builder.sentences), tuple(builder.entities))
