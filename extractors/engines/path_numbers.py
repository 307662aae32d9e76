"""Paths through the graph as numbers of a vocabulary.

Most words of a window are in other sentences than the anchor. There are few names for paths between sentences, so their
numbers come from a table, for all words at once; only paths within the anchor's sentence are computed one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
import numpy.typing as npt

from onrecord.extractors.engines.role_features import MAX_SENTENCE_DISTANCE, RoleFeatures, between, paths

Numbers = npt.NDArray[np.int64]


class PathNumbers:
    """A vocabulary of paths, numbered from 1; unknown paths have the number 0."""

    def __init__(self, names: Sequence[str]) -> None:
        self._numbers = {name: number for number, name in enumerate(names, 1)}
        steps, either = range(-MAX_SENTENCE_DISTANCE, MAX_SENTENCE_DISTANCE + 1), (False, True)
        rows = [self._pair(between(*circumstances)) for circumstances in product(steps, either, either, either)]
        self._between = np.array(rows, np.int64).reshape(-1, 2, 2, 2, 2)

    def _pair(self, names: tuple[str, str]) -> tuple[int, int]:
        fine, coarse = names
        return self._numbers.get(fine, 0), self._numbers.get(coarse, 0)

    def of(self, features: RoleFeatures) -> TextPaths:
        """The paths of one text."""
        return TextPaths(self, features)

    def within(self, features: RoleFeatures, anchor: int, first: int, last: int) -> Numbers:
        """The numbers of the paths to some words of the anchor's sentence, (words, 2)."""
        return np.array([self._pair(names) for names in paths(features, anchor, first, last)], np.int64).reshape(-1, 2)

    def across(self, away: Numbers, quoted: bool, words_quoted: npt.NDArray[np.int8], same: Numbers) -> Numbers:
        """The numbers of the paths to words of other sentences, (words, 2)."""
        steps = away.clip(-MAX_SENTENCE_DISTANCE, MAX_SENTENCE_DISTANCE) + MAX_SENTENCE_DISTANCE
        found: Numbers = self._between[steps, int(quoted), words_quoted, same]
        return found


class TextPaths:
    """The paths between the words of one text."""

    def __init__(self, numbers: PathNumbers, features: RoleFeatures) -> None:
        analysis = features.analysis
        self._numbers, self._features = numbers, features
        self._sentences = np.array([token.sentence for token in analysis.tokens], np.int64)
        self._paragraphs = np.array(analysis.paragraphs, np.int64)
        self._quoted = np.array(features.quoted, np.int8)
        self._within: dict[int, Numbers] = {}

    def __call__(self, anchor: int, first: int, last: int) -> Numbers:
        """The numbers of the fine and the coarse path from an anchor to each word from `first` to `last` - 1."""
        inside = slice(first, last)
        here = self._features.analysis.sentences[self._sentences[anchor]]
        found = self._numbers.across(
            self._sentences[inside] - here.index,
            bool(self._quoted[anchor]),
            self._quoted[inside],
            (self._paragraphs[inside] == self._paragraphs[anchor]).astype(np.int64),
        )
        begin, end = max(first, here.first), min(last, here.last)
        if begin < end:
            if anchor not in self._within:  # asked again for every content around the anchor
                self._within[anchor] = self._numbers.within(self._features, anchor, here.first, here.last)
            found[begin - first : end - first] = self._within[anchor][begin - here.first : end - here.first]
        return found
