"""Small parses in a line a sentence: each word as `form/UPOS/relation/head`, an empty line before a new paragraph.

The part of speech may have a tag of the treebank and features after it: `have/AUX:VB:VerbForm=Inf/aux/4`.
"""

from __future__ import annotations

from corpora.conllu import read_conllu
from onrecord.extractors.analysis import Analysis


def sketch(text: str) -> Analysis:
    """The analysis of a sketch; lemmas are the forms in lower case."""
    return read_conllu(conllu(text))


def conllu(text: str) -> str:
    """A sketch as CoNLL-U."""
    lines: list[str] = []
    for line in text.strip().split("\n"):
        if not line.strip():
            lines.append("# newpar")
        for number, word in enumerate(line.split(), 1):
            form, upos, relation, head = word.rsplit("/", 3)
            upos, xpos, feats = [*upos.split(":"), "_", "_"][:3]
            lines.append("\t".join((str(number), form, form.lower(), upos, xpos, feats, head, relation, "_", "_")))
        if line.strip():
            lines.append("")
    return "\n".join(lines)
