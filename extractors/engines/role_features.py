"""The inputs of the role network besides the words: letter case, tags, layout, and paths through the graph.

They are computed from the `Analysis` alone, as indexes into the tables of this module, or into the vocabulary of paths
that the training recipe has counted.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines.folding import fold
from onrecord.extractors.engines.pieces import letter_case

UPOS = (
    "_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip
DEPRELS = (
    "_", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp", "compound",
    "compound:prt", "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat",
    "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:pass", "nummod", "obj", "obl",
    "obl:agent", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
)  # fmt: skip
LAYOUT = ("padding", "plain", "quoted", "plain, first of its paragraph", "quoted, first of its paragraph")

MAX_STEPS_UP = 3
MAX_STEPS_DOWN = 2
MAX_SENTENCE_DISTANCE = 4
"""The longest distinguished paths, in steps, and the most sentences between cue and word, as in training."""

_UPOS = {name: number for number, name in enumerate(UPOS)}
_DEPREL = {name: number for number, name in enumerate(DEPRELS)}
_FORM = 48  # Letters of a word that its features depend on: longer words are addresses and rows of signs.


@dataclass(frozen=True)
class RoleFeatures:
    """The features of one text's words; every sequence has an entry for each token.

    `cases`, `tags`, `relations` and `layout` are numbers, 0 being padding; `quoted` is true for tokens in
    quotation marks. `depths` counts the arcs between a token and its root.
    """

    forms: Sequence[str]
    cases: Sequence[int]
    tags: Sequence[int]
    relations: Sequence[int]
    layout: Sequence[int]
    quoted: Sequence[bool]
    depths: Sequence[int]
    analysis: Analysis

    @property
    def borders(self) -> list[bool]:
        """For each token, True if it ends a sentence."""
        last = {sentence.last - 1 for sentence in self.analysis.sentences}
        return [token.index in last for token in self.analysis.tokens]


def read_features(analysis: Analysis) -> RoleFeatures:
    """The features of an analysed text."""
    folded = fold(analysis.text)
    forms = [folded[t.start : t.end].strip()[:_FORM] or t.text[:_FORM] for t in analysis.tokens]
    spans = [piece for quotation in analysis.marks.quotations for piece in quotation.pieces]
    starts = [token.start for token in analysis.tokens]
    quoted = [False] * len(forms)
    for start, end in spans:
        for index in range(bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)):
            quoted[index] = True
    paragraphs = analysis.paragraphs
    layout = [1 + quoted[i] + 2 * (i == 0 or paragraphs[i] != paragraphs[i - 1]) for i in range(len(forms))]
    depths: list[int] = []
    for token in analysis.tokens:
        checkpoint()
        depths.append(sum(1 for _ in analysis.ancestors(token.index)))
    return RoleFeatures(
        forms=forms,
        cases=[letter_case(analysis.text[t.start : t.end]) for t in analysis.tokens],
        tags=[_UPOS.get(t.upos, 0) for t in analysis.tokens],
        relations=[_DEPREL.get(t.deprel, _DEPREL.get(t.relation, 0)) for t in analysis.tokens],
        layout=layout,
        quoted=quoted,
        depths=depths,
        analysis=analysis,
    )


def paths(features: RoleFeatures, anchor: int, first: int, last: int) -> list[tuple[str, str]]:
    """The paths from an anchor to each token from `first` to `last` - 1: a fine and a coarse name of each.

    Within a sentence a path goes up to the lowest common ancestor, then down, by relations. Across sentences it has the
    number of sentences between, and features for quotation marks at both ends and for the same paragraph.
    """
    analysis = features.analysis
    here = analysis.sentences[analysis.tokens[anchor].sentence]
    up: dict[int, int] = {anchor: 0}
    for steps, index in enumerate(analysis.ancestors(anchor), 1):
        up[index] = steps
    chain = [anchor, *analysis.ancestors(anchor)]
    rising = [_short(analysis, index) for index in chain[:MAX_STEPS_UP]]
    climbs = ["/".join(rising[:steps]) for steps in range(MAX_STEPS_UP + 1)]
    climbs.append(climbs[-1] + "+")
    falling: dict[int, tuple[int, tuple[str, ...], int]] = {index: (steps, (), 0) for index, steps in up.items()}
    names: list[tuple[str, str]] = []
    for index in range(first, last):
        token = analysis.tokens[index]
        if here.first <= index < here.last:
            steps, down, length = _fall(analysis, index, falling)
            side = "=" if index == anchor else "<" if index < anchor else ">"
            climb = climbs[min(steps, MAX_STEPS_UP + 1)]
            coarse = f"{climb}|{down[0] if down else ''}|{side}"
            names.append((f"{climb}|{'/'.join(down)}|{min(length, 4)}{side}", coarse))
        else:
            same = analysis.paragraphs[index] == analysis.paragraphs[anchor]
            names.append(between(token.sentence - here.index, features.quoted[anchor], features.quoted[index], same))
    return names


def between(away: int, quoted: bool, word_quoted: bool, same: bool) -> tuple[str, str]:
    """The names of the path to a word `away` sentences on; `quoted` of the anchor, `same` for the same paragraph."""
    coarse = f"sentence {max(-MAX_SENTENCE_DISTANCE, min(MAX_SENTENCE_DISTANCE, away)):+d}"
    return f"{coarse} {quoted:d}{word_quoted:d}{same:d}", coarse


def _fall(
    analysis: Analysis, index: int, falling: dict[int, tuple[int, tuple[str, ...], int]]
) -> tuple[int, tuple[str, ...], int]:
    """The steps up from the anchor, the first relations down to a token, and their number; cached."""
    open_: list[int] = []
    while index not in falling:
        open_.append(index)
        head = analysis.tokens[index].head
        if head is None:
            falling[index] = (MAX_STEPS_UP + 1, (), 0)
            break
        index = head
    for below in reversed(open_):
        if below in falling:
            continue
        head = analysis.tokens[below].head
        assert head is not None
        steps, down, length = falling[head]
        falling[below] = (steps, (*down, _short(analysis, below))[:MAX_STEPS_DOWN], length + 1)
    return falling[open_[0] if open_ else index]


def _short(analysis: Analysis, index: int) -> str:
    deprel = analysis.tokens[index].deprel
    return deprel if deprel in ("nsubj:pass", "acl:relcl", "nmod:poss", "obl:agent") else deprel.partition(":")[0]
