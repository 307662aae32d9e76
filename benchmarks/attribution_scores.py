"""How well found attributions agree with annotated ones.

A document is seen as its words; an attribution as three sets of words: source, cue and content. Found and annotated
attributions are paired one to one, the pairs whose contents overlap most (Jaccard) first. Measured are

    content@0.5      pairs whose contents overlap by half or more
    content+source   of these, pairs whose sources overlap by half or more, or that both have none
    triple           of these, pairs whose cues share a word, or that both have none
    tokens.<role>    words of a role anywhere in the document
    exact.<role>     roles that have exactly the words of one in the annotation

Attributions inside another one's content are left out of what is found: PolNeAR annotates none.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from corpora.polnear import Article, Extent
from onrecord.schemas.attribution import Passage
from onrecord.schemas.extraction import Extraction

Words: TypeAlias = frozenset[int]
Pair: TypeAlias = tuple[int, int]

ROLES = ("source", "cue", "content")
PAIRED = ("content@0.5", "content+source", "triple")
MEASURES = (*PAIRED, *(f"{kind}.{role}" for role in ROLES for kind in ("tokens", "exact")))
COMPARED = (*PAIRED, *(f"exact.{role}" for role in ROLES))
"""The measures that intervals are given for."""

HEADLINE = "triple"

ENOUGH = 0.5
"""The overlap from which contents, or sources, count as the same."""

RESAMPLES, SEED = 500, 0
"""Of the bootstrap over documents (Efron and Tibshirani, 1993)."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Roles:
    """An attribution as the numbers of the words of its roles; none where the role is not stated.

    `place` is its number in the article's annotation or in the record.
    """

    source: Words
    cue: Words
    content: Words
    place: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are in the annotation, how many were found, and how many of these are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the annotation that was found; 0 where there is none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where there is nothing at all."""
        both = self.gold + self.found
        return 2 * self.right / both if both else 0.0


Counts: TypeAlias = Mapping[str, Count]


class WordIndex:
    """The words of a text: runs of letters and digits, with what follows an apostrophe."""

    def __init__(self, text: str) -> None:
        self._places = [match.span() for match in _WORD.finditer(text)]

    def touched(self, extents: Iterable[Extent]) -> Words:
        """The numbers of the words that stretches of the text touch."""
        stretches = list(extents)
        return frozenset(
            number
            for number, (first, last) in enumerate(self._places)
            if any(start < last and first < end for start, end in stretches)
        )


def annotated(article: Article) -> list[Roles]:
    """The attributions of an article whose contents have words, in the annotation's order."""
    index = WordIndex(article.text)
    every = [
        Roles(index.touched(a.source), index.touched(a.cue), index.touched(a.content), place)
        for place, a in enumerate(article.attributions)
    ]
    return [roles for roles in every if roles.content]


def extracted(text: str, extraction: Extraction) -> list[Roles]:
    """The attributions of a record that stand in no other, in the record's order; offsets must be code points."""
    index = WordIndex(text)

    def words(passage: Passage | None) -> Words:
        return index.touched((span.start, span.end) for span in passage.spans) if passage else frozenset()

    every = [
        Roles(words(one.source), words(one.cue), words(one.content), place)
        for place, one in enumerate(extraction.attributions)
        if not one.parent_id
    ]
    return [roles for roles in every if roles.content]


def overlap(a: Words, b: Words) -> float:
    """The Jaccard overlap of two sets of words; two empty ones are the same."""
    either = a | b
    return len(a & b) / len(either) if either else 1.0


def pairs(gold: Sequence[Roles], found: Sequence[Roles]) -> list[Pair]:
    """Who is paired with whom: places in `gold` and in `found`, the greatest overlap of contents first.

    Of pairs that overlap alike, those later in both lists come first.
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
    """Whether sources overlap by half or more, or both are missing."""
    return overlap(gold.source, found.source) >= ENOUGH


def same_cue(gold: Roles, found: Roles) -> bool:
    """Whether cues share a word, or both are missing."""
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


def total(documents: Iterable[Counts]) -> dict[str, Count]:
    """The counts of several documents together."""
    summed: dict[str, Count] = {}
    for counts in documents:
        for name, count in counts.items():
            summed[name] = summed.get(name, Count()) + count
    return summed


def interval(documents: Sequence[Counts], measure: str = HEADLINE) -> tuple[float, float]:
    """The 95 % interval of a measure's F1, by drawing as many documents again and again, with replacement."""
    chance = random.Random(SEED)
    drawn = (chance.choices(documents, k=len(documents)) for _ in range(RESAMPLES))
    figures = sorted(sum((counts[measure] for counts in sample), Count()).f1 for sample in drawn)
    cut = RESAMPLES // 40
    return figures[cut], figures[-cut - 1]
