"""Agreement of extracted attributions with annotated ones.

A document is a sequence of words, an attribution three sets of words: source, cue and content. Extracted and annotated
attributions are paired one to one, the greatest overlap of contents (Jaccard) first. The measures:

    content@0.5      pairs whose contents overlap by half or more
    content+source   of these, pairs whose sources overlap by half or more, or are both missing
    triple           of these, pairs whose cues share a word, or are both missing
    tokens.<role>    words of a role anywhere in the document
    exact.<role>     roles with exactly the words of one in the annotation

Extracted attributions nested in another one are left out: PolNeAR annotates none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np

from corpora.polnear import Article
from evaluation.report import PERCENT
from onrecord.extractors.spans import CharSpan
from onrecord.schemas.attribution import Passage
from onrecord.schemas.extraction import Extraction

Words: TypeAlias = frozenset[int]
Pair: TypeAlias = tuple[int, int]

ROLES = ("source", "cue", "content")
PAIRED = ("content@0.5", "content+source", "triple")
MEASURES = (*PAIRED, *(f"{kind}.{role}" for role in ROLES for kind in ("tokens", "exact")))
COMPARED = (*PAIRED, *(f"exact.{role}" for role in ROLES))
"""The measures that have an interval."""

HEADLINE = "triple"

ENOUGH = 0.5
"""Minimal overlap of contents, or of sources, that count as the same; from PolNeAR's own measure."""

RESAMPLES, SEED = 500, 0
"""Samples of the bootstrap over documents: with 500 the bounds vary by about 0.2 points from seed to seed."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Roles:
    """An attribution as sets of word numbers, empty where the role is missing.

    `place` is its number in the article's annotation or in the record.
    """

    source: Words
    cue: Words
    content: Words
    place: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """Numbers of annotated items, of extracted items, and of extracted items that are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        """Share of the extracted items that are right; 0 if there are none."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the annotated items that were extracted; 0 if there are none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 if there are no items."""
        both = self.gold + self.found
        return 2 * self.right / both if both else 0.0

    @property
    def cells(self) -> tuple[int, int, float, float, float]:
        """The cells of a table's columns `COUNTED`."""
        return self.gold, self.found, self.precision, self.recall, self.f1


COUNTED = {"annotated": "", "found": "", "precision": PERCENT, "recall": PERCENT, "F1": PERCENT}
"""The columns of a count."""


Counts: TypeAlias = Mapping[str, Count]


class WordIndex:
    """The words of a text: runs of letters and digits, each with what follows an apostrophe."""

    def __init__(self, text: str) -> None:
        self._places = [match.span() for match in _WORD.finditer(text)]

    def touched(self, spans: Iterable[CharSpan]) -> Words:
        """The numbers of the words that spans of the text touch."""
        touching = list(spans)
        return frozenset(
            number
            for number, (first, last) in enumerate(self._places)
            if any(start < last and first < end for start, end in touching)
        )


def annotated(article: Article) -> list[Roles]:
    """The annotated attributions of an article whose contents have words."""
    index = WordIndex(article.text)
    every = [
        Roles(index.touched(a.source), index.touched(a.cue), index.touched(a.content), place)
        for place, a in enumerate(article.attributions)
    ]
    return [roles for roles in every if roles.content]


def extracted(text: str, extraction: Extraction, nested: bool = False) -> list[Roles]:
    """The attributions of a record, those that are nested only if wanted; offsets must be code points."""
    index = WordIndex(text)

    def words(passage: Passage | None) -> Words:
        return index.touched((span.start, span.end) for span in passage.spans) if passage else frozenset()

    every = [
        Roles(words(one.source), words(one.cue), words(one.content), place)
        for place, one in enumerate(extraction.attributions)
        if nested or not one.parent_id
    ]
    return [roles for roles in every if roles.content]


def overlap(a: Words, b: Words) -> float:
    """Jaccard overlap of two sets of words; 1 if both are empty."""
    either = a | b
    return len(a & b) / len(either) if either else 1.0


def pairs(gold: Sequence[Roles], found: Sequence[Roles]) -> list[Pair]:
    """Pairs of indices into `gold` and `found`, the greatest overlap of contents first.

    Among equal overlaps, pairs later in both lists come first.
    """
    ranked = sorted(
        (
            (share, i, j)
            for i, one in enumerate(gold)
            for j, other in enumerate(found)
            if (share := overlap(one.content, other.content)) >= ENOUGH
        ),
        reverse=True,
    )
    left, right, chosen = set(range(len(gold))), set(range(len(found))), []
    for _, i, j in ranked:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            chosen.append((i, j))
    return chosen


def same_source(gold: Roles, found: Roles) -> bool:
    """True if sources overlap by half or more, or are both missing."""
    return overlap(gold.source, found.source) >= ENOUGH


def same_cue(gold: Roles, found: Roles) -> bool:
    """True if cues share a word, or are both missing."""
    return bool(gold.cue & found.cue) or not (gold.cue or found.cue)


def agreeing(gold: Sequence[Roles], found: Sequence[Roles]) -> dict[str, list[Pair]]:
    """The pairs that agree, for each of :data:`PAIRED`."""
    contents = pairs(gold, found)
    sources = [(i, j) for i, j in contents if same_source(gold[i], found[j])]
    triples = [(i, j) for i, j in sources if same_cue(gold[i], found[j])]
    return dict(zip(PAIRED, (contents, sources, triples), strict=True))


def compare(gold: Sequence[Roles], found: Sequence[Roles]) -> dict[str, Count]:
    """Every measure's counts for one document."""
    counts = {name: Count(len(gold), len(found), len(agreed)) for name, agreed in agreeing(gold, found).items()}
    for role in ROLES:
        ours, theirs = ([getattr(roles, role) for roles in side] for side in (gold, found))
        counts[f"tokens.{role}"] = _common_words(ours, theirs)
        counts[f"exact.{role}"] = _common_sets(ours, theirs)
    return counts


def _common_words(gold: list[Words], found: list[Words]) -> Count:
    expected, given = frozenset[int]().union(*gold), frozenset[int]().union(*found)
    return Count(len(expected), len(given), len(expected & given))


def _common_sets(gold: list[Words], found: list[Words]) -> Count:
    expected, given = Counter(filter(None, gold)), Counter(filter(None, found))
    return Count(expected.total(), given.total(), (expected & given).total())


@dataclass(frozen=True)
class ScoredArticle:
    """An article with its record, and the attributions of both as words."""

    article: Article
    extraction: Extraction
    gold: Sequence[Roles]
    found: Sequence[Roles]

    @classmethod
    def of(cls, article: Article, extraction: Extraction) -> ScoredArticle:
        """An article and its record, with offsets in code points."""
        return cls(article, extraction, annotated(article), extracted(article.text, extraction))

    @cached_property
    def agreed(self) -> dict[str, list[Pair]]:
        """The pairs that agree, by measure."""
        return agreeing(self.gold, self.found)

    @property
    def count(self) -> Count:
        """The counts of `triple`."""
        return Count(len(self.gold), len(self.found), len(self.agreed[HEADLINE]))


def total(documents: Iterable[Counts]) -> dict[str, Count]:
    """The sums of several documents' counts."""
    summed: dict[str, Count] = {}
    for counts in documents:
        for name, count in counts.items():
            summed[name] = summed.get(name, Count()) + count
    return summed


def interval(documents: Sequence[Counts], measure: str = HEADLINE) -> tuple[float, float]:
    """The 95 % interval of a measure's F1, by the percentile bootstrap over documents."""
    counts = np.array([(one[measure].gold + one[measure].found, one[measure].right) for one in documents], float)
    if len(set(map(tuple, counts.tolist()))) == 1:  # scipy warns about data without variance
        return documents[0][measure].f1, documents[0][measure].f1

    from scipy import stats  # Imported here because it takes a second.

    def f1(both: Any, right: Any, axis: int) -> Any:
        return 2 * right.sum(axis) / both.sum(axis)

    found = stats.bootstrap(counts.T, f1, paired=True, n_resamples=RESAMPLES, method="percentile", rng=SEED)
    return float(found.confidence_interval.low), float(found.confidence_interval.high)
