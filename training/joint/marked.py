"""Training documents of articles whose attributions people have marked, those inside contents included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from corpora.entities import TAGS
from corpora.polnear import Article, GoldAttribution
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.pieces import PieceReader
from onrecord.extractors.engines.role_features import RoleFeatures, read_features
from training.joint.documents import UNREAD, Document, Floats, TaughtAnchor, attributed, read
from training.parses import token_numbers
from training.role_examples import REACH, anchor_of, filled

Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class _Marked:
    """An attribution: its anchor and the words of cue, source and content."""

    anchor: int
    cue: Words
    source: Words
    content: Words

    def around(self, other: _Marked) -> bool:
        """True if another attribution is inside this one's content."""
        return other is not self and other.anchor in self.content and self.anchor not in other.content


@dataclass(frozen=True, slots=True)
class _Placed:
    """An attribution of one reading, the number of contents around it, and the words whose roles are scored."""

    marked: _Marked
    depth: int
    first: int
    last: int


def outer_document(article: Article, analysis: Analysis, numbers: PathNumbers, reader: PieceReader) -> Document:
    """An article of PolNeAR, which has no marks inside contents: what the role model finds there is kept."""
    return attributed(article, analysis, _no_guesses(analysis), numbers, reader)


def whole_document(
    readings: Sequence[Sequence[GoldAttribution]], analysis: Analysis, numbers: PathNumbers, reader: PieceReader
) -> Document:
    """An article whose attributions are all marked, by one reader or several.

    The target of an anchor is the share of the readers who marked it, that of a role the mean of these readers. A
    nested anchor has roles within the part of the content that surrounds it, as the role model scores it.
    """
    document = read(analysis, _no_guesses(analysis), numbers, reader)
    document.outer, document.inner = [], []
    document.nested = np.full_like(document.nested, UNREAD)
    features = read_features(analysis)
    routes = numbers.of(features)
    merged: dict[tuple[int, bool], list[_Placed]] = {}
    for attributions in readings:
        placed = list(_placed(attributions, analysis, features))
        _read_inside(document, placed, 1 / len(readings))
        for one in placed:
            merged.setdefault((one.marked.anchor, one.depth > 0), []).append(one)
    for (anchor, nested), some in merged.items():
        first, last = min(one.first for one in some), max(one.last for one in some)
        roles: Floats = np.stack([_roles(one, first, last) for one in some]).mean(0).astype(np.float16)
        paths = routes(anchor, first, last).astype(np.int16)
        share = len(some) / len(readings)
        (document.inner if nested else document.outer).append(TaughtAnchor(anchor, first, paths, roles, share))
    return document


def _placed(attributions: Sequence[GoldAttribution], analysis: Analysis, features: RoleFeatures) -> Iterator[_Placed]:
    """The attributions of a reading that have a cue, one for each anchor."""
    found: dict[int, _Marked] = {}
    for gold in attributions:
        cue, source, content = (
            filled(analysis, token_numbers(analysis, role)) for role in (gold.cue, gold.source, gold.content)
        )
        if cue:
            anchor = anchor_of(features, cue)
            found.setdefault(anchor, _Marked(anchor, cue, source, content))
    for one in found.values():
        outer = [other for other in found.values() if other.around(one)]
        first, last = max(0, one.anchor - REACH), min(len(analysis.tokens), one.anchor + REACH)
        if outer:
            begin, end = _part(min(outer, key=lambda other: len(other.content)).content, one.anchor)
            first, last = max(first, begin), min(last, end)
        yield _Placed(one, len(outer), first, last)


def _roles(placed: _Placed, first: int, last: int) -> Floats:
    """1 where a word from `first` to `last` - 1 has a role, (3, words)."""
    roles = np.zeros((3, last - first), np.float16)
    for row, role in zip(roles, (placed.marked.cue, placed.marked.source, placed.marked.content), strict=True):
        row[[word - first for word in role if max(first, placed.first) <= word < min(last, placed.last)]] = 1
    return roles


def _read_inside(document: Document, placed: Sequence[_Placed], share: float) -> None:
    """Add the nested anchors of a reading, which counts as much as `share`, to the targets inside its contents."""
    for one in placed:
        if one.depth < len(document.nested):
            words = sorted(one.marked.content)
            document.nested[one.depth, words] = np.maximum(document.nested[one.depth, words], 0)
    for one in placed:
        if 1 <= one.depth <= len(document.nested):
            document.nested[one.depth - 1, one.marked.anchor] = (
                max(0.0, float(document.nested[one.depth - 1, one.marked.anchor])) + share
            )


def _part(content: Words, word: int) -> tuple[int, int]:
    """The words in a row of a content that surround one of them: the first, and the one after the last."""
    first, last = word, word + 1
    while first - 1 in content:
        first -= 1
    while last in content:
        last += 1
    return first, last


def _no_guesses(analysis: Analysis) -> Floats:
    """Stands for the probabilities of entity tags in documents that teach no entities, (words, tags)."""
    return np.zeros((len(analysis.tokens), len(TAGS)), np.float16)
